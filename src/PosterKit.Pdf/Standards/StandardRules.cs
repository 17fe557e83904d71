using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>What a standard asks of the file as a whole.</summary>
internal sealed record StandardRules
{
    /// <summary>Version of the format, as the first line says.</summary>
    public required string Version { get; init; }

    /// <summary>False for versions that have none.</summary>
    public bool AllowsObjectStreams { get; init; } = true;

    /// <summary>False: nothing may let through what lies under it.</summary>
    public bool AllowsTransparency { get; init; } = true;

    /// <summary>The kind of the output intent (PDF 32000-1 14.11.5).</summary>
    public bool IsForPress { get; init; }

    /// <summary>True for the standards of archives.</summary>
    public bool IsForArchive { get; init; }

    /// <summary>The rules of a standard.</summary>
    public static StandardRules Of(PdfStandard standard) => standard switch
    {
        PdfStandard.PdfX4 => new() { Version = "1.6", IsForPress = true },
        PdfStandard.PdfX1a => new() { Version = "1.4", AllowsObjectStreams = false, AllowsTransparency = false, IsForPress = true },
        PdfStandard.PdfA2u or PdfStandard.PdfA3u => new() { Version = "1.7", IsForArchive = true },
        _ => new() { Version = "1.7" },
    };
}
