using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Text: the shape of its paragraphs and columns.
internal static partial class Properties
{
    public static Property<LengthValue> HangingIndent { get; private set; } = null!;
    public static Property<TypeAreaValue> TypeArea { get; private set; } = null!;
    public static Property<bool> ColumnFill { get; private set; } = null!;
    public static Property<BorderLine> ColumnRule { get; private set; } = null!;

    public static Property<DropCapValue> DropCap { get; private set; } = null!;
    public static Property<ImmutableArray<TabValue>> Tabs { get; private set; } = null!;
    public static Property<double> DropLines { get; private set; } = null!;
    public static Property<double> DropCharacters { get; private set; } = null!;
    public static Property<LengthValue> DropGap { get; private set; } = null!;
    public static Property<NameValue> DropStyle { get; private set; } = null!;
    public static Property<LengthValue> TabAt { get; private set; } = null!;
    public static Property<TabAlign> TabAlignment { get; private set; } = null!;
    public static Property<TabLeader> TabFill { get; private set; } = null!;

    private static void DeclareParagraphs()
    {
        Declared.Add(HangingIndent = new("hanging-indent", new LengthType(LengthUnit.Fixed, 0), Place.Style | Place.Container | Place.OneText, "0", "2em", new(
            "Indent of every line of a paragraph but the first.",
            "段落首行以外各行的缩进（悬挂缩进）。")) { IsInherited = true });
        Declared.Add(Tabs = new("tabs", new TabsType(), Place.Style | Place.Container | Place.OneText, "a tab is a space", "{at: 100%, align: end, leader: dots}", new(
            "Tab stops, from the start of the lines: where words after a tab stand, and what fills the way to them.",
            "制表位，从行首算起：制表符之后的文字所在的位置，以及其间的前导符。")) { IsInherited = true });
        Declared.Add(DropCap = new("drop-cap", new DropCapType(), Place.Style | Place.Text, "none", "{lines: 3, style: base}", new(
            "Large first letter of the text, beside so many lines: a Latin one from the cap height of the first to the baseline of the last, a Han one as large as the square of its lines.",
            "首字下沉，占若干行：西文从首行的大写高度到末行的基线，汉字占满各行的方框。")));
        Declared.Add(TypeArea = new("type-area", new TypeAreaType(), Place.Style | Place.Text, "none", "[20, 8]", new(
            "Size of the box in characters: 20 on a line, or [20, 8] for 8 lines of 20, in each of its columns.",
            "以字数表示的版心大小：20 为每行二十字，[20, 8] 为每行二十字、共八行；分栏时按每栏计。")));
        Declared.Add(ColumnFill = new("column-fill", new EnumType<bool>(("balance", true), ("auto", false)), Place.Style | Place.OneText, "balance", "auto", new(
            "Whether columns are equally long, or each is filled to the height of the box before the next.",
            "各栏等长（balance），或按盒子的高度逐栏填满（auto）。")));
        Declared.Add(ColumnRule = new("column-rule", new BorderLineType(), Place.Style | Place.OneText, "", "{width: 0.5pt, color: ink}", new(
            "Line between two columns of a text.",
            "文字两栏之间的线。")));
        Declared.Add(DropLines = new("lines", new NumberType(2, 20, isWhole: true), Place.DropCap, "3", "2", new(
            "How many lines stand beside it.",
            "占几行。")));
        Declared.Add(DropCharacters = new("characters", new NumberType(1, 20, isWhole: true), Place.DropCap, "1", "2", new(
            "How many characters are large; opening marks before them do not count.",
            "几个字下沉；前面的引号、括号不计。")));
        Declared.Add(DropGap = new("gap", new LengthType(LengthUnit.Fixed, 0), Place.DropCap, "0.15em; after Han what lets lines begin at a whole character", "2mm", new(
            "From it to the lines.",
            "到正文的距离。")));
        Declared.Add(DropStyle = new("style", new StyleNameType(), Place.DropCap, "", "base", new(
            "Its font, weight and colour.",
            "它的字体、字重和颜色。")));
        Declared.Add(TabAt = new("at", new LengthType(LengthUnit.Fixed | LengthUnit.Percent, 0), Place.TabStop, "", "100%", new(
            "Place of the stop; % of the length of a line.",
            "制表位的位置；百分数按行长计算。")));
        Declared.Add(TabAlignment = new("align", new EnumType<TabAlign>(("start", TabAlign.Start), ("center", TabAlign.Center), ("end", TabAlign.End), ("decimal", TabAlign.Decimal)), Place.TabStop, "start", "end", new(
            "What stands at the stop: the start of the words, their middle, their end, or the decimal point of a number.",
            "对齐在制表位上的是文字的开头、中间、末尾，还是数字的小数点。")));
        Declared.Add(TabFill = new("leader", new EnumType<TabLeader>(("none", TabLeader.None), ("dots", TabLeader.Dots), ("dashes", TabLeader.Dashes), ("line", TabLeader.Line)), Place.TabStop, "none", "dots", new(
            "What fills the way to the words: dots stand in the middle of Chinese lines and on the baseline of others.",
            "前导符；圆点在中文里居中，在西文里落在基线上。")));
    }
}
