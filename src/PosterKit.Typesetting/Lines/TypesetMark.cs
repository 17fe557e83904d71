using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Typesetting;

/// <summary>Emphasis dots or a line along a stretch of text, as a shape: it is decoration, and adds nothing to the text.</summary>
/// <param name="Path">In points from the top left of the paragraph's box, y down.</param>
/// <param name="StrokeWidth">Width of the line along the path in points; 0: the path is filled.</param>
/// <param name="Style">How the text it belongs to looks.</param>
/// <param name="Source">Where that text stands in the file.</param>
public sealed record TypesetMark(VectorPath Path, double StrokeWidth, TextStyle Style, SourceSpan Source)
{
    /// <summary>The mark as an item of a scene.</summary>
    /// <param name="box">Top left of the paragraph's box in scene space.</param>
    /// <param name="paint">What it is drawn with: that of its text.</param>
    public SceneItem ToItem(Point box, Paint paint)
    {
        var path = Path.Transform(Matrix.Translation(box.X, box.Y));
        return new PathItem(path, StrokeWidth > 0 ? null : paint, StrokeWidth > 0 ? new Stroke(paint, StrokeWidth) : null) { Source = Source };
    }
}
