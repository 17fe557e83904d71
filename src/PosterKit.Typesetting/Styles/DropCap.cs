namespace PosterKit.Typesetting;

/// <summary>A large first letter beside the first lines of a paragraph (首字下沉).</summary>
/// <remarks>
/// A Latin letter reaches from the cap height of the first line to the baseline of the last; a Han character fills the square from the em box of the
/// first line to that of the last. It is drawn as a shape: the characters stay in the text of the first line.
/// </remarks>
/// <param name="Lines">How many lines stand beside it; under 2: there is none.</param>
public sealed record DropCap(int Lines)
{
    /// <summary>How many characters are large, at least 1; opening marks before them are large too, and do not count.</summary>
    public int Characters { get; init; } = 1;

    /// <summary>From the letter to the lines, in em of the paragraph; null: 0.15 after Latin letters, and after Han what lets the lines begin at a whole character.</summary>
    public double? GapEm { get; init; }

    /// <summary>How it looks, its size left out; null: as the text it begins.</summary>
    public TextStyle? Style { get; init; }
}
