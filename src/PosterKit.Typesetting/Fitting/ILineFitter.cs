namespace PosterKit.Typesetting;

/// <summary>Chooses line ends. It sees lengths along the line only, so it serves horizontal and vertical text alike.</summary>
internal interface ILineFitter
{
    /// <summary>Adds the lines of a paragraph; at least one. Each cluster is on exactly one of them.</summary>
    void Fit(LineMeasure paragraph, in FitRequest request, List<FittedLine> lines);
}
