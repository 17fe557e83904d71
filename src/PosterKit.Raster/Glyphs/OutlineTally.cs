namespace PosterKit.Raster;

/// <summary>
/// How much the outlines of a cache hold. Glyphs count in it, and know nothing else of their cache: they live as long as their face does, and would
/// keep the cache of an engine that is long gone.
/// </summary>
internal sealed class OutlineTally
{
    private long _numbers;

    /// <summary>The numbers of all outlines.</summary>
    public long Numbers => Interlocked.Read(ref _numbers);

    /// <summary>Counts an outline that was made.</summary>
    public void Count(FlatOutline outline) => Interlocked.Add(ref _numbers, outline.Coordinates.Length + outline.Chunks.Length * 5 + 16);
}
