namespace PosterKit.Fonts;

/// <summary>
/// A value for each glyph of a face, made on first use, in pages of 256. Reading takes no lock. Two threads may make a value at the same
/// time; the first one stored is the one that everybody gets.
/// </summary>
internal sealed class GlyphPages<T>(int glyphCount)
    where T : class
{
    private const int PageSize = 256;

    private readonly T?[]?[] _pages = new T?[]?[(glyphCount + PageSize - 1) / PageSize];

    /// <summary>The value of a glyph; null where it is not made yet.</summary>
    public T? Find(int glyph) => Volatile.Read(ref _pages[glyph / PageSize]) is { } page ? Volatile.Read(ref page[glyph % PageSize]) : null;

    /// <summary>Stores a value, and gives the one that counts.</summary>
    public T Store(int glyph, T value)
    {
        ref var slot = ref _pages[glyph / PageSize];
        var page = Volatile.Read(ref slot);
        if (page is null)
        {
            var made = new T?[PageSize];
            page = Interlocked.CompareExchange(ref slot, made, null) ?? made;
        }
        return Interlocked.CompareExchange(ref page[glyph % PageSize], value, null) ?? value;
    }
}
