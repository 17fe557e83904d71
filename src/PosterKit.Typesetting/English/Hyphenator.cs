namespace PosterKit.Typesetting;

/// <summary>Finds where the words of a text may be hyphenated (EN-02): by the patterns of its language, within the limits.</summary>
public static class Hyphenator
{
    /// <summary>
    /// The limits in use. Three letters after the hyphen, not two: the patterns are made for that, and part "arrived" before its last two.
    /// </summary>
    public static HyphenLimits DefaultLimits { get; } = new(MinAfter: 3);

    /// <summary>True where there are patterns for a language.</summary>
    /// <param name="languageTag">BCP 47; English of any country: American patterns unless the country follows Britain.</param>
    public static bool Knows(string languageTag)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        return HyphenationPatterns.For(languageTag) is not null;
    }

    /// <summary>Finds the points of all words of a text. Nothing is allocated.</summary>
    /// <param name="text">Text of one language.</param>
    /// <param name="languageTag">BCP 47; without patterns there are no points.</param>
    /// <param name="limits">Which points may be used.</param>
    /// <param name="points">As long as the text; true at each letter that may begin the next line after a hyphen.</param>
    /// <remarks>
    /// Left alone are words with other letters than A to Z, with U+00AD, with a hyphen, a digit, or marks inside them (addresses, names of files).
    /// </remarks>
    public static void FindPoints(ReadOnlySpan<char> text, string languageTag, HyphenLimits limits, Span<bool> points)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        ArgumentNullException.ThrowIfNull(limits);
        points[..text.Length].Clear();
        if (HyphenationPatterns.For(languageTag) is not { } patterns) return;
        for (var start = 0; start < text.Length;)
        {
            if (!IsWordCharacter(text, start))
            {
                start++;
                continue;
            }
            var end = start + 1;
            while (end < text.Length && IsWordCharacter(text, end)) end++;
            AddWord(text[start..end], patterns, limits, points[start..end]);
            start = end;
        }
    }

    private static void AddWord(ReadOnlySpan<char> word, HyphenationPatterns patterns, HyphenLimits limits, Span<bool> points)
    {
        // children’s, countries’: the part before the apostrophe is a word of its own.
        var letters = word.IndexOfAny('\'', '’') is > 0 and var apostrophe ? word[..apostrophe] : word;
        if (letters.Length < limits.MinWord) return;
        patterns.FindPoints(letters, points[..letters.Length]);
        for (var i = 1; i < letters.Length; i++) points[i] = points[i] && limits.IsAllowed(letters, i);
    }

    // What is written together is looked at as one, so that it is left alone where it holds more than letters.
    private static bool IsWordCharacter(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (char.IsLetterOrDigit(c) || c is '\u00AD' or '-' or '\u2010' or '\u2011' or '_' or '@' or '/' or '\\' or '\'' or '’' or '#' || TextClasses.IsMark(c)) return true;
        return c is '.' or ':' && index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]);
    }
}
