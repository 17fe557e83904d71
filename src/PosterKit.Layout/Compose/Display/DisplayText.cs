using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Puts shadows, outlines and pictures under a text, in it and over it.</summary>
/// <param name="look">How its letters look.</param>
/// <param name="lengths">For the lengths of the look.</param>
/// <param name="box">The box of the text: gradients and pictures go over all of it.</param>
/// <param name="em">Its largest font size in points: lengths of shadows count it.</param>
/// <param name="paints">What its gradients and patterns are.</param>
/// <param name="source">Where it comes from.</param>
internal sealed class DisplayText(DisplayLook look, LengthScale lengths, Rect box, double em, TextPaints.Placed paints, SourceSpan source)
{
    // Longer mitres are spikes at the acute ends of Han strokes.
    private const double MiterLimit = 3;

    private readonly Paint? _line = look.Outline is { } outline ? PaintBuilder.Build(outline.Paint, box) : null;

    private OutlinePosition? Position => _line is null ? null : look.Outline!.Position;

    /// <summary>Adds what lies under the letters.</summary>
    /// <param name="items">Where to.</param>
    /// <param name="text">All of the text, and the marks along it.</param>
    /// <param name="canvas">The page.</param>
    /// <param name="diagnostics">Gets a picture with too few pixels.</param>
    public void AddUnder(ImmutableArray<SceneItem>.Builder items, IReadOnlyList<SceneItem> text, Canvas canvas, DiagnosticBag diagnostics)
    {
        var under = ImmutableArray.CreateBuilder<SceneItem>();
        // The first shadow lies on top.
        for (var i = look.Shadows.Length - 1; i >= 0; i--)
        {
            if (!look.Shadows[i].IsInset) under.Add(Shadow(look.Shadows[i], text));
        }
        if (Position == OutlinePosition.Outside) under.Add(LineBehind(text));
        if (look.Picture is not null) under.Add(Picture(text, canvas, diagnostics));
        AddDecoration(items, under.ToImmutable());
    }

    /// <summary>An item of the text as it is seen.</summary>
    public SceneItem Face(SceneItem item) => Map(item, run => run with
    {
        Fill = look.Picture is null ? run.Fill : null,
        Stroke = Position == OutlinePosition.Center ? LineOf(run, WidthOf(run)) : null,
    }, path => path);

    /// <summary>Adds what lies over the letters.</summary>
    public void AddOver(ImmutableArray<SceneItem>.Builder items, IReadOnlyList<SceneItem> text)
    {
        var over = ImmutableArray.CreateBuilder<SceneItem>();
        for (var i = look.Shadows.Length - 1; i >= 0; i--)
        {
            if (look.Shadows[i].IsInset) over.Add(Inset(look.Shadows[i], text));
        }
        if (Position == OutlinePosition.Inside)
        {
            var clip = new PathBuilder();
            GlyphOutlines.AddTo(clip, text);
            var lines = MapAll(text, run => run with { Fill = null, Stroke = LineOf(run, 2 * WidthOf(run)), IsDrawingOnly = true }, _ => null);
            over.Add(Faded(new(lines) { Clip = new(clip.Build()), Source = source }));
        }
        AddDecoration(items, over.ToImmutable());
    }

    private void AddDecoration(ImmutableArray<SceneItem>.Builder items, ImmutableArray<SceneItem> decoration)
    {
        if (!decoration.IsEmpty) items.Add(new StructureItem(StructureRole.Artifact, decoration) { Source = source });
    }

    // All in one opaque colour, and then faded together: where letters lie over each other their shadow is no darker.
    private GroupItem Shadow(TextShadowValue shadow, IReadOnlyList<SceneItem> text)
    {
        var paint = new SolidPaint(shadow.Color with { Alpha = 1 });
        var spread = lengths.Points(shadow.Spread, em);
        // Fatter letters have a line round them; that of thinner ones is known from their pixels alone.
        var growth = Math.Max(0, spread);
        var shapes = MapAll(
            text,
            run => run with
            {
                Fill = run.Fill is null && look.Picture is null ? null : paint,
                Stroke = Position is OutlinePosition.Outside or OutlinePosition.Center
                    ? LineOf(run, ReachOf(run) + 2 * growth) with { Paint = paint }
                    : growth > 0 ? new(paint, 2 * growth + run.Run.Boldness) { Join = LineJoin.Round } : null,
                IsDrawingOnly = true,
            },
            path => path with
            {
                Fill = path.Fill is null ? null : paint,
                Stroke = path.Stroke is { } line ? line with { Paint = paint, Width = line.Width + 2 * growth } : growth > 0 ? new(paint, 2 * growth) { Join = LineJoin.Round } : null,
            });
        var steps = ImmutableArray.CreateBuilder<FilterStep>();
        AddSpread(steps, Math.Min(0, spread));
        AddBlur(steps, shadow);
        return new(shapes)
        {
            Filter = steps.Count > 0 ? new(steps.ToImmutable()) : null,
            Transform = Matrix.Translation(lengths.Points(shadow.X, em), lengths.Points(shadow.Y, em)),
            Opacity = shadow.Color.Alpha,
            Source = source,
        };
    }

    // The shadow of what is not letters, where letters are: its colour comes after all else, for what is clear has none.
    private GroupItem Inset(TextShadowValue shadow, IReadOnlyList<SceneItem> text)
    {
        var paint = new SolidPaint(ColorValue.Black);
        var shapes = MapAll(
            text,
            run => run with { Fill = run.Fill is null && look.Picture is null ? null : paint, Stroke = null, IsDrawingOnly = true },
            path => path with { Fill = path.Fill is null ? null : paint, Stroke = path.Stroke is { } line ? line with { Paint = paint } : null });
        var (color, steps) = (shadow.Color, ImmutableArray.CreateBuilder<FilterStep>());
        steps.Add(new ColorMatrixStep(FilterStep.Source, [0, 0, 0, 0, color.Red, 0, 0, 0, 0, color.Green, 0, 0, 0, 0, color.Blue, 0, 0, 0, -color.Alpha, color.Alpha]));
        AddSpread(steps, lengths.Points(shadow.Spread, em));
        steps.Add(new OffsetStep(steps.Count - 1, lengths.Points(shadow.X, em), lengths.Points(shadow.Y, em)));
        AddBlur(steps, shadow);
        steps.Add(new CompositeStep(steps.Count - 1, FilterStep.Source, CompositeOperator.In));
        return new(shapes) { Filter = new(steps.ToImmutable()), Source = source };
    }

    private static void AddSpread(ImmutableArray<FilterStep>.Builder steps, double spread)
    {
        if (spread != 0) steps.Add(new MorphologyStep(steps.Count - 1, Math.Abs(spread), Math.Abs(spread), spread > 0));
    }

    // A radius is two standard deviations, as in CSS Backgrounds 3 section 6.1.
    private void AddBlur(ImmutableArray<FilterStep>.Builder steps, TextShadowValue shadow)
    {
        if (lengths.Points(shadow.Blur, em) is > 0 and var blur) steps.Add(new BlurStep(steps.Count - 1, blur / 2, blur / 2));
    }

    // Twice as wide as what is seen: the letters cover the inner half. Where one can see through them, it is cut away.
    private GroupItem LineBehind(IReadOnlyList<SceneItem> text)
    {
        var lines = MapAll(
            text,
            run => run with { Fill = null, Stroke = LineOf(run, ReachOf(run)), IsDrawingOnly = true },
            path => path with { Fill = null, Stroke = new(_line!, (path.Stroke?.Width ?? 0) + 2 * lengths.Points(look.Outline!.Width, em)) { Join = LineJoin.Round, Cap = LineCap.Round } });
        return Faded(new(lines) { Clip = ShowsThrough(text) ? OutsideOf(text) : null, Source = source });
    }

    private GroupItem Picture(IReadOnlyList<SceneItem> text, Canvas canvas, DiagnosticBag diagnostics)
    {
        var picture = look.Picture!;
        var clip = new PathBuilder();
        GlyphOutlines.AddTo(clip, text);
        var path = clip.Build();
        // Letters may reach out of their box, on a path even far.
        var shown = box.Union(path.Bounds);
        if (picture.TilePoints > 0)
            return new([new PathItem(VectorPath.Rectangle(shown), PatternBuilder.Build(picture, box)) { Source = picture.Path.Span }]) { Clip = new(path), Source = source };
        var item = PatternBuilder.Item(picture, shown, picture.Fit);
        if (item is ImageItem image) ImageContent.CheckResolution(image.Image, canvas, shown, image.Crop, picture.Path.Span, diagnostics);
        return new([item]) { Clip = new(path), Source = source };
    }

    // A clear line is drawn opaque and faded as one, so that it is no darker where the lines of two letters meet.
    private GroupItem Faded(GroupItem group)
    {
        if (_line is not SolidPaint { Color.Alpha: < 1 } clear) return group;
        var opaque = new SolidPaint(clear.Color with { Alpha = 1 });
        return group with
        {
            Items = MapAll(group.Items, run => run with { Stroke = run.Stroke! with { Paint = opaque } }, path => path with { Stroke = path.Stroke! with { Paint = opaque } }),
            Opacity = clear.Color.Alpha,
        };
    }

    private bool ShowsThrough(IReadOnlyList<SceneItem> text)
    {
        var isClear = false;
        if (look.Picture is null) MapAll(text, run => Note(run), _ => null);
        return isClear;

        GlyphRunItem Note(GlyphRunItem run)
        {
            isClear |= !paints.IsOpaque(run.Fill);
            return run;
        }
    }

    // Everything but the inside of the letters.
    private ClipPath OutsideOf(IReadOnlyList<SceneItem> text)
    {
        var letters = new PathBuilder();
        GlyphOutlines.AddTo(letters, text);
        var path = letters.Build();
        var reach = 2 * lengths.Points(look.Outline!.Width, em) * MiterLimit + em;
        return new(new PathBuilder().AddRectangle(box.Union(path.Bounds).Outset(reach)).AddPath(path, Matrix.Identity).Build(), FillRule.EvenOdd);
    }

    private double WidthOf(GlyphRunItem run) => lengths.Points(look.Outline!.Width, run.Run.Size);

    // Of a line along the outline that shows its whole width, or half of it, outside of what is inked.
    private double ReachOf(GlyphRunItem run) => WidthOf(run) * (Position == OutlinePosition.Center ? 1 : 2) + run.Run.Boldness;

    private Stroke LineOf(GlyphRunItem run, double width) =>
        new(_line!, Math.Max(width, 1e-3)) { Join = look.Outline!.Join, MiterLimit = MiterLimit };

    private static ImmutableArray<SceneItem> MapAll(IReadOnlyList<SceneItem> items, Func<GlyphRunItem, GlyphRunItem> text, Func<PathItem, PathItem?> path)
    {
        var mapped = ImmutableArray.CreateBuilder<SceneItem>(items.Count);
        foreach (var item in items)
        {
            if (item is PathItem mark)
            {
                if (path(mark) is { } other) mapped.Add(other);
            }
            else
            {
                mapped.Add(Map(item, text, path));
            }
        }
        return mapped.ToImmutable();
    }

    private static SceneItem Map(SceneItem item, Func<GlyphRunItem, GlyphRunItem> text, Func<PathItem, PathItem?> path) => item switch
    {
        GlyphRunItem run => text(run),
        GroupItem group => group with { Items = MapAll(group.Items, text, path) },
        StructureItem structure => structure with { Items = MapAll(structure.Items, text, path) },
        _ => item,
    };
}
