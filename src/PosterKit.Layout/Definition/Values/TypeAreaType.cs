using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The size of a text in characters (PL-03).</summary>
/// <param name="Characters">Characters on a line; null: as many as fit.</param>
/// <param name="Lines">Lines; null: as many as there are.</param>
internal sealed record TypeAreaValue(int? Characters, int? Lines);

/// <summary>none, 20, or [20, 8].</summary>
internal sealed class TypeAreaType() : ValueType<TypeAreaValue>(new("none, a number of characters, or [characters, lines]", "none、每行字数，或 [每行字数, 行数]"))
{
    private static readonly NumberType Count = new(1, 1000, isWhole: true);

    public override ValueShape Shape => ValueShape.Either(new ChoiceShape(["none"]), Count.Shape, new ListShape(Count.Shape, 2, 2));

    public override bool TryRead(Node node, string key, ValueContext context, out TypeAreaValue value)
    {
        value = new(null, null);
        if (node is ScalarNode { Value: "none" }) return true;
        if (node is ScalarNode { IsNull: false } && NumberType.TryParse(node, false, out _))
        {
            if (!Count.TryRead(node, key, context, out var characters)) return false;
            value = new((int)characters, null);
            return true;
        }
        if (node is not SequenceNode { Items.Length: 2 } list) return Wrong(node, key, context, out value);
        if (!Count.TryRead(list.Items[0], key, context, out var across) | !Count.TryRead(list.Items[1], key, context, out var lines)) return false;
        value = new((int)across, (int)lines);
        return true;
    }
}
