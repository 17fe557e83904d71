namespace PosterKit.Scene;

/// <summary>What a document keeps to. Its structure is made and checked accordingly; nobody has certified it.</summary>
public enum PdfStandard
{
    /// <summary>PDF 1.7 (ISO 32000-1), and no other standard.</summary>
    Pdf17,

    /// <summary>PDF/X-4 (ISO 15930-7:2010): for presses, with live transparency and the press's profile.</summary>
    PdfX4,

    /// <summary>PDF/X-1a:2003 (ISO 15930-4): for presses, inks alone, no transparency.</summary>
    PdfX1a,

    /// <summary>PDF/A-2u (ISO 19005-2): for archives; all text can be read out.</summary>
    PdfA2u,

    /// <summary>PDF/A-3u (ISO 19005-3): as A-2u, where other files might be attached.</summary>
    PdfA3u,

    /// <summary>PDF/UA-1 (ISO 14289-1): for all readers, those that speak among them.</summary>
    PdfUa1,
}
