using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>A tab stop.</summary>
/// <param name="At">From the start of the measure; % of it.</param>
/// <param name="Align">What of the words stands there.</param>
/// <param name="Leader">What fills the way to them.</param>
internal sealed record TabValue(LengthValue At, TabAlign Align, TabLeader Leader);

/// <summary>60mm, or {at, align, leader}, or a list of them.</summary>
internal sealed class TabsType() : ValueType<ImmutableArray<TabValue>>(new("a tab stop such as 60mm or {at: 100%, align: end, leader: dots}, or a list of them", "制表位，如 60mm 或 {at: 100%, align: end, leader: dots}，或其列表"))
{
    private static readonly LengthType Length = new(LengthUnit.Fixed | LengthUnit.Percent, 0);
    private static readonly ValueShape One = ValueShape.Either(Length.Shape, new MappingShape(Place.TabStop) { Required = ["at"] });

    public override ValueShape Shape => ValueShape.Either(Length.Shape, new MappingShape(Place.TabStop) { Required = ["at"] }, new ListShape(One, 1));

    public override bool TryRead(Node node, string key, ValueContext context, out ImmutableArray<TabValue> value)
    {
        value = [];
        if (node is ScalarNode { IsNull: false } or MappingNode)
        {
            if (!TryReadOne(node, key, context, out var only)) return false;
            value = [only];
            return true;
        }
        if (node is not SequenceNode { Items.IsEmpty: false } list) return Wrong(node, key, context, out value);
        var stops = ImmutableArray.CreateBuilder<TabValue>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (TryReadOne(item, key, context, out var stop)) stops.Add(stop);
        }
        value = stops.ToImmutable();
        return value.Length == list.Items.Length;
    }

    private bool TryReadOne(Node node, string key, ValueContext context, out TabValue value)
    {
        value = null!;
        if (node is MappingNode mapping)
        {
            var bag = PropertyBag.Read(mapping, Place.TabStop, context);
            if (mapping.Find("at") is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "at", new DiagnosticPhrase("a tab stop", "制表位"));
            if (!bag.TryGet(Properties.TabAt, out var at)) return false;
            value = new(at, bag.Get(Properties.TabAlignment, TabAlign.Start), bag.Get(Properties.TabFill, TabLeader.None));
            return bag.Count == mapping.Entries.Length;
        }
        if (node is not ScalarNode { IsNull: false })
        {
            Wrong(node, key, context, out _);
            return false;
        }
        if (!Length.TryRead(node, key, context, out var place)) return false;
        value = new(place, TabAlign.Start, TabLeader.None);
        return true;
    }
}
