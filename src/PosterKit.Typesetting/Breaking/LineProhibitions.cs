namespace PosterKit.Typesetting;

/// <summary>Line-start and line-end prohibition (行首行尾禁则) of single characters: Appendix A of the requirements, computed from the break rules.</summary>
public static class LineProhibitions
{
    /// <summary>True for a character that may not start a line, standing between two ideographs.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="language">Its language.</param>
    /// <param name="level">Strictness (LB-08).</param>
    public static bool IsNotAtLineStart(int codePoint, LocaleProfile language, LineBreakLevel level) => BetweenIdeographs(codePoint, language, level).Before == BreakAction.Prohibited;

    /// <summary>True for a character that may not end a line, standing between two ideographs.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="language">Its language.</param>
    /// <param name="level">Strictness (LB-08).</param>
    public static bool IsNotAtLineEnd(int codePoint, LocaleProfile language, LineBreakLevel level) => BetweenIdeographs(codePoint, language, level).After == BreakAction.Prohibited;

    private static (BreakAction Before, BreakAction After) BetweenIdeographs(int codePoint, LocaleProfile language, LineBreakLevel level)
    {
        Span<char> text = ['一', '\0', '一', '一'];
        var length = 3;
        if (codePoint > 0xFFFF)
        {
            text[1] = (char)(((codePoint - 0x10000) >> 10) + 0xD800);
            text[2] = (char)(((codePoint - 0x10000) & 0x3FF) + 0xDC00);
            length = 4;
        }
        else
        {
            text[1] = (char)codePoint;
        }

        Span<BreakAction> actions = stackalloc BreakAction[4];
        LineBreaker.FindOpportunities(text[..length], language, level, actions);
        return (actions[0], actions[length - 2]);
    }
}
