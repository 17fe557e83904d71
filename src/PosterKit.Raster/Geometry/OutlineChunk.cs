namespace PosterKit.Raster;

/// <summary>Lines of a contour that follow each other, and the rows they reach: a band skips those that it does not touch.</summary>
/// <param name="Previous">Index of the x of the point from which the first line comes.</param>
/// <param name="Start">Index of the x of the point to which the first line goes.</param>
/// <param name="End">Index after the last point.</param>
/// <param name="Top">Least y of any of the points.</param>
/// <param name="Bottom">Greatest y.</param>
internal readonly record struct OutlineChunk(int Previous, int Start, int End, int Top, int Bottom);
