using System.Globalization;

namespace PosterKit.Typesetting;

/// <summary>The broad kinds of text characters that the Chinese rules tell apart (CC-04).</summary>
public static class TextClasses
{
    /// <summary>True for the scripts set in squares: Han, Bopomofo, Hiragana, Katakana.</summary>
    public static bool IsIdeographicScript(int codePoint) =>
        UnicodeData.Script(codePoint) is UnicodeScript.Han or UnicodeScript.Bopomofo or UnicodeScript.Hiragana or UnicodeScript.Katakana;

    /// <summary>A letter (L*) that is neither of an ideographic script nor full-width: Latin, Greek, Cyrillic and so on.</summary>
    public static bool IsNarrowLetter(int codePoint) =>
        UnicodeData.GeneralCategory(codePoint) <= UnicodeCategory.OtherLetter
        && UnicodeData.EastAsianWidth(codePoint) != EastAsianWidthClass.FullWidth
        && !IsIdeographicScript(codePoint);

    /// <summary>A decimal digit (Nd) that is not full-width.</summary>
    public static bool IsNarrowDigit(int codePoint) =>
        UnicodeData.GeneralCategory(codePoint) == UnicodeCategory.DecimalDigitNumber
        && UnicodeData.EastAsianWidth(codePoint) != EastAsianWidthClass.FullWidth;

    /// <summary>A combining mark (M*): it belongs to the character before it.</summary>
    public static bool IsMark(int codePoint) =>
        UnicodeData.GeneralCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>The character before <paramref name="index"/>, combining marks passed over; -1 at the start.</summary>
    internal static int BaseBefore(ReadOnlySpan<char> text, int index)
    {
        while (index > 0)
        {
            var codePoint = CodePoints.Before(text, index, out var length);
            if (!IsMark(codePoint))
                return codePoint;
            index -= length;
        }

        return -1;
    }

    /// <summary>The character at <paramref name="index"/>, combining marks passed over; -1 at the end.</summary>
    internal static int BaseAt(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length)
        {
            var codePoint = CodePoints.At(text, index, out var length);
            if (!IsMark(codePoint))
                return codePoint;
            index += length;
        }

        return -1;
    }

    /// <summary>True for U+2019 that stands between two narrow letters: an apostrophe, in any language (LB-04, FM-02).</summary>
    internal static bool IsApostrophe(ReadOnlySpan<char> text, int index) =>
        text[index] == '\u2019' && IsBetween(text, index, index + 1, digits: false);

    /// <summary>True where a narrow letter, or digit if wanted, stands on both sides of the range.</summary>
    internal static bool IsBetween(ReadOnlySpan<char> text, int start, int end, bool digits)
    {
        return IsText(BaseBefore(text, start)) && IsText(BaseAt(text, end));

        bool IsText(int codePoint) => codePoint >= 0 && (IsNarrowLetter(codePoint) || (digits && IsNarrowDigit(codePoint)));
    }
}
