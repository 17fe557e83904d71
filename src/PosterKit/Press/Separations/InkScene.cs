using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>
/// A scene as a document in inks draws it: what overprints stands in a group of its own that says so, large black areas have their other inks, and what a
/// document has as pictures (filters of several colours, what is blurred behind a group) is pictures.
/// </summary>
internal sealed class InkScene
{
    // Lines up to this width on paper, in points, overprint where they are black, as the PDF writer has it.
    private const double Hairline = 1;

    private readonly PressInks _inks;
    private readonly double _pixelsPerPoint;
    private readonly IRasterEngine _raster;
    private readonly RasterOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellation;
    private readonly SceneTrail _trail = new();

    // From the last space that is drawn apart to the scene, and how many of them lie within each other: 1 is the page.
    private (Matrix ToScene, int Depth) _space;

    // What the author says of overprinting here; null: each as its kind does. Documents of inks alone can say it.
    private bool? _overprints;

    // Of a group that is laid down as the one item in it.
    private double _opacity = 1;

    private InkScene(PressInks inks, double pixelsPerPoint, IRasterEngine raster, int threads, DiagnosticBag diagnostics, CancellationToken cancellation) =>
        (_inks, _pixelsPerPoint, _raster, _options, _diagnostics, _cancellation) = (inks, pixelsPerPoint, raster, new(1, 1) { Threads = threads }, diagnostics, cancellation);

    /// <summary>What is drawn of a scene.</summary>
    /// <param name="items">The items.</param>
    /// <param name="inks">How the document makes inks.</param>
    /// <param name="pixelsPerPoint">How finely effects are drawn.</param>
    /// <param name="raster">Who draws them.</param>
    /// <param name="threads">How many threads work; 0: as many as there are processors.</param>
    /// <param name="diagnostics">Gets damaged pictures.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static ImmutableArray<SceneItem> Of(
        ImmutableArray<SceneItem> items, PressInks inks, double pixelsPerPoint, IRasterEngine raster, int threads, DiagnosticBag diagnostics, CancellationToken cancellation) =>
        new InkScene(inks, pixelsPerPoint, raster, threads, diagnostics, cancellation).Show(items, null, Matrix.Identity);

    private bool IsOfInks => _inks.Options.Color == PdfColorMode.Cmyk;

    private ImmutableArray<SceneItem> Show(ImmutableArray<SceneItem> items, SceneItem? owner, Matrix toScene)
    {
        var shown = ImmutableArray.CreateBuilder<SceneItem>(items.Length);
        var outer = _space;
        if (owner is null) _space = (toScene, outer.Depth + 1);
        _trail.Enter(items, owner);
        for (var i = 0; i < items.Length; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            _trail.MoveTo(i);
            switch (items[i])
            {
                case PathItem path: AddPath(path, toScene, shown); break;
                case GlyphRunItem run: AddText(run, toScene, shown); break;
                case ImageItem image: Add(image, false, shown); break;
                case StructureItem structure: shown.AddRange(Show(structure.Items, structure, toScene)); break;
                case GroupItem group: AddGroup(group, toScene, shown); break;
            }
        }
        _trail.Leave();
        _space = outer;
        return shown.ToImmutable();
    }

    private void Add(SceneItem item, bool usually, ImmutableArray<SceneItem>.Builder shown, bool isTechnical = false)
    {
        var overprints = IsOfInks && (isTechnical || (_overprints ?? usually));
        shown.Add(overprints ? new GroupItem([item]) { Overprints = true } : item);
    }

    private void AddPath(PathItem path, Matrix toScene, ImmutableArray<SceneItem>.Builder shown)
    {
        if (path.Path.IsEmpty) return;
        var scale = ScaleOf(toScene);
        if (path.Fill is { } area) path = path with { Fill = Show(_inks.Deepen(area, path.Path.Bounds.Width * scale, path.Path.Bounds.Height * scale), toScene) };
        if (path.Stroke is { } line) path = path with { Stroke = Show(line, toScene) };
        // An opaque line is drawn with its fill, and knocks out with it.
        var isTogether = path.Fill is not null && path.Stroke is { } opaque && IsOpaque(opaque.Paint) && _opacity == 1
            && !TechnicalInks.Is(path.Fill) && !TechnicalInks.Is(opaque.Paint);
        if (path.Fill is { } fill) Add(path with { Stroke = null }, false, shown, TechnicalInks.Is(fill));
        if (path.Stroke is { } stroke) Add(path with { Fill = null }, !isTogether && IsHairline(stroke, scale), shown, TechnicalInks.Is(stroke.Paint));
    }

    private void AddText(GlyphRunItem run, Matrix toScene, ImmutableArray<SceneItem>.Builder shown)
    {
        if (run.Fill is { } fill) run = run with { Fill = Show(fill, toScene) };
        if (run.Stroke is { } line) run = run with { Stroke = Show(line, toScene) };
        if (run.Run.Face.HasColorLayers && !run.IsDrawingOnly)
        {
            // Each layer of a colour glyph is of a colour of its own.
            shown.Add(run);
            return;
        }
        if (run.Fill is not null) Add(run with { Stroke = null }, !run.IsDrawingOnly && _opacity >= 1 && _inks.OverprintsAsBlack(run.Fill), shown, TechnicalInks.Is(run.Fill));
        if (run.Stroke is { } stroke) Add(run with { Fill = null }, IsHairline(stroke, ScaleOf(toScene)), shown, TechnicalInks.Is(stroke.Paint));
    }

    private bool IsHairline(Stroke stroke, double scale) => stroke.Width * scale <= Hairline && _opacity >= 1 && _inks.OverprintsAsBlack(stroke.Paint);

    private static bool IsOpaque(Paint paint) => paint switch
    {
        SolidPaint solid => solid.Color.Alpha >= 1,
        GradientPaint gradient => gradient.Stops.All(stop => stop.Color.Alpha >= 1),
        PatternPaint pattern => pattern.Opacity >= 1,
        _ => false,
    };

    private void AddGroup(GroupItem group, Matrix outer, ImmutableArray<SceneItem>.Builder shown)
    {
        var toScene = group.Transform.Then(outer);
        var (wereOverprinting, opacity) = (_overprints, _opacity);
        _overprints = group.Overprints ?? wereOverprinting;
        var isFaded = group.Opacity < 1 || group.Blend != BlendMode.Normal;
        var isForm = group.Mask is not null || group.IsIsolated || (isFaded && !IsLaidDownAlone(group));
        _opacity = isForm ? 1 : opacity * group.Opacity;
        var under = group.BackdropBlur > 0 ? Backdrop(group, toScene) : null;
        var items = group.Filter is { } filter ? Filtered(group, filter, toScene) : Show(group.Items, isForm ? null : group, toScene);
        if (under is not null) items = items.Insert(0, under);
        // One item that fades is laid down by itself: where it overprints, that is what the group does.
        var overprints = isFaded && !isForm && items is [GroupItem { Overprints: true, Items: [var sole] }];
        if (overprints) items = ((GroupItem)items[0]).Items;
        shown.Add(group with { Items = items, Filter = null, BackdropBlur = 0, Overprints = overprints ? true : null });
        (_overprints, _opacity) = (wereOverprinting, opacity);
    }

    // As documents have it: a single shape or picture fades to the same with or without a group of its own.
    private static bool IsLaidDownAlone(GroupItem group) => group.BackdropBlur == 0 && (group.Filter is not null || (group.Items.Length == 1 && group.Items[0] switch
    {
        PathItem path => path.Fill is null || path.Stroke is null,
        ImageItem => true,
        _ => false,
    }));

    private ImmutableArray<SceneItem> Filtered(GroupItem group, GroupFilter filter, Matrix toScene)
    {
        var added = ImmutableArray.CreateBuilder<SceneItem>(1);
        if (SoleInk.Of(group.Items.AsSpan(), filter) is not null)
        {
            // All of it is of one colour, which keeps its inks.
            Add(new GroupItem(group.Items) { Filter = filter }, false, added);
            return added.ToImmutable();
        }
        var bounds = SceneBounds.OfFiltered(SceneBounds.Of(group.Items.AsSpan()), filter);
        if (group.Clip is { } clip) bounds = bounds.Intersect(clip.Path.Bounds);
        if (Draw([new GroupItem(group.Items) { Filter = filter }], bounds, bounds, toScene, _options) is { } image) Add(image, false, added);
        return added.ToImmutable();
    }

    // What is seen through frosted glass is a picture of its colours.
    private ImageItem? Backdrop(GroupItem group, Matrix toScene)
    {
        if (toScene.Inverse() is not { } back) return null;
        var under = _trail.Under();
        var bounds = group.Clip?.Path.Bounds ?? _space.ToScene.Then(back).MapBounds(SceneBounds.Of(under));
        GroupItem[] drawn = [new([under]) { Transform = _space.ToScene.Then(back) }, new([]) { Clip = group.Clip, BackdropBlur = group.BackdropBlur }];
        return Draw([.. drawn], bounds.Outset(3.5 * group.BackdropBlur), bounds, toScene, _options with { Background = _space.Depth == 1 ? ColorValue.White : null });
    }

    // In the colours of a screen; null where nothing is seen.
    private ImageItem? Draw(ImmutableArray<SceneItem> items, Rect bounds, Rect shown, Matrix toScene, RasterOptions options)
    {
        var scale = ScaleOf(toScene);
        if (!(scale > 0) || bounds.Width * scale > 1e5 || bounds.Height * scale > 1e5) return null;
        if (ScenePatch.Draw(_raster, items, bounds, shown, _pixelsPerPoint * scale, options, _diagnostics, _cancellation) is not { } patch) return null;
        return ToImage(patch.Pixels) is { } image ? new(image, patch.Box, new(0, 0, 1, 1)) : null;
    }

    private ImageSource? ToImage(PixelImage pixels)
    {
        using var file = new MemoryStream();
        var encoder = new PngEncoder(file);
        const int Rows = 64;
        encoder.Begin(pixels.Width, pixels.Height, Rows, pixels.IsOpaque);
        var premultiplied = new byte[pixels.Width * Rows * 4];
        for (var top = 0; top < pixels.Height; top += Rows)
        {
            var rows = pixels.Rgba.Span.Slice(top * pixels.Width * 4, Math.Min(Rows, pixels.Height - top) * pixels.Width * 4);
            for (var i = 0; i < rows.Length; i++) premultiplied[i] = (i & 3) == 3 ? rows[i] : (byte)((rows[i] * rows[i | 3] + 127) / 255);
            encoder.WriteBand(top / Rows, premultiplied.AsSpan(0, rows.Length));
        }
        encoder.Complete();
        return ImageSource.Open("effect", file.ToArray(), PosterLimits.Default, _diagnostics, default);
    }

    private static double ScaleOf(Matrix map) => Math.Sqrt(Math.Abs(map.Determinant));

    private Stroke Show(Stroke stroke, Matrix toScene) => stroke.Paint is PatternPaint ? stroke with { Paint = Show(stroke.Paint, toScene) } : stroke;

    private Paint Show(Paint paint, Matrix toScene)
    {
        if (paint is not PatternPaint pattern) return paint;
        var outer = _opacity;
        _opacity = 1;
        var items = Show(pattern.Items, null, pattern.Transform.Then(toScene));
        _opacity = outer;
        return pattern with { Items = items };
    }
}
