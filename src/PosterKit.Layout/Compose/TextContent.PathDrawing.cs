using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Lines bent to their curves.
internal sealed partial class TextContent
{
    private List<Block> DrawOnPath()
    {
        var play = new GlyphPlay(Look.TurnDegrees, Look.Shifts, Spec.Lengths);
        var blocks = new List<Block>();
        var runs = ImmutableArray.CreateBuilder<SceneItem>();
        var marks = ImmutableArray.CreateBuilder<SceneItem>();
        foreach (var row in _rows)
        {
            var placed = new LinkedRuns();
            var notes = ImmutableArray.CreateBuilder<SceneItem>();
            var (text, count) = (new StringBuilder(), 0);
            foreach (var run in row.Line.Runs)
            {
                placed.Add(Bend(run, row, play, ref count), run.Style.Link);
                text.Append(run.Run.Text);
                foreach (var note in run.Annotations)
                {
                    notes.Add(new StructureItem(StructureRole.Span, [BendNote(note, run, row, count)]) { Text = note.Run.Text });
                }
            }
            foreach (var mark in row.Line.Marks) marks.Add(Drawn(Bend(mark, row), mark.Style));
            if (!placed.IsEmpty) runs.Add(new StructureItem(StructureRole.Span, placed.Take()) { Text = text.ToString(), Language = row.Language });
            runs.AddRange(notes);
            if (!row.EndsParagraph || runs.Count == 0) continue;
            blocks.Add(new(row.Language, runs.ToImmutable(), marks.ToImmutable()));
            runs.Clear();
            marks.Clear();
        }
        return blocks;
    }

    private SceneItem Bend(TypesetRun run, PathRow row, GlyphPlay play, ref int count)
    {
        var clusters = GlyphClusters.Of(run.Run);
        var places = row.Places.AsSpan(count, clusters.Count);
        count += clusters.Count;
        return Bend(run, play.Apply(run.Run), clusters, places, row);
    }

    // An annotation goes with the run that it belongs to, wherever corners and spreading have moved that.
    private SceneItem BendNote(TypesetRun note, TypesetRun of, PathRow row, int next)
    {
        var (clusters, owners) = (GlyphClusters.Of(note.Run), GlyphClusters.Of(of.Run));
        var places = new double[clusters.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var along = note.Origin.X + clusters[i].Start + clusters[i].Length / 2;
            var owner = 0;
            while (owner + 1 < owners.Count && of.Origin.X + owners[owner + 1].Start <= along) owner++;
            places[i] = row.Places[next - owners.Count + owner] + note.Origin.X + clusters[i].Start - of.Origin.X - owners[owner].Start;
        }
        return Bend(note, note.Run, clusters, places, row);
    }

    // Each cluster is turned as a whole, about the middle of its baseline.
    private SceneItem Bend(TypesetRun run, GlyphRun played, List<GlyphClusters.Cluster> clusters, ReadOnlySpan<double> places, PathRow row)
    {
        var (glyphs, turns) = (played.Glyphs.ToArray(), new double[played.Glyphs.Length]);
        var below = run.Origin.Y - row.Line.Baseline;
        for (var k = 0; k < clusters.Count; k++)
        {
            var cluster = clusters[k];
            var length = Math.Max(cluster.Length, 1e-3);
            var (middle, angle) = row.Curve!.Place(places[k], length);
            var map = Matrix.Translation(-cluster.Start - length / 2, below).Then(Matrix.Rotation(angle)).Then(Matrix.Translation(middle.X, middle.Y));
            for (var i = cluster.First; i < cluster.First + cluster.Count; i++)
            {
                var place = map.Map(new(glyphs[i].X, glyphs[i].Y));
                glyphs[i] = glyphs[i] with { X = place.X, Y = place.Y };
                turns[i] = angle + (played.TurnDegrees.IsEmpty ? 0 : played.TurnDegrees[i]);
            }
        }
        var origin = new Point(glyphs[0].X, glyphs[0].Y);
        for (var i = 0; i < glyphs.Length; i++) glyphs[i] = glyphs[i] with { X = glyphs[i].X - origin.X, Y = glyphs[i].Y - origin.Y };
        var bent = played with { Glyphs = ImmutableCollectionsMarshal.AsImmutableArray(glyphs), TurnDegrees = ImmutableCollectionsMarshal.AsImmutableArray(turns) };
        return Drawn(new GlyphRunItem(bent, origin, PaintOf(run.Style)) { Source = run.Source }, run.Style);
    }

    // Lines along the text bend with it; they are cut small first.
    private PathItem Bend(TypesetMark mark, PathRow row)
    {
        var path = new PathBuilder();
        var (at, last) = (0, default(Point));
        foreach (var verb in mark.Path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    last = mark.Path.Points[at++];
                    var first = OnPath(last);
                    path.MoveTo(first.X, first.Y);
                    break;
                case PathVerb.Line:
                    var end = mark.Path.Points[at++];
                    var steps = Math.Clamp((int)Math.Ceiling(Math.Abs(end.X - last.X) / (row.Size / 8)), 1, 10_000);
                    for (var i = 1; i <= steps; i++)
                    {
                        var p = OnPath(new(last.X + (end.X - last.X) * i / steps, last.Y + (end.Y - last.Y) * i / steps));
                        path.LineTo(p.X, p.Y);
                    }
                    last = end;
                    break;
                case PathVerb.Quadratic:
                    var (c, q) = (OnPath(mark.Path.Points[at]), OnPath(last = mark.Path.Points[at + 1]));
                    path.QuadraticTo(c.X, c.Y, q.X, q.Y);
                    at += 2;
                    break;
                case PathVerb.Cubic:
                    var (c1, c2, e) = (OnPath(mark.Path.Points[at]), OnPath(mark.Path.Points[at + 1]), OnPath(last = mark.Path.Points[at + 2]));
                    path.CubicTo(c1.X, c1.Y, c2.X, c2.Y, e.X, e.Y);
                    at += 3;
                    break;
                default:
                    path.Close();
                    break;
            }
        }
        return (PathItem)(mark with { Path = path.Build() }).ToItem(default, PaintOf(mark.Style));

        Point OnPath(Point p)
        {
            var place = row.Start + p.X - row.Line.X;
            var (on, direction) = (row.Curve!.At(place), row.Curve.DirectionAt(place));
            var down = p.Y - row.Line.Baseline;
            return new(on.X - direction.Y * down, on.Y + direction.X * down);
        }
    }
}
