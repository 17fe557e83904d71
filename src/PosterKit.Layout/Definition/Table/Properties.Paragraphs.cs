namespace PosterKit.Layout;

// Text: the shape of its paragraphs and columns.
internal static partial class Properties
{
    public static Property<LengthValue> HangingIndent { get; private set; } = null!;
    public static Property<TypeAreaValue> TypeArea { get; private set; } = null!;
    public static Property<bool> ColumnFill { get; private set; } = null!;
    public static Property<BorderLine> ColumnRule { get; private set; } = null!;

    private static void DeclareParagraphs()
    {
        Declared.Add(HangingIndent = new("hanging-indent", new LengthType(LengthUnit.Fixed, 0), Place.Style | Place.Container | Place.OneText, "0", "2em", new(
            "Indent of every line of a paragraph but the first.",
            "段落首行以外各行的缩进（悬挂缩进）。")) { IsInherited = true });
        Declared.Add(TypeArea = new("type-area", new TypeAreaType(), Place.Style | Place.Text, "none", "[20, 8]", new(
            "Size of the box in characters: 20 on a line, or [20, 8] for 8 lines of 20, in each of its columns.",
            "以字数表示的版心大小：20 为每行二十字，[20, 8] 为每行二十字、共八行；分栏时按每栏计。")));
        Declared.Add(ColumnFill = new("column-fill", new EnumType<bool>(("balance", true), ("auto", false)), Place.Style | Place.OneText, "balance", "auto", new(
            "Whether columns are equally long, or each is filled to the height of the box before the next.",
            "各栏等长（balance），或按盒子的高度逐栏填满（auto）。")));
        Declared.Add(ColumnRule = new("column-rule", new BorderLineType(), Place.Style | Place.OneText, "", "{width: 0.5pt, color: ink}", new(
            "Line between two columns of a text.",
            "文字两栏之间的线。")));
    }
}
