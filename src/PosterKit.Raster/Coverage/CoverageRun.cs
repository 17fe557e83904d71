namespace PosterKit.Raster;

/// <summary>Neighbouring pixels of a row that a shape covers.</summary>
/// <param name="Start">First pixel, from the left of the row's box.</param>
/// <param name="Length">How many, over zero.</param>
/// <param name="Coverage">1 to 255 where it is the same for all of them; <see cref="Varies"/> where each has its own.</param>
internal readonly record struct CoverageRun(int Start, int Length, int Coverage)
{
    /// <summary>The coverage of each pixel stands in the row's array.</summary>
    public const int Varies = -1;
}
