namespace PosterKit.Fonts;

/// <summary>A direction in which the outlines of a variable face change (OpenType 1.9, "fvar").</summary>
/// <param name="Tag">Four characters: "wght", "wdth", "slnt", "ital", "opsz", or one of the face's own.</param>
/// <param name="Least">The least value.</param>
/// <param name="Default">The value of the outlines as they stand in the file.</param>
/// <param name="Most">The greatest value.</param>
public readonly record struct FontAxis(string Tag, double Least, double Default, double Most);
