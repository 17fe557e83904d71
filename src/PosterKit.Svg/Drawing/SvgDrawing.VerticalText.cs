using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Svg;

// Text from top to bottom. Each chunk is set as one vertical line, Han upright and Latin turned, and then moved cluster by cluster.
internal sealed partial class SvgDrawing
{
    private const double QuarterTurn = 90;

    // A path within vertical text is not followed.
    private void ReportPaths(SvgText text)
    {
        foreach (var stretch in text.Stretches)
        {
            if (stretch.Path is not null) Report(stretch.Path, "textPath");
        }
    }

    // From the place of the pen to that of a glyph.
    private static Point VerticalOffset(TypesetRun run, TypesetLine line, int glyph)
    {
        var (place, along) = (run.Run.Glyphs[glyph], run.Pens[glyph]);
        if (run.Run.IsVertical) return new(place.X + run.Origin.X - line.X, place.Y - along);
        // Turned Latin has the middle of its ascent and descent on the line.
        var metrics = run.Run.Face.Metrics;
        var turned = Matrix.Rotation(QuarterTurn).Map(new(place.X - along, place.Y));
        return new(turned.X - (metrics.Ascent + metrics.Descent) / 2 * run.Run.Size, turned.Y);
    }

    private void PlaceVertically(SvgGlyphs cluster, Point pen)
    {
        var offset = Matrix.Rotation(cluster.Turn).Map(cluster.Offset);
        // What is below a horizontal line is left of a vertical one.
        cluster.Pen = new(pen.X - BaselineShift(cluster), pen.Y);
        (cluster.X, cluster.Y) = (cluster.Pen.X + offset.X, cluster.Pen.Y + offset.Y);
        if (cluster.IsSideways) cluster.Turn += QuarterTurn;
    }

    // The space in which a run of a vertical line is drawn: letters that lie on their side stand upright in it, and stretched ones have their own width.
    private static Matrix VerticalSpaceOf(List<SvgGlyphs> clusters, Point origin)
    {
        var stretching = clusters[0].Stretching;
        if (!clusters[0].IsSideways) return stretching == 1 ? Matrix.Identity : Matrix.Translation(0, -origin.Y).Then(Matrix.Scale(1, stretching)).Then(Matrix.Translation(0, origin.Y));
        if (clusters.Exists(cluster => cluster.Turn != QuarterTurn)) return Matrix.Identity;
        return Matrix.Scale(stretching, 1).Then(Matrix.Rotation(QuarterTurn)).Then(Matrix.Translation(origin.X, origin.Y));
    }
}
