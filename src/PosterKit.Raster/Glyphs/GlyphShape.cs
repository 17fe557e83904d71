using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>A glyph at one size and slant, its origin at 0,0; placed by a shift, so that one outline serves all its places.</summary>
internal sealed class GlyphShape : Shape
{
    /// <summary>Glyphs that reach further from their origin, in pixels, are drawn as paths: their outlines do not fit the grid.</summary>
    public const double Reach = 8192;

    private readonly VectorPath _path;
    private readonly Matrix _toDevice;
    private readonly GlyphOutlineCache _cache;

    public GlyphShape(VectorPath path, Matrix toDevice, GlyphOutlineCache cache)
    {
        (_path, _toDevice, _cache) = (path, toDevice, cache);
        Bounds = toDevice.MapBounds(path.Bounds);
    }

    /// <summary>The outline in font units, y up.</summary>
    public VectorPath Path => _path;

    /// <summary>The rectangle round it, in pixels from its origin.</summary>
    public Rect Bounds { get; }

    /// <summary>True where it can be placed by a shift.</summary>
    public bool IsWithinReach =>
        Bounds.X >= -Reach && Bounds.Y >= -Reach && Bounds.Right <= Reach && Bounds.Bottom <= Reach;

    protected override FlatOutline Flatten()
    {
        var outline = OutlineBuilder.Flatten(_path, _toDevice, FlatOutline.PlacedFractionBits, cut: null);
        _cache.Count(outline);
        return outline;
    }
}
