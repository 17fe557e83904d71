using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Svg;

// Text from top to bottom. Each chunk is set as one vertical line: Han upright, Latin turned.
internal sealed partial class SvgDrawing
{
    private void VerticalText(SvgText text, SvgStyle style, ImmutableArray<SceneItem>.Builder items)
    {
        var placed = new List<(TypesetRun Run, Point Origin, SvgText.Stretch Stretch)>();
        var pen = new Point(0, 0);
        foreach (var stretch in text.Stretches)
        {
            if (stretch.Path is not null) Report(stretch.Path, "textPath");
            if (DecorationsOf(stretch.Style).Count > 0) Report(stretch.Element, "text-decoration");
        }
        foreach (var place in text.Turns.Keys)
        {
            if (StretchAt(text, place) is { } turned) Report(turned.Element, "rotate");
        }
        for (var start = 0; start < text.Characters.Length;)
        {
            var end = start + 1;
            while (end < text.Characters.Length && text.Places.GetValueOrDefault(end) is { X: null, Y: null, Dx: null or 0, Dy: null or 0 }) end++;
            var place = text.Places.GetValueOrDefault(start);
            pen = new((place.X ?? pen.X) + (place.Dx ?? 0), (place.Y ?? pen.Y) + (place.Dy ?? 0));
            if (TypesetLine(text, start, end, WritingMode.Vertical, out var stretches, out var paragraph) is { } line)
            {
                var length = line.Width + SpaceAtEnd(paragraph!);
                var back = length * AnchorOf(text, start);
                foreach (var run in line.Runs)
                {
                    // Turned Latin has the middle of its ascent and descent on the line.
                    var metrics = run.Run.Face.Metrics;
                    var across = run.Run.IsVertical ? run.Origin.X - line.X : -(metrics.Ascent + metrics.Descent) / 2 * run.Run.Size;
                    placed.Add((run, new(pen.X + across, pen.Y - back + run.Origin.Y - line.Baseline), stretches[run.Style.Fill]));
                }
                pen = new(pen.X, pen.Y + length - back);
            }
            start = end;
        }
        var box = default(Rect);
        foreach (var (run, origin, _) in placed) box = box.Union(run.Turn.Then(Matrix.Translation(origin.X, origin.Y)).MapBounds(BoxOf(run.Run)));
        foreach (var (run, origin, stretch) in placed)
        {
            if (stretch.Style["visibility"] is "hidden" or "collapse") continue;
            var map = run.Turn.Then(Matrix.Translation(origin.X, origin.Y));
            if (map.Inverse() is not { } back) continue;
            var parts = ImmutableArray.CreateBuilder<SceneItem>();
            var fill = PaintOf(stretch.Element, stretch.Style, "fill", box);
            var stroke = StrokeOf(stretch.Element, stretch.Style, box);
            foreach (var part in PaintOrder(stretch.Style))
            {
                if (part == 'f' && fill is not null) parts.Add(new GlyphRunItem(run.Run, default, Moved(fill, back)));
                if (part == 's' && stroke is not null) parts.Add(Stroked(OutlineOf(run.Run, default), stroke with { Paint = Moved(stroke.Paint, back) }, stretch.Style));
            }
            if (parts.Count > 0) items.Add(new GroupItem(parts.ToImmutable()) { Transform = map });
        }

        // Upright glyphs hang below the origin, an em wide.
        static Rect BoxOf(GlyphRun run) => run.IsVertical ? new(-run.Size / 2, 0, run.Size, run.Advance) : BoundsOf(run, default);
    }
}
