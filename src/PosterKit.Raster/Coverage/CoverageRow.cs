namespace PosterKit.Raster;

/// <summary>The coverage of one row of a box: runs from left to right; pixels in no run are not covered.</summary>
/// <param name="left">Device pixel that run starts and array indexes count from.</param>
/// <param name="y">Device row.</param>
/// <param name="width">Pixels of the box, across.</param>
/// <param name="runs">The runs.</param>
/// <param name="coverage">0 to 255 for each pixel of the box; holds only where a run says so, and may be empty where none does.</param>
internal readonly ref struct CoverageRow(int left, int y, int width, ReadOnlySpan<CoverageRun> runs, ReadOnlySpan<byte> coverage)
{
    public int Left { get; } = left;

    public int Y { get; } = y;

    public int Width { get; } = width;

    public ReadOnlySpan<CoverageRun> Runs { get; } = runs;

    public ReadOnlySpan<byte> Coverage { get; } = coverage;
}
