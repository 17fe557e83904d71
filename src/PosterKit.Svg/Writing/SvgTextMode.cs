namespace PosterKit.Svg;

/// <summary>How text stands in an SVG file. In every mode it can be selected, searched and read aloud.</summary>
public enum SvgTextMode
{
    /// <summary>
    /// As text, each character in its place, with the glyphs it needs in the file as fonts (@font-face). Browsers show it exactly; programs
    /// that do not read fonts from the file take the family of that name from the machine.
    /// </summary>
    Embedded,

    /// <summary>As text, each character in its place, in families of the machine that shows it: small, and for further work on it.</summary>
    Named,

    /// <summary>As shapes, exact in every program, with the text lying over them unseen.</summary>
    Outlines,
}
