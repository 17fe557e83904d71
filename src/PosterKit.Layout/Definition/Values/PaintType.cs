using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A colour, or a gradient: {linear: [ink, paper], angle: 90} or {radial: […], center: [0.5, 0.5]}.</summary>
internal sealed class PaintType() : ValueType<PaintValue>(new("a colour, or a gradient such as {linear: [red, gold], angle: 90}", "颜色，或渐变，如 {linear: [red, gold], angle: 90}"))
{
    private static readonly ColorType Color = new();

    public override ValueShape Shape => ValueShape.Either(Color.Shape, new MappingShape(Place.Gradient) { AnyOf = ["linear", "radial"], Conflicts = [("linear", "radial")] });

    public override bool TryRead(Node node, string key, ValueContext context, out PaintValue value)
    {
        value = null!;
        if (node is ScalarNode)
        {
            if (!Color.TryRead(node, key, context, out var color)) return false;
            value = new ColorPaintValue(color);
            return true;
        }
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.Gradient, context);
        var isLinear = bag.TryGet(Properties.Linear, out var stops);
        var isRadial = !isLinear && bag.TryGet(Properties.Radial, out stops);
        if (!isLinear && !isRadial)
        {
            if (mapping.Find("linear") is null && mapping.Find("radial") is null)
                context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "linear", new DiagnosticPhrase("a gradient", "渐变"));
            return false;
        }
        if (isLinear && mapping.FindEntry("radial") is { } both)
        {
            context.Diagnostics.Report(DiagnosticCode.TwoElementKeys, both.Key.Span, "linear", "radial");
            return false;
        }
        var center = bag.TryGet(Properties.GradientCenter, out var c) ? new Point(c[0], c[1]) : new(0.5, 0.5);
        value = new GradientPaintValue(isRadial, bag.Get(Properties.GradientAngle, 180), center, stops);
        return true;
    }
}

/// <summary>The colours of a gradient: a list of colours, or of {color, at}.</summary>
internal sealed class StopsType() : ValueType<ImmutableArray<(ColorValue Color, double? Offset)>>(new("two or more colours such as [red, {color: gold, at: 80%}]", "两种以上的颜色（如 [red, {color: gold, at: 80%}]）"))
{
    private static readonly ColorType Color = new();

    public override ValueShape Shape => new ListShape(ValueShape.Either(Color.Shape, new MappingShape(Place.Stop) { Required = ["color"] }), 2);

    public override bool TryRead(Node node, string key, ValueContext context, out ImmutableArray<(ColorValue Color, double? Offset)> value)
    {
        value = [];
        if (node is not SequenceNode list) return Wrong(node, key, context, out value);
        if (list.Items.Length < 2)
        {
            context.Diagnostics.Report(DiagnosticCode.WrongCount, node.Span, key, Name, list.Items.Length);
            return false;
        }
        var stops = ImmutableArray.CreateBuilder<(ColorValue, double?)>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is MappingNode mapping)
            {
                var bag = PropertyBag.Read(mapping, Place.Stop, context);
                if (bag.TryGet(Properties.StopColor, out var color)) stops.Add((color, bag.TryGet(Properties.StopAt, out var at) ? at.Amount / 100 : null));
                else if (mapping.Find("color") is null) context.Diagnostics.Report(DiagnosticCode.MissingKey, mapping.Span, "color", new DiagnosticPhrase("a gradient stop", "渐变色标"));
            }
            else if (Color.TryRead(item, key, context, out var color)) stops.Add((color, null));
        }
        value = stops.ToImmutable();
        return value.Length == list.Items.Length;
    }
}
