using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A large first letter.</summary>
/// <param name="Lines">How many lines stand beside it; 0: there is none.</param>
/// <param name="Characters">How many characters are large.</param>
/// <param name="Gap">From it to the lines; null: by script.</param>
/// <param name="Style">A style of the layout; null: as the text.</param>
internal sealed record DropCapValue(int Lines, int Characters, LengthValue? Gap, NameValue? Style);

/// <summary>none, 3, or {lines, characters, gap, style}.</summary>
internal sealed class DropCapType() : ValueType<DropCapValue>(new("none, a number of lines, or {lines, characters, gap, style}", "none、行数，或 {lines, characters, gap, style}"))
{
    private static readonly NumberType Count = new(2, 20, isWhole: true);

    public override ValueShape Shape => ValueShape.Either(new ChoiceShape(["none"]), Count.Shape, new MappingShape(Place.DropCap));

    public override bool TryRead(Node node, string key, ValueContext context, out DropCapValue value)
    {
        value = new(0, 1, null, null);
        if (node is ScalarNode { Value: "none" }) return true;
        if (node is ScalarNode { IsNull: false })
        {
            if (!NumberType.TryParse(node, false, out _)) return Wrong(node, key, context, out value);
            if (!Count.TryRead(node, key, context, out var lines)) return false;
            value = value with { Lines = (int)lines };
            return true;
        }
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.DropCap, context);
        value = new((int)bag.Get(Properties.DropLines, 3), (int)bag.Get(Properties.DropCharacters, 1), bag.TryGet(Properties.DropGap, out var gap) ? gap : null, bag.TryGet(Properties.DropStyle, out var style) ? style : null);
        return bag.Count == mapping.Entries.Length;
    }
}
