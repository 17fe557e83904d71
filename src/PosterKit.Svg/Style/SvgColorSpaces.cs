using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>
/// The colour functions of CSS Color 4 beyond sRGB: color(), lab(), lch(), oklab(), oklch(), hwb(). Design programs write colours of wide screens so. What
/// sRGB has not is brought to its edge channel by channel, as browsers do on screens that have no more.
/// </summary>
internal static class SvgColorSpaces
{
    private readonly record struct Triple(double X, double Y, double Z);

    private static readonly double[] XyzToRgb =
        [3.2409699419045226, -1.537383177570094, -0.4986107602930034, -0.9692436362808796, 1.8759675015077202, 0.04155505740717559, 0.05563007969699366, -0.20397695888897652, 1.0569715142428786];

    private static readonly double[] P3ToXyz =
        [0.4865709486482162, 0.26566769316909306, 0.1982172852343625, 0.2289745640697488, 0.6917385218365064, 0.079286914093745, 0, 0.04511338185890264, 1.043944368900976];

    private static readonly double[] A98ToXyz =
        [0.5766690429101305, 0.1855582379065463, 0.1882286462349947, 0.29734497525053605, 0.6273635662554661, 0.07529145849399788, 0.02703136138641234, 0.07068885253582723, 0.9913375368376388];

    private static readonly double[] Rec2020ToXyz =
        [0.6369580483012914, 0.14461690358620832, 0.1688809751641721, 0.2627002120112671, 0.6779980715188708, 0.05930171646986196, 0, 0.028072693049087428, 1.060985057710791];

    // Bradford, from the white of D50 to that of D65.
    private static readonly double[] D50ToD65 =
        [0.9554734527042182, -0.023098536874261423, 0.0632593086610217, -0.028369706963208136, 1.0099954580058226, 0.021041398966943008, 0.012314001688319899, -0.020507696433477912, 1.3303659366080753];

    /// <summary>Reads a function; null where it is none of these, or cannot be read.</summary>
    /// <param name="name">Its name, in lower case.</param>
    /// <param name="arguments">What stands behind its opening bracket.</param>
    public static ColorValue? Parse(string name, ReadOnlySpan<char> arguments)
    {
        var scanner = new SvgScanner(arguments);
        scanner.SkipSpaces();
        var space = name == "color" ? scanner.TakeWord().ToString().ToLowerInvariant() : "";
        // What 100 % is for each of the three, and whether the last is an angle.
        (double A, double B, double C)? whole = name switch
        {
            "color" => (1, 1, 1),
            "hwb" => (1, 100, 100),
            "lab" => (100, 125, 125),
            "lch" => (100, 150, 1),
            "oklab" => (1, 0.4, 0.4),
            "oklch" => (1, 0.4, 1),
            _ => null,
        };
        if (whole is not var (a, b, c) || Read(ref scanner, a) is not { } first || Read(ref scanner, b) is not { } second || Read(ref scanner, c) is not { } third) return null;
        var alpha = 1.0;
        if (scanner.TryTake('/'))
        {
            if (Read(ref scanner, 1) is not { } given) return null;
            alpha = Math.Clamp(given, 0, 1);
        }
        if (!scanner.TryTake(')')) return null;
        Triple? light = name switch
        {
            "color" => OfSpace(space, new(first, second, third)),
            "lab" => OfLab(first, second, third),
            "lch" => Polar(second, third) is var (x, y) ? OfLab(first, x, y) : null,
            "oklab" => OfOklab(first, second, third),
            "oklch" => Polar(second, third) is var (x, y) ? OfOklab(first, x, y) : null,
            // The numbers of hwb() are percentages, with or without their sign.
            _ => OfHwb(first, second / 100, third / 100),
        };
        return light is { } rgb && double.IsFinite(rgb.X + rgb.Y + rgb.Z) ? new(Encode(rgb.X), Encode(rgb.Y), Encode(rgb.Z), alpha) : null;
    }

    // A number, a percentage, "none", or an angle in degrees.
    private static double? Read(ref SvgScanner scanner, double whole)
    {
        scanner.SkipSpaces();
        if (!scanner.TryNumber(out var value))
        {
            if (!scanner.TakeWord().Equals("none", StringComparison.OrdinalIgnoreCase)) return null;
            scanner.SkipSpaces();
            return 0;
        }
        var unit = scanner.TakeWord();
        scanner.SkipSpaces();
        return unit switch
        {
            "" or "deg" => value,
            "%" => value / 100 * whole,
            "grad" => value * 0.9,
            "rad" => value * 180 / Math.PI,
            "turn" => value * 360,
            _ => null,
        };
    }

    private static (double X, double Y) Polar(double chroma, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return (chroma * cos, chroma * sin);
    }

    // All of these as linear light of sRGB's primaries.
    private static Triple? OfSpace(string space, Triple c) => space switch
    {
        "srgb" => Each(c, Decode),
        "srgb-linear" => c,
        "display-p3" => Through(XyzToRgb, Through(P3ToXyz, Each(c, Decode))),
        "a98-rgb" => Through(XyzToRgb, Through(A98ToXyz, Each(c, value => Math.Sign(value) * Math.Pow(Math.Abs(value), 563.0 / 256)))),
        "rec2020" => Through(XyzToRgb, Through(Rec2020ToXyz, Each(c, DecodeRec2020))),
        "xyz" or "xyz-d65" => Through(XyzToRgb, c),
        "xyz-d50" => Through(XyzToRgb, Through(D50ToD65, c)),
        _ => null,
    };

    private static Triple OfOklab(double lightness, double a, double b)
    {
        var l = Cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = Cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = Cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new(
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);

        static double Cube(double value) => value * value * value;
    }

    // CIE Lab against the white of D50.
    private static Triple OfLab(double lightness, double a, double b)
    {
        const double Kappa = 24389.0 / 27, Epsilon = 216.0 / 24389;
        var y = (lightness + 16) / 116;
        var (x, z) = (y + a / 500, y - b / 200);
        var white = new Triple(0.3457 / 0.3585, 1, (1 - 0.3457 - 0.3585) / 0.3585);
        var xyz = new Triple(Side(x) * white.X, lightness > Kappa * Epsilon ? y * y * y : lightness / Kappa, Side(z) * white.Z);
        return Through(XyzToRgb, Through(D50ToD65, xyz));

        static double Side(double value) => value * value * value is var cube && cube > Epsilon ? cube : (116 * value - 16) / Kappa;
    }

    private static Triple OfHwb(double hue, double white, double black)
    {
        (white, black) = (Math.Max(0, white), Math.Max(0, black));
        if (white + black >= 1) return Each(new(white / (white + black), white / (white + black), white / (white + black)), Decode);
        return Each(new(Channel(0), Channel(8), Channel(4)), Decode);

        // The pure hue (CSS Color 4 section 7.1), mixed with white and black.
        double Channel(double offset)
        {
            var k = ((offset + hue / 30) % 12 + 12) % 12;
            var pure = 0.5 - 0.5 * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1));
            return pure * (1 - white - black) + white;
        }
    }

    private static Triple Through(double[] m, Triple c) =>
        new(m[0] * c.X + m[1] * c.Y + m[2] * c.Z, m[3] * c.X + m[4] * c.Y + m[5] * c.Z, m[6] * c.X + m[7] * c.Y + m[8] * c.Z);

    private static Triple Each(Triple c, Func<double, double> change) => new(change(c.X), change(c.Y), change(c.Z));

    private static double Decode(double value) => Math.Abs(value) <= 0.04045 ? value / 12.92 : Math.Sign(value) * Math.Pow((Math.Abs(value) + 0.055) / 1.055, 2.4);

    private static double DecodeRec2020(double value)
    {
        const double Alpha = 1.09929682680944, Beta = 0.018053968510807;
        return Math.Abs(value) < Beta * 4.5 ? value / 4.5 : Math.Sign(value) * Math.Pow((Math.Abs(value) + Alpha - 1) / Alpha, 1 / 0.45);
    }

    private static double Encode(double light) => Math.Clamp(light <= 0.0031308 ? light * 12.92 : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055, 0, 1);
}
