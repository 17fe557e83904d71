using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>A poster ready to be drawn.</summary>
public sealed record ComposedPoster
{
    /// <summary>What is drawn.</summary>
    public required PosterScene Scene { get; init; }

    /// <summary>Width and height in pixels where the size is given in px; null: a physical size.</summary>
    public required (int Width, int Height)? ExactPixels { get; init; }

    /// <summary>0-based number in the series.</summary>
    public required int Index { get; init; }

    /// <summary>The sheets that a document splits it over, a map of them first; empty: it is one page.</summary>
    public ImmutableArray<PosterScene> Sheets { get; init; } = [];

    /// <summary>Width and height of the trim box in points.</summary>
    public Size Trim => Scene.Trim;
}
