namespace PosterKit.Typesetting;

/// <summary>Which marks may hang out of the measure (HP-01, HP-02).</summary>
public static class HangingPunctuation
{
    /// <summary>True for a mark that may hang at a line end.</summary>
    /// <param name="codePoint">The last character of the line.</param>
    /// <param name="before">The character before it; -1: none. A mark in a row of marks never hangs.</param>
    /// <param name="after">The character after it, on the next line; -1: none.</param>
    /// <param name="region">Whose habits. In Taiwan and Hong Kong marks are centred, and hang in vertical lines only.</param>
    /// <param name="isVertical">True for vertical lines.</param>
    public static bool CanHangAtEnd(int codePoint, int before, int after, Region region, bool isVertical)
    {
        if (region == Region.None || (region != Region.MainlandChina && !isVertical))
            return false;
        var isHanging = codePoint is 0x3001 or 0xFF0C or 0x3002
            || (region == Region.MainlandChina && codePoint is 0xFF0E or 0xFF1A or 0xFF1B or 0xFF01 or 0xFF1F);
        return isHanging && !IsMark(before) && !IsMark(after);

        bool IsMark(int neighbour) => neighbour >= 0
            && CharacterClasses.Classify(neighbour, region, isVertical, isInCjkFont: true).Class
                is CharacterClass.Open or CharacterClass.Close or CharacterClass.Stop or CharacterClass.Interpunct or CharacterClass.Dash or CharacterClass.Ellipsis;
    }

    /// <summary>True for a mark that may hang before the first line (<see cref="HangingMode.First"/>).</summary>
    /// <param name="class">Class of the first character.</param>
    public static bool CanHangAtStart(CharacterClass @class) => @class is CharacterClass.Open or CharacterClass.NarrowOpen;
}
