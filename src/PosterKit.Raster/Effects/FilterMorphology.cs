using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// The greatest or least of each channel in a rectangle round each pixel. Windows are doubled until two of them cover the whole (so the time grows with the
/// logarithm of the radius): the extreme of n places from here, and of n places that end where the window does.
/// </summary>
internal static class FilterMorphology
{
    /// <summary>Makes the picture of a step whose radii are whole pixels.</summary>
    public static FilterImage Make(MorphologyStep step, FilterImage input, PixelBox box)
    {
        // No radius at all leaves nothing changed; a radius in one direction alone works in that one.
        var (x, y) = ((int)step.RadiusX, (int)step.RadiusY);
        var around = input.In(new(box.Left - x, box.Top - y, box.Right + x, box.Bottom + y));
        var (width, height) = (around.Box.Width, around.Box.Height);
        var values = (uint[])around.Pixels.Clone();
        Extend(values, 2 * x + 1, 1, step.IsDilation);
        Extend(values, 2 * y + 1, width, step.IsDilation);
        var image = new FilterImage(box);
        for (var row = 0; row < height - 2 * y; row++) values.AsSpan(row * width, width - 2 * x).CopyTo(image.Row(box.Top + row));
        return image;
    }

    // Each place takes the extreme of itself and of the places after it that lie one step apart, so many in all. Those near the end of a row
    // take in the next row as well, but they lie in the margin that is cut off.
    private static void Extend(uint[] values, int count, int step, bool isGreatest)
    {
        var done = 1;
        while (done * 2 <= count)
        {
            Combine(values, done * step, isGreatest);
            done *= 2;
        }
        if (done < count) Combine(values, (count - done) * step, isGreatest);
    }

    // In place, forwards: what is read lies after what is written.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Combine(uint[] values, int distance, bool isGreatest)
    {
        if (distance >= values.Length) return;
        ref var first = ref MemoryMarshal.GetArrayDataReference(values);
        var length = values.Length - distance;
        var i = 0;
        // Four pixels may overlap with those they are compared with; they are read before any is written.
        for (; i + 4 <= length; i += 4)
        {
            var a = Vector128.LoadUnsafe(ref first, (nuint)i).AsByte();
            var b = Vector128.LoadUnsafe(ref first, (nuint)(i + distance)).AsByte();
            (isGreatest ? Vector128.Max(a, b) : Vector128.Min(a, b)).AsUInt32().StoreUnsafe(ref first, (nuint)i);
        }
        for (; i < length; i++)
        {
            var a = Vector128.CreateScalar(values[i]).AsByte();
            var b = Vector128.CreateScalar(values[i + distance]).AsByte();
            values[i] = (isGreatest ? Vector128.Max(a, b) : Vector128.Min(a, b)).AsUInt32().ToScalar();
        }
    }
}
