using PosterKit.Foundation;

namespace PosterKit.Raster;

// Contours that reach beyond the grid. Every point is moved to the nearest place of what is seen: inside nothing changes, what passes
// on the left still counts for the pixels to its right, and what is left of the rest lies along the sides.
internal sealed partial class OutlineBuilder
{
    private const int DeepestSplit = 48;

    private static Point Into(Rect cut, Point p) =>
        new(Math.Clamp(p.X, cut.X, cut.Right), Math.Clamp(p.Y, cut.Y, cut.Bottom));

    private void EmitCut(Rect cut, Point from, Point to)
    {
        (from, to) = (Within(from), Within(to));
        // Where the line crosses the four sides, in order along it: between these places the moved line is straight.
        Span<double> places = stackalloc double[4];
        var count = 0;
        AddCrossing(places, ref count, from.X, to.X, cut.X);
        AddCrossing(places, ref count, from.X, to.X, cut.Right);
        AddCrossing(places, ref count, from.Y, to.Y, cut.Y);
        AddCrossing(places, ref count, from.Y, to.Y, cut.Bottom);
        places[..count].Sort();
        foreach (var t in places[..count])
            Emit(Into(cut, new(from.X + (to.X - from.X) * t, from.Y + (to.Y - from.Y) * t)));
        Emit(Into(cut, to));
    }

    private static Point Within(Point p) => new(Math.Clamp(p.X, -Huge, Huge), Math.Clamp(p.Y, -Huge, Huge));

    private static void AddCrossing(Span<double> places, ref int count, double from, double to, double side)
    {
        if (from < side != to < side) places[count++] = (side - from) / (to - from);
    }

    // A curve is halved until a part lies wholly to one side of what is seen, and is as good as a line, or is small enough to flatten.
    private void CutCubic(Rect cut, Point p0, Point c1, Point c2, Point p, int depth)
    {
        (p0, c1, c2, p) = (Within(p0), Within(c1), Within(c2), Within(p));
        var left = Math.Min(Math.Min(p0.X, c1.X), Math.Min(c2.X, p.X));
        var right = Math.Max(Math.Max(p0.X, c1.X), Math.Max(c2.X, p.X));
        var top = Math.Min(Math.Min(p0.Y, c1.Y), Math.Min(c2.Y, p.Y));
        var bottom = Math.Max(Math.Max(p0.Y, c1.Y), Math.Max(c2.Y, p.Y));
        var isOutside = right <= cut.X || left >= cut.Right || bottom <= cut.Y || top >= cut.Bottom;
        if (isOutside || depth == DeepestSplit)
        {
            EmitCut(cut, p0, p);
            return;
        }
        var steps = CurveSteps.ForCubic(p0, c1, c2, p, Tolerance);
        if (steps == 1)
        {
            EmitCut(cut, p0, p);
            return;
        }
        var (a, b, c) = (Middle(p0, c1), Middle(c1, c2), Middle(c2, p));
        var (ab, bc) = (Middle(a, b), Middle(b, c));
        var middle = Middle(ab, bc);
        CutCubic(cut, p0, a, ab, middle, depth + 1);
        CutCubic(cut, middle, bc, c, p, depth + 1);
    }

    private static Point Middle(Point a, Point b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);
}
