using System.Runtime.InteropServices;
using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>Finds the faces for a list of font families as CSS writes it.</summary>
/// <param name="library">The fonts.</param>
/// <param name="diagnostics">Gets damaged fonts.</param>
internal sealed class SvgFontFinder(FontLibrary library, DiagnosticBag diagnostics)
{
    private const int Regular = 400;
    private const int Bold = 700;

    // Parts of the names of families that many machines have, by what they look like. Asked in this order: "Songti" is no "Gothic".
    private static readonly (string Kind, string[] Parts)[] NameParts =
    [
        ("kai", ["kai", "楷", "script", "cursive"]),
        ("sans", ["sans", "gothic", "hei", "黑", "yuan", "圆"]),
        ("serif", ["serif", "song", "宋", "ming", "明", "sun", "times", "georgia", "garamond", "roman", "palatino", "cambria", "minion", "baskerville", "didot", "bodoni"]),
    ];

    private static readonly string[] MonospacedNames = [" Mono ", " Code ", " Courier", " Consolas ", " Menlo ", " Monaco "];

    private readonly Dictionary<string, (CompositeFont? Font, string? Missing, string StandIn)> _found = [];
    private readonly Dictionary<string, CompositeFont> _varied = [];

    /// <summary>The faces.</summary>
    /// <param name="style">The style of the text.</param>
    /// <param name="missing">The family that was asked for first, where the library has none of the list; else null.</param>
    /// <param name="standIn">What stands in for it.</param>
    /// <returns>Null where the library has no fonts, or they are damaged.</returns>
    public CompositeFont? Find(SvgStyle style, out string? missing, out string standIn)
    {
        var weight = WeightOf(style["font-weight"]);
        var isItalic = style["font-style"] is { } slope && (slope.StartsWith("italic", StringComparison.Ordinal) || slope.StartsWith("oblique", StringComparison.Ordinal));
        var key = FormattableString.Invariant($"{weight} {isItalic} {style["font-family"]}");
        if (!_found.TryGetValue(key, out var found)) _found.Add(key, found = Find(style["font-family"] ?? "", weight, isItalic));
        (missing, standIn) = (found.Missing, found.StandIn);
        return found.Font is { } font && (font.Han.Axes.Length > 0 || font.Latin.Axes.Length > 0) ? Varied(font, style, key) : found.Font;
    }

    // Variable faces at the place that the style asks for; weight and slope they have already.
    private CompositeFont Varied(CompositeFont font, SvgStyle style, string key)
    {
        var axes = SvgFontAxes.Of(style);
        key += string.Concat(axes.Select(axis => FormattableString.Invariant($" {axis.Tag} {axis.Value}")));
        if (!_varied.TryGetValue(key, out var varied)) _varied.Add(key, varied = new(At(font.Han), At(font.Latin)));
        return varied;

        FontFace At(FontFace face) => face.WithAxes(CollectionsMarshal.AsSpan(axes));
    }

    private (CompositeFont?, string?, string) Find(string list, int weight, bool isItalic)
    {
        FontFamily? latin = null, han = null;
        string? missing = null, kind = null;
        foreach (var part in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Trim('"', '\'').Trim();
            kind = GenericKind(name);
            if (name.Equals("monospace", StringComparison.OrdinalIgnoreCase) || name.Equals("ui-monospace", StringComparison.OrdinalIgnoreCase)) latin ??= FindMonospaced();
            if (kind is not null) break;
            var family = library.FindFamily(name);
            if (family is null && FindByFaceName(name) is var (named, face))
            {
                // The name of a face says its weight, where the style does not say another.
                family = named;
                if (latin is null && weight == Regular) weight = face.Weight;
                isItalic |= latin is null && face.IsItalic;
            }
            if (family is not null)
            {
                latin ??= family;
                // As a browser does: each character goes to the first family that has it.
                if (HasHan(family)) han ??= family;
            }
            else missing ??= name;
        }
        kind ??= latin?.Kind ?? GuessKind(missing ?? "");
        if (latin is not null) missing = null;
        latin ??= library.FindGeneric(kind, "latin");
        han ??= library.FindGeneric(kind, "han");
        var (hanFace, latinFace) = (FaceOf(han, weight, isItalic), FaceOf(latin, weight, isItalic));
        return (hanFace is null || latinFace is null ? null : new(hanFace, latinFace), missing, latin?.Name ?? "");
    }

    private (FontFamily Family, SvgFaceName Face)? FindByFaceName(string name)
    {
        if (SvgFaceName.Parse(name) is not { } face) return null;
        return library.Families.FirstOrDefault(family => face.IsOf(family.Name) || family.Aliases.Any(face.IsOf)) is { } found ? (found, face) : null;
    }

    // No kind of the index: the first family that calls itself so.
    private FontFamily? FindMonospaced() =>
        library.Families.FirstOrDefault(family => Array.Exists(MonospacedNames, part => $" {family.Name} ".Contains(part, StringComparison.OrdinalIgnoreCase)));

    private FontFace? FaceOf(FontFamily? family, int weight, bool isItalic) => family is null ? null : library.GetFace(family, weight, isItalic, diagnostics);

    private bool HasHan(FontFamily family) => family.Scripts.IsEmpty ? FaceOf(family, Regular, false)?.Covers('中') == true : family.Scripts.Contains("han");

    private static string? GenericKind(string name) => name.ToLowerInvariant() switch
    {
        "serif" or "ui-serif" => "serif",
        "sans-serif" or "ui-sans-serif" or "system-ui" or "ui-rounded" or "monospace" or "ui-monospace" => "sans",
        "cursive" or "fantasy" => "kai",
        _ => null,
    };

    private static string GuessKind(string name)
    {
        foreach (var (kind, parts) in NameParts)
        {
            if (Array.Exists(parts, part => name.Contains(part, StringComparison.OrdinalIgnoreCase))) return kind;
        }
        return "sans";
    }

    private static int WeightOf(string? value) => value switch
    {
        null or "normal" or "lighter" => Regular,
        "bold" or "bolder" => Bold,
        _ => SvgLength.Parse(value) is { Unit: "", Value: >= 1 and <= 1000 } number ? (int)number.Value : Regular,
    };
}
