using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Turns placed boxes into scene items.</summary>
/// <param name="canvas">The page.</param>
internal sealed class SceneWriter(Canvas canvas)
{
    /// <summary>Adds a box and all that is in it.</summary>
    public void Write(Box box, ImmutableArray<SceneItem>.Builder items)
    {
        var look = box.Look ?? Plain;
        if (look.Opacity <= 0) return;
        var inner = ImmutableArray.CreateBuilder<SceneItem>();
        // A turned box meets the edges of the page elsewhere.
        var writer = look.AngleDegrees == 0 ? this : new SceneWriter(canvas with { Bleed = 0 });
        writer.WriteLook(box, look, inner);
        writer.WriteContent(box, look, inner);
        if (inner.Count == 0) return;
        WriteShape(box, look, inner);
        WriteStructure(box, look.Structure, inner);
        WriteStructure(box, look.Role switch { BoxRole.Section => StructureRole.Section, BoxRole.Decoration => StructureRole.Artifact, _ => null }, inner);
        if (look.Opacity < 1) items.Add(new GroupItem(inner.ToImmutable()) { Opacity = look.Opacity, Source = box.Source });
        else items.AddRange(inner);
    }

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
        if (look.Shape is null && look.AngleDegrees == 0) return;
        var group = new GroupItem(items.ToImmutable())
        {
            Transform = look.AngleDegrees == 0 ? Matrix.Identity : TurnAbout(box.Frame, look.AngleDegrees),
            Clip = look.Shape is { } shape ? new(shape.ToPath(box.Frame)) : null,
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
        if (box.Content is IDrawnContent content) content.Draw(inner, canvas, box);
        foreach (var child in InOrder(box.Children)) Write(child, inner);
        if (!look.Clips || inner.Count == 0) return;
        var frame = !look.CornersOf(box.Frame).IsZero ? box.Frame : canvas.ExtendToBleed(box.Frame);
        items.Add(new GroupItem(inner.ToImmutable()) { Clip = new(Outline(frame, look)), Source = box.Source });
    }

    // By z, then as written; a stable sort.
    private static IEnumerable<Box> InOrder(ImmutableArray<Box> children)
    {
        foreach (var child in children)
        {
            if (child.Look is { Z: not 0 }) return children.OrderBy(box => box.Look?.Z ?? 0);
        }
        return children;
    }

    private void WriteLook(Box box, BoxLook look, ImmutableArray<SceneItem>.Builder items)
    {
        var shapes = ImmutableArray.CreateBuilder<SceneItem>();
        if (look.Background is { } background && !box.Frame.IsEmpty && PaintBuilder.Build(background, box.Frame) is { } paint)
        {
            var frame = !look.CornersOf(box.Frame).IsZero ? box.Frame : canvas.ExtendToBleed(box.Frame);
            shapes.Add(new PathItem(Outline(frame, look), paint) { Source = box.Source });
            canvas.Ground.Add(frame, background);
        }
        foreach (var border in look.Borders)
        {
            if (border.Width > 0 && !box.Frame.IsEmpty) WriteBorder(box, look, border, shapes);
        }
        if (shapes.Count > 0) items.Add(new StructureItem(StructureRole.Artifact, shapes.ToImmutable()) { Source = box.Source });
    }

    // The line lies wholly inside the box.
    private static void WriteBorder(Box box, BoxLook look, BorderLook border, ImmutableArray<SceneItem>.Builder items)
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
            // Sides reach to the corners of the box; each is a line of its own.
            var frame = box.Frame;
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
