using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Distances between children.</summary>
/// <param name="Row">Between rows: downwards.</param>
/// <param name="Column">Between columns: to the side.</param>
internal sealed record GapValue(LengthValue Row, LengthValue Column);

/// <summary>One length, or two: between rows and between columns, as in CSS.</summary>
internal sealed class GapType() : ValueType<GapValue>(new("a length such as 5mm, or two such as [3mm, 5mm]", "长度（如 5mm），或两个（如 [3mm, 5mm]）"))
{
    private readonly LengthType _length = new(LengthUnit.Fixed, 0);

    public override ValueShape Shape => ValueShape.Either(_length.Shape, new ListShape(_length.Shape, 2, 2));

    public override bool TryRead(Node node, string key, ValueContext context, out GapValue value)
    {
        value = null!;
        LengthValue row, column;
        switch (node)
        {
            case ScalarNode:
                if (!_length.TryRead(node, key, context, out row)) return false;
                column = row;
                break;
            case SequenceNode { Items.Length: 2 } list:
                if (!_length.TryRead(list.Items[0], key, context, out row) | !_length.TryRead(list.Items[1], key, context, out column)) return false;
                break;
            default:
                return Wrong(node, key, context, out value);
        }
        value = new(row, column);
        return true;
    }
}

/// <summary>The rows or the columns of a grid.</summary>
/// <param name="Count">How many equal ones; null: by lengths.</param>
/// <param name="Lengths">One for each; empty where they are counted.</param>
/// <param name="IsForAll">True where a single length was written, not a list: it holds for every row.</param>
internal sealed record TracksValue(int? Count, ImmutableArray<LengthValue> Lengths, bool IsForAll);

/// <summary>A count, a list of lengths, or one length.</summary>
internal sealed class TracksType() : ValueType<TracksValue>(new("a count such as 3, or sizes such as [1fr, 2fr]", "数目（如 3）或尺寸（如 [1fr, 2fr]）"))
{
    // So many are told apart by the set of taken cells of a row.
    public const int Most = 100;

    private readonly LengthType _length = new(LengthUnit.Relative | LengthUnit.Fraction | LengthUnit.Auto, 0);

    public override ValueShape Shape => ValueShape.Either(new NumberShape(1, Most, IsWhole: true), _length.Shape, new ListShape(_length.Shape, 1, Most));

    public override bool TryRead(Node node, string key, ValueContext context, out TracksValue value)
    {
        value = null!;
        if (NumberType.TryParse(node, isWhole: true, out var count))
        {
            if (count is < 1 or > Most)
            {
                context.ReportOutOfRange(node, key, "1", "100", ((ScalarNode)node).Value);
                return false;
            }
            value = new((int)count, [], false);
            return true;
        }
        if (node is ScalarNode { IsNull: false })
        {
            if (!_length.TryRead(node, key, context, out var only)) return false;
            value = new(null, [only], true);
            return true;
        }
        if (node is not SequenceNode { Items.Length: >= 1 and <= Most } list) return Wrong(node, key, context, out value);
        var lengths = ImmutableArray.CreateBuilder<LengthValue>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (_length.TryRead(item, key, context, out var length)) lengths.Add(length);
        }
        value = new(null, lengths.ToImmutable(), false);
        return lengths.Count == list.Items.Length;
    }
}
