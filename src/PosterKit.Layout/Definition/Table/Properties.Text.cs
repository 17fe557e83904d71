using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Text.
internal static partial class Properties
{
    public static Property<FontValue> FontName { get; private set; } = null!;
    public static Property<FontSizeValue> FontSize { get; private set; } = null!;
    public static Property<double> Weight { get; private set; } = null!;
    public static Property<bool> Italic { get; private set; } = null!;
    public static Property<PaintValue> TextColor { get; private set; } = null!;
    public static Property<LeadingValue> Leading { get; private set; } = null!;
    public static Property<LengthValue> Tracking { get; private set; } = null!;
    public static Property<TextAlignment> Alignment { get; private set; } = null!;
    public static Property<LengthValue> Indent { get; private set; } = null!;
    public static Property<LengthValue> ParagraphGap { get; private set; } = null!;
    public static Property<LineBreakLevel> LineBreak { get; private set; } = null!;
    public static Property<PunctuationWidth> Punctuation { get; private set; } = null!;
    public static Property<LineStartTrim> LineStart { get; private set; } = null!;
    public static Property<LineEndTrim> LineEnd { get; private set; } = null!;
    public static Property<AutospaceValue> Autospace { get; private set; } = null!;
    public static Property<KinsokuMode> Kinsoku { get; private set; } = null!;
    public static Property<WrapMode> Wrap { get; private set; } = null!;
    public static Property<double> MinLastLine { get; private set; } = null!;
    public static Property<ImmutableArray<FontFeature>> Features { get; private set; } = null!;
    public static Property<bool> LeadingTrim { get; private set; } = null!;
    public static Property<bool> Emphasis { get; private set; } = null!;
    public static Property<bool> Underline { get; private set; } = null!;
    public static Property<bool> Strike { get; private set; } = null!;
    public static Property<bool> ProperNoun { get; private set; } = null!;
    public static Property<bool> BookTitle { get; private set; } = null!;
    public static Property<WritingMode> Direction { get; private set; } = null!;
    public static Property<bool> VerticalQuotes { get; private set; } = null!;
    public static Property<double> UprightDigits { get; private set; } = null!;
    public static Property<double> UprightAcronym { get; private set; } = null!;
    public static Property<PairArrangement> Arrange { get; private set; } = null!;
    public static Property<double> Ratio { get; private set; } = null!;
    public static Property<double> Lines { get; private set; } = null!;
    public static Property<double> TextColumns { get; private set; } = null!;
    public static Property<string> Lang { get; private set; } = null!;
    public static Property<double> Level { get; private set; } = null!;

    private static void DeclareText()
    {
        Declared.Add(FontName = new("font", FontType.Instance, Place.Style | Place.Container | Place.AnyText, "the first sans family", "body", new(
            "Composite font: a name from `fonts:` or a family.",
            "复合字体：`fonts:` 里的名字或字体名。")) { IsInherited = true });
        Declared.Add(FontSize = new("size", new FontSizeType(), Place.Style | Place.Container | Place.AnyText, "11pt", "{min: 60pt, max: 150pt}", new(
            "Font size, or {min, max} to fill the lines or the height given.",
            "字号；{min, max} 会按给定的行数或高度取最大。")) { IsInherited = true });
        Declared.Add(Weight = new("weight", new NumberType(1, 1000, isWhole: true), Place.Style | Place.Container | Place.AnyText, "400; 700 in headings", "700", new(
            "Weight; 400 is regular, 700 bold.",
            "字重；400 为常规，700 为粗体。")) { IsInherited = true });
        Declared.Add(Italic = new("italic", new BooleanType(), Place.Style | Place.Container | Place.AnyText, "false", "true", new(
            "Italic Latin letters.",
            "西文斜体。")) { IsInherited = true });
        Declared.Add(TextColor = new("color", new PaintType(allowsPatterns: true), Place.Style | Place.Container | Place.AnyText | Place.Rule, "black", "ink", new(
            "Fill of the text, or of a rule: a colour, or a gradient or a pattern over its box.",
            "文字或线的颜色：颜色，或铺满其盒子的渐变、图案。")) { IsInherited = true });
        Declared.Add(Leading = new("leading", new LeadingType(), Place.Style | Place.Container | Place.AnyText, "1.7 Chinese, 1.4 others; in headings 1.25 and 1.2", "1.7", new(
            "Baseline to baseline: a factor of the size, or a length.",
            "行距：字号的倍数，或长度。")) { IsInherited = true });
        Declared.Add(Tracking = new("tracking", new LengthType(LengthUnit.Fixed), Place.Style | Place.Container | Place.AnyText, "0", "0.05em", new(
            "Space added between characters.",
            "字符之间增加的距离。")) { IsInherited = true });
        Declared.Add(Alignment = new("text-align", new EnumType<TextAlignment>(("auto", TextAlignment.Auto), ("start", TextAlignment.Start), ("center", TextAlignment.Center), ("end", TextAlignment.End), ("justify", TextAlignment.Justify), ("distribute", TextAlignment.Distribute)), Place.Style | Place.Container | Place.AnyText, "auto; start in headings", "center", new(
            "Where lines stand; auto justifies Chinese from 15 em.",
            "各行的位置；auto 在 15 字以上的中文中两端对齐。")) { IsInherited = true });
        Declared.Add(Indent = new("indent", new LengthType(LengthUnit.Fixed), Place.Style | Place.Container | Place.OneText, "0", "2em", new(
            "First-line indent; 2em is usual in long Chinese text.",
            "首行缩进；长篇中文常用 2em。")) { IsInherited = true });
        Declared.Add(ParagraphGap = new("paragraph-gap", new LengthType(LengthUnit.Fixed, 0), Place.Style | Place.Container | Place.AnyText, "0.5em; in columns a whole line, or 0 beside an `indent`", "0", new(
            "Between two paragraphs of one text.",
            "同一段文字中两个段落之间的距离。")) { IsInherited = true });
        Declared.Add(LineBreak = new("line-break", new EnumType<LineBreakLevel>(("anywhere", LineBreakLevel.Anywhere), ("loose", LineBreakLevel.Loose), ("normal", LineBreakLevel.Normal), ("strict", LineBreakLevel.Strict)), Place.Style | Place.Container | Place.AnyText, "normal", "strict", new(
            "Strictness of line-start and line-end prohibition.",
            "行首行尾禁则的严格程度。")) { IsInherited = true });
        Declared.Add(Punctuation = new("punctuation-width", new EnumType<PunctuationWidth>(("full", PunctuationWidth.Full), ("adjacent", PunctuationWidth.Adjacent), ("standard", PunctuationWidth.Standard), ("kaiming", PunctuationWidth.Kaiming), ("half", PunctuationWidth.Half)), Place.Style | Place.Container | Place.AnyText, "by language", "kaiming", new(
            "Punctuation width adjustment.",
            "标点挤压。")) { IsInherited = true });
        Declared.Add(LineStart = new("line-start", new EnumType<LineStartTrim>(("trim", LineStartTrim.Trim), ("space", LineStartTrim.Space), ("first-space", LineStartTrim.FirstSpace)), Place.Style | Place.Container | Place.AnyText, "by language", "trim", new(
            "Opening brackets at a line start.",
            "行首的前括号。")) { IsInherited = true });
        Declared.Add(LineEnd = new("line-end", new EnumType<LineEndTrim>(("trim", LineEndTrim.Trim), ("space", LineEndTrim.Space), ("fit", LineEndTrim.Fit)), Place.Style | Place.Container | Place.AnyText, "by language", "fit", new(
            "Closing marks at a line end.",
            "行尾的后括号和点号。")) { IsInherited = true });
        Declared.Add(Autospace = new("autospace", new AutospaceType(), Place.Style | Place.Container | Place.AnyText, "auto", "0.125em", new(
            "Space between Han and Latin, in em; 0 is none.",
            "中西文间距，以 em 计；0 为无。")) { IsInherited = true });
        Declared.Add(Kinsoku = new("kinsoku", new EnumType<KinsokuMode>(("push-in-first", KinsokuMode.PushInFirst), ("push-out-first", KinsokuMode.PushOutFirst), ("push-out-only", KinsokuMode.PushOutOnly)), Place.Style | Place.Container | Place.AnyText, "by language", "push-in-first", new(
            "What is tried first when a mark may not start a line.",
            "标点不能在行首时，先推入还是先推出。")) { IsInherited = true });
        Declared.Add(Wrap = new("wrap", new EnumType<WrapMode>(("optimal", WrapMode.Optimal), ("normal", WrapMode.Greedy), ("balance", WrapMode.Balance), ("none", WrapMode.None)), Place.Style | Place.Container | Place.AnyText, "optimal; balance in headings", "balance", new(
            "How line ends are chosen: all of a paragraph together, each line as full as it can be, lines as even as can be, or not at all.",
            "断行方式：整段通盘考虑、逐行排满、各行匀称，或不断行。")) { IsInherited = true });
        Declared.Add(MinLastLine = new("min-last-line", new NumberType(1, 8, isWhole: true), Place.Style | Place.Container | Place.AnyText, "2", "3", new(
            "Fewest characters on the last line of a Chinese paragraph.",
            "中文段落末行最少的字数。")) { IsInherited = true });
        Declared.Add(Features = new("features", new FeaturesType(), Place.Style | Place.Container | Place.AnyText, "", "[smcp, -liga]", new(
            "OpenType features; a minus switches one off.",
            "OpenType 特性；前加减号为关闭。")) { IsInherited = true });
        Declared.Add(Emphasis = new("emphasis", new EnumType<bool>(("none", false), ("dot", true)), Place.Style | Place.Container | Place.AnyText, "none", "dot", new(
            "Emphasis dots: one for each character but marks and spaces.",
            "着重号：每字一点，标点和空格除外。")) { IsInherited = true });
        Declared.Add(Underline = new("underline", new BooleanType(), Place.Style | Place.Container | Place.AnyText, "false", "true", new(
            "A line under the text; left of vertical text.",
            "下划线；竖排时在左侧。")) { IsInherited = true });
        Declared.Add(Strike = new("strike", new BooleanType(), Place.Style | Place.Container | Place.AnyText, "false", "true", new(
            "A line through the text.",
            "删除线。")) { IsInherited = true });
        Declared.Add(ProperNoun = new("proper-noun", new BooleanType(), Place.Style | Place.Container | Place.AnyText, "false", "true", new(
            "A straight line along a name, parted from that of the next name.",
            "专名号；相邻的两个专名各有一条线。")) { IsInherited = true });
        Declared.Add(BookTitle = new("book-title", new BooleanType(), Place.Style | Place.Container | Place.AnyText, "false", "true", new(
            "A wavy line along a title, parted from that of the next title.",
            "书名号甲式（波浪线）；相邻的两个书名各有一条线。")) { IsInherited = true });
        Declared.Add(LeadingTrim = new("leading-trim", new EnumType<bool>(("both", true), ("none", false)), Place.Style | Place.Container | Place.AnyText, "both", "none", new(
            "Whether the half leading above the first and below the last line is taken off, so that the box ends with the characters.",
            "是否去掉首行上方和末行下方的半行距，使盒子与字面齐平。")) { IsInherited = true });
        Declared.Add(Direction = new("direction", new EnumType<WritingMode>(("horizontal", WritingMode.Horizontal), ("vertical", WritingMode.Vertical)), Place.Style | Place.Container | Place.OneText, "horizontal", "vertical", new(
            "Direction of the lines; vertical ones follow each other to the left, and are as long as the text is high.",
            "文字方向；vertical 为竖排，各行自右向左，行长即文字的高度。")) { IsInherited = true });
        Declared.Add(VerticalQuotes = new("vertical-quotes", new EnumType<bool>(("corner", true), ("keep", false)), Place.Style | Place.Container | Place.OneText, "by language", "keep", new(
            "In vertical text: whether curly quotes are shown as corner brackets.",
            "竖排时弯引号是否显示为直角引号（﹃﹄）。")) { IsInherited = true });
        Declared.Add(UprightDigits = new("tcy-digits", new NumberType(0, 4, isWhole: true), Place.Style | Place.Container | Place.OneText, "3", "2", new(
            "In vertical text: the longest number, in digits, that stands upright in one cell; 0 turns all of them.",
            "竖排时几位以内的数字横排在一格里（纵中横）；0 为一律旋转。")) { IsInherited = true });
        Declared.Add(UprightAcronym = new("upright-acronym", new NumberType(0, 8, isWhole: true), Place.Style | Place.Container | Place.OneText, "0", "3", new(
            "In vertical text: the longest acronym, in letters, whose letters stand upright.",
            "竖排时几个字母以内的缩写逐字直立。")) { IsInherited = true });
        Declared.Add(Arrange = new("arrange", new EnumType<PairArrangement>(("stack", PairArrangement.Stack), ("stack-reverse", PairArrangement.StackReverse), ("columns", PairArrangement.Columns), ("inline", PairArrangement.Inline), ("annotation", PairArrangement.Annotation), ("rotated", PairArrangement.Rotated)), Place.Style | Place.Container | Place.AnyText, "stack", "columns", new(
            "How a text in several languages stands together.",
            "多种语言的文字如何放在一起。")) { IsInherited = true });
        Declared.Add(Ratio = new("ratio", new NumberType(0.1, 4), Place.Style | Place.Container | Place.AnyText, "0.5 in headings and annotations, 0.8 in text, 1 inline", "0.6", new(
            "Size of the other languages, as a factor of the first.",
            "其他语言的字号与第一种的比例。")) { IsInherited = true });
        Declared.Add(Lines = new("lines", new NumberType(1, 1000, isWhole: true), Place.Style | Place.OneText, "", "1", new(
            "Most lines that the first language may take.",
            "第一种语言最多占的行数。")));
        Declared.Add(TextColumns = new("text-columns", new NumberType(1, 20, isWhole: true), Place.Style | Place.OneText, "1", "2", new(
            "Columns in which the text stands, equally long; `gap` parts them, else 2em.",
            "文字分成几栏，各栏长度相近；栏间距为 `gap`，未写明时为 2em。")));
        Declared.Add(Lang = new("lang", new LanguageType(), Place.AnyText, "", "en", new(
            "Shows this language alone; for a plain string: says what language it is in.",
            "只显示这种语言；对普通字符串：说明它的语言。")));
        Declared.Add(Level = new("level", new NumberType(1, 6, isWhole: true), Place.Heading, "1", "2", new(
            "Level of the heading, 1 to 6.",
            "标题级别，1 到 6。")));
    }
}
