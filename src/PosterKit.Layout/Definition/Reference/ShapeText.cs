using System.Diagnostics;
using System.Globalization;

namespace PosterKit.Layout;

/// <summary>Says in a few words of Markdown what a value looks like.</summary>
internal static class ShapeText
{
    /// <summary>The words.</summary>
    public static string Of(ValueShape shape) => shape switch
    {
        AnyShape => "anything",
        WordShape word => word.Name,
        ChoiceShape choice => string.Join(' ', choice.Words.Select(word => $"`{word}`")),
        SizeNameShape => "the name of a size",
        BooleanShape => "`true` `false`",
        NumberShape number => OfNumber(number),
        LengthShape length => OfLength(length),
        ListShape list => OfList(list),
        MappingShape mapping => OfMapping(mapping),
        NamedShape named => $"names, and under each: {Of(named.Value)}",
        LanguageMapShape languages => $"for each language {Of(languages.Value)}",
        UnionShape union => OfUnion(union),
        TextShape => "a text, or `{zh-Hans: …, en: …}`",
        TextListShape => "a list, each a text, `{zh-Hans: …, en: …}`, or a list of the level below the text before it",
        ElementsShape => "a list of [elements](#elements)",
        ElementChangeShape => "properties of that element",
        ExpressionShape => "an expression `${…}`",
        _ => throw new UnreachableException($"no words for {shape.GetType().Name}"),
    };

    // A list of the first shape's kind does not say it again.
    private static string OfUnion(UnionShape union) => string.Join("; or ", union.Shapes.Select(shape =>
        shape is ListShape list && list.Item == union.Shapes[0] ? $"a list{CountOf(list)}{(list.Most is null && list.Least < 2 ? " of them" : "")}" : Of(shape)));

    private static string OfNumber(NumberShape number) =>
        $"a {(number.IsWhole ? "whole number" : "number")}, {Written(number.Least)} to {Written(number.Most)}";

    private static string OfLength(LengthShape length)
    {
        var auto = length.Units.HasFlag(LengthUnit.Auto) ? "; or `auto`" : "";
        return $"a length in `{LengthType.NamesOf(length.Units)}`{(length.Least >= 0 ? $", {(length.Least > 0 ? "over 0" : "0 or more")}" : "")}{auto}";
    }

    private static string OfList(ListShape list) => list.Item is AnyShape ? $"a list{CountOf(list)}" : $"a list{CountOf(list)}, each {Of(list.Item)}";

    private static string CountOf(ListShape list) => (list.Least, list.Most) switch
    {
        (0 or 1, null) => "",
        var (least, most) when least == most => $" of {least}",
        var (least, most) when most is null => $" of at least {least}",
        var (least, most) => $" of {least} to {most}",
    };

    private static string OfMapping(MappingShape mapping)
    {
        var place = PlaceNames.Describe(mapping.Place).English;
        return $"[{place}](#{Anchor(place)})";
    }

    // The heading of the table that lists the keys.
    private static string Anchor(string place) => place.Replace("`", "", StringComparison.Ordinal).Replace(' ', '-');

    private static string Written(double number) => number.ToString(CultureInfo.InvariantCulture);
}
