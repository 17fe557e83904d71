namespace PosterKit.Svg;

/// <summary>A PostScript name, "SourceSerif4-BoldIt", which Illustrator writes as a font family: a family without its spaces, and a style.</summary>
/// <param name="Family">The family, without its spaces.</param>
/// <param name="Weight">The weight that its style says.</param>
/// <param name="IsItalic">True where its style says so.</param>
internal readonly record struct SvgFaceName(string Family, int Weight, bool IsItalic)
{
    // Longer words before those they end in.
    private static readonly (string Word, int Weight)[] Weights =
    [
        ("ExtraLight", 200), ("UltraLight", 200), ("SemiLight", 350), ("DemiLight", 350), ("SemiBold", 600), ("DemiBold", 600), ("ExtraBold", 800), ("UltraBold", 800), ("ExtraBlack", 950),
        ("Thin", 100), ("Light", 300), ("Regular", 400), ("Roman", 400), ("Normal", 400), ("Book", 400), ("Medium", 500), ("Demi", 600), ("Heavy", 900), ("Black", 900), ("Bold", 700),
    ];

    private static readonly string[] Slopes = ["Italic", "Oblique", "Ital", "It", "Obl"];

    /// <summary>Reads a name; null where it does not end in a style.</summary>
    public static SvgFaceName? Parse(string name)
    {
        var hyphen = name.LastIndexOf('-');
        if (hyphen <= 0 || name.Contains(' ', StringComparison.Ordinal)) return null;
        var style = name[(hyphen + 1)..];
        var slope = Array.Find(Slopes, word => style.EndsWith(word, StringComparison.OrdinalIgnoreCase));
        if (slope is not null) style = style[..^slope.Length];
        if (style.Length == 0) return slope is null ? null : new(name[..hyphen], 400, true);
        foreach (var (word, weight) in Weights)
        {
            if (style.Equals(word, StringComparison.OrdinalIgnoreCase)) return new(name[..hyphen], weight, slope is not null);
        }
        return null;
    }

    /// <summary>True for the name of this family, be it written with spaces or without.</summary>
    public bool IsOf(string familyName) => Family.Equals(familyName.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
