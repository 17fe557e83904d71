using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>A length of an attribute, before its percentage or em is known.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">"" (user units), "px", "pt", "pc", "mm", "cm", "in", "Q", "em", "ex", "%".</param>
internal readonly record struct SvgLength(double Value, string Unit)
{
    private static readonly string[] Units = ["", "px", "%", "em", "ex", "pt", "pc", "mm", "cm", "in", "q"];

    /// <summary>Reads a length; null where it is none, or has a unit that is not known.</summary>
    public static SvgLength? Parse(string? text)
    {
        if (text is null) return null;
        var scanner = new SvgScanner(text);
        scanner.SkipSpaces();
        if (!scanner.TryNumber(out var value)) return null;
        var word = scanner.TakeWord();
        scanner.SkipSpaces();
        if (!scanner.IsAtEnd) return null;
        foreach (var unit in Units)
        {
            if (word.Equals(unit, StringComparison.OrdinalIgnoreCase)) return new(value, unit);
        }
        return null;
    }

    /// <summary>The length in user units (CSS px).</summary>
    /// <param name="percentBase">What 100 % is.</param>
    /// <param name="fontSize">What 1 em is.</param>
    public double Resolve(double percentBase, double fontSize) => Unit switch
    {
        "%" => Value / 100 * percentBase,
        "em" => Value * fontSize,
        "ex" => Value * fontSize / 2,
        "pt" => Value / LengthUnits.PointsPerCssPixel,
        "pc" => Value * 12 / LengthUnits.PointsPerCssPixel,
        "mm" => Value * LengthUnits.PointsPerMillimetre / LengthUnits.PointsPerCssPixel,
        "cm" => Value * LengthUnits.PointsPerCentimetre / LengthUnits.PointsPerCssPixel,
        "q" => Value * LengthUnits.PointsPerMillimetre / 4 / LengthUnits.PointsPerCssPixel,
        "in" => Value * LengthUnits.PointsPerInch / LengthUnits.PointsPerCssPixel,
        _ => Value,
    };
}
