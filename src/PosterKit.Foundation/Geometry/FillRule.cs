namespace PosterKit.Foundation;

/// <summary>Which places lie inside a path that crosses itself (PDF 32000-1 8.5.3.3).</summary>
public enum FillRule
{
    /// <summary>Inside where the winding number is not zero. The default of PDF and SVG, and the rule of fonts.</summary>
    NonZero,

    /// <summary>Inside where a ray crosses the path an odd number of times.</summary>
    EvenOdd,
}
