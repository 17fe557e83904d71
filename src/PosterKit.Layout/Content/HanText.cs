namespace PosterKit.Layout;

/// <summary>Tells Chinese text from other text, as far as folding lines and guessing a language need it.</summary>
internal static class HanText
{
    /// <summary>True for Han characters, kana, bopomofo, and full-width marks and letters.</summary>
    public static bool IsHanOrFullWidth(int codePoint) => codePoint is
        >= 0x2E80 and <= 0x312F or >= 0x31A0 and <= 0x31EF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF
        or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x20000 and <= 0x3FFFF;

    /// <summary>True for a Han character.</summary>
    public static bool IsHan(int codePoint) => codePoint is
        >= 0x2E80 and <= 0x2FDF or 0x3005 or 0x3007 or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    /// <summary>True where a Han character stands in a text.</summary>
    public static bool HasHan(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHan(rune.Value)) return true;
        }
        return false;
    }

    /// <summary>
    /// The language of a text that names none. Chinese where it has Han characters, unless its sentence is plainly another's that cites some: no full-width
    /// mark in it, and two words of letters or more for each Han character (at just two the first letter decides). Another language where it has letters only.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="edition">Languages of the edition, the leading one first; never empty.</param>
    public static string GuessLanguage(string text, IReadOnlyList<string> edition)
    {
        int han = 0, words = 0;
        bool inWord = false, hasWideMark = false, beginsWithHan = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isHan = IsHan(rune.Value);
            if (isHan && han++ == 0) beginsWithHan = words == 0;
            if (!isHan && IsHanOrFullWidth(rune.Value)) hasWideMark = true;
            var isLetter = !isHan && System.Text.Rune.IsLetter(rune);
            if (isLetter && !inWord) words++;
            inWord = isLetter || inWord && rune.Value is '\'' or '’' or '-';
        }
        if (han > 0 && (hasWideMark || words < 2 * han || words == 2 * han && beginsWithHan)) return First(edition, LanguageTag.IsChinese) ?? "zh-Hans";
        return words > 0 ? First(edition, tag => !LanguageTag.IsChinese(tag)) ?? "en" : edition[0];
    }

    private static string? First(IReadOnlyList<string> edition, Func<string, bool> test)
    {
        foreach (var tag in edition)
        {
            if (test(tag)) return tag;
        }
        return null;
    }
}
