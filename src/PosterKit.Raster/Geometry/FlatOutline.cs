namespace PosterKit.Raster;

/// <summary>
/// Contours of straight lines, in whole numbers: device coordinates on a binary grid. Every contour counts as closed. Never changed, so safe
/// for several threads.
/// </summary>
/// <param name="coordinates">x and y in turn.</param>
/// <param name="contourEnds">For each contour the index in <paramref name="coordinates"/> after its last point.</param>
/// <param name="fractionBits">Binary digits of the fraction; <see cref="Fixed.Bits"/> or more.</param>
internal sealed class FlatOutline(int[] coordinates, int[] contourEnds, int fractionBits)
{
    public static FlatOutline Empty { get; } = new([], [], Fixed.Bits);

    /// <summary>Fraction bits of outlines that are placed by a shift, such as glyphs: six more than the grid has.</summary>
    public const int PlacedFractionBits = Fixed.Bits + 6;

    public ReadOnlySpan<int> Coordinates => coordinates;

    public ReadOnlySpan<int> ContourEnds => contourEnds;

    public int FractionBits => fractionBits;
}
