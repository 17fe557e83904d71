using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Turns and moves the characters of a text one after the other, each about the middle of its ink; what has no ink does not count.</summary>
/// <param name="turnDegrees">Clockwise; begins again when it is used up. Empty: none is turned.</param>
/// <param name="shifts">Down, or to the right in vertical lines; empty: none is moved.</param>
/// <param name="lengths">For the shifts.</param>
internal sealed class GlyphPlay(ImmutableArray<double> turnDegrees, ImmutableArray<LengthValue> shifts, LengthScale lengths)
{
    private int _count;

    /// <summary>True where nothing is done.</summary>
    public bool IsIdle => turnDegrees.IsEmpty && shifts.IsEmpty;

    /// <summary>The next run of the text.</summary>
    /// <param name="run">The run, in a line from left to right or of upright glyphs from top to bottom.</param>
    public GlyphRun Apply(GlyphRun run)
    {
        if (IsIdle || run.Glyphs.IsEmpty) return run;
        var (glyphs, turns) = (run.Glyphs.ToArray(), new double[run.Glyphs.Length]);
        foreach (var cluster in GlyphClusters.Of(run))
        {
            if (cluster.IsBlank) continue;
            var angle = turnDegrees.IsEmpty ? 0 : turnDegrees[_count % turnDegrees.Length];
            var shift = shifts.IsEmpty ? 0 : lengths.Points(shifts[_count % shifts.Length], run.Size);
            _count++;
            var middle = new Point(cluster.Ink.X + cluster.Ink.Width / 2, cluster.Ink.Y + cluster.Ink.Height / 2);
            var move = Matrix.Translation(-middle.X, -middle.Y).Then(Matrix.Rotation(angle))
                .Then(Matrix.Translation(middle.X + (run.IsVertical ? shift : 0), middle.Y + (run.IsVertical ? 0 : shift)));
            for (var i = cluster.First; i < cluster.First + cluster.Count; i++)
            {
                var place = move.Map(new(glyphs[i].X, glyphs[i].Y));
                glyphs[i] = glyphs[i] with { X = place.X, Y = place.Y };
                turns[i] = angle;
            }
        }
        return run with { Glyphs = ImmutableCollectionsMarshal.AsImmutableArray(glyphs), TurnDegrees = turnDegrees.IsEmpty ? [] : ImmutableCollectionsMarshal.AsImmutableArray(turns) };
    }
}
