namespace PosterKit.Typesetting;

/// <summary>Single letters and short acronyms that stand upright in vertical lines as full-width forms (VT-06, <c>uprightAcronym</c>).</summary>
public static class UprightLetters
{
    /// <summary>Finds the next run of letters that stands upright.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="from">Where to begin. Inside a word, its rest is passed over.</param>
    /// <param name="maxLetters">Most letters of an acronym; 0, the default of the rule: none stand upright.</param>
    /// <param name="span">The letters.</param>
    /// <returns>False where there is no more.</returns>
    /// <remarks>
    /// A run of ASCII letters counts that is one letter or all capitals, with no other Latin text in reach: letters, digits, or a space and a letter.
    /// </remarks>
    public static bool TryFindNext(ReadOnlySpan<char> text, int from, int maxLetters, out TextSpan span)
    {
        for (var start = from; start < text.Length; start++)
        {
            if (!IsWord(text, start))
                continue;
            var end = start + 1;
            while (end < text.Length && IsWord(text, end))
                end++;
            var isWhole = start == 0 || !IsWord(text, start - 1);
            if (isWhole && end - start <= maxLetters && IsAcronym(text[start..end]) && !IsInSentence(text, start, end))
            {
                span = new TextSpan(start, end - start);
                return true;
            }

            start = end;
        }

        span = default;
        return false;
    }

    /// <summary>The full-width form of an ASCII letter; any other character as it is.</summary>
    public static char FullWidthForm(char letter) => char.IsAsciiLetter(letter) ? (char)(letter + 0xFEE0) : letter;

    private static bool IsWord(ReadOnlySpan<char> text, int index) => TextClasses.IsNarrowLetter(text[index]) || TextClasses.IsNarrowDigit(text[index]) || TextClasses.IsMark(text[index]);

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
            if (!char.IsAsciiLetter(character) || (word.Length > 1 && !char.IsAsciiLetterUpper(character)))
                return false;
        return true;
    }

    private static bool IsInSentence(ReadOnlySpan<char> text, int start, int end) =>
        (start >= 2 && text[start - 1] == ' ' && IsWord(text, start - 2)) || (end + 1 < text.Length && text[end] == ' ' && IsWord(text, end + 1));
}
