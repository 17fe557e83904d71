using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A length as the author wrote it. The default value is 0 of nothing, to be replaced.</summary>
/// <param name="Amount">How many of the unit.</param>
/// <param name="Unit">One unit.</param>
internal readonly record struct LengthValue(double Amount, LengthUnit Unit)
{
    /// <summary>As large as what it holds.</summary>
    public static LengthValue Auto { get; } = new(0, LengthUnit.Auto);

    /// <summary>No length at all.</summary>
    public static LengthValue Zero { get; } = new(0, LengthUnit.Point);

    /// <summary>A length in points.</summary>
    public static LengthValue Points(double points) => new(points, LengthUnit.Point);

    /// <summary>A length in the em of the element.</summary>
    public static LengthValue Em(double em) => new(em, LengthUnit.Em);

    public bool IsAuto => Unit == LengthUnit.Auto;

    /// <summary>An absolute length in points.</summary>
    public double AbsolutePoints => Unit == LengthUnit.Pixel ? Amount * LengthUnits.PointsPerCssPixel : Amount;

    /// <summary>The units as authors write them.</summary>
    public const string UnitNames = "mm cm in pt px em % vw vh vmin fr";

    /// <summary>Reads a length.</summary>
    /// <param name="text">A number and a unit, a Chinese size name, or 0.</param>
    /// <param name="value">The length.</param>
    /// <param name="unit">The unit as written; empty where there is none.</param>
    /// <returns>False where it starts with no number, or the unit is not known.</returns>
    public static LengthReading TryParse(ReadOnlySpan<char> text, out LengthValue value, out string unit)
    {
        value = default;
        unit = "";
        text = text.Trim();
        if (ChineseSize(text) is { } points)
        {
            value = Points(points);
            return LengthReading.Ok;
        }
        var end = NumberEnd(text);
        if (end == 0 || !double.TryParse(text[..end], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return LengthReading.NoNumber;
        var suffix = text[end..].TrimStart();
        unit = suffix.ToString();
        (double Factor, LengthUnit Unit)? known = suffix switch
        {
            "mm" => (LengthUnits.PointsPerMillimetre, LengthUnit.Point),
            "cm" => (LengthUnits.PointsPerCentimetre, LengthUnit.Point),
            "in" => (LengthUnits.PointsPerInch, LengthUnit.Point),
            "pt" => (1, LengthUnit.Point),
            "px" => (1, LengthUnit.Pixel),
            "em" => (1, LengthUnit.Em),
            "%" => (1, LengthUnit.Percent),
            "vw" => (1, LengthUnit.ViewWidth),
            "vh" => (1, LengthUnit.ViewHeight),
            "vmin" => (1, LengthUnit.ViewMin),
            "fr" => (1, LengthUnit.Fraction),
            "" when amount == 0 => (1, LengthUnit.Point),
            _ => null,
        };
        if (known is null) return suffix.IsEmpty ? LengthReading.NoUnit : LengthReading.UnknownUnit;
        value = new(amount * known.Value.Factor, known.Value.Unit);
        return LengthReading.Ok;
    }

    /// <summary>Where the number at the start of a text ends; 0: there is none.</summary>
    public static int NumberEnd(ReadOnlySpan<char> text)
    {
        var at = text is ['+' or '-', ..] ? 1 : 0;
        var hasDigits = false;
        for (var hasPoint = false; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at])) hasDigits = true;
            else if (text[at] == '.' && !hasPoint) hasPoint = true;
            else break;
        }
        return hasDigits ? at : 0;
    }

    // The sizes of Chinese lead type (号数制), as word processors and printers in China count them today.
    private static double? ChineseSize(ReadOnlySpan<char> text)
    {
        if (text.Length != 2) return null;
        if (text[1] is '号' or '號')
        {
            return text[0] switch
            {
                '初' => 42, '一' => 26, '二' => 22, '三' => 16, '四' => 14, '五' => 10.5, '六' => 7.5, '七' => 5.5, '八' => 5,
                _ => null,
            };
        }
        if (text[0] != '小') return null;
        return text[1] switch { '初' => 36, '一' => 24, '二' => 18, '三' => 15, '四' => 12, '五' => 9, '六' => 6.5, _ => null };
    }
}

/// <summary>How reading a length ended.</summary>
internal enum LengthReading
{
    Ok,
    NoNumber,
    NoUnit,
    UnknownUnit,
}
