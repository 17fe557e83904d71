using PosterKit.Fonts.Native;
using PosterKit.Fonts.Sfnt;

namespace PosterKit.Fonts;

// What a document needs to carry the face with it.
public sealed partial class FontFace
{
    // OS/2 fsType: 2 alone among the first four bits is "restricted"; bits 8 and 9 stand beside them.
    private const int UsageMask = 0x000F;
    private const int Restricted = 0x0002;
    private const int NoSubsetting = 0x0100;
    private const int BitmapsOnly = 0x0200;

    private const int PanoseFamilyType = 32;
    private const int PanoseSerifStyle = 33;
    private const int LatinText = 2;
    private const int NormalSans = 11;

    /// <summary>False where the font's licence bits (OS/2 fsType) forbid embedding in a document.</summary>
    public bool IsEmbeddable => (FsType & UsageMask) != Restricted && (FsType & BitmapsOnly) == 0;

    /// <summary>False where the font's licence bits (OS/2 fsType) allow only the whole font to be embedded.</summary>
    public bool IsSubsettable => (FsType & NoSubsetting) == 0;

    /// <summary>True where the face says that its strokes end in serifs (OS/2 panose, of text faces); false where it says nothing.</summary>
    public bool HasSerifs => _sfnt.Table("OS/2") is { Length: > PanoseSerifStyle } os2 && os2[PanoseFamilyType] == LatinText && os2[PanoseSerifStyle] is > 1 and < NormalSans;

    /// <summary>The entries of a PDF font descriptor.</summary>
    public FontDescriptor Descriptor => FontDescriptor.Read(_sfnt, this);

    /// <summary>A font file with only these glyphs, for embedding. The same glyphs give the same bytes.</summary>
    /// <remarks>Hints, layout and names are left out: positions are final. A damaged font that cannot be cut down comes whole.</remarks>
    /// <param name="glyphs">Ascending, each once; .notdef is always in.</param>
    /// <exception cref="PosterKit.Foundation.NativeLibraryException">HarfBuzz's subsetter is not there.</exception>
    public FontSubset Subset(ReadOnlySpan<GlyphId> glyphs) => FontSubsetter.Subset(_face, _sfnt, glyphs);

    /// <summary>
    /// A whole font file (OpenType) that draws each of these characters by the glyph that is named for it: a regional form, a vertical one,
    /// any that shaping chose. It holds no layout tables, so that a viewer draws the characters as they stand. The same map gives the same bytes.
    /// </summary>
    /// <param name="characters">Glyphs by code point; .notdef is always in.</param>
    /// <returns>Empty where the font is damaged and cannot be cut down.</returns>
    /// <exception cref="PosterKit.Foundation.NativeLibraryException">HarfBuzz's subsetter is not there.</exception>
    public ReadOnlyMemory<byte> SubsetForCharacters(IReadOnlyDictionary<int, GlyphId> characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        return FontSubsetter.SubsetForCharacters(_face, _sfnt, [.. characters.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))]);
    }

    private int FsType => BigEndian.ReadUInt16(_sfnt.Table("OS/2"), 8);
}
