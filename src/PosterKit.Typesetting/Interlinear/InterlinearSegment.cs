namespace PosterKit.Typesetting;

/// <summary>One unbroken line under or beside a name or a title (IL-02).</summary>
/// <param name="Text">What it marks.</param>
/// <param name="StartInsetEm">How much later than its text it begins, in em.</param>
/// <param name="EndInsetEm">How much earlier than its text it ends, in em.</param>
public readonly record struct InterlinearSegment(TextSpan Text, double StartInsetEm, double EndInsetEm);
