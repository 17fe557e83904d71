using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Finds the faces that fonts of a layout stand for. Safe for several threads.</summary>
/// <param name="library">All families.</param>
internal sealed class FontResolver(FontLibrary library)
{
    // Where a layout names no font: a sans that has Han and Latin; then whatever there is.
    private static readonly string[] DefaultFamilies = ["Noto Sans CJK", "Noto Serif CJK"];

    // More than any layout has: a resolver may serve many layouts.
    private const int MostFonts = 1000;

    // By families, scale, shift, weight and slope, written one after the other.
    private readonly RecentItems<string, CompositeFont> _fonts = new(MostFonts, StringComparer.Ordinal);

    /// <summary>The faces of a font.</summary>
    /// <param name="font">As written; null: none is written anywhere.</param>
    /// <param name="named">The fonts of the layout, by name.</param>
    /// <param name="weight">What the text asks for; null: what the font says, else <paramref name="otherWeight"/>.</param>
    /// <param name="isItalic">What the text asks for; null: what the font says, else upright.</param>
    /// <param name="otherWeight">The weight where neither says.</param>
    /// <param name="diagnostics">Gets unknown families and damaged files.</param>
    /// <returns>Null where no face can be had at all; that is reported.</returns>
    public CompositeFont? Find(
        FontValue? font, IReadOnlyDictionary<string, FontValue> named, int? weight, bool? isItalic, int otherWeight, DiagnosticBag diagnostics)
    {
        var parts = PartsOf(font, named);
        var han = parts?.Han ?? parts?.Latin;
        var latin = parts?.Latin ?? parts?.Han;
        var marks = parts?.Punctuation ?? han;
        var (scale, shift) = (parts?.LatinScale ?? LatinScale.One, parts?.LatinShift ?? 0);
        var face = weight ?? parts?.Weight ?? otherWeight;
        var slope = isItalic ?? parts?.IsItalic ?? false;
        var key = FormattableString.Invariant($"{han?.Name}\n{latin?.Name}\n{marks?.Name}\n{scale.Factor} {shift} {face} {slope}");
        if (_fonts.Find(key) is { } known) return known;
        var isFound = true;
        var hanFace = FindFace(han, named, face, slope, diagnostics, ref isFound);
        var latinFace = latin == han ? hanFace : FindFace(latin, named, face, slope, diagnostics, ref isFound);
        var marksFace = marks == han ? null : FindFace(marks, named, face, slope, diagnostics, ref isFound);
        if (hanFace is null || latinFace is null) return null;
        var found = new CompositeFont(hanFace, latinFace, scale.Factor ?? SizeMatch.Factor(hanFace, latinFace), shift) { Punctuation = marksFace };
        // A font that another stands in for is looked up again next time, so that every run reports it.
        return isFound ? _fonts.Keep(key, found, 1) : found;
    }

    /// <summary>The weight and the slope that a text wants, whether its families have them or not; as for <see cref="Find"/>.</summary>
    public static (int Weight, bool IsItalic) Wanted(FontValue? font, IReadOnlyDictionary<string, FontValue> named, int? weight, bool? isItalic, int otherWeight)
    {
        var parts = PartsOf(font, named);
        return (weight ?? parts?.Weight ?? otherWeight, isItalic ?? parts?.IsItalic ?? false);
    }

    /// <summary>The next lighter weight that the family of a face has in its slope; null: it has none (BI-02).</summary>
    public int? FindLighterWeight(FontFace face)
    {
        int? lighter = null;
        foreach (var other in library.FindFamily(face.FamilyName)?.Faces ?? [])
        {
            if (other.IsItalic == face.IsItalic && other.Weight < face.Weight && (lighter is null || other.Weight > lighter)) lighter = other.Weight;
        }
        return lighter;
    }

    private static FontParts? PartsOf(FontValue? font, IReadOnlyDictionary<string, FontValue> named)
    {
        if (font is null) return null;
        if (font.Parts is not null) return font.Parts;
        if (named.TryGetValue(font.Name!.Name, out var other))
            return other.Parts ?? new(other.Name, null, LatinScale.One, 0, null, null);
        return new(font.Name, null, LatinScale.One, 0, null, null);
    }

    private FontFace? FindFace(NameValue? name, IReadOnlyDictionary<string, FontValue> named, int weight, bool isItalic, DiagnosticBag diagnostics, ref bool isFound)
    {
        var family = name is null ? DefaultFamily() : library.FindFamily(name.Name);
        isFound &= family is not null;
        if (family is null)
        {
            ImmutableArray<string> nearest = [.. library.FindNearest(name?.Name ?? "")];
            if (NearestName.Find(name?.Name ?? "", named.Keys) is { } own) nearest = [own, .. nearest];
            diagnostics.Add(new(DiagnosticCode.UnknownFontFamily, name?.Span ?? default, [name?.Name ?? "", Nearest(nearest)]) { Origin = name?.Origin ?? default });
            family = DefaultFamily();
        }
        return family is null ? null : library.GetFace(family, weight, isItalic, diagnostics);
    }

    private static DiagnosticPhrase Nearest(ImmutableArray<string> names)
    {
        if (names.IsEmpty) return new("no font file at all was found: put some into a folder and name it by --fonts", "没有找到任何字体文件：请把字体放进文件夹，并用 --fonts 指明");
        var list = string.Join(", ", names.Select(n => $"\"{n}\""));
        return new($"the nearest families found are {list}", $"最接近的字体是 {list}");
    }

    private FontFamily? DefaultFamily()
    {
        foreach (var name in DefaultFamilies)
        {
            if (library.FindFamily(name) is { } family) return family;
        }
        return library.Families.IsEmpty ? null : library.Families[0];
    }
}
