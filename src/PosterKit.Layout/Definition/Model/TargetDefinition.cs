using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Svg;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>One of the things that come out of a layout: a size, formats, and what it changes of the layout.</summary>
public sealed class TargetDefinition
{
    /// <summary>Pixels per inch of a physical size where the layout says nothing (sizes reference, section 4.3: 300 up to A3).</summary>
    public const double DefaultDpi = 300;

    internal TargetDefinition() { }

    /// <summary>Its name; "default" where the layout declares no targets.</summary>
    public required string Name { get; init; }

    /// <summary>The place of its name; nowhere where the layout declares no targets.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Formats that are written; empty: the caller chooses.</summary>
    public ImmutableArray<OutputFormat> Formats { get; init; } = [];

    /// <summary>Width and height of the trim box in points; the height is 0 where <see cref="IsHeightAuto"/>.</summary>
    public required Size Trim { get; init; }

    /// <summary>Width and height in pixels, <see cref="Scale"/> counted, where the size is given in px; null: a physical size. Where <see cref="IsHeightAuto"/> the height counts nothing.</summary>
    public (int Width, int Height)? ExactPixels { get; init; }

    /// <summary>True where the size that was written is none, which was reported: A4 stands in for it, and what does not fit there says nothing.</summary>
    public bool IsSizeAssumed { get; init; }

    /// <summary>True where a page is as long as what is on it: a poster has its height once it is composed, and those of a series may differ.</summary>
    public bool IsHeightAuto { get; init; }

    /// <summary>How far artwork reaches beyond the trim box on each side, in points.</summary>
    public double Bleed { get; init; }

    /// <summary>How far text stays inside of each side of the trim box, in points; null: the target does not say.</summary>
    public Edges? SafeArea { get; init; }

    /// <summary>Multiplies every absolute length of the layout; over zero.</summary>
    public double Zoom { get; init; } = 1;

    /// <summary>Pixels for each pixel of a size in px; over zero.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Pixels per inch of a physical size.</summary>
    public double Dpi { get; init; } = DefaultDpi;

    /// <summary>Languages of the edition: the target's own, else the layout's; the first leads.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>Quality of JPEG and WebP, 1 to 100; null: not given.</summary>
    public int? Quality { get; init; }

    /// <summary>Bytes of each file at most; null: any number.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Pixels of a picture at most; null: what <see cref="PosterLimits.OutputPixels"/> says.</summary>
    public long? MaxPixels { get; init; }

    /// <summary>How a PNG is written, resolution and title apart.</summary>
    public PngOptions Png { get; init; } = new();

    /// <summary>How a JPEG is written, resolution, quality and bytes apart.</summary>
    public JpegOptions Jpeg { get; init; } = new();

    /// <summary>How a WebP is written, quality and bytes apart.</summary>
    public WebPOptions WebP { get; init; } = new();
    /// <summary>How its PDF is made.</summary>
    public PdfTarget Pdf { get; init; } = new();

    /// <summary>How its PDF is split over sheets; null: each poster is a page.</summary>
    internal TileValue? Tile { get; init; }

    /// <summary>What is printed round the page of its PDF; null: nothing.</summary>
    public PressMarks? Marks { get; init; }

    /// <summary>How text stands in an SVG file.</summary>
    public SvgTextMode SvgText { get; init; } = SvgTextMode.Embedded;

    /// <summary>Which gradients of a picture are dithered; where the author does not say, slow ones of a size in px: a press tells no steps of 1/255.</summary>
    public DitherMode Dither { get; init; } = DitherMode.Auto;

    /// <summary>Pixels per inch of effects that a PDF or SVG file holds as pictures.</summary>
    public double EffectsDpi { get; init; } = DefaultDpi;

    /// <summary>Name of the output file as the author wrote it; null: the usual one.</summary>
    public string? File { get; init; }

    internal LayoutSections Sections { get; init; } = null!;

    /// <summary>Width and height of the picture in pixels.</summary>
    /// <param name="dpi">For a physical size: pixels per inch in place of <see cref="Dpi"/>; null: that. A size in px is exact and heeds it not.</param>
    public (int Width, int Height) GetPixels(double? dpi = null) =>
        ExactPixels ?? (ToPixels(Trim.Width, dpi ?? Dpi), ToPixels(Trim.Height, dpi ?? Dpi));

    private static int ToPixels(double points, double dpi) =>
        (int)Math.Clamp(Math.Floor(points * dpi / LengthUnits.PointsPerInch + 0.5), 1, int.MaxValue);
}
