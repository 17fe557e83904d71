namespace PosterKit.Fonts;

/// <summary>How a face stores its outlines; decides how it goes into a PDF.</summary>
public enum FontFlavour
{
    /// <summary>Quadratic outlines in a glyf table.</summary>
    TrueType,

    /// <summary>CFF outlines with glyph names.</summary>
    Cff,

    /// <summary>CFF outlines keyed by CID.</summary>
    CffCid,
}
