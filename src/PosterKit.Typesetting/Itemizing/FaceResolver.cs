using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>
/// Finds the face of each grapheme: the family that FM-02 names, else the other one of the composite font for what is no punctuation, else a
/// fallback. What no face has is reported and drawn as the missing-glyph box.
/// </summary>
internal sealed class FaceResolver(FontLibrary fonts, TextAnalysis text, DiagnosticBag diagnostics)
{
    private const int EmojiSample = 0x1F600;
    private const char EmojiSelector = '\uFE0F';

    /// <summary>The face of a grapheme.</summary>
    /// <param name="start">First UTF-16 index.</param>
    /// <param name="end">Index after the last.</param>
    /// <param name="styleIndex">Its styled run.</param>
    public FontFace Resolve(int start, int end, int styleIndex)
    {
        var style = text.Paragraph.Runs[styleIndex].Style;
        var isCjk = text.FontScriptAt(start) == FontScript.Cjk;
        var chosen = isCjk ? style.Font.Han : style.Font.Latin;
        var grapheme = text.ShownText.AsSpan(start, end - start);
        // FM-01: marks may have a face of their own; what it lacks stands in that of the Han characters.
        if (isCjk && style.Font.Punctuation is { } marks && TextAnalysis.IsPunctuation(CodePoints.At(grapheme, 0)) && HasAll(marks, grapheme)) return marks;
        var wantsEmoji = grapheme.Length > 1 && grapheme.Contains(EmojiSelector);
        if (wantsEmoji && FindEmoji(grapheme, style, chosen) is { } emoji) return emoji;
        if (HasAll(chosen, grapheme)) return chosen;

        var codePoint = CodePoints.At(grapheme, 0);
        var other = isCjk ? style.Font.Latin : style.Font.Han;
        // FM-03: a Latin quote never stands against a Han character, so punctuation does not change families.
        if (!TextAnalysis.IsPunctuation(codePoint) && HasAll(other, grapheme)) return other;
        if (fonts.FindFallback(FirstMissing(chosen, grapheme), style.Language, chosen, diagnostics) is { } fallback
            && (HasAll(fallback, grapheme) || fallback.FindGlyph(codePoint) is not null))
        {
            // Emoji have a face of their own, whatever the words are set in.
            if (diagnostics.IsAudit && !fallback.HasColorLayers) Report(DiagnosticCode.FaceStandsIn, FirstMissing(chosen, grapheme), start, end, styleIndex, chosen, fallback.FamilyName);
            return fallback;
        }
        Report(DiagnosticCode.MissingGlyph, FirstMissing(chosen, grapheme), start, end, styleIndex, chosen, "`posterkit fonts check` looks for one");
        return chosen;
    }

    private FontFace? FindEmoji(ReadOnlySpan<char> grapheme, TextStyle style, FontFace near)
    {
        if (fonts.FindFallback(EmojiSample, style.Language, near, diagnostics) is not { } face) return null;
        return HasAll(face, grapheme) ? face : null;
    }

    private static bool HasAll(FontFace face, ReadOnlySpan<char> grapheme) =>
        grapheme.Length == 1 ? IsDrawnBy(face, grapheme[0]) : HasEach(face, grapheme) || face.CanDraw(grapheme);

    private static bool HasEach(FontFace face, ReadOnlySpan<char> grapheme)
    {
        for (var i = 0; i < grapheme.Length;)
        {
            var codePoint = CodePoints.At(grapheme, i, out var length);
            if (!IsDrawnBy(face, codePoint)) return false;
            i += length;
        }
        return true;
    }

    private static int FirstMissing(FontFace face, ReadOnlySpan<char> grapheme)
    {
        for (var i = 0; i < grapheme.Length;)
        {
            var codePoint = CodePoints.At(grapheme, i, out var length);
            if (!IsDrawnBy(face, codePoint)) return codePoint;
            i += length;
        }
        return CodePoints.At(grapheme, 0);
    }

    // The shaper makes every space from the plain one, and draws nothing for selectors and joiners.
    private static bool IsDrawnBy(FontFace face, int codePoint) =>
        codePoint == ' ' || TextAnalysis.IsCollapsibleSpace(codePoint) || codePoint is '\u00A0' or '\u202F' or '\u2007' or '\u2011'
        || TextAnalysis.IsInvisible(codePoint) || codePoint is (>= 0xFE00 and <= 0xFE0F) || face.CanDraw(codePoint);

    private void Report(DiagnosticCode code, int codePoint, int start, int end, int styleIndex, FontFace face, string last)
    {
        var run = text.Paragraph.Runs[styleIndex];
        var shown = codePoint is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(codePoint);
        diagnostics.Report(code, run.SourceOf(start - text.RunStart(styleIndex), end - start),
            $"U+{codePoint:X4}", shown, face.FamilyName, last);
    }
}
