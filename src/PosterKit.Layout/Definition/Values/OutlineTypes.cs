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
