using System.Collections.Immutable;

namespace PosterKit.Fonts;

/// <summary>A face cut down to some glyphs, as a PDF embeds it.</summary>
/// <param name="FontFile">For CFF flavours the bare CFF table (FontFile3, CIDFontType0C); for TrueType the whole sfnt (FontFile2).</param>
/// <param name="Codes">For each glyph asked, in the order asked, the two-byte code that Identity-H text must hold: the CID for CID-keyed CFF, else the new glyph ID.</param>
public sealed record FontSubset(ReadOnlyMemory<byte> FontFile, ImmutableArray<ushort> Codes);
