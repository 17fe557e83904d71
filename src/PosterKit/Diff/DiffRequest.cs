using System.Collections.Immutable;

namespace PosterKit;

/// <summary>How two posters are compared.</summary>
public sealed record DiffRequest
{
    /// <summary>Target of a layout; null: the first of the size of a picture on the other side, else of its format, else the first.</summary>
    public string? Target { get; init; }

    /// <summary>Edition of a layout, the leading language first; empty: the target's own.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>0-based number of the poster that is compared with a picture; documents and layouts are compared page by page.</summary>
    public int Poster { get; init; }

    /// <summary>Levels of 255 by which channels may differ; null: 2, and 48 where another program drew a PDF.</summary>
    public int? Tolerance { get; init; }

    /// <summary>Share of the pixels that may differ by more, 0 to 1; null: none, and 0.001 where another program drew a PDF.</summary>
    public double? Share { get; init; }

    /// <summary>Where the difference picture goes, with a number where there are several pages; null: none is written. Nothing is written where nothing differs.</summary>
    public string? PicturePath { get; init; }
}
