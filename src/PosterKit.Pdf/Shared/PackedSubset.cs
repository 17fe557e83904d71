using PosterKit.Fonts;

namespace PosterKit.Pdf;

/// <summary>A subset of a face, ready to be written.</summary>
/// <param name="Subset">The font file and its codes.</param>
/// <param name="Packed">The same file by <see cref="Flate"/>.</param>
internal sealed record PackedSubset(FontSubset Subset, byte[] Packed);
