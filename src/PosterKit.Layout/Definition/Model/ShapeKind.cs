namespace PosterKit.Layout;

/// <summary>What a shape looks like.</summary>
internal enum ShapeKind
{
    Rect,
    Ellipse,

    /// <summary>From corner to corner of its box; level or upright where the box has no height or no width.</summary>
    Line,
    Star,
    Polygon,

    /// <summary>Any outline, in path data of SVG.</summary>
    Path,
}
