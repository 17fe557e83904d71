using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>Flattened glyphs by face, size and slant, kept from render to render within a bound. Safe for several threads.</summary>
internal sealed class GlyphOutlineCache
{
    /// <summary>Numbers kept at most, some 32 MB: about 60,000 Han glyphs of text size. Then all are dropped.</summary>
    private const long Bound = 8 << 20;

    private ConditionalWeakTable<FontFace, FaceGlyphs> _faces = [];
    private long _numbers;

    /// <summary>The glyphs of a face at one size and slant.</summary>
    /// <param name="face">The face.</param>
    /// <param name="scale">From font units to device pixels; its shift must be zero.</param>
    public SizedGlyphs Find(FontFace face, Matrix scale) => _faces.GetOrCreateValue(face).Sizes.GetOrAdd(scale, s => new(face, s, this));

    /// <summary>Counts an outline that was made.</summary>
    public void Count(FlatOutline outline) => Interlocked.Add(ref _numbers, outline.Coordinates.Length + outline.ContourEnds.Length + 16);

    /// <summary>Drops everything if too much has gathered; renders under way keep what they hold.</summary>
    public void Trim()
    {
        if (Interlocked.Read(ref _numbers) <= Bound) return;
        Interlocked.Exchange(ref _numbers, 0);
        _faces = [];
    }

    private sealed class FaceGlyphs
    {
        public ConcurrentDictionary<Matrix, SizedGlyphs> Sizes { get; } = new();
    }

    /// <summary>The glyphs of one face at one size and slant.</summary>
    internal sealed class SizedGlyphs(FontFace face, Matrix scale, GlyphOutlineCache cache)
    {
        private readonly ConcurrentDictionary<ushort, GlyphShape> _glyphs = new();

        /// <summary>A glyph; the same object at every call.</summary>
        public GlyphShape this[GlyphId glyph] =>
            _glyphs.TryGetValue(glyph.Value, out var shape) ? shape : _glyphs.GetOrAdd(glyph.Value, new GlyphShape(face.GetOutline(glyph), scale, cache));
    }
}
