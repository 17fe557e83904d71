using System.Diagnostics;
using System.Runtime.CompilerServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>Turns a scene into a display list: matrices multiplied out, paints made ready, what cannot be seen left out.</summary>
/// <typeparam name="TFormat">The pixels that paints are made for.</typeparam>
internal sealed partial class DisplayListBuilder<TFormat>
    where TFormat : struct, IPlaneFormat
{
    private readonly DrawCommandList _commands = new();
    private readonly PixelBox _canvas;
    private readonly GlyphOutlineCache _glyphs;
    private RasterSettings<TFormat> _settings;
    private readonly CancellationToken _cancellation;

    // Lists that pictures of this one are made of, such as what is blurred; and what waits for them.
    private readonly List<DisplayListBuilder<TFormat>> _nested = [];
    private readonly List<NestedPicture<TFormat>> _pictures = [];

    // The last paint made ready: a run of items often shares one.
    private Paint? _lastPaint;
    private Matrix _lastToDevice;
    private DevicePaint? _lastReady;

    /// <summary>A builder of a list.</summary>
    /// <param name="canvas">The pixels that may be asked for.</param>
    /// <param name="settings">What all lists of a picture share.</param>
    public DisplayListBuilder(PixelBox canvas, RasterSettings<TFormat> settings)
    {
        (_canvas, _settings, _glyphs, _cancellation) = (canvas, settings, settings.Glyphs, settings.Cancellation);
        // Cut a little outside the canvas, so that no edge that was made by cutting is seen.
        CutBox = new(canvas.Left - 2, canvas.Top - 2, canvas.Width + 4, canvas.Height + 4);
    }

    private Rect CutBox { get; }

    /// <summary>Adds a scene.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="toDevice">From scene space to device pixels.</param>
    public void Add(PosterScene scene, Matrix toDevice) => Add(scene.Items.AsSpan(), new(toDevice, _canvas));

    /// <summary>Adds a colour that fills the canvas.</summary>
    public void AddBackground(ColorValue color)
    {
        if (MakeSolid(color) is { } paint) AddPath(VectorPath.Rectangle(CutBox), FillRule.NonZero, paint, new(Matrix.Identity, _canvas));
    }

    /// <summary>The list of all that was added.</summary>
    /// <param name="bandHeight">Rows of a band; 0: the list is drawn in parts as they are asked for.</param>
    public DisplayList Build(int bandHeight)
    {
        foreach (var picture in _pictures) picture.Build();
        var commands = _commands.ToArray();
        for (var i = 0; i < commands.Length; i++)
        {
            // Pictures are known now.
            if (!commands[i].Hides.IsEmpty && !commands[i].Paint!.IsOpaque) commands[i] = commands[i] with { Hides = default };
        }
        return new(commands, _canvas, bandHeight);
    }

    /// <summary>The pixels that anything of the list touches.</summary>
    private PixelBox Ink()
    {
        var ink = default(PixelBox);
        for (var i = 0; i < _commands.Count; i++) ink = ink.Union(_commands[i].Box);
        return ink;
    }

    private readonly record struct Place(Matrix ToDevice, PixelBox Clip);

    private void Add(ReadOnlySpan<SceneItem> items, in Place place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in items)
        {
            switch (item)
            {
                case PathItem path: AddPath(path, place); break;
                case GlyphRunItem run: AddGlyphs(run, place); break;
                case ImageItem image: AddImage(image, place); break;
                case GroupItem group: AddGroup(group, place); break;
                case StructureItem structure: Add(structure.Items.AsSpan(), place); break;
                default: throw new UnreachableException($"no pixels for {item.GetType().Name}");
            }
        }
    }

    private void AddPath(PathItem item, in Place place)
    {
        if (item.Fill is { } fill && Prepare(fill, place, item.Path, 0) is { } paint) AddPath(item.Path, item.FillRule, paint, place, item.IsCrisp);
        if (item.Stroke is { } stroke && Prepare(stroke.Paint, place, item.Path, StrokeShape.ReachOf(stroke)) is { } ink) AddStroke(item.Path, stroke, ink, place, item.IsCrisp);
    }

    private void AddPath(VectorPath path, FillRule rule, DevicePaint paint, in Place place, bool isCrisp = false)
    {
        var (box, cut) = SeenPart(path, 0, place);
        if (box.IsEmpty) return;
        _commands.Add(new()
        {
            Kind = DrawKind.Fill,
            Box = box,
            Hides = paint.IsOpaque && UprightRectangle.TryMap(path, place.ToDevice, out var r) ? PixelBox.Within(r).Intersect(box) : default,
            Shape = new PathShape(path, place.ToDevice, rule, cut),
            Paint = paint,
            IsCrisp = isCrisp,
        });
    }

    // The pixels that a shape touches, widened to whole blocks where there is room for them: they are composed without a remainder.
    private static PixelBox SeenPart(Rect bounds, PixelBox clip)
    {
        var box = PixelBox.Around(bounds).Intersect(clip);
        return box.IsEmpty ? default : box with { Right = Math.Min(clip.Right, box.Left + (box.Width + 15 & ~15)) };
    }

    // The pixels that a path touches when it is grown by a distance; and what it has to be cut to, null where all of it lies within reach
    // of the grid. A path with a place that is no number has no bounds: its other contours may be anywhere.
    private (PixelBox Box, Rect? Cut) SeenPart(VectorPath path, double growth, in Place place)
    {
        const double Reach = Fixed.Reach - 4;
        if (path.IsEmpty) return default;
        var bounds = place.ToDevice.MapBounds(path.Bounds.Outset(growth));
        if (!double.IsFinite(bounds.X + bounds.Y + bounds.Width + bounds.Height)) return (place.Clip, CutBox);
        var isWithinReach = bounds.X >= -Reach && bounds.Y >= -Reach && bounds.Right <= Reach && bounds.Bottom <= Reach;
        return (SeenPart(bounds, place.Clip), isWithinReach ? null : CutBox);
    }

    // What a pattern is made of depends on what is seen of it.
    private DevicePaint? Prepare(Paint paint, in Place place, VectorPath path, double growth) =>
        paint is PatternPaint pattern ? MakePattern(pattern, place with { Clip = SeenPart(path, growth, place).Box }) : Prepare(paint, place);

    private DevicePaint? Prepare(Paint paint, in Place place, GlyphRunItem item) =>
        paint is PatternPaint pattern ? MakePattern(pattern, place with { Clip = SeenPart(place.ToDevice.MapBounds(SceneBounds.OfRun(item)), place.Clip) }) : Prepare(paint, place);

    private DevicePaint? Prepare(Paint paint, in Place place)
    {
        var toDevice = place.ToDevice;
        if (!ReferenceEquals(paint, _lastPaint) || toDevice != _lastToDevice) (_lastPaint, _lastToDevice, _lastReady) = (paint, toDevice, Make(paint, toDevice));
        return _lastReady;
    }

    // Null where the paint leaves no trace.
    private DevicePaint? Make(Paint paint, Matrix toDevice) => paint switch
    {
        SolidPaint solid => MakeSolid(solid.Color),
        GradientPaint gradient => MakeGradient(DeviceGradient.Create(gradient, toDevice)),
        _ => throw new UnreachableException($"no pixels for {paint.GetType().Name}"),
    };

    private DevicePaint? MakeSolid(ColorValue color)
    {
        var pixel = new byte[TFormat.BytesPerPixel];
        _settings.Format.Encode(color, pixel);
        return color.Alpha > 0 ? new(pixel, TFormat.IsOpaque(pixel)) : null;
    }

    private DevicePaint? MakeGradient(DeviceGradient? gradient)
    {
        if (gradient is null) return null;
        if (_settings.Dither == DitherMode.On || (_settings.Dither == DitherMode.Auto && gradient.IsSlow)) gradient = gradient with { IsDithered = true };
        return gradient.Stops.Length == 1 ? MakeSolid(gradient.Stops[0].Color) : new(_settings.Format.CreateGradient(gradient));
    }
}
