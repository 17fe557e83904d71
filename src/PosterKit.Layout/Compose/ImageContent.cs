using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>A picture in its box.</summary>
internal sealed class ImageContent : IDrawnContent
{
    // GWG-style minimum for colour images (sizes reference, section 4.3).
    private const double LeastPpi = 150;

    private Rect _box;

    public required ImageSource Image { get; init; }
    public required ImageFit Fit { get; init; }

    /// <summary>What of the file is used, as shares of its width and height; the rest of it is as if it were not there.</summary>
    public required Rect Part { get; init; }

    /// <summary>Share of the part's width and height that stays in view.</summary>
    public required Point Focus { get; init; }

    /// <summary>Words for it; null: decoration.</summary>
    public required string? AlternateText { get; init; }

    /// <summary>Language of the words; null where there are none.</summary>
    public required string? Language { get; init; }

    /// <summary>Multiplies the picture's own size.</summary>
    public required double Zoom { get; init; }

    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>The place that names it.</summary>
    public required SourceSpan Source { get; init; }

    private double Aspect => AspectOf(Image, Part);

    // Left alone it has a CSS pixel for each of its own.
    private Size OwnSize => new(Image.Header.Width * Part.Width * LengthUnits.PointsPerCssPixel * Zoom, Image.Header.Height * Part.Height * LengthUnits.PointsPerCssPixel * Zoom);

    // A picture has no least size.
    public (double Min, double Max) MeasureWidths() => (0, OwnSize.Width);

    public double MeasureHeight(double width) => width / Aspect;

    public double MeasureLeastHeight(double width) => 0;

    public double? MeasureBaseline(double width) => null;

    public void Place(Rect box, bool isHeightGiven) => _box = box;

    public void Draw(ImmutableArray<SceneItem>.Builder items, Canvas canvas, Box box)
    {
        if (_box.IsEmpty) return;
        var isRound = !box.Look!.CornersOf(box.Frame).IsZero;
        var frame = isRound || Fit is ImageFit.Contain or ImageFit.ScaleDown ? _box : canvas.ExtendToBleed(_box);
        var (shown, crop) = Fit switch
        {
            ImageFit.Fill => (frame, Part),
            ImageFit.Contain => (Contain(frame), Part),
            ImageFit.ScaleDown when !PictureFit.Holds(frame, OwnSize) => (Contain(frame), Part),
            ImageFit.None or ImageFit.ScaleDown => CutTo(frame, PictureFit.Place(OwnSize, _box, frame, Focus)),
            _ => (frame, CropToCover(Image, Focus, frame, Part)),
        };
        CheckResolution(Image, canvas, shown, crop, Source, Diagnostics);
        canvas.Ground.Add(shown, null);
        if (frame == _box) canvas.ReportShort(shown, Source, isRound ? new("a picture with round corners", "圆角图片") : new("a picture", "图片"));
        SceneItem item = new ImageItem(Image, shown, crop) { Source = Source };
        if (isRound) item = new GroupItem([item]) { Clip = new(box.Look.OutlineInside(box.Frame, _box)), Source = Source };
        items.Add(AlternateText is null
            ? new StructureItem(StructureRole.Artifact, [item]) { Source = Source }
            : new StructureItem(StructureRole.Figure, [item]) { AlternateText = AlternateText, Language = Language, Source = Source });
    }

    /// <summary>The part of a picture that fills a box: as large as it can be, the focus as near to its middle as it can be.</summary>
    public static Rect CropToCover(ImageSource image, Point focus, Rect box) => CropToCover(image, focus, box, Whole);

    private static Rect CropToCover(ImageSource image, Point focus, Rect box, Rect part)
    {
        var aspect = AspectOf(image, part);
        var boxAspect = box.Width / box.Height;
        var (width, height) = boxAspect > aspect ? (1.0, aspect / boxAspect) : (boxAspect / aspect, 1.0);
        return Within(part, new(Math.Clamp(focus.X - width / 2, 0, 1 - width), Math.Clamp(focus.Y - height / 2, 0, 1 - height), width, height));
    }

    /// <summary>All of a picture.</summary>
    public static Rect Whole { get; } = new(0, 0, 1, 1);

    private static double AspectOf(ImageSource image, Rect part) => image.Header.Width * part.Width / (image.Header.Height * part.Height);

    // Shares of a part as shares of the whole.
    private static Rect Within(Rect part, Rect shares) =>
        new(part.X + shares.X * part.Width, part.Y + shares.Y * part.Height, shares.Width * part.Width, shares.Height * part.Height);

    // What of a picture at its own size lies inside the frame.
    private (Rect Shown, Rect Crop) CutTo(Rect frame, Rect placed)
    {
        var shown = placed.Intersect(frame);
        return (shown, Within(Part, new((shown.X - placed.X) / placed.Width, (shown.Y - placed.Y) / placed.Height, shown.Width / placed.Width, shown.Height / placed.Height)));
    }

    private Rect Contain(Rect box)
    {
        var (width, height) = box.Width / box.Height > Aspect ? (box.Height * Aspect, box.Height) : (box.Width, box.Width / Aspect);
        return new(box.X + (box.Width - width) / 2, box.Y + (box.Height - height) / 2, width, height);
    }

    /// <summary>Reports a picture that is shown with too few pixels for print.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="canvas">The page.</param>
    /// <param name="shown">Where it stands.</param>
    /// <param name="crop">What of it is shown, as shares.</param>
    /// <param name="source">The place that names it.</param>
    /// <param name="diagnostics">Gets the report.</param>
    public static void CheckResolution(ImageSource image, Canvas canvas, Rect shown, Rect crop, SourceSpan source, DiagnosticBag diagnostics)
    {
        if (canvas.Dpi is null) return;
        // A picture that is stretched has fewer in one direction.
        var ppi = Math.Min(image.Header.Width * crop.Width / shown.Width, image.Header.Height * crop.Height / shown.Height) * LengthUnits.PointsPerInch;
        if (ppi < LeastPpi) diagnostics.Report(DiagnosticCode.LowResolutionImage, source, image.Name, Math.Round(ppi), LeastPpi);
    }
}
