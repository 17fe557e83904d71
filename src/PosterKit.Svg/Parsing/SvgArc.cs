using PosterKit.Foundation;

namespace PosterKit.Svg;

/// <summary>Elliptical arcs as Bézier curves (SVG 2 appendix B.2: from end points to centre).</summary>
internal static class SvgArc
{
    /// <summary>Adds an arc from the builder's current place.</summary>
    /// <param name="path">Gets one curve for each quarter turn.</param>
    /// <param name="rx">Radius along the turned x axis; its sign does not count.</param>
    /// <param name="ry">Radius along the turned y axis; its sign does not count.</param>
    /// <param name="degrees">Turn of the ellipse.</param>
    /// <param name="large">The arc of more than 180 degrees.</param>
    /// <param name="sweep">The arc of rising angles.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>How many lines and curves were added.</returns>
    public static int Add(PathBuilder path, double rx, double ry, double degrees, bool large, bool sweep, Point end)
    {
        var start = path.Current;
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (start == end) return 0;
        if (rx == 0 || ry == 0)
        {
            path.LineTo(end.X, end.Y);
            return 1;
        }
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (hx, hy) = ((start.X - end.X) / 2, (start.Y - end.Y) / 2);
        var (x1, y1) = (cos * hx + sin * hy, -sin * hx + cos * hy);

        // Radii too small to reach are grown until they just do.
        var lambda = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry);
        if (lambda > 1)
        {
            var grow = Math.Sqrt(lambda);
            (rx, ry) = (rx * grow, ry * grow);
        }
        var (a, b) = (rx * rx * y1 * y1, ry * ry * x1 * x1);
        var factor = Math.Sqrt(Math.Max(0, (rx * rx * ry * ry - a - b) / (a + b)));
        if (large == sweep) factor = -factor;
        var (cx1, cy1) = (factor * rx * y1 / ry, -factor * ry * x1 / rx);
        var center = new Point(cos * cx1 - sin * cy1 + (start.X + end.X) / 2, sin * cx1 + cos * cy1 + (start.Y + end.Y) / 2);

        var from = Math.Atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
        var to = Math.Atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx);
        var turn = to - from;
        if (sweep && turn < 0) turn += 2 * Math.PI;
        if (!sweep && turn > 0) turn -= 2 * Math.PI;

        var parts = Math.Max(1, (int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2) - 1e-9));
        var step = turn / parts;
        var handle = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < parts; i++)
        {
            var (s0, c0) = Math.SinCos(from + i * step);
            var (s1, c1) = Math.SinCos(from + (i + 1) * step);
            var p1 = OnEllipse(c0 - handle * s0, s0 + handle * c0);
            var p2 = OnEllipse(c1 + handle * s1, s1 - handle * c1);
            var p3 = i == parts - 1 ? end : OnEllipse(c1, s1);
            path.CubicTo(p1.X, p1.Y, p2.X, p2.Y, p3.X, p3.Y);
        }
        return parts;

        Point OnEllipse(double x, double y) => new(center.X + cos * rx * x - sin * ry * y, center.Y + sin * rx * x + cos * ry * y);
    }
}
