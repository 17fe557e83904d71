namespace PosterKit.Raster;

/// <summary>How the offset of a gradient follows from u and v.</summary>
internal enum GradientKind : byte
{
    /// <summary>It is u.</summary>
    Linear,

    /// <summary>The distance from the origin.</summary>
    Radial,

    /// <summary>Which of the circles from a focus to the unit circle goes through the place.</summary>
    Focal,

    /// <summary>The share of a turn from the direction of u towards that of v.</summary>
    Conic,
}
