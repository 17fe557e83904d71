using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Imaging;

/// <summary>Undoes the filters of PNG rows (W3C PNG 3, section 9).</summary>
internal static class PngUnfilter
{
    /// <summary>Turns a filtered row into bytes in its place.</summary>
    /// <param name="filter">The filter byte.</param>
    /// <param name="row">The row without its filter byte.</param>
    /// <param name="above">The finished row above, as long as <paramref name="row"/>; zeros for the first.</param>
    /// <param name="step">Bytes of a pixel, at least 1.</param>
    /// <returns>False where there is no such filter.</returns>
    public static bool Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        above = above[..row.Length];
        switch (filter)
        {
            case 0: break;
            case 1 when step is 3 or 4: SubPixels(row, step); break;
            case 1: Sub(row, step); break;
            case 2: Up(row, above); break;
            case 3: Average(row, above, step); break;
            case 4 when step is 3 or 4: PaethPixels(row, above, step); break;
            case 4: Paeth(row, above, step); break;
            default: return false;
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sub(Span<byte> row, int step)
    {
        for (var i = step; i < row.Length; i++) row[i] += row[i - step];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Up(Span<byte> row, ReadOnlySpan<byte> above)
    {
        var i = 0;
        for (; i <= row.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
            (Vector256.Create<byte>(row[i..]) + Vector256.Create(above[i..])).CopyTo(row[i..]);
        for (; i < row.Length; i++) row[i] += above[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Average(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < Math.Min(step, row.Length); i++) row[i] += (byte)(above[i] >> 1);
        for (var i = step; i < row.Length; i++) row[i] += (byte)(row[i - step] + above[i] >> 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Paeth(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < Math.Min(step, row.Length); i++) row[i] += above[i];
        for (var i = step; i < row.Length; i++) row[i] += (byte)PaethPredictor.Nearest(row[i - step], above[i], above[i - step]);
    }

    // Pixels of three or four bytes go one by one, their channels together. Of three, a fourth byte is carried along and not stored.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SubPixels(Span<byte> row, int step)
    {
        var left = Vector128<byte>.Zero;
        for (var i = 0; i < row.Length; i += step)
        {
            left += Load(row, i);
            Store(left, row, i, step);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PaethPixels(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        Vector128<byte> left = default, corner = default;
        for (var i = 0; i < row.Length; i += step)
        {
            var up = Load(above, i);
            left = Load(row, i) + PaethPredictor.Nearest(left, up, corner);
            corner = up;
            Store(left, row, i, step);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load(ReadOnlySpan<byte> row, int at)
    {
        var pixel = row.Length - at >= 4
            ? BinaryPrimitives.ReadUInt32LittleEndian(row[at..])
            : row[at] | (uint)row[at + 1] << 8 | (uint)row[at + 2] << 16;
        return Vector128.CreateScalarUnsafe(pixel).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<byte> pixel, Span<byte> row, int at, int step)
    {
        var value = pixel.AsUInt32().ToScalar();
        if (step == 4)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(row[at..], value);
            return;
        }
        // Not four bytes: the next pixel is yet to be read.
        BinaryPrimitives.WriteUInt16LittleEndian(row[at..], (ushort)value);
        row[at + 2] = (byte)(value >> 16);
    }
}
