using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Lines along the sides of a box, inside it; null: that side has none.</summary>
internal sealed record BorderValue(BorderLine? Top, BorderLine? Right, BorderLine? Bottom, BorderLine? Left);

/// <summary>One line of a border.</summary>
internal sealed record BorderLine(LengthValue Width, ColorValue Color, BorderStyle Style)
{
    /// <summary>What a mapping gives, the rest as another line has it.</summary>
    public static BorderLine Of(PropertyBag bag, BorderLine other) => new(
        bag.Get(Properties.BorderWidth, other.Width), bag.Get(Properties.BorderColor, other.Color), bag.Get(Properties.BorderLineStyle, other.Style));

    public static BorderLine Default { get; } = new(LengthValue.Points(0.5), ColorValue.Black, BorderStyle.Solid);
}

/// <summary>{width, color, style, sides}, and a line for each side that has its own.</summary>
internal sealed class BorderType() : ValueType<BorderValue>(new("a border such as {width: 0.5pt, color: ink}", "边框（如 {width: 0.5pt, color: ink}）"))
{
    public override ValueShape Shape => new MappingShape(Place.Border);

    public override bool TryRead(Node node, string key, ValueContext context, out BorderValue value)
    {
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.Border, context);
        var line = BorderLine.Of(bag, BorderLine.Default);
        var hasOwn = bag.Has("top") || bag.Has("right") || bag.Has("bottom") || bag.Has("left");
        var hasCommon = bag.Has("width") || bag.Has("color") || bag.Has("style");
        // Sides with lines of their own, and nothing for all: the others have none.
        var sides = hasOwn && !hasCommon ? BoxSides.None : BoxSides.All;
        if (bag.TryGet(Properties.BorderSides, out var listed))
        {
            sides = BoxSides.None;
            foreach (var side in listed) sides |= side;
        }
        value = new(
            Side(bag, Properties.BorderTop, sides.HasFlag(BoxSides.Top), line), Side(bag, Properties.BorderRight, sides.HasFlag(BoxSides.Right), line),
            Side(bag, Properties.BorderBottom, sides.HasFlag(BoxSides.Bottom), line), Side(bag, Properties.BorderLeft, sides.HasFlag(BoxSides.Left), line));
        return bag.Count == mapping.Entries.Length;
    }

    private static BorderLine? Side(PropertyBag bag, Property<BorderLine> own, bool isListed, BorderLine line) =>
        bag.TryGet(own, out var found) ? found : isListed ? line : null;
}

/// <summary>{width, color, style}.</summary>
internal sealed class BorderLineType() : ValueType<BorderLine>(new("a line such as {width: 2pt, color: red}", "线（如 {width: 2pt, color: red}）"))
{
    public override ValueShape Shape => new MappingShape(Place.BorderLine);

    public override bool TryRead(Node node, string key, ValueContext context, out BorderLine value)
    {
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.BorderLine, context);
        value = BorderLine.Of(bag, BorderLine.Default);
        return bag.Count == mapping.Entries.Length;
    }
}
