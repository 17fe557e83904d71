using System.Globalization;

namespace PosterKit.Svg;

/// <summary>What a style asks of the axes of a variable face (CSS Fonts 4 sections 2.3, 7.3 and 8.2); weight and slope left out.</summary>
internal static class SvgFontAxes
{
    // More settings than any face has axes.
    private const int MostSettings = 64;

    private static readonly (string Name, double Percent)[] Widths =
    [
        ("ultra-condensed", 50), ("extra-condensed", 62.5), ("condensed", 75), ("semi-condensed", 87.5),
        ("semi-expanded", 112.5), ("expanded", 125), ("extra-expanded", 150), ("ultra-expanded", 200),
    ];

    /// <summary>Axes by their tags, those that weigh more behind the others: width, the size of the letters in whole CSS pixels, and what the author set.</summary>
    public static List<(string Tag, double Value)> Of(SvgStyle style)
    {
        var axes = new List<(string, double)>();
        if (WidthOf(style["font-stretch"]) is { } width) axes.Add(("wdth", width));
        if (style["font-optical-sizing"] != "none") axes.Add(("opsz", Math.Round(style.FontSize)));
        if (style["font-variation-settings"] is { } settings and not "normal") axes.AddRange(Parse(settings) ?? []);
        return axes;
    }

    /// <summary>Reads "'wght' 700, 'wdth' 75"; null where it cannot be read.</summary>
    public static List<(string Tag, double Value)>? Parse(string text)
    {
        var settings = new List<(string, double)>();
        foreach (var part in text.Split(',', MostSettings + 1))
        {
            var setting = part.Trim();
            // A tag in quotes of either kind, four characters of ASCII, and a number.
            if (settings.Count == MostSettings || setting.Length < 8 || setting[0] is not ('"' or '\'') || setting[5] != setting[0]) return null;
            var tag = setting[1..5];
            if (!tag.All(c => c is >= ' ' and <= '~')) return null;
            if (!double.TryParse(setting.AsSpan(6), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return null;
            settings.Add((tag, value));
        }
        return settings;
    }

    private static double? WidthOf(string? value)
    {
        if (value is null or "normal") return null;
        foreach (var (name, percent) in Widths)
        {
            if (value == name) return percent;
        }
        return SvgLength.Parse(value) is { Unit: "%", Value: >= 0 } length ? length.Value : null;
    }
}
