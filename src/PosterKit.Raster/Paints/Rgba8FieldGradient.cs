using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// Radial, focal, conic and repeated gradients, worked out for every pixel. Each channel is the sum over the stretches between stops of how much
/// of the stretch lies behind the pixel. Single precision, each pixel in a lane of its own and every step rounded apart, so the vector width
/// does not show.
/// </summary>
internal sealed class Rgba8FieldGradient : Rgba8Gradient
{
    private const float Turn = 6.2831853f;

    private readonly DeviceGradient _gradient;
    private readonly float[] _first = new float[Channels];
    private readonly float[] _from;
    private readonly float[] _rates;
    private readonly float[] _changes;

    // Of a conic gradient: stretches without length, whose edge is as wide as a pixel is at its distance from the centre.
    private readonly bool[] _isEdge;
    private readonly float _pixelStep;

    public Rgba8FieldGradient(DeviceGradient gradient)
        : base(gradient)
    {
        _gradient = gradient;
        _pixelStep = (float)gradient.PixelStep;
        for (var c = 0; c < Channels; c++) _first[c] = (float)Colors[c];
        var stretches = Offsets.Length - 1;
        _from = new float[stretches];
        _rates = new float[stretches];
        _changes = new float[stretches * Channels];
        _isEdge = new bool[stretches];
        for (var k = 0; k < stretches; k++)
        {
            var (from, to) = Stretch(k, gradient.Kind == GradientKind.Conic ? 0 : gradient.PixelStep);
            _from[k] = (float)from;
            // A finite rate keeps 0 times it from being no number.
            _rates[k] = (float)Math.Min(1 / (to - from), 1e30);
            _isEdge[k] = to == from;
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
        var half = Vector128.Create(0.5f);
        var thresholds = OrderedDither.Row(y);
        Span<uint> rest = stackalloc uint[4];
        ref var to = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, uint>(pixels));
        for (var i = 0; i < count; i += 4)
        {
            var column = lanes + Vector128.Create((float)(x + i));
            var u = column * ux + u0;
            var v = column * vx + v0;
            if (IsDithered) half = Thresholds(thresholds, x + i);
            var result = g.Kind == GradientKind.Conic ? ConicColor(u, v, half) : ColorAt(Spread(Offset(u, v)), half);
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

    private static Vector128<float> Thresholds(ReadOnlySpan<float> row, int x) =>
        Vector128.Create(row[x & 7], row[(x + 1) & 7], row[(x + 2) & 7], row[(x + 3) & 7]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<float> Offset(Vector128<float> u, Vector128<float> v) => _gradient.Kind switch
    {
        GradientKind.Linear => u,
        GradientKind.Radial => Vector128.Sqrt(u * u + v * v),
        _ => FocalOffset(u, v),
    };

    // The offset t of the circle about f + t (0 - f) of radius r + t (1 - r) through the place. With q from the focus to the place and d from the
    // focus to the origin: (d² - (1-r)²) t² - 2 (q d + r (1-r)) t + q² - r² = 0, of which one root has a radius over zero. It is written in
    // the form that does not subtract numbers of one size.
    private Vector128<float> FocalOffset(Vector128<float> u, Vector128<float> v)
    {
        var (fx, fy, radius) = _gradient.Focus;
        var growth = 1 - radius;
        var qx = u - Vector128.Create((float)fx);
        var qy = v - Vector128.Create((float)fy);
        // Not zero: the focus keeps its distance from the edge.
        var a = Vector128.Create((float)(growth * growth - fx * fx - fy * fy));
        var b = qx * Vector128.Create((float)-fx) + qy * Vector128.Create((float)-fy) + Vector128.Create((float)(radius * growth));
        var c = qx * qx + qy * qy - Vector128.Create((float)(radius * radius));
        var root = Vector128.Sqrt(Vector128.Max(b * b + a * c, Vector128<float>.Zero));
        var tiny = Vector128.Create(1e-20f);
        return Vector128.ConditionalSelect(
            Vector128.GreaterThan(b, Vector128<float>.Zero), c / Vector128.Max(b + root, tiny), (root - b) / a);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<float> Spread(Vector128<float> offset)
    {
        switch (_gradient.Spread)
        {
            case GradientSpread.Repeat:
                return offset - Vector128.Floor(offset);
            case GradientSpread.Reflect:
                var half = offset * Vector128.Create(0.5f);
                var round = (half - Vector128.Floor(half)) * Vector128.Create(2f);
                return Vector128<float>.One - Vector128.Abs(round - Vector128<float>.One);
            default:
                return offset;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<uint> ColorAt(Vector128<float> offset, Vector128<float> half)
    {
        var r = Vector128.Create(_first[0]) + half;
        var g = Vector128.Create(_first[1]) + half;
        var b = Vector128.Create(_first[2]) + half;
        var a = Vector128.Create(_first[3]) + half;
        for (var k = 0; k < _rates.Length; k++)
        {
            var behind = (offset - Vector128.Create(_from[k])) * Vector128.Create(_rates[k]);
            Add(k, behind, ref r, ref g, ref b, ref a);
        }
        return Pack(r, g, b, a);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<uint> ConicColor(Vector128<float> u, Vector128<float> v, Vector128<float> half)
    {
        var offset = Spread(Direction(u, v));
        // Pixels to a turn at this distance from the centre.
        var edge = Vector128.Sqrt(u * u + v * v) * Vector128.Create(Turn / Math.Max(_pixelStep, 1e-20f));
        var r = Vector128.Create(_first[0]) + half;
        var g = Vector128.Create(_first[1]) + half;
        var b = Vector128.Create(_first[2]) + half;
        var a = Vector128.Create(_first[3]) + half;
        for (var k = 0; k < _rates.Length; k++)
        {
            var behind = offset - Vector128.Create(_from[k]);
            behind = _isEdge[k] ? behind * edge + Vector128.Create(0.5f) : behind * Vector128.Create(_rates[k]);
            Add(k, behind, ref r, ref g, ref b, ref a);
        }
        return Pack(r, g, b, a);
    }

    // The angle of a direction in turns: the arc tangent by a polynomial that is off by no more than 1e-5 of a radian.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Direction(Vector128<float> u, Vector128<float> v)
    {
        var (x, y) = (Vector128.Abs(u), Vector128.Abs(v));
        var t = Vector128.Min(x, y) / Vector128.Max(Vector128.Max(x, y), Vector128.Create(1e-30f));
        var t2 = t * t;
        var angle = t2 * Vector128.Create(-0.01172120f) + Vector128.Create(0.05265332f);
        angle = angle * t2 - Vector128.Create(0.11643287f);
        angle = angle * t2 + Vector128.Create(0.19354346f);
        angle = angle * t2 - Vector128.Create(0.33262347f);
        angle = (angle * t2 + Vector128.Create(0.99997726f)) * t * Vector128.Create(1 / Turn);
        angle = Vector128.ConditionalSelect(Vector128.GreaterThan(y, x), Vector128.Create(0.25f) - angle, angle);
        angle = Vector128.ConditionalSelect(Vector128.LessThan(u, Vector128<float>.Zero), Vector128.Create(0.5f) - angle, angle);
        return Vector128.ConditionalSelect(Vector128.LessThan(v, Vector128<float>.Zero), -angle, angle);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int k, Vector128<float> behind, ref Vector128<float> r, ref Vector128<float> g, ref Vector128<float> b, ref Vector128<float> a)
    {
        behind = Vector128.Min(Vector128.Max(behind, Vector128<float>.Zero), Vector128<float>.One);
        r += behind * Vector128.Create(_changes[k * Channels]);
        g += behind * Vector128.Create(_changes[k * Channels + 1]);
        b += behind * Vector128.Create(_changes[k * Channels + 2]);
        a += behind * Vector128.Create(_changes[k * Channels + 3]);
    }

    // With a threshold near one in place of a half, a full channel of 255 would round to 256 only where rounding errors lift it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Pack(Vector128<float> r, Vector128<float> g, Vector128<float> b, Vector128<float> a)
    {
        var limit = Vector128.Min(Vector128.ConvertToInt32(a), Vector128.Create(255));
        var red = Vector128.Min(Vector128.ConvertToInt32(r), limit);
        var green = Vector128.Min(Vector128.ConvertToInt32(g), limit);
        var blue = Vector128.Min(Vector128.ConvertToInt32(b), limit);
        return (red | green << 8 | blue << 16 | limit << 24).AsUInt32();
    }
}
