namespace PosterKit.Scene;

/// <summary>The colour space that a PDF document is made in.</summary>
public enum PdfColorMode
{
    /// <summary>sRGB values, for screens and digital presses; inks that the author gave are not used.</summary>
    Rgb,

    /// <summary>
    /// Inks, for offset presses: the process and spot inks that the author gave, else inks made from the sRGB value with all grey in
    /// black ink. Black text overprints. Pictures in RGB keep their values and say what they mean by a profile.
    /// </summary>
    Cmyk,
}
