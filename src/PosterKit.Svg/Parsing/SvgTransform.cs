using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>The `transform` attribute: a list of maps, the first the outermost (CSS Transforms 1 section 7).</summary>
internal static class SvgTransform
{
    /// <summary>Reads a list of maps.</summary>
    /// <returns>Null where it cannot be read.</returns>
    public static Matrix? Parse(ReadOnlySpan<char> text)
    {
        var scanner = new SvgScanner(text);
        var result = Matrix.Identity;
        Span<double> n = stackalloc double[6];
        scanner.SkipSeparator();
        while (!scanner.IsAtEnd)
        {
            var name = scanner.TakeWord();
            scanner.SkipSpaces();
            if (!scanner.TryTake('(')) return null;
            var count = 0;
            scanner.SkipSpaces();
            while (count < 6 && scanner.TryNumber(out n[count]))
            {
                count++;
                _ = scanner.TakeWord(); // Units px and deg are what plain numbers mean.
                scanner.SkipSeparator();
            }
            if (!scanner.TryTake(')')) return null;
            Matrix? next = name switch
            {
                "matrix" when count == 6 => new(n[0], n[1], n[2], n[3], n[4], n[5]),
                "translate" when count == 1 => Matrix.Translation(n[0], 0),
                "translate" when count == 2 => Matrix.Translation(n[0], n[1]),
                "scale" when count == 1 => Matrix.Scale(n[0], n[0]),
                "scale" when count == 2 => Matrix.Scale(n[0], n[1]),
                "rotate" when count == 1 => Matrix.Rotation(n[0]),
                "rotate" when count == 3 => Matrix.Translation(-n[1], -n[2]).Then(Matrix.Rotation(n[0])).Then(Matrix.Translation(n[1], n[2])),
                "skewX" when count == 1 => new(1, 0, Math.Tan(n[0] * Math.PI / 180), 1, 0, 0),
                "skewY" when count == 1 => new(1, Math.Tan(n[0] * Math.PI / 180), 0, 1, 0, 0),
                _ => null,
            };
            if (next is not { } map) return null;
            result = map.Then(result);
            scanner.SkipSeparator();
        }
        return result;
    }

    /// <summary>Reads an angle in degrees: a number, or one in deg, grad, rad or turn; null where it is none.</summary>
    public static double? ParseAngle(ReadOnlySpan<char> text)
    {
        var scanner = new SvgScanner(text);
        scanner.SkipSpaces();
        if (!scanner.TryNumber(out var value)) return null;
        var unit = scanner.TakeWord();
        scanner.SkipSpaces();
        if (!scanner.IsAtEnd) return null;
        return unit switch
        {
            "" or "deg" => value,
            "grad" => value * 0.9,
            "rad" => value * 180 / Math.PI,
            "turn" => value * 360,
            _ => null,
        };
    }
}
