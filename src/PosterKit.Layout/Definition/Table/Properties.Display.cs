using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

// Display text: outlines, shadows, pictures in letters, text on a path, turned glyphs, made faces.
internal static partial class Properties
{
    public static Property<OutlineValue> Outline { get; private set; } = null!;
    public static Property<ImmutableArray<TextShadowValue>> TextShadow { get; private set; } = null!;
    public static Property<Synthesis> Synthesize { get; private set; } = null!;
    public static Property<PicturePaintValue> PictureFill { get; private set; } = null!;
    public static Property<TextPathValue> TextPath { get; private set; } = null!;
    public static Property<ImmutableArray<double>> GlyphRotate { get; private set; } = null!;
    public static Property<ImmutableArray<LengthValue>> GlyphShift { get; private set; } = null!;

    public static Property<LengthValue> OutlineWidth { get; private set; } = null!;
    public static Property<PaintValue> OutlineColor { get; private set; } = null!;
    public static Property<OutlinePosition> OutlinePlace { get; private set; } = null!;
    public static Property<LineJoin> OutlineJoin { get; private set; } = null!;
    public static Property<LengthValue> TextShadowX { get; private set; } = null!;
    public static Property<LengthValue> TextShadowY { get; private set; } = null!;
    public static Property<LengthValue> TextShadowBlur { get; private set; } = null!;
    public static Property<LengthValue> TextShadowSpread { get; private set; } = null!;
    public static Property<ColorValue> TextShadowColor { get; private set; } = null!;
    public static Property<bool> TextShadowInset { get; private set; } = null!;
    public static Property<LengthValue> TextPathRadius { get; private set; } = null!;
    public static Property<VectorPath> TextPathData { get; private set; } = null!;
    public static Property<ImmutableArray<double>> TextPathView { get; private set; } = null!;
    public static Property<bool> TextPathSide { get; private set; } = null!;
    public static Property<double> TextPathAngle { get; private set; } = null!;
    public static Property<double> TextPathSweep { get; private set; } = null!;
    public static Property<LengthValue> TextPathStart { get; private set; } = null!;
    public static Property<LengthValue> TextPathOffset { get; private set; } = null!;

    private static void DeclareDisplay()
    {
        Declared.Add(Outline = new("outline", new OutlineType(), Place.Style | Place.Container | Place.AnyText, "none", "{width: 1pt, color: white}", new(
            "A line along the outlines of the letters; emoji have none.",
            "文字描边；表情符号除外。")) { IsInherited = true });
        Declared.Add(TextShadow = new("text-shadow", new TextShadowType(), Place.Style | Place.Container | Place.AnyText, "none", "{x: 0.5mm, y: 0.5mm, color: ink}", new(
            "A shadow of the letters, or several; the first lies on top.",
            "文字阴影，可有多个，第一个在最上面。")) { IsInherited = true });
        Declared.Add(Synthesize = new("synthesize", new SynthesisType(), Place.Style | Place.Container | Place.AnyText, "none", "[bold, oblique]", new(
            "Faces that are made from others where a family lacks them: bold thickens strokes, oblique leans letters, oblique-han leans Han characters too.",
            "字体家族缺少时由其他字重合成：bold 加粗笔画，oblique 倾斜西文，oblique-han 也倾斜汉字。")) { IsInherited = true });
        Declared.Add(PictureFill = new("fill", new PictureFillType(), Place.OneText, "", "{image: ../seeds/photos/two-shores.jpg}", new(
            "A picture or a drawing that is seen through the letters, in place of their colour.",
            "透过文字显示的图片或图形，代替文字的颜色。")));
        Declared.Add(TextPath = new("path", new TextPathType(), Place.Text | Place.Heading, "", "{radius: 60mm}", new(
            "A line that the text runs along: the ellipse in its box, the arc of a circle, or a path. Further lines run below the first.",
            "文字所沿的线：盒子内的椭圆、圆弧或路径；后面各行排在第一行之下。")));
        Declared.Add(GlyphRotate = new("glyph-rotate", new ListType<double>(new NumberType(-360, 360), new("angles such as [-8, 6]", "角度（如 [-8, 6]）")), Place.Style | Place.OneText, "0", "[-8, 6, -3]", new(
            "Degrees by which characters are turned clockwise, each about its own middle; a list begins again when it is used up.",
            "每个字绕自身中心顺时针旋转的角度；列表用完后重新开始。")));
        Declared.Add(GlyphShift = new("glyph-shift", new ListType<LengthValue>(new LengthType(LengthUnit.Fixed), new("lengths such as [0.1em, 0]", "长度（如 [0.1em, 0]）")), Place.Style | Place.OneText, "0", "[0.1em, -0.1em]", new(
            "How far characters are moved down, or to the right in vertical text; a list begins again when it is used up.",
            "每个字向下（竖排时向右）移动的距离；列表用完后重新开始。")));

        Declared.Add(OutlineWidth = new("width", new LengthType(LengthUnit.Fixed, 0), Place.Outline, "", "1pt", new(
            "How much of the line is seen: outside all of it lies outside the letters.",
            "可见的描边宽度；outside 时全部在笔画之外。")));
        Declared.Add(OutlineColor = new("color", new PaintType(), Place.Outline, "black", "white", new(
            "Colour of the line, or a gradient over the box of the text.",
            "描边的颜色，或铺满文字盒子的渐变。")));
        Declared.Add(OutlinePlace = new("position", new EnumType<OutlinePosition>(("outside", OutlinePosition.Outside), ("center", OutlinePosition.Center), ("inside", OutlinePosition.Inside)), Place.Outline, "outside", "center", new(
            "Where the line lies: outside, behind the letters, so that strokes keep their thickness; center, on the edge; inside.",
            "描边的位置：outside 在字外、字后，不吃掉笔画；center 骑在边缘；inside 在字内。")));
        Declared.Add(OutlineJoin = new("join", new EnumType<LineJoin>(("round", LineJoin.Round), ("bevel", LineJoin.Bevel), ("miter", LineJoin.Miter)), Place.Outline, "round", "miter", new(
            "How its corners look; a miter much longer than the line is wide is cut off.",
            "转角的形状；过长的尖角（miter）会被切平。")));
        Declared.Add(TextShadowX = new("x", new LengthType(LengthUnit.Fixed), Place.TextShadow, "0", "0.5mm", new(
            "How far it lies to the right.",
            "向右的距离。")));
        Declared.Add(TextShadowY = new("y", new LengthType(LengthUnit.Fixed), Place.TextShadow, "0", "0.5mm", new(
            "How far it lies down.",
            "向下的距离。")));
        Declared.Add(TextShadowBlur = new("blur", new LengthType(LengthUnit.Fixed, 0), Place.TextShadow, "0", "1mm", new(
            "How far its edge is blurred; 0: a sharp edge.",
            "边缘模糊的距离；0 为清晰。")));
        Declared.Add(TextShadowSpread = new("spread", new LengthType(LengthUnit.Fixed), Place.TextShadow, "0", "0.3mm", new(
            "How much fatter the letters are in it on every side; thinner below 0.",
            "阴影中笔画每边加粗的距离，为负则变细。")));
        Declared.Add(TextShadowColor = new("color", new ColorType(), Place.TextShadow, "black, half clear", "ink", new(
            "Its colour.",
            "阴影的颜色。")));
        Declared.Add(TextShadowInset = new("inset", new BooleanType(), Place.TextShadow, "false", "true", new(
            "True: it falls into the letters, as if they were cut out of what lies round them.",
            "true：阴影落在笔画之内，如同镂空。")));
        Declared.Add(TextPathRadius = new("radius", new LengthType(LengthUnit.Fixed, 0.01), Place.TextPath, "", "60mm", new(
            "Radius of a circle whose arc the text runs along, in the middle of its box; the box is as large as the text.",
            "圆弧的半径；文字居中，盒子与文字同大。")));
        Declared.Add(TextPathData = new("d", new PathDataType(), Place.TextPath, "", "M0 40 C30 0 70 0 100 40", new(
            "Path data of SVG, brought into the box as a `shape: path` would be; the text runs along its first contour.",
            "SVG 的路径数据，与 `shape: path` 一样放进盒子；文字沿第一条轮廓排列。")));
        Declared.Add(TextPathView = new("view-box", new NumbersType(4, -1_000_000, 1_000_000, new("four numbers such as [0, 0, 24, 24]", "四个数字（如 [0, 0, 24, 24]）")), Place.TextPath, "what the path covers", "[0, 0, 100, 40]", new(
            "The part of the plane of the path that its box shows: left, top, width, height.",
            "路径所在平面中由盒子显示的部分：左、上、宽、高。")));
        Declared.Add(TextPathSide = new("side", new EnumType<bool>(("outside", false), ("inside", true)), Place.TextPath, "outside", "inside", new(
            "Where the letters stand: with their heads away from the centre, or towards it; on a path to its left, or to its right and backwards.",
            "文字在线的哪一侧：outside 字头朝外，inside 字头朝圆心；路径则为左侧，或反向走在右侧。")));
        Declared.Add(TextPathAngle = new("angle", new NumberType(-360, 360), Place.TextPath, "0; inside 180", "180", new(
            "Where the middle of the text stands on the ellipse, in degrees clockwise from the top.",
            "文字中点在椭圆上的位置，从顶部顺时针计，以度为单位。")));
        Declared.Add(TextPathSweep = new("sweep", new NumberType(1, 360), Place.TextPath, "360", "240", new(
            "How much of the ellipse the text may take, in degrees; `text-align: distribute` fills it.",
            "文字可占的椭圆范围，以度计；`text-align: distribute` 会铺满它。")));
        Declared.Add(TextPathStart = new("start", new LengthType(LengthUnit.Relative), Place.TextPath, "0", "10%", new(
            "Shift along the path; % is of its length.",
            "沿路径的移动；% 以路径长度计。")));
        Declared.Add(TextPathOffset = new("offset", new LengthType(LengthUnit.Fixed), Place.TextPath, "0", "-1em", new(
            "From the path to the baseline, towards the heads of the letters; negative lengths go the other way.",
            "从路径到基线的距离，向字头方向为正。")));
    }
}
