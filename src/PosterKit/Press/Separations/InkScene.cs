using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>A scene as one pass of inks shows it: the same shapes in other colours, less what overprints and has none of these inks.</summary>
internal sealed class InkScene
{
    // Decoded pixels for each pixel that is shown: the codec's own scaling is coarse.
    private const double Oversampling = 2;

    // Lines up to this width on paper, in points, overprint where they are black, as the PDF writer has it.
    private const double Hairline = 1;

    private readonly InkPass _pass;
    private readonly PressInks _inks;
    private readonly double _pixelsPerPoint;
    private readonly IRasterEngine _raster;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellation;
    private bool _isApart;
    private bool? _overprints;

    private InkScene(InkPass pass, PressInks inks, double pixelsPerPoint, IRasterEngine raster, DiagnosticBag diagnostics, CancellationToken cancellation) =>
        (_pass, _inks, _pixelsPerPoint, _raster, _diagnostics, _cancellation) = (pass, inks, pixelsPerPoint, raster, diagnostics, cancellation);

    /// <summary>The scene of a pass.</summary>
    public static PosterScene Of(PosterScene scene, InkPass pass, PressInks inks, double pixelsPerPoint, IRasterEngine raster, DiagnosticBag diagnostics, CancellationToken cancellation) =>
        scene with { Items = new InkScene(pass, inks, pixelsPerPoint, raster, diagnostics, cancellation).Show(scene.Items, Matrix.Identity) };

    private ImmutableArray<SceneItem> Show(ImmutableArray<SceneItem> items, Matrix toScene)
    {
        var shown = ImmutableArray.CreateBuilder<SceneItem>(items.Length);
        foreach (var item in items)
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (item)
            {
                case PathItem path: AddPath(path, toScene, shown); break;
                case GlyphRunItem { Run.Face.HasColorLayers: true, IsDrawingOnly: false } run: AddLayers(run, toScene, shown); break;
                case GlyphRunItem run: AddText(run, toScene, shown); break;
                case ImageItem image: AddImage(image, toScene, shown); break;
                case StructureItem structure: shown.AddRange(Show(structure.Items, toScene)); break;
                case GroupItem group: AddGroup(group, toScene, shown); break;
            }
        }
        return shown.ToImmutable();
    }

    private void AddPath(PathItem path, Matrix toScene, ImmutableArray<SceneItem>.Builder shown)
    {
        if (path.Path.IsEmpty) return;
        var scale = Math.Sqrt(Math.Abs(toScene.Determinant));
        var fill = path.Fill is { } paint ? _inks.Deepen(paint, path.Path.Bounds.Width * scale, path.Path.Bounds.Height * scale) : null;
        // A line that is drawn with its fill knocks out, as in a document.
        var isHairline = fill is null && path.Stroke is { } line && line.Width * scale <= Hairline && _inks.OverprintsAsBlack(line.Paint);
        var (inside, stroke) = (IsLeft(fill, false) ? null : Show(fill, toScene), IsLeft(path.Stroke?.Paint, isHairline) ? null : Show(path.Stroke, toScene));
        if (inside is not null || stroke is not null) shown.Add(path with { Fill = inside, Stroke = stroke });
    }

    private void AddText(GlyphRunItem run, Matrix toScene, ImmutableArray<SceneItem>.Builder shown)
    {
        var fill = IsLeft(run.Fill, !run.IsDrawingOnly && _inks.OverprintsAsBlack(run.Fill)) ? null : Show(run.Fill, toScene);
        var stroke = IsLeft(run.Stroke?.Paint, false) ? null : Show(run.Stroke, toScene);
        if (fill is not null || stroke is not null) shown.Add(run with { Fill = fill, Stroke = stroke });
    }

    // True where a paint overprints and has none of these inks: on these plates nothing is to be seen of it, not even a hole. What is composed apart
    // has nothing under it that could be left.
    private bool IsLeft(Paint? paint, bool usually)
    {
        if (paint is not SolidPaint solid || _inks.Options.Color != PdfColorMode.Cmyk) return false;
        var overprints = TechnicalInks.Is(paint) || (!_isApart && (_overprints ?? usually));
        return overprints && _pass.Lacks(solid.Color);
    }

    // Glyphs that bring their own colours, as the shapes that they are made of.
    private void AddLayers(GlyphRunItem item, Matrix toScene, ImmutableArray<SceneItem>.Builder shown)
    {
        var run = item.Run;
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var map = run.MapOf(i);
            map = map with { E = map.E + item.Origin.X, F = map.F + item.Origin.Y };
            var glyph = run.Glyphs[i].Glyph;
            var layers = run.Face.GetColorLayers(glyph);
            if (layers.IsEmpty && item.Fill is { } plain) Add(glyph, Show(plain, toScene));
            foreach (var layer in layers)
            {
                if (layer.Color is { } own) Add(layer.Glyph, new SolidPaint(_pass.Show(own)));
                else if (item.Fill is { } fill) Add(layer.Glyph, Show(fill, toScene));
            }

            void Add(GlyphId drawn, Paint? paint) => shown.Add(new PathItem(run.Face.GetOutline(drawn).Transform(map), paint));
        }
    }

    private void AddGroup(GroupItem group, Matrix outer, ImmutableArray<SceneItem>.Builder shown)
    {
        var toScene = group.Transform.Then(outer);
        var (wasApart, overprinted) = (_isApart, _overprints);
        (_isApart, _overprints) = (_isApart || group.IsComposedApart, group.Overprints ?? _overprints);
        if (group.Filter is not null && !IsOfInks(group.Filter)) AddFiltered(group, toScene, shown);
        else shown.Add(group with { Items = Show(group.Items, toScene) });
        (_isApart, _overprints) = (wasApart, overprinted);
    }

    // Steps that mix places, not colours, do to inks what they do to colours.
    private static bool IsOfInks(GroupFilter filter) =>
        filter.Steps.All(step => step is BlurStep or OffsetStep or MorphologyStep or MergeStep or CompositeStep { Operator: not CompositeOperator.Arithmetic });

    // What other filters make is a picture, in a document too.
    private void AddFiltered(GroupItem group, Matrix toScene, ImmutableArray<SceneItem>.Builder shown)
    {
        var bounds = SceneBounds.OfFiltered(SceneBounds.Of(group.Items.AsSpan()), group.Filter!);
        var scale = Math.Sqrt(Math.Abs(toScene.Determinant));
        if (group.Clip is { } clip) bounds = bounds.Intersect(clip.Path.Bounds);
        if (!(scale > 0) || bounds.Width * scale > 1e5 || bounds.Height * scale > 1e5) return;
        var drawn = new GroupItem(group.Items) { Filter = group.Filter };
        if (ScenePatch.Draw(_raster, [drawn], bounds, bounds, _pixelsPerPoint * scale, new(1, 1), _diagnostics, _cancellation) is not { } patch) return;
        if (ToImage("effect", patch.Pixels) is { } image) shown.Add(group with { Filter = null, Items = [new ImageItem(image, patch.Box, new(0, 0, 1, 1))] });
    }

    private void AddImage(ImageItem item, Matrix toScene, ImmutableArray<SceneItem>.Builder shown)
    {
        if (item.Box.IsEmpty || item.Crop.IsEmpty) return;
        var across = Math.Sqrt(toScene.A * toScene.A + toScene.B * toScene.B) * item.Box.Width / item.Crop.Width;
        var down = Math.Sqrt(toScene.C * toScene.C + toScene.D * toScene.D) * item.Box.Height / item.Crop.Height;
        if (item.Image.DecodeFor(Wanted(across), Wanted(down), _diagnostics, item.Source) is not { } pixels) return;
        if (ToImage(item.Image.Name, pixels) is { } image) shown.Add(item with { Image = image });
    }

    private int Wanted(double points) => (int)Math.Clamp(Math.Ceiling(points * _pixelsPerPoint * Oversampling), 1, 1 << 20);

    private ImageSource? ToImage(string name, PixelImage pixels)
    {
        using var file = new MemoryStream();
        var encoder = new PngEncoder(file);
        const int Rows = 64;
        encoder.Begin(pixels.Width, pixels.Height, Rows, pixels.IsOpaque);
        var band = new byte[pixels.Width * Rows * 4];
        for (var top = 0; top < pixels.Height; top += Rows)
        {
            _cancellation.ThrowIfCancellationRequested();
            var length = Math.Min(Rows, pixels.Height - top) * pixels.Width * 4;
            _pass.Show(pixels.Rgba.Span.Slice(top * pixels.Width * 4, length), band);
            encoder.WriteBand(top / Rows, band.AsSpan(0, length));
        }
        encoder.Complete();
        return ImageSource.Open(name, file.ToArray(), PosterLimits.Default, _diagnostics, default);
    }

    private Stroke? Show(Stroke? stroke, Matrix toScene) => stroke is null ? null : stroke with { Paint = Show(stroke.Paint, toScene)! };

    private Paint? Show(Paint? paint, Matrix toScene) => paint switch
    {
        null => null,
        PatternPaint pattern => pattern with { Items = Show(pattern.Items, pattern.Transform.Then(toScene)) },
        _ => _pass.Show(paint),
    };
}
