namespace PosterKit.Typesetting;

/// <summary>Finds Western marks where Chinese text wants its own (EN-09). Nothing is rewritten: a checker may warn.</summary>
public static class WesternMarks
{
    /// <summary>Finds the next such mark.</summary>
    /// <param name="text">Chinese text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="index">UTF-16 index of the mark.</param>
    /// <param name="chinese">The mark that Chinese uses.</param>
    /// <returns>False where there is no more.</returns>
    /// <remarks>
    /// A stop counts after an ideograph and before one, a space or the end; a bracket between two ideographs. 3.14, CSS, and 第1.2节 are left alone.
    /// </remarks>
    public static bool TryFindNext(ReadOnlySpan<char> text, int from, out int index, out char chinese)
    {
        for (index = from; index < text.Length; index++)
        {
            chinese = text[index] switch
            {
                ',' => '，',
                '.' => '。',
                ':' => '：',
                ';' => '；',
                '?' => '？',
                '!' => '！',
                '(' => '（',
                ')' => '）',
                _ => '\0',
            };
            if (chinese == '\0' || !IsIdeograph(TextClasses.BaseBefore(text, index)))
                continue;
            var after = TextClasses.BaseAt(text, index + 1);
            if (IsIdeograph(after) || (chinese is not ('（' or '）') && (after < 0 || after is ' ' or '\n' or 0x2028)))
                return true;
        }

        chinese = '\0';
        return false;
    }

    private static bool IsIdeograph(int codePoint) => codePoint >= 0 && CharacterClasses.IsIdeograph(codePoint);
}
