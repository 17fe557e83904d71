namespace PosterKit.Foundation;

/// <summary>A step of a <see cref="VectorPath"/>, and how many points it takes.</summary>
public enum PathVerb : byte
{
    /// <summary>Starts a contour; 1 point.</summary>
    Move,

    /// <summary>A straight line; 1 point.</summary>
    Line,

    /// <summary>A quadratic Bézier curve; 2 points (control, end).</summary>
    Quadratic,

    /// <summary>A cubic Bézier curve; 3 points (control, control, end).</summary>
    Cubic,

    /// <summary>Closes the contour with a straight line; no point.</summary>
    Close,
}
