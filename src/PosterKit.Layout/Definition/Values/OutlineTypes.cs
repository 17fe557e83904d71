using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Radii of the corners of a box.</summary>
/// <param name="Corners">Four, from the left and top clockwise.</param>
internal sealed record RadiusValue(ImmutableArray<LengthValue> Corners);

/// <summary>One length for all corners, or a list of two to four in the order of CSS.</summary>
internal sealed class RadiusType() : ValueType<RadiusValue>(new("a length such as 4mm, or a list such as [4mm, 0]", "长度（如 4mm）或列表（如 [4mm, 0]）"))
{
    private readonly LengthType _length = new(LengthUnit.Fixed | LengthUnit.Percent, 0);

    public override ValueShape Shape => ValueShape.Either(_length.Shape, new ListShape(_length.Shape, 2, 4));

    public override bool TryRead(Node node, string key, ValueContext context, out RadiusValue value)
    {
        value = null!;
        if (node is ScalarNode)
        {
            if (!_length.TryRead(node, key, context, out var all)) return false;
            value = new([all, all, all, all]);
            return true;
        }
        if (node is not SequenceNode { Items.Length: >= 2 and <= 4 } list) return Wrong(node, key, context, out value);
        var corners = new LengthValue[4];
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (!_length.TryRead(list.Items[i], key, context, out corners[i])) return false;
        }
        // A corner that is not given is as the one across from it.
        if (list.Items.Length < 3) corners[2] = corners[0];
        if (list.Items.Length < 4) corners[3] = corners[1];
        value = new([.. corners]);
        return true;
    }
}

/// <summary>What is seen of a box.</summary>
/// <param name="Points">Of a polygon, as shares of the box from its left and top; empty: an ellipse.</param>
internal sealed record ClipValue(ImmutableArray<Point> Points)
{
    /// <summary>The shape in a box.</summary>
    public VectorPath ToPath(Rect box)
    {
        var path = new PathBuilder();
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

/// <summary>The word ellipse, or a list of at least three points.</summary>
internal sealed class ClipType() : ValueType<ClipValue>(new("ellipse, or points such as [[0, 0], [1, 0], [0.5, 1]]", "ellipse 或各点（如 [[0, 0], [1, 0], [0.5, 1]]）"))
{
    private const int Most = 1000;

    private static readonly NumbersType PointType = new(2, -10, 10, new("two shares such as [0.5, 0.35]", "两个比例（如 [0.5, 0.35]）"));

    public override ValueShape Shape => ValueShape.Either(new ChoiceShape(["ellipse"]), new ListShape(PointType.Shape, 3, Most));

    public override bool TryRead(Node node, string key, ValueContext context, out ClipValue value)
    {
        value = null!;
        if (node is ScalarNode { IsNull: false } scalar)
        {
            value = new([]);
            if (scalar.Value == "ellipse") return true;
            return Wrong(node, key, context, out value);
        }
        if (node is not SequenceNode { Items.Length: >= 3 and <= Most } list) return Wrong(node, key, context, out value);
        var points = ImmutableArray.CreateBuilder<Point>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (PointType.TryRead(item, key, context, out var point)) points.Add(new(point[0], point[1]));
        }
        value = new(points.ToImmutable());
        return points.Count == list.Items.Length;
    }
}
