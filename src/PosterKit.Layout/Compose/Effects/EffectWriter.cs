using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Puts the effects of a box under, over and round its items.</summary>
/// <param name="box">The box, placed.</param>
/// <param name="look">How it looks.</param>
/// <param name="canvas">The page.</param>
internal sealed class EffectWriter(Box box, BoxLook look, Canvas canvas)
{
    private readonly EffectLook _effects = look.Effects!;

    // Shapes, drawings and pictures that do not fill their box cast the shadow of what is seen; all else that of its box.
    private bool IsFree => look.Shape is null && box.Content is ShapeContent or SvgContent or ImageContent { Fit: ImageFit.Contain or ImageFit.None or ImageFit.ScaleDown } or ImageContent { Image.Header.HasAlpha: true };

    /// <summary>The outline of the element: its clip, or its box with its corners.</summary>
    private VectorPath Outline => look.Shape?.ToPath(box.Frame) ?? SceneWriter.Outline(Frame, look);

    // As far as the background reaches.
    private Rect Frame => look.CornersOf(box.Frame).IsZero ? canvas.ExtendToBleed(box.Frame) : box.Frame;

    /// <summary>Adds the shadows that fall outwards.</summary>
    /// <param name="content">What is drawn of the element, before it is cut or filtered.</param>
    /// <param name="items">Where to.</param>
    public void AddShadows(ImmutableArray<SceneItem> content, ImmutableArray<SceneItem>.Builder items)
    {
        var shadows = ImmutableArray.CreateBuilder<SceneItem>();
        // The first lies on top.
        for (var i = _effects.Shadows.Length - 1; i >= 0; i--)
        {
            if (_effects.Shadows[i] is { IsInset: false } shadow && shadow.Color.Alpha > 0) shadows.Add(IsFree ? ShadowOf(content, shadow) : ShadowOfBox(shadow));
        }
        AddDecoration(shadows, items);
    }

    /// <summary>Adds the shadows that fall inwards, and the scrim.</summary>
    /// <param name="content">What they fall on, where that has a shape of its own.</param>
    /// <param name="items">Where to.</param>
    public void AddShades(ImmutableArray<SceneItem> content, ImmutableArray<SceneItem>.Builder items)
    {
        var shades = ImmutableArray.CreateBuilder<SceneItem>();
        if (_effects.Scrim is { } scrim && !box.Frame.IsEmpty) shades.Add(ScrimOf(scrim));
        for (var i = _effects.Shadows.Length - 1; i >= 0; i--)
        {
            if (_effects.Shadows[i] is { IsInset: true } shadow && shadow.Color.Alpha > 0) shades.Add(IsFree ? InsetOf(content, shadow) : InsetOfBox(shadow));
        }
        AddDecoration(shades, items);
    }

    /// <summary>The blur of what lies behind the element; null: none.</summary>
    public SceneItem? Backdrop() => _effects.BackdropBlur <= 0 || box.Frame.IsEmpty ? null : new GroupItem([])
    {
        Clip = new(Outline),
        BackdropBlur = _effects.BackdropBlur,
        Opacity = look.Opacity,
        Source = box.Source,
    };

    /// <summary>The picture of how much is seen; null: all is.</summary>
    public SceneMask? Mask()
    {
        if (_effects.Mask is not { } mask) return null;
        var frame = Frame;
        return PaintBuilder.Build(mask, mask is PicturePaintValue { TilePoints: 0 } ? frame : box.Frame) is { } paint
            ? new([new PathItem(VectorPath.Rectangle(frame), paint)], _effects.MaskMode)
            : new([], _effects.MaskMode);
    }

    private void AddDecoration(ImmutableArray<SceneItem>.Builder decoration, ImmutableArray<SceneItem>.Builder items)
    {
        if (decoration.Count > 0) items.Add(new StructureItem(StructureRole.Artifact, decoration.ToImmutable()) { Source = box.Source });
    }

    private GroupItem Placed(ImmutableArray<SceneItem> shapes, ShadowLook shadow, GroupFilter? filter) =>
        new(shapes) { Filter = filter, Transform = Matrix.Translation(shadow.X, shadow.Y), Source = box.Source };

    private static GroupFilter? BlurOf(ShadowLook shadow) => shadow.Deviation > 0 ? GroupFilter.Blur(shadow.Deviation) : null;

    private GroupItem ShadowOfBox(ShadowLook shadow)
    {
        SceneItem item;
        if (look.Shape is null)
        {
            // The corners of a box that grows stay round about their centres; right angles stay so (CSS Backgrounds 3 section 6.1.1).
            var radii = look.CornersOf(box.Frame);
            var frame = Frame;
            var size = frame.Outset(shadow.Spread);
            if (size.Width <= 0 || size.Height <= 0) return new([]);
            var grown = radii.IsZero ? radii : new(Grow(radii.TopLeft), Grow(radii.TopRight), Grow(radii.BottomRight), Grow(radii.BottomLeft));
            var path = grown.IsZero ? VectorPath.Rectangle(size) : new PathBuilder().AddRoundedRectangle(size, grown.FitTo(new(size.Width, size.Height))).Build();
            item = new PathItem(path, new SolidPaint(shadow.Color));
        }
        else
        {
            return Outside(ShadowOf([new PathItem(Outline, new SolidPaint(ColorValue.Black))], shadow));
        }
        return Outside(Placed([item], shadow, BlurOf(shadow)));

        double Grow(double radius) => radius > 0 ? Math.Max(0, radius + shadow.Spread) : 0;
    }

    // Nothing of it is seen through the element.
    private GroupItem Outside(GroupItem shadow)
    {
        if (box.Content is ImageContent || IsOpaque(look.Background)) return shadow;
        var around = Frame.Outset(Math.Max(0, shadow.Transform.E) + Math.Max(0, -shadow.Transform.E) + Math.Abs(shadow.Transform.F) + 1000);
        var outside = new PathBuilder().AddRectangle(around);
        outside.AddPath(Outline, Matrix.Identity);
        return new([shadow]) { Clip = new(outside.Build(), FillRule.EvenOdd), Source = box.Source };
    }

    // Under what nothing shows through the shadow need not be cut, and no seam of the background shows at its edge.
    private static bool IsOpaque(PaintValue? paint) => paint switch
    {
        ColorPaintValue color => color.Color.Alpha >= 1,
        GradientPaintValue gradient => gradient.Stops.All(stop => stop.Color.Alpha >= 1),
        PatternPaintValue pattern => pattern.Ground.Alpha >= 1,
        PicturePaintValue picture => picture.Image is { Header.HasAlpha: false },
        _ => false,
    };

    private GroupItem ShadowOf(ImmutableArray<SceneItem> content, ShadowLook shadow)
    {
        if (shadow.Spread >= 0 && Silhouette.Of(content.AsSpan(), shadow.Color with { Alpha = 1 }, shadow.Spread) is { } shapes)
        {
            // Opaque shapes, faded as one: where two overlap the shadow is no darker.
            return Placed(shapes, shadow, BlurOf(shadow)) with { Opacity = shadow.Color.Alpha };
        }
        var steps = ImmutableArray.CreateBuilder<FilterStep>();
        steps.Add(new ColorMatrixStep(FilterStep.Source, Inked(shadow.Color, isInverse: false)));
        if (shadow.Spread != 0) steps.Add(new MorphologyStep(steps.Count - 1, Math.Abs(shadow.Spread), Math.Abs(shadow.Spread), shadow.Spread > 0));
        if (shadow.Deviation > 0) steps.Add(new BlurStep(steps.Count - 1, shadow.Deviation, shadow.Deviation));
        return Placed(content, shadow, new(steps.ToImmutable()));
    }

    // Its colour where the items are, or where they are not.
    private static ImmutableArray<double> Inked(ColorValue color, bool isInverse) =>
    [
        0, 0, 0, 0, color.Red, 0, 0, 0, 0, color.Green, 0, 0, 0, 0, color.Blue, 0, 0, 0, isInverse ? -color.Alpha : color.Alpha, isInverse ? color.Alpha : 0,
    ];

    // What lies outside the hole of a frame, seen inside the box.
    private GroupItem InsetOfBox(ShadowLook shadow)
    {
        var reach = 4 * shadow.Deviation + Math.Abs(shadow.X) + Math.Abs(shadow.Y) + Math.Abs(shadow.Spread) + 10;
        var path = new PathBuilder().AddRectangle(Frame.Outset(reach));
        if (look.Shape is { } shape)
        {
            path.AddPath(shape.ToPath(box.Frame.Outset(-shadow.Spread)), Matrix.Identity);
        }
        else
        {
            var hole = Frame.Outset(-shadow.Spread);
            var radii = look.CornersOf(box.Frame).Inset(shadow.Spread);
            if (hole.Width > 0 && hole.Height > 0) path.AddRoundedRectangle(hole, radii.FitTo(new(hole.Width, hole.Height)));
        }
        var frame = new PathItem(path.Build(), new SolidPaint(shadow.Color)) { FillRule = FillRule.EvenOdd };
        return new([Placed([frame], shadow, BlurOf(shadow))]) { Clip = new(Outline), Source = box.Source };
    }

    private GroupItem InsetOf(ImmutableArray<SceneItem> content, ShadowLook shadow)
    {
        var steps = ImmutableArray.CreateBuilder<FilterStep>();
        steps.Add(new ColorMatrixStep(FilterStep.Source, Inked(shadow.Color, isInverse: true)));
        if (shadow.Spread != 0) steps.Add(new MorphologyStep(steps.Count - 1, Math.Abs(shadow.Spread), Math.Abs(shadow.Spread), shadow.Spread > 0));
        steps.Add(new OffsetStep(steps.Count - 1, shadow.X, shadow.Y));
        if (shadow.Deviation > 0) steps.Add(new BlurStep(steps.Count - 1, shadow.Deviation, shadow.Deviation));
        steps.Add(new CompositeStep(steps.Count - 1, FilterStep.Source, CompositeOperator.In));
        return new(content) { Filter = new(steps.ToImmutable()), Source = box.Source };
    }

    // Strong at the side, and gone at its length; by a smooth curve, for a straight one has a visible end.
    private PathItem ScrimOf(ScrimValue scrim)
    {
        const int Steps = 12;
        var (frame, color) = (Frame, scrim.Color);
        if (scrim.From == BoxSides.All) return new(Outline, new SolidPaint(color));
        var length = Math.Max(scrim.Length, 0.01);
        var (start, end) = scrim.From switch
        {
            BoxSides.Top => (new Point(0, frame.Y), new Point(0, frame.Y + frame.Height * length)),
            BoxSides.Bottom => (new(0, frame.Bottom), new(0, frame.Bottom - frame.Height * length)),
            BoxSides.Left => (new(frame.X, 0), new(frame.X + frame.Width * length, 0)),
            _ => (new Point(frame.Right, 0), new Point(frame.Right - frame.Width * length, 0)),
        };
        var stops = ImmutableArray.CreateBuilder<GradientStop>(Steps + 1);
        for (var i = 0; i <= Steps; i++)
        {
            var t = (double)i / Steps;
            stops.Add(new(t, color.WithOpacity(1 - t * t * (3 - 2 * t))));
        }
        return new(Outline, new LinearGradientPaint(start, end, stops.ToImmutable()));
    }
}
