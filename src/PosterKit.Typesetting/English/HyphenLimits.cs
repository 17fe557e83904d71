using System.Globalization;

namespace PosterKit.Typesetting;

/// <summary>Which hyphenation points of a word may be used (EN-02).</summary>
/// <param name="MinWord">Fewest letters of a word that is hyphenated.</param>
/// <param name="MinBefore">Fewest letters before the hyphen.</param>
/// <param name="MinAfter">Fewest letters after it.</param>
/// <param name="AllowsCapitalised">True: words that begin with a capital are hyphenated too.</param>
public sealed record HyphenLimits(int MinWord = 5, int MinBefore = 2, int MinAfter = 2, bool AllowsCapitalised = false)
{
    /// <summary>Most hyphenated lines in a row.</summary>
    public const int MostHyphenatedLines = 2;

    /// <summary>True for a point that may be used.</summary>
    /// <param name="word">Letters alone, without the spaces and marks around it. One with U+00AD in it has its own points, and no automatic ones.</param>
    /// <param name="point">UTF-16 index of the letter that begins the next line.</param>
    public bool IsAllowed(ReadOnlySpan<char> word, int point)
    {
        if (word.Contains('\u00AD') || point <= 0 || point >= word.Length)
            return false;
        if (!AllowsCapitalised && UnicodeData.GeneralCategory(CodePoints.At(word, 0)) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter)
            return false;
        var before = Letters(word[..point]);
        var after = Letters(word[point..]);
        return before + after >= MinWord && before >= MinBefore && after >= MinAfter;
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var index = 0; index < text.Length; index = GraphemeBreaker.NextBoundary(text, index))
            count++;
        return count;
    }
}
