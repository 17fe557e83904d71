using PosterKit.Foundation;

namespace PosterKit.Layout;

// Rows that go on in further lines.
internal sealed partial class BoxPlacer
{
    // Each line is a row by itself, as high as what stands in it.
    private void PlaceLines(Box box, List<Box> children, Rect inner, bool isHeightGiven)
    {
        if (children.Count == 0) return;
        var lines = BoxMeasure.RowLines(box, children, inner.Width);
        var heights = new double[lines.Count];
        var used = box.Style.RowGap * (lines.Count - 1);
        for (var i = 0; i < heights.Length; i++) used += heights[i] = BoxMeasure.LineHeight(box, lines[i], inner.Width, double.NaN);
        var tooHigh = used - inner.Height;
        // What is too high sticks out below, wherever it should stand.
        var (start, between) = Spread(box.Style.AlignContent, Math.Max(0, -tooHigh), lines.Count);
        var y = inner.Y + start;
        for (var i = 0; i < heights.Length; i++)
        {
            PlaceRow(box, lines[i], new(inner.X, y, inner.Width, heights[i]), isHeightGiven: false);
            y += heights[i] + box.Style.RowGap + between;
        }
        if (isHeightGiven && tooHigh > Tolerance) overflows(new(box, children, IsHeight: true, tooHigh, inner.Bottom));
    }
}
