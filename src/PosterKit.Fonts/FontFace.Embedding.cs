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

    /// <summary>False where the font's licence bits (OS/2 fsType) forbid embedding in a document.</summary>
    public bool IsEmbeddable => (FsType & UsageMask) != Restricted && (FsType & BitmapsOnly) == 0;

    /// <summary>False where the font's licence bits (OS/2 fsType) allow only the whole font to be embedded.</summary>
    public bool IsSubsettable => (FsType & NoSubsetting) == 0;

    /// <summary>The entries of a PDF font descriptor.</summary>
    public FontDescriptor Descriptor => FontDescriptor.Read(_sfnt, this);

    /// <summary>A font file with only these glyphs, for embedding. The same glyphs give the same bytes.</summary>
    /// <remarks>Hints, layout and names are left out: positions are final. A damaged font that cannot be cut down comes whole.</remarks>
    /// <param name="glyphs">Ascending, each once; .notdef is always in.</param>
    /// <exception cref="PosterKit.Foundation.NativeLibraryException">HarfBuzz's subsetter is not there.</exception>
    public FontSubset Subset(ReadOnlySpan<GlyphId> glyphs) => FontSubsetter.Subset(_face, _sfnt, glyphs);

    private int FsType => BigEndian.ReadUInt16(_sfnt.Table("OS/2"), 8);
}
