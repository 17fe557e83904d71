using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>
/// Folds the lines of a text into paragraphs, as Markdown does: a blank line parts paragraphs; a backslash or two spaces at a line end keep
/// the line end (U+2028); any other line end is one space, or nothing between two Han characters (PL-06).
/// </summary>
internal static class Paragraphs
{
    /// <summary>The paragraphs of a text; none of them is empty. An empty text has none.</summary>
    public static ImmutableArray<MappedText> Split(MappedText text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<MappedText>();
        var at = 0;
        var source = text.Text;
        while (at < source.Length)
        {
            while (at < source.Length && IsBlank(source[at])) at++;
            if (at == source.Length) break;
            var end = ParagraphEnd(source, at);
            paragraphs.Add(Fold(text, at, end));
            at = end;
        }
        return paragraphs.ToImmutable();
    }

    private static int ParagraphEnd(string source, int at)
    {
        var end = at;
        for (; at < source.Length; at++)
        {
            if (source[at] == '\u2029') return end; // PARAGRAPH SEPARATOR
            if (source[at] is '\n' or ScalarText.LineSeparator)
            {
                // "\n\n" in JSON parts paragraphs as a blank line does.
                var next = at + 1;
                while (next < source.Length && source[next] is ' ' or '\t') next++;
                if (next < source.Length && source[next] == source[at]) return end;
            }
            else if (!IsBlank(source[at])) end = at + 1;
        }
        return end;
    }

    private static MappedText Fold(MappedText text, int at, int end)
    {
        var folded = new MappedText.Builder();
        var source = text.Text;
        while (at < end)
        {
            var lineEnd = source.IndexOf('\n', at, end - at);
            if (lineEnd < 0)
            {
                folded.Append(text, at, end - at);
                break;
            }
            var next = lineEnd + 1;
            while (next < end && source[next] is ' ' or '\t') next++;
            var to = lineEnd;
            while (to > at && source[to - 1] is ' ' or '\t') to--;
            var isKept = lineEnd - to >= 2 || (to > at && source[to - 1] == '\\');
            if (to > at && source[to - 1] == '\\') to--;
            folded.Append(text, at, to - at);
            var place = text.SpanOf(lineEnd, 1);
            if (isKept) folded.Append(ScalarText.LineSeparator, place.File, place.Start);
            else if (NeedsSpace(source, to, next)) folded.Append(' ', place.File, place.Start);
            at = next;
        }
        return folded.Build();
    }

    // PL-06. Marks that both scripts use (quotes, dashes, ellipses) go with a Han character on the other side.
    private static bool NeedsSpace(string source, int before, int after)
    {
        if (before == 0 || after >= source.Length) return false;
        if (source[before - 1] == ScalarText.LineSeparator || source[after] == ScalarText.LineSeparator) return false;
        var last = LastRune(source, before);
        var next = System.Text.Rune.TryGetRuneAt(source, after, out var rune) ? rune.Value : source[after];
        return !((HanText.IsHanOrFullWidth(last) || (IsShared(last) && HanText.IsHanOrFullWidth(next)))
            && (HanText.IsHanOrFullWidth(next) || (IsShared(next) && HanText.IsHanOrFullWidth(last))));
    }

    private static int LastRune(string source, int before) =>
        before >= 2 && char.IsSurrogatePair(source[before - 2], source[before - 1])
            ? char.ConvertToUtf32(source[before - 2], source[before - 1]) : source[before - 1];

    private static bool IsShared(int c) => c is 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2014 or 0x2026 or 0x00B7 or 0x22EF or 0x2E3A;

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or ScalarText.LineSeparator or '\u2029';
}
