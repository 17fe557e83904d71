using System.Collections.Immutable;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>One file to be made.</summary>
/// <param name="Target">What is shown.</param>
/// <param name="Languages">The edition, the leading language first; never empty.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Path">The file, as a full path.</param>
public sealed record RenderJob(TargetDefinition Target, ImmutableArray<string> Languages, OutputFormat Format, string Path)
{
    /// <summary>0-based numbers of the posters: one for a picture, one or more for a document of pages.</summary>
    public ImmutableArray<int> Posters { get; init; } = [0];

    /// <summary>Pixels per inch of a picture; null: as the layout says.</summary>
    public double? Dpi { get; init; }

    /// <summary>Quality of JPEG and WebP, 1 to 100; null: as the layout says.</summary>
    public int? Quality { get; init; }

    /// <summary>Bytes of the file at most; null: as the layout says.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>The part of the picture that is written; null: the whole.</summary>
    public PixelRegion? Crop { get; init; }

    /// <summary>Multiplies the pixels of a picture; null: as the layout says.</summary>
    public double? Scale { get; init; }
}
