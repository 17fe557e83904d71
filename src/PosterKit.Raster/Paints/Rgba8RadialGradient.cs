using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Raster;

/// <summary>
/// A radial gradient, worked out for every pixel. Each channel is the sum over the stretches between stops of how much of the stretch
/// lies behind the pixel. Single precision, each pixel in a lane of its own and every step rounded apart, so the vector width does not show.
/// </summary>
internal sealed class Rgba8RadialGradient : Rgba8Gradient
{
    private readonly DeviceGradient _gradient;
    private readonly float[] _from;
    private readonly float[] _rates;
    private readonly float[] _changes;

    public Rgba8RadialGradient(DeviceGradient gradient)
        : base(gradient)
    {
        _gradient = gradient;
        var stretches = Offsets.Length - 1;
        _from = new float[stretches];
        _rates = new float[stretches];
        _changes = new float[stretches * Channels];
        for (var k = 0; k < stretches; k++)
        {
            _from[k] = (float)Offsets[k];
            // Two stops in one place are a step; a finite rate keeps 0 times it from being no number.
            _rates[k] = (float)Math.Min(1 / (Offsets[k + 1] - Offsets[k]), 1e30);
            for (var c = 0; c < Channels; c++)
                _changes[k * Channels + c] = (float)(Colors[(k + 1) * Channels + c] - Colors[k * Channels + c]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Read(int x, int y, Span<byte> pixels)
    {
        var g = _gradient;
        var lanes = Vector128.Create(0f, 1f, 2f, 3f);
        var u0 = Vector128.Create((float)((y + 0.5) * g.UY + 0.5 * g.UX + g.U0));
        var v0 = Vector128.Create((float)((y + 0.5) * g.VY + 0.5 * g.VX + g.V0));
        var ux = Vector128.Create((float)g.UX);
        var vx = Vector128.Create((float)g.VX);
        var count = pixels.Length / Channels;
        Span<uint> rest = stackalloc uint[4];
        ref var to = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, uint>(pixels));
        for (var i = 0; i < count; i += 4)
        {
            var column = lanes + Vector128.Create((float)(x + i));
            var u = column * ux + u0;
            var v = column * vx + v0;
            var result = ColorAt(Vector128.Sqrt(u * u + v * v));
            if (i + 4 <= count)
            {
                result.StoreUnsafe(ref to, (nuint)i);
            }
            else
            {
                result.CopyTo(rest);
                rest[..(count - i)].CopyTo(MemoryMarshal.Cast<byte, uint>(pixels)[i..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<uint> ColorAt(Vector128<float> offset)
    {
        var half = Vector128.Create(0.5f);
        var r = Vector128.Create((float)Colors[0]) + half;
        var g = Vector128.Create((float)Colors[1]) + half;
        var b = Vector128.Create((float)Colors[2]) + half;
        var a = Vector128.Create((float)Colors[3]) + half;
        for (var k = 0; k < _rates.Length; k++)
        {
            var behind = (offset - Vector128.Create(_from[k])) * Vector128.Create(_rates[k]);
            behind = Vector128.Min(Vector128.Max(behind, Vector128<float>.Zero), Vector128<float>.One);
            r += behind * Vector128.Create(_changes[k * Channels]);
            g += behind * Vector128.Create(_changes[k * Channels + 1]);
            b += behind * Vector128.Create(_changes[k * Channels + 2]);
            a += behind * Vector128.Create(_changes[k * Channels + 3]);
        }
        var limit = Vector128.ConvertToInt32(a);
        var red = Vector128.Min(Vector128.ConvertToInt32(r), limit);
        var green = Vector128.Min(Vector128.ConvertToInt32(g), limit);
        var blue = Vector128.Min(Vector128.ConvertToInt32(b), limit);
        return (red | green << 8 | blue << 16 | limit << 24).AsUInt32();
    }
}
