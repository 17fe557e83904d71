using System.Collections.Immutable;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>What is wanted of a poster: which targets, formats and editions, and where the files go.</summary>
public sealed record RenderRequest
{
    /// <summary>Folder of the outputs, made where it is missing; relative to the current folder.</summary>
    public string Folder { get; init; } = "out";

    /// <summary>Names of targets; empty: all.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>
    /// Formats: a choice among those of a target, or any where the target names none. Empty: those of the target; where it names none,
    /// PNG for a page measured in px and PDF for one measured in physical units.
    /// </summary>
    public ImmutableArray<OutputFormat> Formats { get; init; } = [];

    /// <summary>Editions: the languages of each, the leading one first. Empty: the target's own.</summary>
    public ImmutableArray<ImmutableArray<string>> Editions { get; init; } = [];

    /// <summary>
    /// Which posters of a series, from 0; empty: all. Those that are chosen are a file each, in every format: a document of some pages must not
    /// replace that of all.
    /// </summary>
    public ImmutableArray<int> Posters { get; init; } = [];

    /// <summary>True: each poster of a series is a document of its own; false: a document has a page for each.</summary>
    public bool SplitsPages { get; init; }

    /// <summary>The part of each picture that is written, in its pixels; null: the whole. Only pictures have it: documents and SVG must not be asked for.</summary>
    public PixelRegion? Crop { get; init; }

    /// <summary>Pixels per inch of pictures; null: as the layout says. On a page measured in px, 96 is one pixel to a px.</summary>
    public double? Dpi { get; init; }

    /// <summary>Multiplies the pixels of pictures; null: as the layout says.</summary>
    public double? Scale { get; init; }

    /// <summary>Quality of JPEG and WebP, 1 to 100; null: as the layout says.</summary>
    public int? Quality { get; init; }

    /// <summary>Bytes of each file at most, over zero; null: as the layout says.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>How many threads work; 0: as many as there are processors. The bytes are the same for any number.</summary>
    public int Threads { get; init; }
}
