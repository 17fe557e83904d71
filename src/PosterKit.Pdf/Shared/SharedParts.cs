using System.Collections.Concurrent;
using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Pdf;

/// <summary>
/// What documents of one engine have in common, ready to be written: subsets of fonts, masks of shadows, converted
/// pictures. A part follows from its key alone, so the bytes of a
/// document do not depend on those made before it. Safe for several threads.
/// </summary>
internal sealed class SharedParts
{
    // Many times what a batch of posters shares; beyond it all is forgotten, and what is still in use made once more.
    private const long MostBytes = 64 << 20;

    private readonly ConcurrentDictionary<SubsetKey, PackedSubset> _subsets = [];
    private readonly ConcurrentDictionary<ShapeKey, PackedMask> _masks = [];
    private readonly ConcurrentDictionary<ImageKey, PackedImage> _images = [];
    private long _bytes;

    /// <summary>The subset of a face with these glyphs.</summary>
    /// <param name="face">The face.</param>
    /// <param name="glyphs">Ascending, each once; kept.</param>
    public PackedSubset GetSubset(FontFace face, GlyphId[] glyphs)
    {
        var key = new SubsetKey(face, glyphs);
        if (_subsets.TryGetValue(key, out var subset)) return subset;
        var made = face.Subset(glyphs);
        using var packed = new PdfBuffer(made.FontFile.Length / 2 + 64);
        Flate.Compress(made.FontFile.Span, packed);
        subset = new(made, packed.Written.ToArray());
        if (Admit(made.FontFile.Length + subset.Packed.Length)) _subsets.TryAdd(key, subset);
        return subset;
    }

    /// <summary>The mask of a drawing; null where it is not known.</summary>
    public PackedMask? FindMask(ShapeKey key) => _masks.GetValueOrDefault(key);

    /// <summary>Keeps the mask of a drawing.</summary>
    public void Keep(ShapeKey key, PackedMask mask)
    {
        if (Admit(mask.Packed.Length)) _masks.TryAdd(key, mask);
    }

    /// <summary>A converted picture; null where it is not known.</summary>
    public PackedImage? FindImage(ImageKey key) => _images.GetValueOrDefault(key);

    /// <summary>Keeps a converted picture.</summary>
    public void Keep(ImageKey key, PackedImage image)
    {
        if (Admit(image.Bytes)) _images.TryAdd(key, image);
    }

    // False for what is larger than all that may be kept.
    private bool Admit(long bytes)
    {
        if (bytes > MostBytes) return false;
        if (Interlocked.Add(ref _bytes, bytes) <= MostBytes) return true;
        _subsets.Clear();
        _masks.Clear();
        _images.Clear();
        Interlocked.Exchange(ref _bytes, bytes);
        return true;
    }
}
