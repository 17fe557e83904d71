using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>
/// Goes through a scene as a printer looks over a file: what it finds needs nothing but positions, sizes and colours. What a filter makes, such as a
/// soft shadow, and what stands in a mask is not looked at: it prints as a picture.
/// </summary>
internal sealed partial class PressWalk
{
    // Closer than this to an edge is on it: a tenth of a millimetre, in points.
    private const double Touch = 0.28;

    // What is shorter along an edge is no line beside it: 5 mm, in points. Chosen by eye.
    private const double SmallAlongEdge = 14.2;

    private readonly PressProfile _profile;
    private readonly PressSheet _sheet;
    private readonly PressFindings _findings;
    private readonly PosterScene _scene;
    private readonly PressInks _inks;
    private readonly PressInkList _list;

    // What lies under the item in hand: its place, and whether it prints.
    private readonly List<(Rect Box, bool Prints, SourceSpan Source)> _ground = [];

    private PressWalk(PressProfile profile, PressSheet sheet, PosterScene scene, PressInks inks, PressInkList list, PressFindings findings) =>
        (_profile, _sheet, _scene, _inks, _list, _findings) = (profile, sheet, scene, inks, list, findings);

    // Where an item stands: its space, what is seen of it, how strong it is, the line of the layout, whether it is decoration or a tile, and
    // what the author said of overprinting.
    private readonly record struct Spot(Matrix ToScene, Rect Visible, double Opacity, SourceSpan Source, bool IsDecoration, bool IsTile, bool? Overprints);

    /// <summary>Looks over a poster.</summary>
    /// <returns>What was laid where, for <see cref="SourceAt"/>.</returns>
    public static PressWalk Check(PressProfile profile, PressSheet sheet, PosterScene scene, PressInks inks, PressInkList list, PressFindings findings)
    {
        var walk = new PressWalk(profile, sheet, scene, inks, list, findings);
        walk.CheckBleed();
        walk.Visit(scene.Items, new(Matrix.Identity, scene.BleedBox, 1, sheet.Target.Span, false, false, null));
        return walk;
    }

    /// <summary>The line of the layout that laid the uppermost ink on a place; that of the target where none is known to.</summary>
    public SourceSpan SourceAt(Rect place)
    {
        var (x, y) = (place.X + place.Width / 2, place.Y + place.Height / 2);
        for (var i = _ground.Count - 1; i >= 0; i--)
        {
            var (box, prints, source) = _ground[i];
            if (prints && x >= box.X && x <= box.Right && y >= box.Y && y <= box.Bottom) return source;
        }
        return _sheet.Target.Span;
    }

    private void Visit(ImmutableArray<SceneItem> items, Spot spot)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case GroupItem group: VisitGroup(group, Within(spot, group)); break;
                case StructureItem structure:
                    Visit(structure.Items, Within(spot, structure) with { IsDecoration = structure.Role == StructureRole.Artifact || spot.IsDecoration });
                    break;
                case PathItem path: VisitPath(path, Within(spot, path)); break;
                case ImageItem image: VisitImage(image, Within(spot, image)); break;
                case GlyphRunItem run: VisitText(run, spot.Source.File is null ? Within(spot, run) : spot); break;
            }
        }
    }

    private static Spot Within(Spot spot, SceneItem item) => item.Source.File is null ? spot : spot with { Source = item.Source };

    private void VisitGroup(GroupItem group, Spot spot)
    {
        if (group.Blend != BlendMode.Normal || group.Opacity < 1 || group.Mask is not null || group.Filter is not null || group.BackdropBlur > 0) ReportTransparency(spot);
        if (group.Filter is not null) return;
        var map = group.Transform.Then(spot.ToScene);
        var visible = group.Clip is { } clip ? spot.Visible.Intersect(map.MapBounds(clip.Path.Bounds)) : spot.Visible;
        if (visible.IsEmpty) return;
        Visit(group.Items, spot with { ToScene = map, Visible = visible, Opacity = spot.Opacity * group.Opacity, Overprints = group.Overprints ?? spot.Overprints });
    }

    private void VisitPath(PathItem path, Spot spot)
    {
        if (path.Path.IsEmpty) return;
        var box = spot.ToScene.MapBounds(path.Path.Bounds);
        var shown = box.Intersect(spot.Visible);
        if (path.Fill is { } fill && !shown.IsEmpty && !TechnicalInks.Is(fill))
        {
            fill = _inks.Deepen(fill, box.Width, box.Height);
            VisitPaint(fill, spot, shown);
            if (!IsPaper(fill, spot))
            {
                CheckReach(shown, spot);
                CheckWidth(Math.Min(box.Width, box.Height), shown, spot, path.Path.Verbs.Length <= 6);
            }
            _ground.Add((shown, !IsPaper(fill, spot), spot.Source));
        }
        if (path.Stroke is not { } stroke || IsPaper(stroke.Paint, spot) || TechnicalInks.Is(stroke.Paint)) return;
        var reach = spot.ToScene.MapBounds(SceneBounds.OfStroke(path.Path, stroke)).Intersect(spot.Visible);
        if (reach.IsEmpty) return;
        VisitPaint(stroke.Paint, spot, reach);
        // A line round a fill reaches further than it: what the fill lacks was told.
        if (path.Fill is null || IsPaper(path.Fill, spot)) CheckReach(spot.ToScene.MapBounds(path.Path.Bounds.Outset(stroke.Width / 2)).Intersect(spot.Visible), spot);
        CheckWidth(stroke.Width * ScaleOf(spot.ToScene), reach, spot, isLine: true);
    }

    private void VisitImage(ImageItem item, Spot spot)
    {
        var box = spot.ToScene.MapBounds(item.Box);
        var shown = box.Intersect(spot.Visible);
        if (shown.IsEmpty) return;
        if (item.Image.Header.HasAlpha) ReportTransparency(spot);
        CheckResolution(item, shown, spot);
        CheckReach(shown, spot);
        _list.AddPicture(_sheet, item.Image, spot.Source, shown);
        _ground.Add((shown, true, spot.Source));
    }

    // The tiles of a pattern are looked at once, wherever they come.
    private void VisitPaint(Paint paint, Spot spot, Rect shown)
    {
        switch (paint)
        {
            case SolidPaint { Color.Spot.IsTechnical: true }: break; // No part of the picture.
            case SolidPaint solid:
                if (spot.Overprints == true && _inks.IsPaper(solid.Color)) _findings.Add(_sheet, DiagnosticCode.PaperOverprints, spot.Source, 0, shown);
                VisitColor(solid.Color, spot, shown);
                CheckTint(solid.Color, spot, shown);
                break;
            case GradientPaint gradient:
                foreach (var stop in gradient.Stops) VisitColor(stop.Color, spot, shown);
                break;
            case PatternPaint pattern:
                Visit(pattern.Items, spot with { ToScene = pattern.Transform.Then(spot.ToScene), Visible = shown, Opacity = spot.Opacity * pattern.Opacity, IsTile = true });
                break;
        }
    }

    private void VisitColor(ColorValue color, Spot spot, Rect shown)
    {
        if (color.Alpha is > 0 and < 1) ReportTransparency(spot);
        _list.AddColor(_sheet, color, spot.Source, shown);
    }

    private bool IsPaper(Paint paint, Spot spot) => paint switch
    {
        SolidPaint solid => _inks.IsPaper(solid.Color.WithOpacity(spot.Opacity)),
        GradientPaint gradient => gradient.Stops.All(stop => _inks.IsPaper(stop.Color.WithOpacity(spot.Opacity))),
        _ => false,
    };

    private static double ScaleOf(Matrix map) => Math.Sqrt(Math.Abs(map.Determinant));
}
