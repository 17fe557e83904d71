using PosterKit.Foundation;

namespace PosterKit.Fonts;

/// <summary>The ink box of each glyph of a face, packed in one 64-bit number that is read and written in one go, in pages of 256.</summary>
internal sealed class GlyphBoxes(int glyphCount)
{
    private const int PageSize = 256;

    // A box that would end before it begins.
    private const ulong NoInk = 1;

    private readonly ulong[]?[] _pages = new ulong[]?[(glyphCount + PageSize - 1) / PageSize];

    /// <summary>The box of a glyph, of zero size where it has no ink; null where it is not stored.</summary>
    public Rect? Find(int glyph)
    {
        if (Volatile.Read(ref _pages[glyph / PageSize]) is not { } page) return null;
        return Volatile.Read(ref page[glyph % PageSize]) switch
        {
            0 => null,
            NoInk => default(Rect),
            var packed => Rect.FromCorners((short)packed, (short)(packed >> 16), (short)(packed >> 32), (short)(packed >> 48)),
        };
    }

    /// <summary>Stores a box. One that 16 bits do not hold, as a damaged font may have, is not stored.</summary>
    public void Store(int glyph, Rect box)
    {
        if (box.X < short.MinValue || box.Y < short.MinValue || box.Right > short.MaxValue || box.Bottom > short.MaxValue) return;
        ref var slot = ref _pages[glyph / PageSize];
        var page = Volatile.Read(ref slot);
        if (page is null)
        {
            var made = new ulong[PageSize];
            page = Interlocked.CompareExchange(ref slot, made, null) ?? made;
        }
        var packed = (ushort)(short)box.X | ((ulong)(ushort)(short)box.Y << 16) | ((ulong)(ushort)(short)box.Right << 32) | ((ulong)(ushort)(short)box.Bottom << 48);
        Volatile.Write(ref page[glyph % PageSize], box.IsEmpty ? NoInk : packed);
    }
}
