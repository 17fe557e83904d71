using PosterKit.Fonts;

namespace PosterKit.Pdf;

/// <summary>A face and some of its glyphs, in ascending order.</summary>
internal readonly struct SubsetKey : IEquatable<SubsetKey>
{
    private readonly FontFace _face;
    private readonly GlyphId[] _glyphs;
    private readonly int _hash;

    public SubsetKey(FontFace face, GlyphId[] glyphs)
    {
        (_face, _glyphs) = (face, glyphs);
        var hash = new HashCode();
        foreach (var glyph in glyphs) hash.Add(glyph.Value);
        _hash = hash.ToHashCode();
    }

    public bool Equals(SubsetKey other) => _hash == other._hash && ReferenceEquals(_face, other._face) && _glyphs.AsSpan().SequenceEqual(other._glyphs);

    public override bool Equals(object? obj) => obj is SubsetKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
