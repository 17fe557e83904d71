using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>How the PDF of a target is made.</summary>
public sealed record PdfTarget
{
    /// <summary>Its colour space.</summary>
    public PdfColorMode Color { get; init; }

    /// <summary>What it keeps to.</summary>
    public PdfStandard Standard { get; init; }

    /// <summary>The place that asks for the standard; nowhere where none does.</summary>
    public SourceSpan StandardSpan { get; init; }

    /// <summary>The printing condition; null: none is stated.</summary>
    public OutputIntentSource? OutputIntent { get; init; }

    /// <summary>True: text is shapes.</summary>
    public bool OutlinesText { get; init; }

    /// <summary>False: black text and hairlines knock out what lies under them.</summary>
    public bool OverprintsBlack { get; init; } = true;

    /// <summary>The inks of large black areas; null: black ink alone.</summary>
    public CmykColor? RichBlack { get; init; }

    /// <summary>Most ink of all four together, 1 to 4.</summary>
    public double InkLimit { get; init; } = Imaging.InkConverter.UsualLimit;

    /// <summary>Most pixels per inch of pictures; null: they stay as they are.</summary>
    public double? MostImagePpi { get; init; }
}

/// <summary>The printing condition as the author names it.</summary>
/// <param name="ProfilePath">The ICC profile as written; null: none is named.</param>
/// <param name="Condition">Its name in the registry; null: the profile stands for itself.</param>
/// <param name="Description">In words; null: none.</param>
/// <param name="Span">The place that names it, in the file that paths are relative to.</param>
public sealed record OutputIntentSource(string? ProfilePath, string? Condition, string? Description, SourceSpan Span)
{
    /// <summary>True for the profile that comes with the program, which is made of a formula and stands for no press.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>True where there is a profile to embed.</summary>
    public bool HasProfile => IsGeneric || ProfilePath is not null;
}
