namespace PosterKit.Scene;

/// <summary>The colour space that a PDF document is made in.</summary>
public enum PdfColorMode
{
    /// <summary>sRGB values, for screens and digital presses; inks that the author gave are not used.</summary>
    Rgb,

    /// <summary>
    /// Inks, for offset presses: the process and spot inks that the author gave, else inks made from the sRGB value, with neutral colours
    /// on black ink alone. Black text and hairlines overprint. Pictures become inks too; those in inks keep their numbers.
    /// </summary>
    Cmyk,

    /// <summary>One ink: everything by how bright it is.</summary>
    Gray,
}
