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
    double Measure, double Indent, KinsokuMode Kinsoku, HangingMode Hanging, int MinLastLine, bool IsJustified, double Em);
