using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PosterKit.Fonts;

namespace PosterKit.Raster;

/// <summary>Flattened glyphs by face, size and slant, kept from render to render within a bound. Safe for several threads.</summary>
internal sealed class GlyphOutlineCache
{
    /// <summary>Numbers kept at most, some 32 MB: about 60,000 Han glyphs of text size. Then all are dropped.</summary>
    private const long Bound = 8 << 20;

    private ConditionalWeakTable<FontFace, FaceGlyphs> _faces = [];
    private OutlineTally _tally = new();

    /// <summary>The glyphs of a face at one size and slant.</summary>
    public SizedGlyphs Find(FontFace face, GlyphScale scale)
    {
        var sizes = _faces.GetOrCreateValue(face).Sizes;
        return sizes.TryGetValue(scale, out var glyphs) ? glyphs : sizes.GetOrAdd(scale, new SizedGlyphs(face, scale, _tally));
    }

    /// <summary>Drops everything if too much has gathered; renders under way keep what they hold.</summary>
    public void Trim()
    {
        if (_tally.Numbers <= Bound) return;
        _tally = new();
        _faces = [];
    }

    private sealed class FaceGlyphs
    {
        public ConcurrentDictionary<GlyphScale, SizedGlyphs> Sizes { get; } = new();
    }
}
