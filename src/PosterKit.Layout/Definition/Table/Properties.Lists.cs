using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// Lists and quotations.
internal static partial class Properties
{
    public static Property<ImmutableArray<MarkerPattern>> Marker { get; private set; } = null!;
    public static Property<double> MarkerStart { get; private set; } = null!;
    public static Property<LengthValue> MarkerGap { get; private set; } = null!;
    public static Property<PaintValue> MarkerColor { get; private set; } = null!;
    public static Property<bool> QuoteMarks { get; private set; } = null!;
    public static Property<Node> Attribution { get; private set; } = null!;
    public static Property<NameValue> AttributionStyle { get; private set; } = null!;

    private static void DeclareLists()
    {
        Declared.Add(Marker = new("marker", new MarkersType(), Place.Style | Place.List, "bullet", "number", new(
            "What stands before each item, a value for each level of the list. number (1. or 一、) and parentheses ((1) or （一）) follow the language; the others are those of CSS. "
            + "Words of your own are taken as they are; a counter in braces counts within them: \"第{simp-chinese-informal}条\".",
            "每一项前的标记，可按层级各给一个。number（1. 或 一、）和 parentheses（(1) 或（一））随语言而定，其余同 CSS。也可自己写，花括号内为计数方式：\"第{simp-chinese-informal}条\"。")));
        Declared.Add(MarkerStart = new("start", new NumberType(0, 99_999, isWhole: true), Place.List, "1", "5", new(
            "Number of the first item.",
            "第一项的编号。")));
        Declared.Add(MarkerGap = new("marker-gap", new LengthType(LengthUnit.Fixed, 0), Place.Style | Place.List, "0.4em; 0 after 、 and ）", "1em", new(
            "From the widest marker to the items.",
            "最宽的标记到正文的距离。")));
        Declared.Add(MarkerColor = new("marker-color", new PaintType(), Place.Style | Place.List, "as the text", "red", new(
            "Colour of the markers.",
            "标记的颜色。")));
        Declared.Add(QuoteMarks = new("quote-marks", new EnumType<bool>(("auto", true), ("none", false)), Place.Style | Place.Quote, "auto", "none", new(
            "Quotation marks round the words, by their language: “ ”, 「 」, « ».",
            "引文的引号，随语言而定：“ ”、「 」、« »。")));
        Declared.Add(Attribution = new("attribution", new NodeType(new("a text", "文字"), ValueShape.Text), Place.Quote, "", "{zh-Hans: 屈原, en: Qu Yuan}", new(
            "Whose words they are; stands below them after a dash.",
            "引文的出处；在引文下方，前加破折号。")));
        Declared.Add(AttributionStyle = new("attribution-style", new StyleNameType(), Place.Quote, "0.85 of the size, at the end of the line", "base", new(
            "Style of the attribution.",
            "出处的样式。")));
    }
}
