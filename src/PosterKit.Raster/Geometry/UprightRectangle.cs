using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>Tells whether a path is one upright rectangle in device space.</summary>
internal static class UprightRectangle
{
    /// <summary>Maps a path that is a rectangle by a matrix that keeps it upright.</summary>
    /// <param name="path">Any path.</param>
    /// <param name="toDevice">From its space to device pixels.</param>
    /// <param name="rectangle">The rectangle in device pixels.</param>
    /// <returns>False where the path is anything else.</returns>
    public static bool TryMap(VectorPath path, Matrix toDevice, out Rect rectangle)
    {
        rectangle = default;
        var isUpright = (toDevice.B == 0 && toDevice.C == 0) || (toDevice.A == 0 && toDevice.D == 0);
        var verbs = path.Verbs.AsSpan();
        var points = path.Points.AsSpan();
        if (!isUpright || points.Length is < 4 or > 5 || verbs[0] != PathVerb.Move) return false;
        for (var i = 1; i < points.Length; i++)
        {
            if (verbs[i] != PathVerb.Line) return false;
        }
        if (verbs.Length > points.Length && (verbs.Length != points.Length + 1 || verbs[^1] != PathVerb.Close)) return false;
        if (points.Length == 5 && points[4] != points[0]) return false;
        var alongX = points[0].Y == points[1].Y && points[1].X == points[2].X && points[2].Y == points[3].Y && points[3].X == points[0].X;
        var alongY = points[0].X == points[1].X && points[1].Y == points[2].Y && points[2].X == points[3].X && points[3].Y == points[0].Y;
        if (!alongX && !alongY) return false;
        rectangle = toDevice.MapBounds(path.Bounds);
        return double.IsFinite(rectangle.Width) && double.IsFinite(rectangle.Height);
    }
}
