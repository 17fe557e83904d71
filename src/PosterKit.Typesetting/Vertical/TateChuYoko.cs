namespace PosterKit.Typesetting;

/// <summary>Short numbers set upright in one cell of a vertical line (纵中横, VT-05).</summary>
public static class TateChuYoko
{
    /// <summary>Finds the next number that stands upright.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="from">Where to begin. Inside a number, its rest is passed over.</param>
    /// <param name="maxDigits">Most digits in a cell; 0: none stand upright.</param>
    /// <param name="span">The digits.</param>
    /// <returns>False where there is no more.</returns>
    /// <remarks>
    /// A run of ASCII digits that touches an ASCII letter is part of a word, and one joined to other digits by one of . , / : - – is part of a
    /// longer number, date or time (UB-03): both turn with the rest.
    /// </remarks>
    public static bool TryFindNext(ReadOnlySpan<char> text, int from, int maxDigits, out TextSpan span)
    {
        while (from > 0 && from < text.Length && char.IsAsciiDigit(text[from]) && char.IsAsciiDigit(text[from - 1]))
            from++;
        for (var start = from; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]))
                continue;
            var end = start + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - start <= maxDigits && !IsPartOfWord(text, start, end) && !IsJoined(text, start - 1, -1) && !IsJoined(text, end, 1))
            {
                span = new TextSpan(start, end - start);
                return true;
            }

            start = end;
        }

        span = default;
        return false;
    }

    private static bool IsPartOfWord(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && char.IsAsciiLetter(text[start - 1])) || (end < text.Length && char.IsAsciiLetter(text[end]));

    private static bool IsJoined(ReadOnlySpan<char> text, int joint, int step) =>
        joint >= 0 && joint < text.Length && text[joint] is '.' or ',' or '/' or ':' or '-' or '\u2013'
        && joint + step >= 0 && joint + step < text.Length && char.IsAsciiDigit(text[joint + step]);
}
