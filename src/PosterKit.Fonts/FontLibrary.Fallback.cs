using System.Collections.Concurrent;
using System.Collections.Immutable;
using PosterKit.Fonts.Library;
using PosterKit.Foundation;

namespace PosterKit.Fonts;

// Which face stands in for one that lacks a character.
public sealed partial class FontLibrary
{
    private readonly ConcurrentDictionary<string, FontFamily[]?[]> _candidates = new(StringComparer.Ordinal);

    /// <summary>
    /// A face for a character that the chosen fonts lack: the indexed families in a fixed order by script and language, the nearest style
    /// first; null where none has it. Never a font of another region's forms for Han.
    /// </summary>
    /// <remarks>
    /// A character with emoji presentation goes to an emoji family first, and any other goes there last. East Asian characters go to
    /// families with Han, others to families without; among these the family of the same kind (serif to serif) comes first, then the
    /// order of the index. In each family the nearest weight is tried first, then the others. A private-use character has no fallback: it means something in one font only.
    /// </remarks>
    /// <param name="codePoint">The character.</param>
    /// <param name="language">BCP 47 language of the text; decides which Han forms will do.</param>
    /// <param name="near">The face that lacks it.</param>
    /// <param name="diagnostics">Gets a damaged font file.</param>
    /// <param name="wantsEmoji">True where the text asks for emoji presentation (U+FE0F follows).</param>
    public FontFace? FindFallback(int codePoint, string language, FontFace near, DiagnosticBag diagnostics, bool wantsEmoji = false)
    {
        if (CharacterKinds.IsPrivateUse(codePoint)) return null;
        var isHan = CharacterKinds.IsHan(codePoint);
        foreach (var family in GetCandidates(codePoint, near, wantsEmoji, isHan))
        {
            var nearest = FaceMatching.FindNearest(family.Faces, near.Weight, near.IsItalic);
            if (Serves(family, nearest)) return GetFace(family, nearest, diagnostics)?.Styled(near.Weight, near.IsItalic);
            if (family.Faces.Length == 1) continue;
            foreach (var entry in FaceMatching.Order(family.Faces, near.Weight, near.IsItalic))
            {
                if (Serves(family, entry)) return GetFace(family, entry, diagnostics)?.Styled(near.Weight, near.IsItalic);
            }
        }
        return null;

        bool Serves(FontFamily family, FontFaceEntry entry) =>
            GetFace(family, entry, diagnostics) is { } face && face.Covers(codePoint) && (!isHan || face.SuitsHanOf(language));
    }

    /// <summary>
    /// The families with a glyph for a character, in ordinal order of their names; for the hint beside a missing glyph and for listings. It
    /// opens a face of every family, so it is not for the way of every text.
    /// </summary>
    public ImmutableArray<FontFamily> FindFamiliesWith(int codePoint)
    {
        // A damaged file is reported where it is used; here it only has no characters.
        var unheard = new DiagnosticBag();
        return [.. Families.Where(family => FaceMatching.Order(family.Faces, 400, italic: false).Any(entry => GetFace(family, entry, unheard)?.Covers(codePoint) == true))];
    }

    // The order depends on few things, and a text may ask for each of its characters.
    private FontFamily[] GetCandidates(int codePoint, FontFace near, bool wantsEmoji, bool isHan)
    {
        var kind = FindFamily(near.FamilyName)?.Kind ?? "other";
        var isEmoji = wantsEmoji || CharacterKinds.HasEmojiPresentation(codePoint);
        var isEastAsian = CharacterKinds.IsEastAsian(codePoint);
        var orders = _candidates.GetOrAdd(kind, static _ => new FontFamily[8][]);
        return orders[(isEmoji ? 1 : 0) | (isEastAsian ? 2 : 0) | (isHan ? 4 : 0)] ??=
            [.. _indexed
                .Where(family => !isHan || family.Scripts.Contains("han"))
                .OrderBy(family => (family.Kind == "emoji") != isEmoji)
                .ThenBy(family => family.Scripts.Contains("han") != isEastAsian)
                .ThenBy(family => RankKind(family.Kind, kind))];
    }

    // A kai text falls to serif before sans: its strokes end in a brush's way, as a serif's do.
    private static int RankKind(string found, string wanted) =>
        found == wanted ? 0
        : (wanted, found) switch
        {
            ("kai", "serif") or ("serif", "kai") => 1,
            (_, "sans") => 2,
            (_, "serif") => 3,
            (_, "kai") => 4,
            _ => 5,
        };
}
