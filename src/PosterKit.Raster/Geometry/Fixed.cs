namespace PosterKit.Raster;

/// <summary>
/// The grid that device coordinates are rounded to before anything is measured: 1/1024 pixel. From here on everything is whole numbers, so that
/// the pixels are the same on any processor, in any band and at any vector width; and shapes that share an edge cancel exactly.
/// </summary>
internal static class Fixed
{
    /// <summary>Binary digits of the fraction of a device coordinate.</summary>
    public const int Bits = 10;

    /// <summary>One pixel.</summary>
    public const int One = 1 << Bits;

    /// <summary>Picks the fraction.</summary>
    public const int FractionMask = One - 1;

    /// <summary>The signed area of a whole pixel, doubled: what a fully covered pixel sums to.</summary>
    public const int FullArea = 2 * One * One;

    /// <summary>
    /// How far from the canvas a coordinate may lie, in pixels. Twice this is 2^30 of the grid, which keeps every product of
    /// <see cref="CoverageAccumulator"/> within 63 bits; outlines that reach further are cut at the canvas first.
    /// </summary>
    public const int Reach = 1 << 19;

    /// <summary>A device coordinate on the grid.</summary>
    /// <param name="pixels">Within <see cref="Reach"/>.</param>
    public static int FromPixels(double pixels) => (int)Math.Floor(pixels * One + 0.5);
}
