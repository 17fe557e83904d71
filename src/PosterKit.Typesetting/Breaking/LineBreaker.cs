namespace PosterKit.Typesetting;

/// <summary>Finds break opportunities: UAX #14 (Unicode 15.0), tailored for Chinese by CLREQ and GB/T 15834 (LB-01 to LB-10, UB-01 to UB-03).</summary>
/// <remarks>
/// Text in a language that is not Chinese follows UAX #14 as it stands, with the number rule of its example 7 (section 8.2) that its own test file
/// follows, and with class CJ as NS. A rule about a mark is that of the mark's own language where two languages meet.
/// </remarks>
public static class LineBreaker
{
    /// <summary>Finds the opportunities in a text of several languages.</summary>
    /// <param name="text">Any UTF-16; a lone surrogate counts as a letter.</param>
    /// <param name="languages">Covers the text from 0 on, ascending. Empty: English.</param>
    /// <param name="level">Strictness in Chinese (LB-08); <see cref="LineBreakLevel.Anywhere"/> goes for all languages.</param>
    /// <param name="result">
    /// As long as the text. For each unit what may happen after it; the last is <see cref="BreakAction.Mandatory"/>.
    /// Inside a grapheme cluster a break is prohibited. Only UAX #14 as it stands, outside Chinese, parts a few that make no sense as text:
    /// a space and a combining mark (LB10), a letter and an emoji modifier.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="result"/> is shorter than the text.</exception>
    public static void FindOpportunities(ReadOnlySpan<char> text, ReadOnlySpan<LanguageRange> languages, LineBreakLevel level, Span<BreakAction> result)
    {
        if (result.Length < text.Length)
            throw new ArgumentException("shorter than the text", nameof(result));
        if (text.IsEmpty)
            return;
        result[..text.Length].Clear();
        var characters = new LineBreakCharacters(text, languages, level);
        var rules = new LineBreakRules(characters);
        for (int start = 0, cluster = 0; start < text.Length;)
        {
            if (start == cluster)
                cluster = GraphemeBreaker.NextBoundary(text, start);
            var end = rules.Take(start);
            if (end == text.Length)
                break;
            var action = rules.ActionBefore(end);
            if (action != BreakAction.Mandatory && level == LineBreakLevel.Anywhere)
                action = BreakAction.Allowed;
            if (end < cluster && (level == LineBreakLevel.Anywhere || rules.IsInChinese))
                action = BreakAction.Prohibited;
            result[end - 1] = action;
            start = end;
        }

        result[text.Length - 1] = BreakAction.Mandatory;
    }

    /// <summary>Finds the opportunities in a text of one language.</summary>
    /// <inheritdoc cref="FindOpportunities(ReadOnlySpan{char}, ReadOnlySpan{LanguageRange}, LineBreakLevel, Span{BreakAction})"/>
    public static void FindOpportunities(ReadOnlySpan<char> text, LocaleProfile language, LineBreakLevel level, Span<BreakAction> result) =>
        FindOpportunities(text, [new LanguageRange(0, language)], level, result);
}
