using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>Light on the alpha of a picture (Filter Effects 1 sections 9.10 and 9.18): slopes from the eight pixels round each, at the edges from fewer.</summary>
internal sealed class FilterLighting
{
    private readonly LightingStep _step;
    private readonly FilterImage _input;
    private readonly PixelBox _region;
    private readonly FilterLight _light;
    private readonly (double X, double Y, double Z) _distant;
    private readonly (double X, double Y, double Z) _axis;
    private readonly double _leastCosine;
    private readonly (double R, double G, double B) _color;

    private FilterLighting(LightingStep step, FilterImage input, PixelBox region, Matrix toDevice)
    {
        (_step, _input, _region) = (step, input, region);
        _light = step.Light switch
        {
            PointLight point => Placed(point),
            SpotLight spot => PlacedSpot(spot),
            var other => other,
        };
        if (_light is DistantLight far)
        {
            var (sinA, cosA) = Math.SinCos(far.AzimuthDegrees * Math.PI / 180);
            var (sinE, cosE) = Math.SinCos(far.ElevationDegrees * Math.PI / 180);
            // Rounded, for the last digit of a sine is not the same everywhere.
            _distant = (Rounded(cosA * cosE), Rounded(sinA * cosE), Rounded(sinE));
        }
        if (_light is SpotLight at)
        {
            _axis = Unit(at.AtX - at.X, at.AtY - at.Y, at.AtZ - at.Z);
            _leastCosine = at.ConeDegrees is { } cone ? Rounded(Math.Cos(Math.Abs(cone) * Math.PI / 180)) : -2;
        }
        Span<byte> pixel = stackalloc byte[4];
        default(Rgba8).Encode(step.Color with { Alpha = 1 }, pixel);
        var value = System.Runtime.InteropServices.MemoryMarshal.Read<uint>(pixel);
        if (step.IsLinear) value = LinearLight.Decode(value);
        _color = (value & 0xFF, value >> 8 & 0xFF, value >> 16 & 0xFF);

        PointLight Placed(PointLight p)
        {
            var place = toDevice.Map(new(p.X, p.Y));
            return new(place.X, place.Y, p.Z * Depth());
        }

        SpotLight PlacedSpot(SpotLight s)
        {
            var (from, to) = (toDevice.Map(new(s.X, s.Y)), toDevice.Map(new(s.AtX, s.AtY)));
            return s with { X = from.X, Y = from.Y, Z = s.Z * Depth(), AtX = to.X, AtY = to.Y, AtZ = s.AtZ * Depth() };
        }

        // Heights grow as lengths do, in the middle of both directions.
        double Depth() => Math.Sqrt((toDevice.A * toDevice.A + toDevice.B * toDevice.B + toDevice.C * toDevice.C + toDevice.D * toDevice.D) / 2);
    }

    /// <summary>Makes the picture of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="input">Whose alpha; one pixel more on each side than is wanted.</param>
    /// <param name="box">What is wanted.</param>
    /// <param name="region">The region of the step: beyond it there are no pixels to look at.</param>
    /// <param name="toDevice">From the space of the step to pixels.</param>
    /// <param name="threads">How many threads may work, over zero.</param>
    public static FilterImage Make(LightingStep step, FilterImage input, PixelBox box, PixelBox region, Matrix toDevice, int threads)
    {
        var image = new FilterImage(box);
        var lighting = new FilterLighting(step, input, region, toDevice);
        BoxPasses.Run(box.Height, threads, row =>
        {
            var pixels = image.Row(box.Top + row);
            for (var i = 0; i < pixels.Length; i++) pixels[i] = lighting.At(box.Left + i, box.Top + row);
        });
        return image;
    }

    private uint At(int x, int y)
    {
        var (nx, ny) = Slope(x, y);
        (nx, ny) = (-nx * _step.SurfaceScale / 255, -ny * _step.SurfaceScale / 255);
        var (lx, ly, lz) = Towards(x, y);
        var strength = Strength(lx, ly, lz);
        var length = Math.Sqrt(nx * nx + ny * ny + 1);
        double factor;
        if (_step.Shine is { } shine)
        {
            var (hx, hy, hz) = (lx, ly, lz + 1);
            var half = Math.Sqrt(hx * hx + hy * hy + hz * hz);
            factor = half == 0 ? 0 : _step.Constant * Power((nx * hx + ny * hy + hz) / (length * half), shine);
        }
        else
        {
            factor = _step.Constant * (nx * lx + ny * ly + lz) / length;
        }
        factor *= strength;
        uint r = Byte(_color.R * factor), g = Byte(_color.G * factor), b = Byte(_color.B * factor);
        // Highlights are as opaque as they are bright; a dull surface is opaque.
        var alpha = _step.Shine is null ? 255 : Math.Max(r, Math.Max(g, b));
        return r | g << 8 | b << 16 | alpha << 24;

        static uint Byte(double value) => double.IsNaN(value) ? 0 : (uint)(Math.Clamp(value, 0, 255) + 0.5);
    }

    // How alpha rises to the right and down: a Sobel filter, with the pixels that there are.
    private (double X, double Y) Slope(int x, int y)
    {
        int left = x > _region.Left ? x - 1 : x, right = x < _region.Right - 1 ? x + 1 : x;
        int top = y > _region.Top ? y - 1 : y, bottom = y < _region.Bottom - 1 ? y + 1 : y;
        double across = 0, down = 0, weightsAcross = 0, weightsDown = 0;
        for (var j = top; j <= bottom; j++)
        {
            var weight = j == y ? 2 : 1;
            across += weight * (Alpha(right, j) - Alpha(left, j));
            weightsAcross += weight;
        }
        for (var i = left; i <= right; i++)
        {
            var weight = i == x ? 2 : 1;
            down += weight * (Alpha(i, bottom) - Alpha(i, top));
            weightsDown += weight;
        }
        return (right > left ? 2 * across / (weightsAcross * (right - left)) : 0, bottom > top ? 2 * down / (weightsDown * (bottom - top)) : 0);
    }

    private double Alpha(int x, int y)
    {
        var box = _input.Box;
        return x >= box.Left && x < box.Right && y >= box.Top && y < box.Bottom ? _input.Pixels[(y - box.Top) * box.Width + x - box.Left] >> 24 : 0;
    }

    private (double X, double Y, double Z) Towards(int x, int y)
    {
        if (_light is DistantLight) return _distant;
        var z = Alpha(x, y) / 255 * _step.SurfaceScale;
        return _light switch
        {
            PointLight point => Unit(point.X - x, point.Y - y, point.Z - z),
            SpotLight spot => Unit(spot.X - x, spot.Y - y, spot.Z - z),
            _ => default,
        };
    }

    private double Strength(double lx, double ly, double lz)
    {
        if (_light is not SpotLight spot) return 1;
        var along = -(lx * _axis.X + ly * _axis.Y + lz * _axis.Z);
        return along <= 0 || along < _leastCosine ? 0 : Power(along, spot.Focus);
    }

    // A whole power by multiplication: it is the same everywhere.
    private static double Power(double value, double exponent)
    {
        if (exponent != Math.Floor(exponent) || !(exponent >= 1 && exponent <= 128)) return value <= 0 ? 0 : Math.Pow(value, exponent);
        var result = 1.0;
        for (var left = (int)exponent; left > 0; left >>= 1)
        {
            if ((left & 1) == 1) result *= value;
            value *= value;
        }
        return result;
    }

    private static double Rounded(double value) => Math.Round(value, 9);

    private static (double X, double Y, double Z) Unit(double x, double y, double z)
    {
        var length = Math.Sqrt(x * x + y * y + z * z);
        return length > 0 ? (x / length, y / length, z / length) : default;
    }
}
