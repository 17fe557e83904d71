namespace PosterKit.Fonts;

/// <summary>
/// The glyph of each code point, in pages of 256 made on first use. Reading and writing take no lock. (Written for its one type: a generic
/// one over a number is compiled anew at every start of the program.)
/// </summary>
internal sealed class GlyphNumbers
{
    /// <summary>"Looked up, and not there". No glyph has this number: there are 65,535 at most.</summary>
    public const ushort NoGlyph = 0xFFFF;

    /// <summary>"Not looked up yet": .notdef, which no character has.</summary>
    public const ushort Unknown = 0;

    private const int PageSize = 256;
    private const int CodePointCount = 0x110000;

    private readonly ushort[]?[] _pages = new ushort[]?[CodePointCount / PageSize];

    /// <summary>The entry of a code point, 0 to 0x10FFFF.</summary>
    public ref ushort this[int codePoint]
    {
        get
        {
            ref var slot = ref _pages[codePoint / PageSize];
            if (Volatile.Read(ref slot) is { } page) return ref page[codePoint % PageSize];
            var made = new ushort[PageSize];
            return ref (Interlocked.CompareExchange(ref slot, made, null) ?? made)[codePoint % PageSize];
        }
    }
}
