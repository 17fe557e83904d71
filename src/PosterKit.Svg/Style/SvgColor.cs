using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>Colours as CSS writes them: names, #hex of 3, 4, 6 or 8 digits, rgb(), rgba(), hsl(), hsla(), and those of <see cref="SvgColorSpaces"/> (CSS Color 4).</summary>
internal static class SvgColor
{
    /// <summary>Reads a colour; null where it is none.</summary>
    public static ColorValue? Parse(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return null;
        if (text[0] == '#') return ParseHex(text.AsSpan(1));
        if (text.Equals("transparent", StringComparison.OrdinalIgnoreCase)) return new(0, 0, 0, 0);
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        if (bracket < 0) return CssColorNames.Find(text);
        return text[..bracket].Trim().ToLowerInvariant() switch
        {
            "rgb" or "rgba" => ParseFunction(text.AsSpan(bracket + 1), isHsl: false),
            "hsl" or "hsla" => ParseFunction(text.AsSpan(bracket + 1), isHsl: true),
            var name => SvgColorSpaces.Parse(name, text.AsSpan(bracket + 1)),
        };
    }

    private static ColorValue? ParseHex(ReadOnlySpan<char> digits)
    {
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return null;
        return digits.Length switch
        {
            3 => ColorValue.FromBytes(Twice(value >> 8), Twice(value >> 4), Twice(value)),
            4 => ColorValue.FromBytes(Twice(value >> 12), Twice(value >> 8), Twice(value >> 4), Twice(value)),
            6 => ColorValue.FromBytes((byte)(value >> 16), (byte)(value >> 8), (byte)value),
            8 => ColorValue.FromBytes((byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value),
            _ => null,
        };

        static byte Twice(uint digit) => (byte)((digit & 15) * 17);
    }

    // Three channels and an alpha, parted by commas, white space or a slash; percent or number each.
    private static ColorValue? ParseFunction(ReadOnlySpan<char> text, bool isHsl)
    {
        var scanner = new SvgScanner(text);
        Span<double> n = stackalloc double[4];
        var count = 0;
        scanner.SkipSpaces();
        while (count < 4 && scanner.TryNumber(out n[count]))
        {
            var unit = scanner.TakeWord();
            var scale = count == 3 || isHsl ? 1.0 : 255.0;
            if (unit is "%") n[count] /= 100;
            else if (count < 3 && !isHsl) n[count] /= scale;
            count++;
            scanner.SkipSeparator();
            if (scanner.TryTake('/')) scanner.SkipSpaces();
        }
        if (count < 3 || !scanner.TryTake(')')) return null;
        var alpha = count == 4 ? Math.Clamp(n[3], 0, 1) : 1;
        if (!isHsl) return new(Math.Clamp(n[0], 0, 1), Math.Clamp(n[1], 0, 1), Math.Clamp(n[2], 0, 1), alpha);
        var (hue, saturation, lightness) = (n[0], Math.Clamp(n[1], 0, 1), Math.Clamp(n[2], 0, 1));
        return new(Channel(0), Channel(8), Channel(4), alpha);

        // CSS Color 4 section 7.1, as a function of the hue angle.
        double Channel(double offset)
        {
            var k = ((offset + hue / 30) % 12 + 12) % 12;
            return lightness - saturation * Math.Min(lightness, 1 - lightness) * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1));
        }
    }
}
