namespace PosterKit.Typesetting;

/// <summary>What a fitter is asked, all options resolved. Lengths are in points at the shaped size.</summary>
/// <param name="Measure">Length of a line.</param>
/// <param name="Indent">How much shorter the first line is.</param>
/// <param name="Kinsoku">What is tried first when a mark may not start the next line (LB-11).</param>
/// <param name="Hanging">Hanging punctuation (HP-01).</param>
/// <param name="MinLastLine">Fewest ideographs on the last line (PL-04).</param>
/// <param name="IsJustified">True where lines will be brought to the measure: their gaps may stretch and shrink.</param>
/// <param name="Em">The em of the paragraph, in points.</param>
internal readonly record struct FitRequest(
    double Measure, double Indent, KinsokuMode Kinsoku, HangingMode Hanging, int MinLastLine, bool IsJustified, double Em)
{
    /// <summary>How much shorter every line but the first is.</summary>
    public double HangingIndent { get; init; }

    /// <summary>The first cluster of the first line: the ones before it are a drop cap.</summary>
    public int First { get; init; }

    /// <summary>How many lines stand beside the drop cap; 0: there is none.</summary>
    public int DropLines { get; init; }

    /// <summary>How much shorter those lines are.</summary>
    public double DropIndent { get; init; }

    /// <summary>True where a line rather ends at another place than at one that reads badly: greedy lines of headings (EN-01, UB-04).</summary>
    public bool AvoidsReluctantBreaks { get; init; }

    /// <summary>Where tabs go; null: there are none.</summary>
    public TabStops? Tabs { get; init; }

    /// <summary>How much shorter a line is.</summary>
    /// <param name="line">From 0 in the paragraph.</param>
    public double IndentOf(int line) => (line < DropLines ? DropIndent : 0) + (line == 0 ? Indent : HangingIndent);

    /// <summary>How many kinds of lines there are whose indents must be told apart by their number; 1: the place where a line starts tells.</summary>
    public int LineKinds => DropLines > 1 ? DropLines + 1 : 1;
}
