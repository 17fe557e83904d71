namespace PosterKit.Raster;

/// <summary>Takes the coverage of a shape, row by row from the top, and does something with it: composes a paint, or keeps it as a mask.</summary>
internal interface IRowPainter
{
    void Paint(in CoverageRow row);
}
