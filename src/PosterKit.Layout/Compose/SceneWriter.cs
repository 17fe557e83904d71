using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Turns placed boxes into scene items.</summary>
/// <param name="canvas">The page.</param>
internal sealed class SceneWriter(Canvas canvas)
{
    private readonly Canvas _canvas = canvas;

    /// <summary>Adds a box and all that is in it.</summary>
    public void Write(Box box, ImmutableArray<SceneItem>.Builder items)
    {
        var look = box.Look ?? Plain;
        if (look.Opacity <= 0) return;
        var inner = ImmutableArray.CreateBuilder<SceneItem>();
        // A turned box meets the edges of the page elsewhere.
        var writer = look.AngleDegrees == 0 ? this : new SceneWriter(_canvas with { Bleed = 0 });
        if (look.AngleDegrees != 0) ReportTurned(box, look);
        writer.WriteLook(box, look, inner);
        // A container's shade lies under what is in it; on a picture or a shape it lies over.
        var effects = look.Effects is null ? null : new EffectWriter(box, look, writer._canvas);
        if (box.Content is not (ImageContent or SvgContent or ShapeContent)) effects?.AddShades([], inner);
        writer.WriteContent(box, look, inner);
        if (effects is not null) WriteEffects(effects, box, look, inner);
        if (inner.Count == 0) return;
        WriteShape(box, look, inner);
        WriteStructure(box, look.Structure, inner);
        WriteStructure(box, look.Role switch { BoxRole.Section => StructureRole.Section, BoxRole.Decoration => StructureRole.Artifact, _ => null }, inner);
        if (look.Link is { } address)
        {
            var link = new StructureItem(StructureRole.Link, inner.ToImmutable()) { Link = address, Areas = [box.Frame], Source = box.Source };
            inner.Clear();
            inner.Add(link);
        }
        if (effects?.Backdrop() is { } backdrop) items.Add(Turned(box, look, backdrop));
        var blend = look.Effects?.Blend ?? BlendMode.Normal;
        if (look.Opacity < 1 || blend != BlendMode.Normal || look.Overprints is not null)
            items.Add(new GroupItem(inner.ToImmutable()) { Opacity = look.Opacity, Blend = blend, Overprints = look.Overprints, Source = box.Source });
        else items.AddRange(inner);
    }

    // Shades over the content; then what is made of it, cut to the clip and masked; and shadows under all that.
    private static void WriteEffects(EffectWriter effects, Box box, BoxLook look, ImmutableArray<SceneItem>.Builder items)
    {
        var content = items.ToImmutable();
        if (box.Content is ImageContent or SvgContent or ShapeContent) effects.AddShades(content, items);
        var mask = effects.Mask();
        var clip = look.Shape is { } shape ? new ClipPath(shape.ToPath(box.Frame), shape.FillRule) : null;
        if (clip is not null || mask is not null || look.Effects!.Filter is not null)
        {
            var all = items.ToImmutable();
            items.Clear();
            // What has a meaning keeps it: the effect lies inside of it.
            if (all is [StructureItem { Role: not StructureRole.Artifact } sole]) items.Add(sole with { Items = [Made(sole.Items)] });
            else if (!all.IsEmpty) items.Add(Made(all));
        }
        var under = ImmutableArray.CreateBuilder<SceneItem>();
        effects.AddShadows(content, under);
        if (under.Count > 0) items.InsertRange(0, under.ToImmutable());

        GroupItem Made(ImmutableArray<SceneItem> inside) => new(inside) { Filter = look.Effects!.Filter, Mask = mask, Clip = clip, Source = box.Source };
    }

    private static SceneItem Turned(Box box, BoxLook look, SceneItem item) =>
        look.AngleDegrees == 0 ? item : new GroupItem([item]) { Transform = TurnAbout(box.Frame, look.AngleDegrees), Source = box.Source };

    private static void WriteStructure(Box box, StructureRole? role, ImmutableArray<SceneItem>.Builder items)
    {
        if (role is not { } part) return;
        var structure = new StructureItem(part, items.ToImmutable()) { Source = box.Source };
        items.Clear();
        items.Add(structure);
    }

    // Cuts what is drawn to its shape, and turns it.
    private static void WriteShape(Box box, BoxLook look, ImmutableArray<SceneItem>.Builder items)
    {
        // A clip among effects is set with them, for shadows lie outside of it.
        var clip = look.Effects is null ? look.Shape : null;
        if (clip is null && look.AngleDegrees == 0) return;
        var group = new GroupItem(items.ToImmutable())
        {
            Transform = look.AngleDegrees == 0 ? Matrix.Identity : TurnAbout(box.Frame, look.AngleDegrees),
            Clip = clip is not null ? new(clip.ToPath(box.Frame), clip.FillRule) : null,
            Source = box.Source,
        };
        items.Clear();
        items.Add(group);
    }

    private static Matrix TurnAbout(Rect box, double angleDegrees)
    {
        var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);
        return Matrix.Translation(-x, -y).Then(Matrix.Rotation(angleDegrees)).Then(Matrix.Translation(x, y));
    }

    private static BoxLook Plain { get; } = new();

    private void WriteContent(Box box, BoxLook look, ImmutableArray<SceneItem>.Builder items)
    {
        var inner = look.Clips ? ImmutableArray.CreateBuilder<SceneItem>() : items;
        if (box.Content is IDrawnContent content) content.Draw(inner, _canvas, box);
        WriteChildren(box, inner);
        if (!look.Clips || inner.Count == 0) return;
        var frame = !look.CornersOf(box.Frame).IsZero ? box.Frame : _canvas.ExtendToBleed(box.Frame);
        items.Add(new GroupItem(inner.ToImmutable()) { Clip = new(Outline(frame, look)), Source = box.Source });
    }

    // Drawn by z, read by order; those that are equal, as written. Only where the two differ is the order of reading set down.
    private void WriteChildren(Box box, ImmutableArray<SceneItem>.Builder items)
    {
        if (!IsReordered(box.Children))
        {
            foreach (var child in box.Children) Write(child, items);
            return;
        }
        Box[] read = [.. box.Children.OrderBy(child => child.Look?.Order ?? 0)];
        var (plain, places) = (ImmutableArray.CreateBuilder<SceneItem>(), ImmutableArray.CreateBuilder<SceneItem>());
        var (last, isOutOfTurn) = (-1, false);
        foreach (var child in box.Children.OrderBy(child => child.Look?.Z ?? 0))
        {
            var place = ImmutableArray.CreateBuilder<SceneItem>();
            Write(child, place);
            plain.AddRange(place);
            // Nobody reads decoration, wherever it stands.
            if (place.All(IsDecoration)) places.AddRange(place);
            else
            {
                var order = Array.IndexOf(read, child);
                isOutOfTurn |= order < last;
                last = order;
                places.Add(new StructureItem(StructureRole.Place, place.ToImmutable()) { Order = order, Source = child.Source });
            }
        }
        if (isOutOfTurn) items.Add(new StructureItem(StructureRole.Place, places.ToImmutable()) { Source = box.Source });
        else items.AddRange(plain);
    }

    private static bool IsDecoration(SceneItem item) =>
        item is PathItem or StructureItem { Role: StructureRole.Artifact } || item is GroupItem group && group.Items.All(IsDecoration);

    private static bool IsReordered(ImmutableArray<Box> children)
    {
        foreach (var child in children)
        {
            if (child.Look is { Z: not 0 } or { Order: not 0 }) return true;
        }
        return false;
    }

    private void WriteLook(Box box, BoxLook look, ImmutableArray<SceneItem>.Builder items)
    {
        var shapes = ImmutableArray.CreateBuilder<SceneItem>();
        var frame = !look.CornersOf(box.Frame).IsZero ? box.Frame : _canvas.ExtendToBleed(box.Frame);
        // A picture is as large as what it fills, bleed included; gradients and patterns are those of the box.
        if (look.Background is { } background && !box.Frame.IsEmpty && PaintBuilder.Build(background, background is PicturePaintValue { TilePoints: 0 } ? frame : box.Frame) is { } paint)
        {
            if (frame == box.Frame) _canvas.ReportShort(box.Frame, box.Source, new("a box with round corners", "圆角盒子"));
            if (PatternBuilder.Ground(background) is { } ground) shapes.Add(new PathItem(Outline(frame, look), ground) { Source = box.Source });
            shapes.Add(new PathItem(Outline(frame, look), paint) { Source = box.Source });
            PatternBuilder.CheckResolution(background, frame, _canvas);
            _canvas.Ground.Add(frame, background);
        }
        foreach (var border in look.Borders)
        {
            if (border.Width <= 0 || box.Frame.IsEmpty) continue;
            if (LiesOnTrim(box.Frame, border.Sides)) _canvas.ReportShort(box.Frame, box.Source, new("a border", "边框"));
            WriteBorder(box, look, border, shapes);
        }
        if (shapes.Count > 0) items.Add(new StructureItem(StructureRole.Artifact, shapes.ToImmutable()) { Source = box.Source });
    }

    // True where a line would lie along the cut itself.
    private bool LiesOnTrim(Rect frame, BoxSides sides)
    {
        const double Rounding = 1e-6;
        var grown = _canvas.ExtendToBleed(frame);
        return (sides.HasFlag(BoxSides.Top) && grown.Y < frame.Y - Rounding) || (sides.HasFlag(BoxSides.Right) && grown.Right > frame.Right + Rounding)
            || (sides.HasFlag(BoxSides.Bottom) && grown.Bottom > frame.Bottom + Rounding) || (sides.HasFlag(BoxSides.Left) && grown.X < frame.X - Rounding);
    }

    // A box turned by right angles may lie along the cut, and does not grow.
    private void ReportTurned(Box box, BoxLook look)
    {
        if (Math.Abs(Math.IEEERemainder(look.AngleDegrees, 90)) > 0.5 || (look.Background is null && box.Content is not (ImageContent or SvgContent or ShapeContent))) return;
        _canvas.ReportShort(TurnAbout(box.Frame, look.AngleDegrees).MapBounds(box.Frame), box.Source, new("a turned box", "旋转的盒子"));
    }

    // The line lies wholly inside the box.
    private void WriteBorder(Box box, BoxLook look, BorderLook border, ImmutableArray<SceneItem>.Builder items)
    {
        var half = border.Width / 2;
        var middle = box.Frame.Inset(Edges.All(half));
        var stroke = new Stroke(new SolidPaint(border.Color), border.Width)
        {
            Cap = border.Style == BorderStyle.Dotted ? LineCap.Round : LineCap.Butt,
            Dashes = border.Style switch { BorderStyle.Dashed => [border.Width * 3, border.Width * 3], BorderStyle.Dotted => [0, border.Width * 2], _ => [] },
        };
        var path = new PathBuilder();
        if (border.Sides == BoxSides.All) path.AddRoundedRectangle(middle, look.CornersOf(box.Frame).Inset(half));
        else
        {
            // Sides reach to the corners of the box, and through the bleed where those lie on the trim edge; each is a line of its own.
            var frame = _canvas.ExtendToBleed(box.Frame);
            if (border.Sides.HasFlag(BoxSides.Top)) path.MoveTo(frame.X, middle.Y).LineTo(frame.Right, middle.Y);
            if (border.Sides.HasFlag(BoxSides.Right)) path.MoveTo(middle.Right, frame.Y).LineTo(middle.Right, frame.Bottom);
            if (border.Sides.HasFlag(BoxSides.Bottom)) path.MoveTo(frame.Right, middle.Bottom).LineTo(frame.X, middle.Bottom);
            if (border.Sides.HasFlag(BoxSides.Left)) path.MoveTo(middle.X, frame.Bottom).LineTo(middle.X, frame.Y);
        }
        items.Add(new PathItem(path.Build(), null, stroke) { Source = box.Source });
    }

    /// <summary>The outline of a box, its corners rounded as its look says.</summary>
    public static VectorPath Outline(Rect frame, BoxLook look) =>
        look.CornersOf(frame) is { IsZero: false } radii ? new PathBuilder().AddRoundedRectangle(frame, radii).Build() : VectorPath.Rectangle(frame);
}
