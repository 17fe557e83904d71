namespace PosterKit.Typesetting;

/// <summary>How the shorter of a base and its annotation is set in the width of the longer (RB-08).</summary>
/// <param name="Start">Space before the first part.</param>
/// <param name="Between">Space between two parts.</param>
public readonly record struct RubyAlignment(double Start, double Between)
{
    /// <summary>Sets the shorter text.</summary>
    /// <param name="width">Its own width.</param>
    /// <param name="parts">How many characters it has: Han may be spread, one by one.</param>
    /// <param name="isHan">True: its characters are spread, with half a space at the ends. False: Latin, which is centred as it is.</param>
    /// <param name="available">Width of the longer text; where it is the shorter one, nothing moves.</param>
    /// <returns>In the unit of the widths.</returns>
    public static RubyAlignment Of(double width, int parts, bool isHan, double available)
    {
        var rest = Math.Max(0, available - width);
        if (!isHan || parts < 1)
            return new RubyAlignment(rest / 2, 0);
        var between = rest / parts;
        return new RubyAlignment(between / 2, between);
    }
}
