using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Four lengths inward from the sides of a box.</summary>
internal sealed record EdgesValue(LengthValue Top, LengthValue Right, LengthValue Bottom, LengthValue Left)
{
    public static EdgesValue Zero { get; } = new(LengthValue.Zero, LengthValue.Zero, LengthValue.Zero, LengthValue.Zero);
}

/// <summary>One length for all sides, a list of two to four in the order of CSS, or a mapping of sides.</summary>
internal sealed class EdgesType(LengthUnit units, double least) : ValueType<EdgesValue>(
    new("a length, a list such as [10mm, 5mm], or {top, right, bottom, left}", "长度、列表（如 [10mm, 5mm]），或 {top, right, bottom, left}"))
{
    private readonly LengthType _side = new(units, least);

    public override ValueShape Shape => ValueShape.Either(
        new LengthShape(units, least), new ListShape(new LengthShape(units, least), 2, 4), new MappingShape(Place.Edges) { Values = new LengthShape(units, least) });

    public override bool TryRead(Node node, string key, ValueContext context, out EdgesValue value)
    {
        value = EdgesValue.Zero;
        switch (node)
        {
            case ScalarNode:
                if (!_side.TryRead(node, key, context, out var all)) return false;
                value = new(all, all, all, all);
                return true;
            case SequenceNode { Items.Length: >= 2 and <= 4 } list:
                var sides = new LengthValue[4];
                for (var i = 0; i < list.Items.Length; i++)
                {
                    if (!_side.TryRead(list.Items[i], key, context, out sides[i])) return false;
                }
                if (list.Items.Length == 2) sides[2] = sides[0];
                if (list.Items.Length < 4) sides[3] = sides[1];
                value = new(sides[0], sides[1], sides[2], sides[3]);
                return true;
            case MappingNode mapping:
                var bag = PropertyBag.Read(mapping, Place.Edges, context);
                if (!IsAllowed(bag, mapping, context)) return false;
                value = new(bag.Get(Properties.Top, LengthValue.Zero), bag.Get(Properties.Right, LengthValue.Zero),
                    bag.Get(Properties.Bottom, LengthValue.Zero), bag.Get(Properties.Left, LengthValue.Zero));
                return bag.Count == mapping.Entries.Length;
            default:
                return Wrong(node, key, context, out value);
        }
    }

    // The sides are declared once, with every unit; a margin or a padding takes fewer.
    private bool IsAllowed(PropertyBag bag, MappingNode mapping, ValueContext context)
    {
        foreach (var entry in mapping.Entries)
        {
            if (bag.Has(entry.Key.Value) && !_side.TryRead(entry.Value, entry.Key.Value, context, out _)) return false;
        }
        return true;
    }
}

/// <summary>Where a box out of the flow stands in its container's padding box.</summary>
/// <param name="AnchorX">0 left, 0.5 middle, 1 right; null: not anchored.</param>
/// <param name="AnchorY">0 top, 0.5 middle, 1 bottom; null: not anchored.</param>
/// <param name="Left">From the left edge; null: not given.</param>
/// <param name="Right">From the right edge; null: not given.</param>
/// <param name="Top">From the top edge; null: not given.</param>
/// <param name="Bottom">From the bottom edge; null: not given.</param>
internal sealed record AtValue(double? AnchorX, double? AnchorY, LengthValue? Left, LengthValue? Right, LengthValue? Top, LengthValue? Bottom)
{
    /// <summary>True: the edges are those of the trim box.</summary>
    public bool IsOfPage { get; init; }

    /// <summary>Shift from the anchor to the right.</summary>
    public LengthValue ShiftX { get; init; } = LengthValue.Zero;

    /// <summary>Shift from the anchor down.</summary>
    public LengthValue ShiftY { get; init; } = LengthValue.Zero;
}

/// <summary>One of nine anchors, or distances from the edges, or an anchor with a shift.</summary>
internal sealed class AtType() : ValueType<AtValue>(new("a place such as center, or {right: 0, bottom: 5mm}", "位置（如 center 或 {right: 0, bottom: 5mm}）"))
{
    public override ValueShape Shape => ValueShape.Either(Anchors.Shape, new MappingShape(Place.At)
    {
        Needs = [("x", "anchor"), ("y", "anchor")],
        Conflicts = [("anchor", "left"), ("anchor", "right"), ("anchor", "top"), ("anchor", "bottom")],
    });

    /// <summary>The nine anchors, as shares of the container.</summary>
    public static readonly EnumType<(double X, double Y)> Anchors = new(
        ("top-left", (0, 0)), ("top", (0.5, 0)), ("top-right", (1, 0)),
        ("left", (0, 0.5)), ("center", (0.5, 0.5)), ("right", (1, 0.5)),
        ("bottom-left", (0, 1)), ("bottom", (0.5, 1)), ("bottom-right", (1, 1)));

    public override bool TryRead(Node node, string key, ValueContext context, out AtValue value)
    {
        value = null!;
        if (node is ScalarNode)
        {
            if (!Anchors.TryRead(node, key, context, out var place)) return false;
            value = new(place.X, place.Y, null, null, null, null);
            return true;
        }
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.At, context);
        var isAnchored = bag.TryGet(Properties.Anchor, out var anchor);
        foreach (var entry in mapping.Entries)
        {
            var isShift = entry.Key.Value is "x" or "y";
            if ((isAnchored && entry.Key.Value is "left" or "right" or "top" or "bottom") || (!isAnchored && isShift && mapping.Find("anchor") is null))
            {
                context.Diagnostics.Report(DiagnosticCode.KeyNotHere, entry.Key.Span, entry.Key.Value,
                    isShift ? new DiagnosticPhrase("a place without an anchor", "没有 anchor 的位置") : new DiagnosticPhrase("a place with an anchor", "有 anchor 的位置"),
                    isShift ? new DiagnosticPhrase("`at` with `anchor`", "带 `anchor` 的 `at`") : new DiagnosticPhrase("`at` without `anchor`", "不带 `anchor` 的 `at`"));
                return false;
            }
        }
        value = new(isAnchored ? anchor.X : null, isAnchored ? anchor.Y : null, Side(bag, Properties.Left), Side(bag, Properties.Right), Side(bag, Properties.Top), Side(bag, Properties.Bottom))
        {
            IsOfPage = bag.Get(Properties.AtOf, false),
            ShiftX = bag.Get(Properties.ShiftX, LengthValue.Zero),
            ShiftY = bag.Get(Properties.ShiftY, LengthValue.Zero),
        };
        return bag.Count == mapping.Entries.Length;
    }

    private static LengthValue? Side(PropertyBag bag, Property<LengthValue> side) => bag.TryGet(side, out var length) ? length : null;
}

/// <summary>How a border looks.</summary>
internal enum BorderStyle
{
    Solid,
    Dashed,
    Dotted,
}

/// <summary>Sides of a box.</summary>
[Flags]
internal enum BoxSides
{
    None = 0,
    Top = 1,
    Right = 2,
    Bottom = 4,
    Left = 8,
    All = 15,
}

/// <summary>Columns of the page grid: so many of them, or from one to another.</summary>
/// <param name="From">First column, from 1; null: wherever the box stands.</param>
/// <param name="Count">How many, 1 or more.</param>
internal sealed record SpanValue(int? From, int Count);

/// <summary>5, or 3-7.</summary>
internal sealed class SpanType() : ValueType<SpanValue>(new("a number such as 5, or 3-7 for the third to the seventh", "数目（如 5；或 3-7，即第三到第七）"))
{
    public override ValueShape Shape => ValueShape.Either(new NumberShape(1, 100, IsWhole: true), new WordShape("two of them with a dash", "^ *[1-9][0-9]{0,2} *- *[1-9][0-9]{0,2} *$"));

    public override bool TryRead(Node node, string key, ValueContext context, out SpanValue value)
    {
        if (node is not ScalarNode { IsNull: false } scalar) return Wrong(node, key, context, out value);
        var text = scalar.Value.AsSpan().Trim();
        var dash = text.IndexOf('-');
        if (dash < 0)
        {
            if (!TryColumn(text, out var count)) return Wrong(node, key, context, out value);
            value = new(null, count);
            return true;
        }
        if (!TryColumn(text[..dash], out var from) || !TryColumn(text[(dash + 1)..], out var to) || to < from) return Wrong(node, key, context, out value);
        value = new(from, to - from + 1);
        return true;
    }

    private static bool TryColumn(ReadOnlySpan<char> text, out int column) =>
        int.TryParse(text.Trim(), System.Globalization.NumberStyles.None, null, out column) && column is >= 1 and <= 100;
}

/// <summary>A ratio such as 16/9, or a number: width by height.</summary>
internal sealed class AspectType() : ValueType<double>(new("a ratio such as 16/9", "宽高比（如 16/9）"))
{
    public override ValueShape Shape => ValueShape.Either(new NumberShape(0.001, 1000, IsWhole: false), new WordShape("two of them with a slash", "^ *[0-9.]+ */ *[0-9.]+ *$"));

    public override bool TryRead(Node node, string key, ValueContext context, out double value)
    {
        value = 0;
        if (node is not ScalarNode { IsNull: false } scalar) return Wrong(node, key, context, out value);
        var text = scalar.Value.AsSpan();
        var slash = text.IndexOf('/');
        if (!TryPart(slash < 0 ? text : text[..slash], out value)) return !YamlGuesses.ReportColon(node, key, context) && Wrong(node, key, context, out value);
        if (slash >= 0)
        {
            if (!TryPart(text[(slash + 1)..], out var height)) return Wrong(node, key, context, out value);
            value /= height;
        }
        if (value is >= 0.001 and <= 1000) return true;
        context.ReportOutOfRange(node, key, "1/1000", "1000", scalar.Value);
        return false;
    }

    private static bool TryPart(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text.Trim(), System.Globalization.NumberStyles.AllowDecimalPoint, null, out value) && value > 0;
}
