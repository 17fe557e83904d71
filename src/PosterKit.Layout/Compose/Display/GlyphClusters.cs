using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>The glyphs of a run that stand or fall together, with what they take of the line.</summary>
internal static class GlyphClusters
{
    // A mark whose ink is narrower than this share of its body stands in a part of it, and counts with its ink.
    private const double NarrowInk = 0.5;
    private const double WideBody = 0.9;

    /// <summary>A cluster.</summary>
    /// <param name="First">Its first glyph.</param>
    /// <param name="Count">How many it has.</param>
    /// <param name="Ink">Round its ink, in the space of the run; empty: it has none.</param>
    /// <param name="Start">Where its body, or the ink of a mark in a part of it, begins along the line, in the space of the run.</param>
    /// <param name="Length">How long that is.</param>
    public readonly record struct Cluster(int First, int Count, Rect Ink, double Start, double Length)
    {
        /// <summary>True where nothing is seen of it.</summary>
        public bool IsBlank => Ink.IsEmpty;
    }

    /// <summary>The clusters of a run, in the order of its glyphs.</summary>
    public static List<Cluster> Of(GlyphRun run)
    {
        var clusters = new List<Cluster>(run.Glyphs.Length);
        var scale = run.Size / run.Face.UnitsPerEm;
        for (var first = 0; first < run.Glyphs.Length;)
        {
            var end = first + 1;
            while (end < run.Glyphs.Length && run.Glyphs[end].Cluster == run.Glyphs[first].Cluster) end++;
            Rect ink = default;
            var (start, stop) = (run.Glyphs[first].X, run.Glyphs[first].X);
            for (var i = first; i < end; i++)
            {
                var glyph = run.Glyphs[i];
                start = Math.Min(start, glyph.X);
                stop = Math.Max(stop, glyph.X + run.Face.GetAdvance(glyph.Glyph) * scale);
                var box = InkOf(run, i);
                if (box.IsEmpty) continue;
                var own = new Rect(glyph.X + box.X * scale, glyph.Y - box.Bottom * scale, box.Width * scale, box.Height * scale);
                ink = ink.IsEmpty ? own : ink.Union(own);
            }
            if (!ink.IsEmpty && stop - start >= WideBody * run.Size && ink.Width <= NarrowInk * run.Size) (start, stop) = (ink.X, ink.Right);
            clusters.Add(new(first, end - first, ink, start, Math.Max(stop - start, 0)));
            first = end;
        }
        return clusters;
    }

    private static Rect InkOf(GlyphRun run, int index)
    {
        var glyph = run.Glyphs[index].Glyph;
        if (!run.Face.HasColorLayers || run.Face.GetColorLayers(glyph) is not { IsEmpty: false } layers) return run.Face.GetInkBox(glyph);
        Rect all = default;
        foreach (var layer in layers)
        {
            var box = run.Face.GetInkBox(layer.Glyph);
            if (!box.IsEmpty) all = all.IsEmpty ? box : all.Union(box);
        }
        return all;
    }
}
