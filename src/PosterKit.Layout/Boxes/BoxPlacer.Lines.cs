using PosterKit.Foundation;

namespace PosterKit.Layout;

// Rows that go on in further lines.
internal sealed partial class BoxPlacer
{
    // Each line is a row by itself, as high as what stands in it; the lines stand at the top.
    private void PlaceLines(Box box, List<Box> children, Rect inner, bool isHeightGiven)
    {
        if (children.Count == 0) return;
        var y = inner.Y;
        foreach (var line in BoxMeasure.RowLines(box, children, inner.Width))
        {
            var height = BoxMeasure.LineHeight(box, line, inner.Width, double.NaN);
            PlaceRow(box, line, new(inner.X, y, inner.Width, height), isHeightGiven: false);
            y += height + box.Style.RowGap;
        }
        var tooHigh = y - box.Style.RowGap - inner.Bottom;
        if (isHeightGiven && tooHigh > Tolerance) overflows(new(box, children, IsHeight: true, tooHigh, inner.Bottom));
    }
}
