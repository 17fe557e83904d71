using System.Collections.Immutable;
using System.Text;
using PosterKit.Scene;

namespace PosterKit.Svg;

/// <summary>The clusters of a glyph run: which glyphs stand for which characters.</summary>
internal static class SvgClusters
{
    /// <summary>A cluster.</summary>
    /// <param name="Glyphs">Its glyphs.</param>
    /// <param name="Start">UTF-16 index of its first character in the run's text.</param>
    /// <param name="Length">UTF-16 length; 0 for glyphs that stand for no character, such as the hyphen at a line end.</param>
    public readonly record struct Cluster(ImmutableArray<PlacedGlyph> Glyphs, int Start, int Length)
    {
        /// <summary>The character, where there is one and one glyph draws it; else -1.</summary>
        public int SingleIn(string text)
        {
            if (Glyphs.Length != 1 || Length is 0 or > 2) return -1;
            return Rune.DecodeFromUtf16(text.AsSpan(Start, Length), out var rune, out var used) == System.Buffers.OperationStatus.Done && used == Length && !Rune.IsControl(rune) ? rune.Value : -1;
        }
    }

    /// <summary>The clusters in the order of the text; joined, they hold all of it.</summary>
    public static List<Cluster> Of(GlyphRun run)
    {
        var glyphs = run.Glyphs;
        var clusters = new List<Cluster>(glyphs.Length);
        if (!IsInOrder(glyphs))
        {
            // Glyphs that do not follow their characters stand for all of them together.
            clusters.Add(new(glyphs, 0, run.Text.Length));
            return clusters;
        }
        for (var start = 0; start < glyphs.Length;)
        {
            var end = start + 1;
            while (end < glyphs.Length && glyphs[end].Cluster == glyphs[start].Cluster) end++;
            // Characters before the first cluster have no glyph of their own: they go with it.
            var from = start == 0 ? 0 : Math.Min(glyphs[start].Cluster, run.Text.Length);
            var to = end == glyphs.Length ? run.Text.Length : Math.Min(glyphs[end].Cluster, run.Text.Length);
            clusters.Add(new(glyphs[start..end], from, to - from));
            start = end;
        }
        return clusters;
    }

    private static bool IsInOrder(ImmutableArray<PlacedGlyph> glyphs)
    {
        for (var i = 1; i < glyphs.Length; i++)
        {
            if (glyphs[i].Cluster < glyphs[i - 1].Cluster) return false;
        }
        return true;
    }
}
