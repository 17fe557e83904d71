using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Clusters in their places become glyph runs, as long as may be, with the lines under, over and through them.
internal sealed partial class SvgDrawing
{
    private void DrawClusters(XElement element, SvgStyle style, List<SvgGlyphs> clusters, ImmutableArray<SceneItem>.Builder items)
    {
        clusters.RemoveAll(cluster => cluster.IsHidden);
        if (clusters.Count == 0) return;
        var box = default(Rect);
        foreach (var cluster in clusters) box = box.Union(BoxOf(cluster));
        var lines = DecorationsOf(element, style);
        for (var first = 0; first < clusters.Count;)
        {
            var next = first + 1;
            while (next < clusters.Count && clusters[next].Stretch == clusters[first].Stretch) next++;
            var stretch = clusters.GetRange(first, next - first);
            var own = stretch[0].Stretch.Elements.Count == 0 ? lines : lines.Concat(stretch[0].Stretch.Elements.SelectMany(inner => DecorationsOf(inner.Style))).ToList();
            // Of each kind the one that was asked for innermost.
            foreach (var kind in (ReadOnlySpan<string>)["underline", "overline"]) DrawDecoration(element, own, kind, stretch, box, items);
            for (var at = 0; at < stretch.Count;)
            {
                var end = at + 1;
                while (end < stretch.Count && stretch[end].Run == stretch[at].Run && stretch[end].Stretching == 1 && stretch[at].Stretching == 1) end++;
                DrawRun(stretch.GetRange(at, end - at), box, items);
                at = end;
            }
            DrawDecoration(element, own, "line-through", stretch, box, items);
            first = next;
        }
    }

    private void DrawRun(List<SvgGlyphs> clusters, Rect box, ImmutableArray<SceneItem>.Builder items)
    {
        var (element, style) = (clusters[0].Stretch.Element, clusters[0].Stretch.Style);
        if (style["visibility"] is "hidden" or "collapse")
        {
            if (_boundsWanted > 0) items.Add(new PathItem(VectorPath.Rectangle(clusters.Aggregate(default(Rect), (all, cluster) => all.Union(BoxOf(cluster)))), null));
            return;
        }
        var isVertical = clusters[0].IsVertical;
        var origin = isVertical && !clusters[0].IsSideways ? clusters[0].Pen : new Point(clusters[0].X, clusters[0].Y);
        var stretching = clusters[0].Stretching;
        // A run that is widened has a space of its own, in which its paints must stay where they are.
        var map = isVertical ? VerticalSpaceOf(clusters, origin)
            : stretching == 1 ? Matrix.Identity : Matrix.Translation(-origin.X, 0).Then(Matrix.Scale(stretching, 1)).Then(Matrix.Translation(origin.X, 0));
        if (map.Inverse() is not { } back) return;
        var placed = clusters;
        if (isVertical && clusters[0].IsSideways && !map.IsIdentity)
        {
            clusters = clusters.ConvertAll(cluster => cluster.At(back.Map(new(cluster.X, cluster.Y)), 0));
            origin = default;
        }
        // A run reads in the order of its text, whichever way it is seen.
        if (clusters[0].Start > clusters[^1].Start) clusters.Reverse();
        var run = Joined(clusters, origin);
        var fill = PaintOf(element, style, "fill", box);
        var stroke = StrokeOf(element, style, box);
        var target = map.IsIdentity ? items : ImmutableArray.CreateBuilder<SceneItem>();
        if (!map.IsIdentity)
        {
            fill = fill is null ? null : Moved(fill, back);
            stroke = stroke is null ? null : stroke with { Paint = Moved(stroke.Paint, back) };
        }
        var outline = stroke is null ? VectorPath.Empty : OutlineOf(run, origin);
        if (stroke is not null) stroke = Bounded(element, outline, stroke);
        var isDrawn = false;
        foreach (var part in PaintOrder(style))
        {
            if (part == 'f' && fill is not null) target.Add(new GlyphRunItem(run, origin, fill));
            if (part == 's' && stroke is not null) target.Add(Stroked(outline, stroke, style));
            isDrawn |= part == 'f' && fill is not null || part == 's' && stroke is not null;
        }
        if (!isDrawn && _boundsWanted > 0) items.Add(new PathItem(VectorPath.Rectangle(placed.Aggregate(default(Rect), (all, cluster) => all.Union(BoxOf(cluster)))), null));
        if (target != items && target.Count > 0) items.Add(new GroupItem(target.ToImmutable()) { Transform = map });
    }

    // Clusters of one run as a run of their own, from an origin.
    private static GlyphRun Joined(List<SvgGlyphs> clusters, Point origin)
    {
        var source = clusters[0].Run;
        var (first, last) = (clusters[0], clusters[^1]);
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        var turns = ImmutableArray.CreateBuilder<double>();
        var isTurned = false;
        var textStart = source.Glyphs[first.First].Cluster;
        foreach (var cluster in clusters)
        {
            var head = source.Glyphs[cluster.Head];
            isTurned |= cluster.Turn != 0;
            var turn = Matrix.Rotation(cluster.Turn);
            for (var i = cluster.First; i < cluster.First + cluster.Count; i++)
            {
                var glyph = source.Glyphs[i];
                // A mark goes round the origin of its cluster with it.
                var offset = turn.Map(new(glyph.X - head.X, glyph.Y - head.Y));
                glyphs.Add(new(glyph.Glyph, cluster.X - origin.X + offset.X, cluster.Y - origin.Y + offset.Y, glyph.Cluster - textStart));
                turns.Add(cluster.Turn);
            }
        }
        var length = source.IsVertical ? last.Y - first.Y : last.X - first.X;
        var end = last.First + last.Count < source.Glyphs.Length ? source.Glyphs[last.First + last.Count].Cluster : source.Text.Length;
        return source with
        {
            Glyphs = glyphs.ToImmutable(), Text = source.Text[textStart..Math.Max(textStart, end)], Advance = length >= 0 ? length + last.Width : first.Width - length,
            TurnDegrees = isTurned ? turns.ToImmutable() : [],
        };
    }

    private static VectorPath OutlineOf(GlyphRun run, Point origin)
    {
        var path = new PathBuilder();
        for (var i = 0; i < run.Glyphs.Length; i++)
            path.AddPath(run.Face.GetOutline(run.Glyphs[i].Glyph), run.MapOf(i).Then(Matrix.Translation(origin.X, origin.Y)));
        return path.Build();
    }

    // The em boxes of the characters, which a gradient over a text is stretched to (SVG 2 4.6.4).
    private static Rect BoxOf(SvgGlyphs cluster)
    {
        var metrics = cluster.Run.Face.Metrics;
        var size = cluster.Run.Size;
        if (cluster.IsVertical) return new(cluster.Pen.X - size / 2, cluster.Pen.Y, size, Math.Max(0, cluster.Advance));
        var box = new Rect(0, -metrics.Ascent * size, cluster.Advance, (metrics.Ascent - metrics.Descent) * size);
        return Matrix.Rotation(cluster.Turn).Then(Matrix.Translation(cluster.X, cluster.Y)).MapBounds(box);
    }

    private static Rect BoundsOf(GlyphRun run, Point origin)
    {
        var metrics = run.Face.Metrics;
        if (run.IsVertical) return new(origin.X - run.Size / 2, origin.Y, run.Size, run.Advance);
        return new(origin.X, origin.Y - metrics.Ascent * run.Size, run.Advance, (metrics.Ascent - metrics.Descent) * run.Size);
    }

    private static List<(string Kind, SvgStyle Style)> DecorationsOf(SvgStyle style)
    {
        var lines = new List<(string, SvgStyle)>();
        if (style["text-decoration"] is not { } value || value == "none") return lines;
        foreach (var word in value.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "underline" or "overline" or "line-through") lines.Add((word, style));
        }
        return lines;
    }

    // Those of the elements round a text hold for it too, in the colours of the text; the outermost first.
    private List<(string Kind, SvgStyle Style)> DecorationsOf(XElement text, SvgStyle style)
    {
        var lines = DecorationsOf(style);
        for (var ancestor = text.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor.Attribute("text-decoration") is null && ancestor.Attribute("style") is null && ancestor.Attribute("class") is null) continue;
            lines.InsertRange(0, DecorationsOf(StyleOf(ancestor)).ConvertAll(line => (line.Kind, style)));
        }
        return lines;
    }

    private void DrawDecoration(XElement element, List<(string Kind, SvgStyle Style)> lines, string kind, List<SvgGlyphs> clusters, Rect box, ImmutableArray<SceneItem>.Builder items)
    {
        var index = lines.FindLastIndex(line => line.Kind == kind);
        if (index < 0 || clusters[0].Stretch.Style["visibility"] is "hidden" or "collapse") return;
        var style = lines[index].Style;
        var path = new PathBuilder();
        for (var first = 0; first < clusters.Count;)
        {
            var next = first + 1;
            while (next < clusters.Count && !clusters[next].IsApart) next++;
            var (start, last) = (clusters[first], clusters[next - 1]);
            var metrics = start.Run.Face.Metrics;
            var size = start.Stretch.Style.FontSize;
            // Where resvg draws them: an underline half its thickness above where faces say its middle is; and through the text at six tenths of
            // the x-height, which is where most faces say it is.
            var middle = kind switch { "underline" => -metrics.UnderlinePosition - metrics.UnderlineThickness / 2, "overline" => -metrics.Ascent, _ => -metrics.XHeight * 0.6 } * size;
            var thickness = metrics.UnderlineThickness * size;
            var width = start.IsVertical ? last.Pen.Y - start.Pen.Y + last.Advance : last.X - start.X + last.Advance;
            if (next - first == 1) width = start.Advance;
            // In a vertical line they run where they would if all of it were turned Latin: what is under a line is left of it.
            var place = start.IsVertical
                ? Matrix.Translation(0, (metrics.Ascent + metrics.Descent) / 2 * size).Then(Matrix.Rotation(start.Turn + (start.IsSideways ? 0 : QuarterTurn))).Then(Matrix.Translation(start.Pen.X, start.Pen.Y))
                : Matrix.Rotation(start.Turn).Then(Matrix.Translation(start.X, start.Y));
            path.AddPath(VectorPath.Rectangle(new(0, middle - thickness / 2, Math.Max(0, width), thickness)), place);
            first = next;
        }
        var shape = path.Build();
        var fill = PaintOf(element, style, "fill", box);
        var stroke = StrokeOf(element, style, box);
        if (fill is not null) items.Add(new PathItem(shape, fill));
        if (stroke is not null) items.Add(Stroked(shape, Bounded(element, shape, stroke), style));
    }
}
