using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Svg;

namespace PosterKit.Layout;

/// <summary>An SVG drawing in its box.</summary>
internal sealed class SvgContent : IDrawnContent
{
    private Rect _box;

    public required SvgPicture Picture { get; init; }
    public required ImageFit Fit { get; init; }

    /// <summary>Share of the drawing's width and height that stays in view where it is cropped.</summary>
    public required Point Focus { get; init; }

    /// <summary>Words for it; null: decoration.</summary>
    public required string? AlternateText { get; init; }

    /// <summary>Language of the words; null where there are none.</summary>
    public required string? Language { get; init; }

    /// <summary>Multiplies the drawing's own size.</summary>
    public required double Zoom { get; init; }

    /// <summary>The place that names it.</summary>
    public required SourceSpan Source { get; init; }

    // Left alone it has its own size, and like a picture it has no least one.
    public (double Min, double Max) MeasureWidths() => (0, Picture.Size.Width * Zoom);

    public double MeasureHeight(double width) => Picture.Size.Width > 0 ? width * Picture.Size.Height / Picture.Size.Width : 0;

    public double MeasureLeastHeight(double width) => 0;

    public double? MeasureBaseline(double width) => null;

    public void Place(Rect box, bool isHeightGiven) => _box = box;

    public void Draw(ImmutableArray<SceneItem>.Builder items, Canvas canvas, Box box)
    {
        if (_box.IsEmpty || Picture.Items.IsEmpty || Picture.Size.Width <= 0 || Picture.Size.Height <= 0) return;
        var isRound = !box.Look!.CornersOf(box.Frame).IsZero;
        var frame = isRound || Fit is ImageFit.Contain or ImageFit.ScaleDown ? _box : canvas.ExtendToBleed(_box);
        canvas.Ground.Add(frame, null);
        SceneItem item = new GroupItem(Picture.Items) { Transform = MapTo(frame), Source = Source };
        if (isRound) item = new GroupItem([item]) { Clip = new(box.Look.OutlineInside(box.Frame, _box)), Source = Source };
        else if (Fit is ImageFit.Cover or ImageFit.None) item = new GroupItem([item]) { Clip = new(VectorPath.Rectangle(frame)), Source = Source };
        items.Add(AlternateText is null
            ? new StructureItem(StructureRole.Artifact, [item]) { Source = Source }
            : new StructureItem(StructureRole.Figure, [item]) { AlternateText = AlternateText, Language = Language, Source = Source });
    }

    private Matrix MapTo(Rect frame)
    {
        var own = new Size(Picture.Size.Width * Zoom, Picture.Size.Height * Zoom);
        if (Fit == ImageFit.ScaleDown && !PictureFit.Holds(frame, own)) return PictureFit.Map(Picture.Size, frame, ImageFit.Contain, Focus);
        if (Fit is not (ImageFit.None or ImageFit.ScaleDown)) return PictureFit.Map(Picture.Size, frame, Fit, Focus);
        var placed = PictureFit.Place(own, _box, frame, Focus);
        return new(Zoom, 0, 0, Zoom, placed.X, placed.Y);
    }
}
