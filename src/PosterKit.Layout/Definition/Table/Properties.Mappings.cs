using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

// Values that are small mappings.
internal static partial class Properties
{
    public static Property<LengthValue> PageWidth { get; private set; } = null!;
    public static Property<LengthValue> PageHeight { get; private set; } = null!;
    public static Property<double> PageGridColumns { get; private set; } = null!;
    public static Property<LengthValue> Gutter { get; private set; } = null!;
    public static Property<ColorValue> Rgb { get; private set; } = null!;
    public static Property<ImmutableArray<double>> Cmyk { get; private set; } = null!;
    public static Property<string> Spot { get; private set; } = null!;
    public static Property<double> Tint { get; private set; } = null!;
    public static Property<NameValue> HanFamily { get; private set; } = null!;
    public static Property<NameValue> PunctuationFamily { get; private set; } = null!;
    public static Property<LatinPart> LatinPart { get; private set; } = null!;
    public static Property<double> FontWeight { get; private set; } = null!;
    public static Property<bool> FontItalic { get; private set; } = null!;
    public static Property<NameValue> Family { get; private set; } = null!;
    public static Property<LatinScale> FamilyScale { get; private set; } = null!;
    public static Property<LengthValue> FamilyShift { get; private set; } = null!;
    public static Property<LengthValue> MinSize { get; private set; } = null!;
    public static Property<LengthValue> MaxSize { get; private set; } = null!;
    public static Property<LengthValue> Top { get; private set; } = null!;
    public static Property<LengthValue> Right { get; private set; } = null!;
    public static Property<LengthValue> Bottom { get; private set; } = null!;
    public static Property<LengthValue> Left { get; private set; } = null!;
    public static Property<(double X, double Y)> Anchor { get; private set; } = null!;
    public static Property<LengthValue> ShiftX { get; private set; } = null!;
    public static Property<LengthValue> ShiftY { get; private set; } = null!;
    public static Property<bool> AtOf { get; private set; } = null!;
    public static Property<LengthValue> BorderWidth { get; private set; } = null!;
    public static Property<ColorValue> BorderColor { get; private set; } = null!;
    public static Property<BorderStyle> BorderLineStyle { get; private set; } = null!;
    public static Property<BorderLine> BorderTop { get; private set; } = null!;
    public static Property<BorderLine> BorderRight { get; private set; } = null!;
    public static Property<BorderLine> BorderBottom { get; private set; } = null!;
    public static Property<BorderLine> BorderLeft { get; private set; } = null!;
    public static Property<ImmutableArray<BoxSides>> BorderSides { get; private set; } = null!;
    public static Property<ImmutableArray<(ColorValue Color, double? Offset)>> Linear { get; private set; } = null!;
    public static Property<ImmutableArray<(ColorValue Color, double? Offset)>> Radial { get; private set; } = null!;
    public static Property<ImmutableArray<(ColorValue Color, double? Offset)>> Conic { get; private set; } = null!;
    public static Property<GradientSpread> GradientRepeat { get; private set; } = null!;
    public static Property<ImmutableArray<double>> GradientFocus { get; private set; } = null!;
    public static Property<double> GradientAngle { get; private set; } = null!;
    public static Property<ImmutableArray<double>> GradientCenter { get; private set; } = null!;
    public static Property<ColorValue> StopColor { get; private set; } = null!;
    public static Property<LengthValue> StopAt { get; private set; } = null!;

    private static void DeclareMappings()
    {
        Declared.Add(PageWidth = new("width", new LengthType(LengthUnit.Absolute, 0), Place.PageSize, "", "420mm", new(
            "Width of the page.",
            "页面宽度。")));
        Declared.Add(PageHeight = new("height", new LengthType(LengthUnit.Absolute | LengthUnit.Auto, 0), Place.PageSize, "", "594mm", new(
            "Height of the page; auto: as long as what is on it.",
            "页面高度；auto 为随内容而定。")));
        Declared.Add(PageGridColumns = new("columns", new NumberType(1, 100, isWhole: true), Place.PageGrid, "", "12", new(
            "How many columns.",
            "栏数。")));
        Declared.Add(Gutter = new("gutter", new LengthType(LengthUnit.Fixed, 0), Place.PageGrid, "0", "5mm", new(
            "Between two columns.",
            "两栏之间的距离。")));
        Declared.Add(Rgb = new("rgb", new ColorType(), Place.Color, "", "\"#B3202A\"", new(
            "The colour on screens.",
            "屏幕上的颜色。")));
        Declared.Add(Cmyk = new("cmyk", new NumbersType(4, 0, 100, new("four percentages such as [0, 0, 0, 100]", "四个百分数（如 [0, 0, 0, 100]）")), Place.Color, "", "[15, 100, 90, 10]", new(
            "Process inks in percent.",
            "四色油墨的百分数。")));
        Declared.Add(Spot = new("spot", new StringType(new("the name of an ink", "油墨名")), Place.Color, "", "PANTONE 871 C", new(
            "Spot ink, as the press names it.",
            "专色，用印刷厂的名称。")));
        Declared.Add(Tint = new("tint", new NumberType(0, 100), Place.Color, "100", "60", new(
            "Amount of the spot ink in percent.",
            "专色的百分数。")));
        Declared.Add(HanFamily = new("han", new NameType(new("a family", "字体名")), Place.Font, "", "Noto Serif CJK", new(
            "Family of Han characters.",
            "汉字的字体。")));
        Declared.Add(LatinPart = new("latin", new LatinPartType(), Place.Font, "the Han family", "{family: Source Serif 4, scale: 1.04}", new(
            "Family of Latin letters and digits.",
            "西文和数字的字体。")));
        Declared.Add(PunctuationFamily = new("punctuation", new NameType(new("a family", "字体名")), Place.Font, "the Han family", "Noto Sans CJK", new(
            "Family of Chinese punctuation.",
            "中文标点的字体。")));
        Declared.Add(FontWeight = new("weight", new NumberType(1, 1000, isWhole: true), Place.Font, "", "900", new(
            "Weight, where the text names none.",
            "字重，文字未写明时使用。")));
        Declared.Add(FontItalic = new("italic", new BooleanType(), Place.Font, "", "true", new(
            "Italic, where the text does not say.",
            "斜体，文字未写明时使用。")));
        Declared.Add(Family = new("family", new NameType(new("a family", "字体名")), Place.LatinFont, "", "Source Serif 4", new(
            "The family.",
            "字体名。")));
        Declared.Add(FamilyScale = new("scale", new LatinScaleType(), Place.LatinFont, "1", "auto", new(
            "Size, as a factor of the font size; auto brings capitals to about three quarters of the height of Han characters, by 0.9 to 1.15.",
            "相对字号的比例；auto 使大写字母约为汉字字面高的四分之三，比例在 0.9 到 1.15 之间。")));
        Declared.Add(FamilyShift = new("baseline-shift", new LengthType(LengthUnit.Em), Place.LatinFont, "0", "0.02em", new(
            "Shift of the baseline; upwards is positive.",
            "基线的移动；向上为正。")));
        Declared.Add(MinSize = new("min", new LengthType(LengthUnit.Fixed, 0.01), Place.SizeRange, "", "60pt", new(
            "Smallest size.",
            "最小字号。")));
        Declared.Add(MaxSize = new("max", new LengthType(LengthUnit.Fixed, 0.01), Place.SizeRange, "", "150pt", new(
            "Largest size.",
            "最大字号。")));
        Declared.Add(Top = new("top", new LengthType(LengthUnit.Relative), Place.Edges | Place.At, "", "10mm", new(
            "From the top.",
            "到上边的距离。")));
        Declared.Add(Right = new("right", new LengthType(LengthUnit.Relative), Place.Edges | Place.At, "", "0", new(
            "From the right.",
            "到右边的距离。")));
        Declared.Add(Bottom = new("bottom", new LengthType(LengthUnit.Relative), Place.Edges | Place.At, "", "5mm", new(
            "From the bottom.",
            "到下边的距离。")));
        Declared.Add(Left = new("left", new LengthType(LengthUnit.Relative), Place.Edges | Place.At, "", "10mm", new(
            "From the left.",
            "到左边的距离。")));
        Declared.Add(Anchor = new("anchor", AtType.Anchors, Place.At, "", "top-right", new(
            "One of nine places of the container.",
            "容器的九个位置之一。")));
        Declared.Add(ShiftX = new("x", new LengthType(LengthUnit.Relative), Place.At, "0", "-5mm", new(
            "Shift from the anchor to the right.",
            "从锚点向右移动。")));
        Declared.Add(ShiftY = new("y", new LengthType(LengthUnit.Relative), Place.At, "0", "5mm", new(
            "Shift from the anchor down.",
            "从锚点向下移动。")));
        Declared.Add(AtOf = new("of", new EnumType<bool>(("container", false), ("page", true)), Place.At, "container", "page", new(
            "Whose edges count: the container's, or those of the trimmed page.",
            "以谁的边为准：容器，或成品页面。")));
        Declared.Add(BorderWidth = new("width", new LengthType(LengthUnit.Fixed, 0), Place.Border | Place.BorderLine, "0.5pt", "0.5pt", new(
            "Width of the line.",
            "线宽。")));
        Declared.Add(BorderColor = new("color", new ColorType(), Place.Border | Place.BorderLine, "black", "ink", new(
            "Colour of the line.",
            "线的颜色。")));
        Declared.Add(BorderLineStyle = new("style", new EnumType<BorderStyle>(("solid", BorderStyle.Solid), ("dashed", BorderStyle.Dashed), ("dotted", BorderStyle.Dotted)), Place.Border | Place.BorderLine, "solid", "dotted", new(
            "How the line looks.",
            "线型。")));
        Declared.Add(BorderSides = new("sides", new ListType<BoxSides>(new EnumType<BoxSides>(("top", BoxSides.Top), ("right", BoxSides.Right), ("bottom", BoxSides.Bottom), ("left", BoxSides.Left)), new("sides such as [top, bottom]", "边（如 [top, bottom]）")), Place.Border, "all", "[top, bottom]", new(
            "Which sides have it.",
            "哪几边有线。")));
        Declared.Add(BorderTop = new("top", new BorderLineType(), Place.Border, "", "{width: 2pt, color: red}", new(
            "Line of the top side alone.",
            "上边的线。")));
        Declared.Add(BorderRight = new("right", new BorderLineType(), Place.Border, "", "{width: 2pt, color: red}", new(
            "Line of the right side alone.",
            "右边的线。")));
        Declared.Add(BorderBottom = new("bottom", new BorderLineType(), Place.Border, "", "{width: 2pt, color: red}", new(
            "Line of the bottom side alone.",
            "下边的线。")));
        Declared.Add(BorderLeft = new("left", new BorderLineType(), Place.Border, "", "{width: 2pt, color: red}", new(
            "Line of the left side alone.",
            "左边的线。")));
        Declared.Add(Linear = new("linear", new StopsType(), Place.Gradient, "", "[red, {color: gold, at: 80%}]", new(
            "Colours along a line.",
            "沿直线的颜色。")));
        Declared.Add(Radial = new("radial", new StopsType(), Place.Gradient, "", "[white, paper]", new(
            "Colours from a centre outwards.",
            "由中心向外的颜色。")));
        Declared.Add(Conic = new("conic", new StopsType(), Place.Gradient, "", "[red, gold, red]", new(
            "Colours round a centre, clockwise.",
            "绕中心顺时针排列的颜色。")));
        Declared.Add(GradientRepeat = new("repeat", new EnumType<GradientSpread>(("none", GradientSpread.Pad), ("repeat", GradientSpread.Repeat), ("reflect", GradientSpread.Reflect)), Place.Gradient, "none", "repeat", new(
            "What comes before the first stop and after the last: their colours, all stops again, or all stops again forwards and backwards by turns.",
            "首尾色标之外：延续其颜色，重复全部色标，或正反交替重复。")));
        Declared.Add(GradientFocus = new("focus", new NumbersType(2, -10, 10, new("two shares such as [0.5, 0.35]", "两个比例（如 [0.5, 0.35]）")), Place.Gradient, "as `center`", "[0.4, 0.3]", new(
            "Where a radial gradient begins, as shares of the box.",
            "径向渐变的起点在盒子中的比例。")));
        Declared.Add(GradientAngle = new("angle", new NumberType(-360, 360), Place.Gradient, "180; `conic`: 0", "90", new(
            "Direction in degrees: 0 up, 90 to the right. Of a conic gradient: where it begins.",
            "方向，以度计：0 向上，90 向右；锥形渐变的起始方向。")));
        Declared.Add(GradientCenter = new("center", new NumbersType(2, -10, 10, new("two shares such as [0.5, 0.5]", "两个比例（如 [0.5, 0.5]）")), Place.Gradient, "[0.5, 0.5]", "[0.5, 0.3]", new(
            "Centre, as shares of the box.",
            "中心在盒子中的比例。")));
        Declared.Add(StopColor = new("color", new ColorType(), Place.Stop, "", "gold", new(
            "Colour of the stop.",
            "色标的颜色。")));
        Declared.Add(StopAt = new("at", new LengthType(LengthUnit.Percent, 0), Place.Stop, "evenly between its neighbours", "80%", new(
            "Place of the stop along the gradient.",
            "色标在渐变上的位置。")));
    }
}
