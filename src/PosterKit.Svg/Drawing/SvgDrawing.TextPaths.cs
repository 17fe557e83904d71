using System.Xml.Linq;
using PosterKit.Foundation;

namespace PosterKit.Svg;

// Text on a path (SVG 2 11.8): the middle of each cluster on the path, turned as it runs there; what does not fit is not drawn.
internal sealed partial class SvgDrawing
{
    private Point PlaceOnPath(SvgText text, XElement textPath, int start, List<SvgGlyphs> clusters, int first, Point pen)
    {
        var target = Referred(textPath);
        var outline = target is null ? null : ShapeOf(target, StyleOf(target));
        if (outline is null || outline.IsEmpty)
        {
            Report(textPath, "textPath");
            for (var i = first; i < clusters.Count; i++) clusters[i].IsHidden = true;
            return pen;
        }
        if ((string?)textPath.Attribute("side") == "right") Report(textPath, "side");
        if ((string?)textPath.Attribute("method") == "stretch") Report(textPath, "method");
        var line = new SvgPolyline(outline.Transform(TransformOf(target!, StyleOf(target!))));
        var offset = SvgLength.Parse((string?)textPath.Attribute("startOffset"))?.Resolve(line.Length, clusters.Count > first ? clusters[first].Stretch.Style.FontSize : 16) ?? 0;
        // A place along the line counts from where the path begins; one across it does not count.
        var at = offset + (text.Places.GetValueOrDefault(start).X ?? 0);
        var width = 0.0;
        for (var i = first; i < clusters.Count; i++) width += clusters[i].Advance;
        at -= width * AnchorOf(text, start);
        var (across, done) = (0.0, start);
        var isMixed = IsMixed(clusters, first);
        for (var i = first; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            if (isMixed) done = cluster.Start;
            var (dx, dy) = ShiftsOf(text, ref done, cluster);
            at += dx;
            across += dy;
            var middle = at + cluster.Advance / 2;
            cluster.IsHidden = !line.TryFind(middle, out var place, out var angle);
            at += cluster.Advance;
            if (cluster.IsHidden) continue;
            var turn = Matrix.Rotation(angle);
            var origin = turn.Map(new(-cluster.Advance / 2, across + cluster.Shift + BaselineShift(cluster)));
            (cluster.X, cluster.Y) = (place.X + origin.X, place.Y + origin.Y);
            cluster.Turn = angle + text.Turns.GetValueOrDefault(cluster.Start);
            cluster.IsApart = true;
        }
        // What follows stands where the text on the path ends.
        return line.TryFind(at, out var last, out _) ? last : line.End;
    }
}
