namespace PosterKit.Scene;

/// <summary>What people call the standards.</summary>
public static class PdfStandardNames
{
    /// <summary>The name of a standard, as press people and archives write it.</summary>
    public static string Name(this PdfStandard standard) => standard switch
    {
        PdfStandard.PdfX4 => "PDF/X-4",
        PdfStandard.PdfX1a => "PDF/X-1a",
        PdfStandard.PdfA2u => "PDF/A-2u",
        PdfStandard.PdfA3u => "PDF/A-3u",
        PdfStandard.PdfUa1 => "PDF/UA-1",
        _ => "PDF 1.7",
    };
}
