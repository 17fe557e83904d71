using System.Collections.Immutable;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Text: the finer rules of Chinese and English setting.
internal static partial class Properties
{
    public static Property<HangingMode> Hanging { get; private set; } = null!;
    public static Property<bool> Optical { get; private set; } = null!;
    public static Property<bool> CharacterGrid { get; private set; } = null!;
    public static Property<Region> PunctuationProfile { get; private set; } = null!;
    public static Property<PairWidth> Pairs { get; private set; } = null!;
    public static Property<CentredSqueeze> CentredMarks { get; private set; } = null!;
    public static Property<AutospaceMode> SpacesBeside { get; private set; } = null!;
    public static Property<LengthValue> AutospaceMost { get; private set; } = null!;
    public static Property<bool> LockAutospace { get; private set; } = null!;
    public static Property<bool> LockSentenceStops { get; private set; } = null!;
    public static Property<HyphenLimits> HyphenLimit { get; private set; } = null!;
    public static Property<bool> HyphenateCapitals { get; private set; } = null!;
    public static Property<AnnotationSide> EmphasisPosition { get; private set; } = null!;
    public static Property<ImmutableArray<FigureStyle>> FigureStyles { get; private set; } = null!;
    public static Property<SmallCapitals> SmallCaps { get; private set; } = null!;

    private static void DeclareTypography()
    {
        const Place Everywhere = Place.Style | Place.Container | Place.AnyText;
        Declared.Add(Hanging = new("hanging", new EnumType<HangingMode>(("none", HangingMode.None), ("allow-end", HangingMode.AllowEnd), ("force-end", HangingMode.ForceEnd), ("first", HangingMode.First)), Everywhere, "none", "allow-end", new(
            "Whether 、，。 hang outside the line end: where they would go to the next line (allow-end), or always (force-end); first: an opening bracket hangs before the first line. Centred marks of Taiwan and Hong Kong hang in vertical lines alone.",
            "行尾的 、，。 是否悬挂在版心外：allow-end 在排不下时，force-end 总是；first 为首行开头的前括号悬挂。港台居中的标点只在竖排时悬挂。")) { IsInherited = true });
        Declared.Add(Optical = new("optical", new BooleanType(), Everywhere, "false", "true", new(
            "Whether Latin marks at line edges hang outside by a part of their width, so that the edge looks straight.",
            "行边的西文标点是否按其宽度的一部分悬出，使边缘看起来平直。")) { IsInherited = true });
        Declared.Add(CharacterGrid = new("char-grid", new BooleanType(), Everywhere, "false", "true", new(
            "Whether Han stand on a grid: lines hold whole characters, Latin words fill whole cells.",
            "汉字是否按字格排列：每行为整数个字，西文占整数格。")) { IsInherited = true });
        Declared.Add(PunctuationProfile = new("punctuation-profile", new EnumType<Region>(("cn", Region.MainlandChina), ("tw", Region.Taiwan), ("hk", Region.HongKong)), Everywhere, "by language", "hk", new(
            "Whose habits of punctuation Chinese follows, where not those of its language; the shapes of characters stay.",
            "中文标点依哪个地区的习惯，默认依其语言；字形不变。")) { IsInherited = true });
        Declared.Add(Pairs = new("pairs", new EnumType<PairWidth>(("1.5em", PairWidth.OneAndHalfEm), ("1em", PairWidth.OneEm)), Everywhere, "1.5em", "1em", new(
            "Width of a closing mark and the opening one after it together: ）（ or ，「.",
            "后括号或点号与其后的前括号合起来的宽度，如 ）（、，「。")) { IsInherited = true });
        Declared.Add(CentredMarks = new("centred-squeeze", new EnumType<CentredSqueeze>(("none", CentredSqueeze.None), ("facing", CentredSqueeze.Facing)), Everywhere, "none", "facing", new(
            "Whether centred marks of Taiwan and Hong Kong give up the quarter em that faces a bracket.",
            "港台居中的标点与括号相对时，是否让出相对的四分之一字。")) { IsInherited = true });
        Declared.Add(SpacesBeside = new("autospace-mode", new EnumType<AutospaceMode>(("insert", AutospaceMode.Insert), ("replace", AutospaceMode.Replace)), Everywhere, "insert", "replace", new(
            "A space that is typed between Han and Latin: it stays as it is (insert), or gets the width of `autospace` (replace).",
            "中西文之间已键入空格时：insert 保留该空格，replace 改成 `autospace` 的宽度。")) { IsInherited = true });
        Declared.Add(AutospaceMost = new("autospace-max", new LengthType(LengthUnit.Em, 0), Everywhere, "0.5em", "0.333em", new(
            "The widest that justification makes the space between Han and Latin.",
            "两端对齐时中西文间距最宽多少。")) { IsInherited = true });
        Declared.Add(LockAutospace = new("lock-autospace", new BooleanType(), Everywhere, "false", "true", new(
            "Whether the space between Han and Latin keeps its width in justified lines.",
            "两端对齐时中西文间距是否保持不变。")) { IsInherited = true });
        Declared.Add(LockSentenceStops = new("lock-sentence-stops", new BooleanType(), Everywhere, "false", "true", new(
            "Whether 。？！ keep their width in justified lines.",
            "两端对齐时 。？！ 的宽度是否保持不变。")) { IsInherited = true });
        Declared.Add(HyphenLimit = new("hyphen-limits", new HyphenLimitsType(), Everywhere, "[5, 2, 3]", "[6, 3, 3]", new(
            "Fewest letters of a word that `hyphens: auto` parts, of its part before the hyphen, and after it.",
            "`hyphens: auto` 断开的词最少的字母数，以及连字符前、后最少的字母数。")) { IsInherited = true });
        Declared.Add(HyphenateCapitals = new("hyphenate-capitals", new BooleanType(), Everywhere, "false", "true", new(
            "Whether words that begin with a capital are parted too.",
            "大写开头的词是否也可断开。")) { IsInherited = true });
        Declared.Add(EmphasisPosition = new("emphasis-position", new EnumType<AnnotationSide>(("over", AnnotationSide.Over), ("under", AnnotationSide.Under), ("left", AnnotationSide.Left), ("right", AnnotationSide.Right)), Everywhere, "under, right of vertical text", "over", new(
            "The side of emphasis dots; over and under are for horizontal lines, left and right for vertical ones.",
            "着重号的位置：over、under 用于横排，left、right 用于竖排。")) { IsInherited = true });
        Declared.Add(FigureStyles = new("figures", new ListType<FigureStyle>(new EnumType<FigureStyle>(("lining", FigureStyle.Lining), ("oldstyle", FigureStyle.OldStyle), ("proportional", FigureStyle.Proportional), ("tabular", FigureStyle.Tabular)), new("kinds of figures such as [oldstyle, tabular]", "数字样式，如 [oldstyle, tabular]")), Everywhere, "as the font has them", "[oldstyle, tabular]", new(
            "Figures: as high as capitals or with ascenders and descenders, each as wide as it is or all equally wide.",
            "数字：lining 与大写同高，oldstyle 有升降，proportional 各有其宽，tabular 等宽。")) { IsInherited = true });
        Declared.Add(SmallCaps = new("small-caps", new EnumType<SmallCapitals>(("none", SmallCapitals.None), ("lowercase", SmallCapitals.Lowercase), ("all", SmallCapitals.All)), Everywhere, "none", "all", new(
            "Small capitals of the font: in place of small letters, or of all letters.",
            "字体的小型大写字母：代替小写字母，或代替所有字母。")) { IsInherited = true });
    }
}
