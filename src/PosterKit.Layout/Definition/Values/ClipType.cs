using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What is seen of a box.</summary>
/// <param name="Points">Of a polygon, as shares of the box from its left and top; empty: an ellipse, a circle or a path.</param>
internal sealed record ClipValue(ImmutableArray<Point> Points)
{
    /// <summary>True: the largest circle in the middle of the box.</summary>
    public bool IsCircle { get; init; }

    /// <summary>A path, and the part of its plane that the box shows; null: another shape.</summary>
    public (VectorPath Path, Rect View)? Figure { get; init; }

    /// <summary>How the path meets the box.</summary>
    public ImageFit Fit { get; init; }

    /// <summary>What of a path that crosses itself is inside.</summary>
    public FillRule FillRule { get; init; }

    /// <summary>The shape in a box.</summary>
    public VectorPath ToPath(Rect box)
    {
        var path = new PathBuilder();
        if (Figure is { } figure) return figure.Path.Transform(PictureFit.MapView(figure.View, box, Fit));
        if (IsCircle)
        {
            var side = Math.Min(box.Width, box.Height);
            box = new(box.X + (box.Width - side) / 2, box.Y + (box.Height - side) / 2, side, side);
        }
        if (Points.IsEmpty) return path.AddEllipse(box).Build();
        for (var i = 0; i < Points.Length; i++)
        {
            var (x, y) = (box.X + Points[i].X * box.Width, box.Y + Points[i].Y * box.Height);
            if (i == 0) path.MoveTo(x, y);
            else path.LineTo(x, y);
        }
        return path.Close().Build();
    }
}

/// <summary>The words ellipse and circle, a list of at least three points, or {d, view-box, fit, fill-rule}.</summary>
internal sealed class ClipType() : ValueType<ClipValue>(new("ellipse, circle, a path such as {d: M0 0 H10 L5 8 Z}, or points such as [[0, 0], [1, 0], [0.5, 1]]", "ellipse、circle、路径（如 {d: M0 0 H10 L5 8 Z}）或各点（如 [[0, 0], [1, 0], [0.5, 1]]）"))
{
    private const int Most = 1000;

    private static readonly NumbersType PointType = new(2, -10, 10, new("two shares such as [0.5, 0.35]", "两个比例（如 [0.5, 0.35]）"));

    private static readonly EnumType<bool> Words = new(("ellipse", false), ("circle", true));

    public override ValueShape Shape => ValueShape.Either(Words.Shape, new MappingShape(Place.Clip) { Required = ["d"] }, new ListShape(PointType.Shape, 3, Most));

    public override bool TryRead(Node node, string key, ValueContext context, out ClipValue value)
    {
        value = new([]);
        switch (node)
        {
            case ScalarNode { IsNull: false }:
                var isWord = Words.TryRead(node, key, context, out var isCircle);
                value = value with { IsCircle = isCircle };
                return isWord;
            case MappingNode mapping: return TryReadPath(mapping, context, out value);
            case SequenceNode { Items.Length: >= 3 and <= Most } list: return TryReadPoints(list, key, context, out value);
            default: return Wrong(node, key, context, out value);
        }
    }

    private static bool TryReadPoints(SequenceNode list, string key, ValueContext context, out ClipValue value)
    {
        var points = ImmutableArray.CreateBuilder<Point>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (PointType.TryRead(item, key, context, out var point)) points.Add(new(point[0], point[1]));
        }
        value = new(points.ToImmutable());
        return points.Count == list.Items.Length;
    }

    private static bool TryReadPath(MappingNode mapping, ValueContext context, out ClipValue value)
    {
        value = new([]);
        var bag = PropertyBag.Read(mapping, Place.Clip, context);
        if (!bag.TryGet(Properties.ClipPathData, out var data))
        {
            if (mapping.Find("d") is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "d", new DiagnosticPhrase("a clip", "裁切形状"));
            return false;
        }
        var view = PathExtent.Of(data);
        if (bag.TryGet(Properties.ClipView, out var box)) view = new(box[0], box[1], box[2], box[3]);
        if (view.IsEmpty)
        {
            // A path that is one straight line has nothing inside it, as a view without width or height shows nothing.
            var span = bag.Has("view-box") ? bag.SpanOf(Properties.ClipView) : bag.SpanOf(Properties.ClipPathData);
            context.Diagnostics.Report(DiagnosticCode.EmptyViewBox, span, view.Width, view.Height);
            return false;
        }
        value = value with { Figure = (data, view), Fit = bag.Get(Properties.ClipFit, ImageFit.Contain), FillRule = bag.Get(Properties.ClipFillRule, FillRule.NonZero) };
        return bag.Count == mapping.Entries.Length;
    }
}
