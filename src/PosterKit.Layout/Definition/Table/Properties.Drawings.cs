using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// Stars, polygons, paths, rules and QR codes.
internal static partial class Properties
{
    public static Property<double> Sides { get; private set; } = null!;
    public static Property<double> StarPoints { get; private set; } = null!;
    public static Property<double> Inner { get; private set; } = null!;
    public static Property<VectorPath> PathData { get; private set; } = null!;
    public static Property<ImmutableArray<double>> ViewBox { get; private set; } = null!;
    public static Property<FillRule> PathFillRule { get; private set; } = null!;
    public static Property<LengthValue> Thickness { get; private set; } = null!;
    public static Property<LengthValue> RuleLength { get; private set; } = null!;
    public static Property<bool> RuleDirection { get; private set; } = null!;

    public static Property<LengthValue> QrSize { get; private set; } = null!;
    public static Property<QrLevel> QrErrorLevel { get; private set; } = null!;
    public static Property<double> Quiet { get; private set; } = null!;
    public static Property<ColorValue> QrColor { get; private set; } = null!;

    private static void DeclareDrawings()
    {
        Declared.Add(Sides = new("sides", new NumberType(3, 100, isWhole: true), Place.Style | Place.Shape, "6", "8", new(
            "Sides of a polygon; a corner is at the top.",
            "多边形的边数；一个角朝上。")));
        Declared.Add(StarPoints = new("points", new NumberType(3, 100, isWhole: true), Place.Style | Place.Shape, "5", "12", new(
            "Points of a star; one is at the top.",
            "星形的角数；一个角朝上。")));
        Declared.Add(Inner = new("inner", new NumberType(0.01, 1), Place.Style | Place.Shape, "0.382", "0.7", new(
            "How far the inner corners of a star lie from its middle, as a share of the points.",
            "星形内角到中心的距离，与外角之比。")));
        Declared.Add(PathData = new("d", new PathDataType(), Place.Shape, "", "M0 0 L10 0 L5 8 Z", new(
            "Outline of a path, in path data of SVG.",
            "路径的轮廓，用 SVG 的路径数据书写。")));
        Declared.Add(ViewBox = new("view-box", new NumbersType(4, -1_000_000, 1_000_000, new("four numbers such as [0, 0, 24, 24]", "四个数字（如 [0, 0, 24, 24]）")), Place.Shape, "what the path covers", "[0, 0, 24, 24]", new(
            "The part of the plane of a path that its box shows: left, top, width, height.",
            "路径所在平面中由盒子显示的部分：左、上、宽、高。")));
        Declared.Add(PathFillRule = new("fill-rule", new EnumType<FillRule>(("nonzero", FillRule.NonZero), ("evenodd", FillRule.EvenOdd)), Place.Shape, "nonzero", "evenodd", new(
            "What lies inside a path that crosses or encloses itself.",
            "路径自相交或嵌套时何为内部。")));
        Declared.Add(Thickness = new("thickness", new LengthType(LengthUnit.Fixed, 0), Place.Style | Place.Rule, "0.5pt", "1pt", new(
            "Thickness of the rule.",
            "线的粗细。")));
        Declared.Add(RuleLength = new("length", new LengthType(LengthUnit.Relative, 0), Place.Style | Place.Rule, "the whole container", "40mm", new(
            "Length of the rule; it starts where its container does, or stands where `align` and `align-self` say.",
            "线的长度；从容器起始处开始，或按 `align`、`align-self` 的位置。")));
        Declared.Add(RuleDirection = new("direction", new EnumType<bool>(("horizontal", false), ("vertical", true)), Place.Rule, "horizontal", "vertical", new(
            "Which way the rule runs; a vertical one is as high as the row that holds it.",
            "线的方向；竖线与所在行同高。")));
        Declared.Add(QrSize = new("size", new LengthType(LengthUnit.Fixed, 0.01), Place.Qr, "0.6mm for each module", "24mm", new(
            "Side of the QR code, quiet zone included.",
            "二维码的边长，含静区。")));
        Declared.Add(QrErrorLevel = new("level", new EnumType<QrLevel>(("L", QrLevel.Low), ("M", QrLevel.Medium), ("Q", QrLevel.Quartile), ("H", QrLevel.High)), Place.Qr, "M", "Q", new(
            "How much of the code may be lost and still be read: some 7, 15, 25 or 30 per cent.",
            "二维码的容错级别：约 7%、15%、25%、30% 受损仍可识读。")));
        Declared.Add(Quiet = new("quiet", new NumberType(0, 20, isWhole: true), Place.Qr, "4", "2", new(
            "Width of the quiet zone round the code, in modules; readers want 4 where the ground beside it is not plain.",
            "二维码四周静区的宽度，以模块计；周围底色不纯时应为 4。")));
        Declared.Add(QrColor = new("color", new ColorType(), Place.Qr, "black", "ink", new(
            "Colour of the dark modules; the light ones are whatever lies under them, or `background`.",
            "深色模块的颜色；浅色处露出底下的颜色或 `background`。")));
    }
}
