namespace PosterKit.Fonts;

/// <summary>Where a face is, before it is loaded.</summary>
/// <param name="WorldPath">The font file.</param>
/// <param name="Index">Number of the face in a collection; 0 in a single font.</param>
/// <param name="Weight">1 to 1000.</param>
/// <param name="IsItalic">True for italic or oblique.</param>
public sealed record FontFaceEntry(string WorldPath, int Index, int Weight, bool IsItalic);
