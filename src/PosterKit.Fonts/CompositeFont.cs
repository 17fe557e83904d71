namespace PosterKit.Fonts;

/// <summary>A composite font (复合字体): a face by script, with a size factor and a shift for the Latin one.</summary>
/// <param name="Han">Face of Han characters and full-width marks.</param>
/// <param name="Latin">Face of Latin, Greek, Cyrillic and digits.</param>
/// <param name="LatinScale">Size of the Latin face, as a factor of the font size; over zero.</param>
/// <param name="LatinShift">Shift of the Latin baseline, in em of the font size; positive is up.</param>
public sealed record CompositeFont(FontFace Han, FontFace Latin, double LatinScale = 1, double LatinShift = 0)
{
    /// <summary>Face of Chinese punctuation: full-width marks, and in Chinese text the quotes, dashes and ellipses that both scripts share; null: <see cref="Han"/>.</summary>
    public FontFace? Punctuation { get; init; }
}
