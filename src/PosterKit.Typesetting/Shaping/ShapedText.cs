namespace PosterKit.Typesetting;

/// <summary>The clusters and glyphs of a paragraph as they are made, in the order of the text.</summary>
internal sealed class ShapedText
{
    public List<FaceRun> Runs { get; } = [];

    public List<ShapedCluster> Clusters { get; } = [];

    public List<ClusterGlyph> Glyphs { get; } = [];

    /// <summary>Begins a cluster.</summary>
    public void Add(int textStart, int run, double advance) => Clusters.Add(new(textStart, Glyphs.Count, run, advance));
}
