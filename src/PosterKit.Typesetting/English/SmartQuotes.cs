using System.Text;

namespace PosterKit.Typesetting;

/// <summary>Typographic quotes and apostrophes for typed straight ones (EN-04, <c>smartQuotes</c>).</summary>
public static class SmartQuotes
{
    /// <summary>Replaces U+0022 and U+0027.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Decides the marks: “ ” ‘ ’ in English and in Mainland China, 「 」 『 』 in Taiwan and Hong Kong.</param>
    /// <returns>As many UTF-16 units as the text.</returns>
    /// <remarks>
    /// In English a quote opens at the start and after a space, an opening bracket, a dash or another opening quote, and closes elsewhere.
    /// In Chinese, which has no spaces, quotes open and close by turns. U+0027 inside a word, before a decade ('90s) and in a few clipped
    /// words ('tis, 'n') is an apostrophe.
    /// </remarks>
    public static string Convert(string text, LocaleProfile language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        if (text.AsSpan().IndexOfAny('"', '\'') < 0)
            return text;
        var usesCorners = language.Region is Region.Taiwan or Region.HongKong;
        var (outer, inner) = usesCorners ? ("「」", "『』") : ("\u201C\u201D", "\u2018\u2019");
        var result = new StringBuilder(text);
        bool isOuterOpen = false, isInnerOpen = false;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '"')
            {
                isOuterOpen = language.IsChinese ? !isOuterOpen : Opens(result, index);
                result[index] = outer[isOuterOpen ? 0 : 1];
            }
            else if (text[index] == '\'')
            {
                if (IsApostrophe(text, index, isInnerOpen))
                {
                    result[index] = '\u2019';
                    continue;
                }

                isInnerOpen = language.IsChinese ? !isInnerOpen : Opens(result, index);
                result[index] = inner[isInnerOpen ? 0 : 1];
            }
        }

        return result.ToString();
    }

    private static bool Opens(StringBuilder text, int index)
    {
        if (index == 0)
            return true;
        var before = text[index - 1];
        return char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '\u201C' or '\u2018' or '\u2013' or '\u2014' or '/' or '=' or '\u00A0';
    }

    private static bool IsApostrophe(string text, int index, bool isOpen)
    {
        var before = index > 0 ? text[index - 1] : ' ';
        var rest = text.AsSpan(index + 1);
        if (IsLetterOrDigit(before) && !rest.IsEmpty && TextClasses.IsNarrowLetter(rest[0]))
            return !isOpen || TextClasses.IsNarrowLetter(before);
        if (IsLetterOrDigit(before))
            return !isOpen && (rest.IsEmpty || char.IsWhiteSpace(rest[0]) || char.IsPunctuation(rest[0])); // the girls' book
        return IsDecade(rest) || IsClippedWord(rest);
    }

    private static bool IsLetterOrDigit(char character) => TextClasses.IsNarrowLetter(character) || TextClasses.IsNarrowDigit(character);

    // '90s and '08, but not '42'.
    private static bool IsDecade(ReadOnlySpan<char> rest) =>
        rest.Length >= 2 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1])
        && (rest.Length == 2 || (!char.IsAsciiDigit(rest[2]) && rest[2] != '\''));

    private static bool IsClippedWord(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && char.IsAsciiLetter(rest[end]))
            end++;
        var word = rest[..end];
        if (word.Equals("n", StringComparison.OrdinalIgnoreCase))
            return end < rest.Length && rest[end] == '\'';
        return word.Equals("tis", StringComparison.OrdinalIgnoreCase) || word.Equals("twas", StringComparison.OrdinalIgnoreCase)
            || word.Equals("til", StringComparison.OrdinalIgnoreCase) || word.Equals("em", StringComparison.OrdinalIgnoreCase);
    }
}
