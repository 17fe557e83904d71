using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Svg;

// Text from top to bottom. Each chunk is set as one vertical line, Han upright and Latin turned, and then moved cluster by cluster.
internal sealed partial class SvgDrawing
{
    private const double QuarterTurn = 90;

    private void VerticalText(XElement element, SvgText text, SvgStyle style, ImmutableArray<SceneItem>.Builder items)
    {
        foreach (var stretch in text.Stretches)
        {
            if (stretch.Path is not null) Report(stretch.Path, "textPath");
        }
        var clusters = new List<SvgGlyphs>();
        var pen = new Point(0, 0);
        for (var start = 0; start < text.Characters.Length;)
        {
            var end = start + 1;
            while (end < text.Characters.Length && text.Places.GetValueOrDefault(end) is { X: null, Y: null }) end++;
            if (++_budget.Chunks > MostChunks)
            {
                Report(element, $"more than {MostChunks} pieces of text");
                break;
            }
            var first = clusters.Count;
            SetVerticalChunk(text, start, end, clusters);
            pen = PlaceVerticalChunk(text, start, clusters, first, pen);
            start = end;
        }
        DrawClusters(element, style, clusters, items);
    }

    private void SetVerticalChunk(SvgText text, int start, int end, List<SvgGlyphs> clusters)
    {
        if (TypesetLine(text, start, end, WritingMode.Vertical, out var stretches, out var paragraph) is not { } line) return;
        var first = clusters.Count;
        var places = new List<double>();
        var at = start;
        foreach (var run in line.Runs)
        {
            // A stretch without a font was left out of the paragraph.
            at = Math.Max(at, stretches[run.Style.Fill].Start);
            var glyphs = run.Run.Glyphs;
            var isUpright = run.Run.IsVertical;
            // Turned Latin has the middle of its ascent and descent on the line.
            var metrics = run.Run.Face.Metrics;
            var across = isUpright ? run.Origin.X - line.X : -(metrics.Ascent + metrics.Descent) / 2 * run.Run.Size;
            var before = run.Run.Advance;
            for (var i = 0; i < glyphs.Length;)
            {
                var next = i + 1;
                while (next < glyphs.Length && glyphs[next].Cluster == glyphs[i].Cluster) next++;
                var length = (next < glyphs.Length ? glyphs[next].Cluster : run.Run.Text.Length) - glyphs[i].Cluster;
                var character = at + glyphs[i].Cluster;
                var along = run.Pens[i];
                var offset = isUpright ? new Point(glyphs[i].X, glyphs[i].Y - along) : Matrix.Rotation(QuarterTurn).Map(new(glyphs[i].X - along, glyphs[i].Y));
                clusters.Add(new()
                {
                    Run = run.Run, First = i, Head = i, Count = next - i, Start = character, End = character + Math.Max(0, length), Stretch = StretchAt(text, character) ?? text.Stretches[^1],
                    Width = run.IsRightToLeft ? before - along : (next < glyphs.Length ? run.Pens[next] : run.Run.Advance) - along,
                    Shift = 0, IsVertical = true, IsSideways = !isUpright, Offset = new(offset.X + across, offset.Y),
                });
                before = along;
                places.Add(run.Origin.Y - line.Baseline + along);
                i = next;
            }
            at += run.Run.Text.Length;
        }
        Sort(clusters, first, places);
        places.Add(line.Width + SpaceAtEnd(paragraph!));
        for (var i = first; i < clusters.Count; i++) clusters[i].Advance = places[i - first + 1] - places[i - first];
        Space(text, clusters, first);
    }

    // Puts the clusters of a chunk one below the other, and moves them for its anchor; returns where the pen is after it.
    private Point PlaceVerticalChunk(SvgText text, int start, List<SvgGlyphs> clusters, int first, Point pen)
    {
        var place = text.Places.GetValueOrDefault(start);
        pen = new(place.X ?? pen.X, place.Y ?? pen.Y);
        var from = pen.Y;
        var done = start;
        var isMixed = IsMixed(clusters, first);
        for (var i = first; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            if (isMixed) done = cluster.Start;
            var (dx, dy) = ShiftsOf(text, ref done, cluster);
            pen = new(pen.X + dx, pen.Y + dy);
            var turn = text.Turns.GetValueOrDefault(cluster.Start);
            var offset = Matrix.Rotation(turn).Map(cluster.Offset);
            // What is below a horizontal line is left of a vertical one.
            cluster.Pen = new(pen.X - BaselineShift(cluster), pen.Y);
            (cluster.X, cluster.Y) = (cluster.Pen.X + offset.X, cluster.Pen.Y + offset.Y);
            cluster.Turn = turn + (cluster.IsSideways ? QuarterTurn : 0);
            cluster.IsApart = i == first || dx != 0 || dy != 0 || turn != 0;
            pen = new(pen.X, pen.Y + cluster.Advance);
        }
        var back = (pen.Y - from) * AnchorOf(text, start);
        if (back == 0) return pen;
        for (var i = first; i < clusters.Count; i++)
        {
            clusters[i].Y -= back;
            clusters[i].Pen = new(clusters[i].Pen.X, clusters[i].Pen.Y - back);
        }
        return new(pen.X, pen.Y - back);
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
