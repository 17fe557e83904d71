using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>number, or "（{lower-alpha}）", or a list with one for each level.</summary>
internal sealed class MarkersType() : ValueType<ImmutableArray<MarkerPattern>>(new("a marker such as number or \"（{lower-alpha}）\", or a list of them", "标记，如 number 或 \"（{lower-alpha}）\"，或其列表"))
{
    private static readonly EnumType<ListMarker> Counters = new(
        ("bullet", ListMarker.Bullet), ("dash", ListMarker.Dash), ("number", ListMarker.Number), ("parentheses", ListMarker.Parentheses), ("decimal", ListMarker.Decimal),
        ("none", ListMarker.None), ("decimal-leading-zero", ListMarker.DecimalLeadingZero), ("lower-alpha", ListMarker.LowerAlpha), ("upper-alpha", ListMarker.UpperAlpha),
        ("lower-roman", ListMarker.LowerRoman), ("upper-roman", ListMarker.UpperRoman), ("lower-greek", ListMarker.LowerGreek), ("cjk-decimal", ListMarker.CjkDecimal),
        ("simp-chinese-informal", ListMarker.SimpChineseInformal), ("simp-chinese-formal", ListMarker.SimpChineseFormal),
        ("trad-chinese-informal", ListMarker.TradChineseInformal), ("trad-chinese-formal", ListMarker.TradChineseFormal),
        ("cjk-heavenly-stem", ListMarker.CjkHeavenlyStem), ("cjk-earthly-branch", ListMarker.CjkEarthlyBranch),
        ("circled-decimal", ListMarker.CircledDecimal), ("parenthesized-ideograph", ListMarker.ParenthesizedIdeograph));

    // Words of the author's are told from a counter that is misspelt by what no name has: braces, or a character beyond ASCII.
    private static readonly ValueShape One = ValueShape.Either(Counters.Shape, new WordShape("words with a counter in braces", @"[^\x00-\x7F]|\{"));

    public override ValueShape Shape => ValueShape.Either(One, new ListShape(One, 1));

    public override bool TryRead(Node node, string key, ValueContext context, out ImmutableArray<MarkerPattern> value)
    {
        value = [];
        if (node is ScalarNode { IsNull: false } scalar)
        {
            if (!TryReadOne(scalar, key, context, out var only)) return false;
            value = [only];
            return true;
        }
        if (node is not SequenceNode { Items.IsEmpty: false } list) return Wrong(node, key, context, out value);
        var items = ImmutableArray.CreateBuilder<MarkerPattern>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode { IsNull: false } each) Wrong(item, key, context, out value);
            else if (TryReadOne(each, key, context, out var one)) items.Add(one);
        }
        value = items.ToImmutable();
        return value.Length == list.Items.Length;
    }

    private static bool TryReadOne(ScalarNode node, string key, ValueContext context, out MarkerPattern value)
    {
        var text = node.Value;
        value = new(text, ListMarker.None, "");
        var open = text.IndexOf('{');
        if (open < 0)
        {
            foreach (var c in text)
            {
                if (!char.IsAscii(c)) return true;
            }
            if (!Counters.TryRead(node, key, context, out var counter)) return false;
            value = new(null, counter, "");
            return true;
        }
        var close = text.IndexOf('}', open);
        var name = close < 0 ? text[(open + 1)..] : text[(open + 1)..close];
        if (close < 0 || !Counters.TryFind(name, out var inside))
        {
            context.Diagnostics.Report(DiagnosticCode.UnknownValue, node.Span, key, ValueContext.Short(name), ValueContext.Choose(name, Counters.Names.Split(", ")));
            return false;
        }
        value = new(text[..open], inside, text[(close + 1)..]);
        return true;
    }
}
