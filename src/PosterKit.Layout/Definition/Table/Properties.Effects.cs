using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

// Effects: shadows, blurs, blend modes, masks, filters, scrims; patterns and pictures as fills.
internal static partial class Properties
{
    public static Property<ImmutableArray<ShadowValue>> Shadow { get; private set; } = null!;
    public static Property<LengthValue> Blur { get; private set; } = null!;
    public static Property<LengthValue> BackdropBlur { get; private set; } = null!;
    public static Property<BlendMode> Blend { get; private set; } = null!;
    public static Property<PaintValue> Mask { get; private set; } = null!;
    public static Property<MaskKind> MaskMode { get; private set; } = null!;
    public static Property<ImmutableArray<FilterValue>> Filter { get; private set; } = null!;
    public static Property<ScrimValue> Scrim { get; private set; } = null!;

    public static Property<LengthValue> ShadowX { get; private set; } = null!;
    public static Property<LengthValue> ShadowY { get; private set; } = null!;
    public static Property<LengthValue> ShadowBlur { get; private set; } = null!;
    public static Property<LengthValue> ShadowSpread { get; private set; } = null!;
    public static Property<ColorValue> ShadowColor { get; private set; } = null!;
    public static Property<bool> ShadowInset { get; private set; } = null!;

    public static Property<double> Grayscale { get; private set; } = null!;
    public static Property<double> Sepia { get; private set; } = null!;
    public static Property<double> Saturate { get; private set; } = null!;
    public static Property<double> HueRotate { get; private set; } = null!;
    public static Property<double> Brightness { get; private set; } = null!;
    public static Property<double> Contrast { get; private set; } = null!;
    public static Property<double> Invert { get; private set; } = null!;
    public static Property<ImmutableArray<ColorValue>> Duotone { get; private set; } = null!;
    public static Property<ImmutableArray<double>> FilterMatrix { get; private set; } = null!;

    public static Property<BoxSides> ScrimFrom { get; private set; } = null!;
    public static Property<ColorValue> ScrimColor { get; private set; } = null!;
    public static Property<double> ScrimOpacity { get; private set; } = null!;
    public static Property<LengthValue> ScrimLength { get; private set; } = null!;

    public static Property<PatternKind> Pattern { get; private set; } = null!;
    public static Property<LengthValue> PatternTile { get; private set; } = null!;
    public static Property<double> PatternWeight { get; private set; } = null!;
    public static Property<double> PatternAngle { get; private set; } = null!;
    public static Property<ColorValue> PatternColor { get; private set; } = null!;
    public static Property<ColorValue> PatternGround { get; private set; } = null!;
    public static Property<NameValue> PaintImage { get; private set; } = null!;
    public static Property<NameValue> PaintSvg { get; private set; } = null!;
    public static Property<ImageFit> PaintFit { get; private set; } = null!;
    public static Property<ImmutableArray<double>> PaintFocus { get; private set; } = null!;
    public static Property<LengthValue> PaintTile { get; private set; } = null!;

    private static void DeclareEffects()
    {
        Declared.Add(Shadow = new("shadow", new ListType<ShadowValue>(new ShadowType(), new("a shadow, or a list of them", "阴影，或阴影列表")), Place.Style | Place.Box, "", "{y: 1mm, blur: 4mm, color: ink}", new(
            "Shadow of the box, of its `clip`, of a shape or of a drawing; of several the first lies on top. Letters have `text-shadow`.",
            "盒子、其 `clip`、形状或图形的阴影；多个时第一个在最上面。文字用 `text-shadow`。")));
        Declared.Add(Blur = new("blur", new LengthType(LengthUnit.Fixed, 0), Place.Style | Place.Box, "0", "2mm", new(
            "Standard deviation of a gaussian blur of the element.",
            "元素高斯模糊的标准差。")));
        Declared.Add(BackdropBlur = new("backdrop-blur", new LengthType(LengthUnit.Fixed, 0), Place.Style | Place.Box, "0", "3mm", new(
            "The same of what lies behind the element, within its outline; to be seen through a clear background.",
            "元素轮廓内其后内容的高斯模糊，透过半透明的底色可见。")));
        Declared.Add(Blend = new("blend", new EnumType<BlendMode>(
            ("normal", BlendMode.Normal), ("multiply", BlendMode.Multiply), ("screen", BlendMode.Screen), ("overlay", BlendMode.Overlay), ("darken", BlendMode.Darken), ("lighten", BlendMode.Lighten),
            ("color-dodge", BlendMode.ColorDodge), ("color-burn", BlendMode.ColorBurn), ("hard-light", BlendMode.HardLight), ("soft-light", BlendMode.SoftLight), ("difference", BlendMode.Difference),
            ("exclusion", BlendMode.Exclusion), ("hue", BlendMode.Hue), ("saturation", BlendMode.Saturation), ("color", BlendMode.Color), ("luminosity", BlendMode.Luminosity)), Place.Style | Place.Box, "normal", "multiply", new(
            "How the colours of the element mix with those under it.",
            "元素的颜色与下方颜色的混合方式。")));
        Declared.Add(Mask = new("mask", new PaintType(allowsPictures: true), Place.Style | Place.Box, "", "{linear: [black, transparent]}", new(
            "How much of the element is seen at each place of its box: as much as this is opaque there, or bright. A gradient to transparent makes it fade.",
            "元素各处可见的程度：由此填充在该处的不透明度或亮度决定；渐变到 transparent 即渐隐。")));
        Declared.Add(MaskMode = new("mask-mode", new EnumType<MaskKind>(("alpha", MaskKind.Alpha), ("luminance", MaskKind.Luminance)), Place.Style | Place.Box, "alpha", "luminance", new(
            "What of `mask` counts: how opaque it is, or how bright.",
            "`mask` 以不透明度还是亮度为准。")));
        Declared.Add(Filter = new("filter", new ListType<FilterValue>(new FilterType(), new("colour filters such as [grayscale, {contrast: 1.2}]", "颜色滤镜（如 [grayscale, {contrast: 1.2}]）")), Place.Style | Place.Box, "", "[{duotone: [ink, paper]}]", new(
            "Changes of all colours of the element, one after the other.",
            "依次改变元素的全部颜色。")));
        Declared.Add(Scrim = new("scrim", new ScrimType(), Place.Style | Place.Container | Place.Picture, "", "{from: bottom, opacity: 0.7}", new(
            "A soft shade over a picture, or over the background of a container, so that text on it can be read: a side, or more about it.",
            "图片或容器底色上的柔和暗化，使其上的文字清晰可读：写一边，或详细写明。")));

        Declared.Add(ShadowX = new("x", new LengthType(LengthUnit.Fixed), Place.Shadow, "0", "1mm", new(
            "How far it lies to the right.",
            "向右的距离。")));
        Declared.Add(ShadowY = new("y", new LengthType(LengthUnit.Fixed), Place.Shadow, "0", "1mm", new(
            "How far it lies down.",
            "向下的距离。")));
        Declared.Add(ShadowBlur = new("blur", new LengthType(LengthUnit.Fixed, 0), Place.Shadow, "0", "4mm", new(
            "How wide its soft edge is; twice the standard deviation of the blur.",
            "柔边的宽度，为模糊标准差的两倍。")));
        Declared.Add(ShadowSpread = new("spread", new LengthType(LengthUnit.Fixed), Place.Shadow, "0", "0.5mm", new(
            "How much larger it is on every side; smaller below 0.",
            "四周放大的距离，为负则缩小。")));
        Declared.Add(ShadowColor = new("color", new ColorType(), Place.Shadow, "black, a third opaque", "ink", new(
            "Its colour.",
            "阴影的颜色。")));
        Declared.Add(ShadowInset = new("inset", new BooleanType(), Place.Shadow, "false", "true", new(
            "True: it falls inwards, as from a frame.",
            "true：向内投射，如同来自边框。")));

        DeclareFilters();
        Declared.Add(ScrimFrom = new("from", ScrimType.Sides, Place.Scrim, "bottom", "top", new(
            "The side where it is strongest.",
            "最暗的一边。")));
        Declared.Add(ScrimColor = new("color", new ColorType(), Place.Scrim, "black", "ink", new(
            "Its colour.",
            "颜色。")));
        Declared.Add(ScrimOpacity = new("opacity", new NumberType(0, 1), Place.Scrim, "0.65", "0.8", new(
            "How strong it is at that side.",
            "在该边的强度。")));
        Declared.Add(ScrimLength = new("length", new LengthType(LengthUnit.Percent, 0), Place.Scrim, "60%", "45%", new(
            "How far it reaches, of the box.",
            "延伸的距离，占盒子的比例。")));
        DeclarePatterns();
    }

    private static void DeclareFilters()
    {
        Declared.Add(Grayscale = new("grayscale", new NumberType(0, 1), Place.Filter, "1", "0.8", new(
            "Takes the colour away; 1: all of it.",
            "去色；1 为完全去色。")));
        Declared.Add(Sepia = new("sepia", new NumberType(0, 1), Place.Filter, "1", "0.6", new(
            "The brown of old photographs; 1: nothing else.",
            "旧照片的棕褐色；1 为完全。")));
        Declared.Add(Saturate = new("saturate", new NumberType(0, 100), Place.Filter, "1", "1.5", new(
            "Strength of colours; 0: grey, 1: unchanged.",
            "颜色的饱和度；0 为灰，1 不变。")));
        Declared.Add(HueRotate = new("hue-rotate", new NumberType(-360, 360), Place.Filter, "0", "90", new(
            "Degrees by which hues are turned.",
            "色相旋转的度数。")));
        Declared.Add(Brightness = new("brightness", new NumberType(0, 100), Place.Filter, "1", "1.2", new(
            "Factor of all colours; 0: black, 1: unchanged.",
            "亮度的倍数；0 为黑，1 不变。")));
        Declared.Add(Contrast = new("contrast", new NumberType(0, 100), Place.Filter, "1", "1.3", new(
            "Distance from middle grey; 0: grey, 1: unchanged.",
            "与中灰的差距；0 为灰，1 不变。")));
        Declared.Add(Invert = new("invert", new NumberType(0, 1), Place.Filter, "1", "1", new(
            "Opposite colours; 1: wholly.",
            "反相；1 为完全反相。")));
        Declared.Add(Duotone = new("duotone", new ListType<ColorValue>(new ColorType(), new("two colours such as [ink, paper]", "两种颜色（如 [ink, paper]）")), Place.Filter, "", "[ink, paper]", new(
            "Two colours in place of all: for the dark and for the bright.",
            "以两种颜色代替全部颜色：暗部和亮部。")));
        Declared.Add(FilterMatrix = new("matrix", new NumbersType(20, -1000, 1000, new("20 numbers", "20 个数")), Place.Filter, "", "[1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]", new(
            "Four rows of five: each of red, green, blue and alpha as factors of all four, and what is added.",
            "四行五列：红、绿、蓝、透明度各由四者的倍数与一个加数得出。")));
    }

    private static void DeclarePatterns()
    {
        Declared.Add(Pattern = new("pattern", new EnumType<PatternKind>(("dots", PatternKind.Dots), ("lines", PatternKind.Lines), ("checks", PatternKind.Checks), ("grid", PatternKind.Grid), ("crosses", PatternKind.Crosses)), Place.Pattern, "", "dots", new(
            "What is repeated.",
            "重复的图形。")));
        Declared.Add(PatternTile = new("tile", new LengthType(LengthUnit.Fixed, 0), Place.Pattern, "4mm", "2.5mm", new(
            "Distance from one to the next.",
            "相邻两个之间的距离。")));
        Declared.Add(PatternWeight = new("weight", new NumberType(0, 1), Place.Pattern, "0.5; `grid`, `crosses`: 0.1", "0.3", new(
            "Thickness of the lines, or diameter of the dots, as a share of the distance.",
            "线的粗细或点的直径，占间距的比例。")));
        Declared.Add(PatternAngle = new("angle", new NumberType(-360, 360), Place.Pattern, "0", "45", new(
            "Degrees clockwise by which the pattern is turned.",
            "图案顺时针旋转的度数。")));
        Declared.Add(PatternColor = new("color", new ColorType(), Place.Pattern, "black", "red", new(
            "Colour of the pattern.",
            "图案的颜色。")));
        Declared.Add(PatternGround = new("ground", new ColorType(), Place.Pattern, "transparent", "paper", new(
            "Colour between.",
            "底色。")));
        Declared.Add(PaintImage = new("image", new NameType(new("the path of a file", "文件路径")), Place.PicturePaint, "", "../seeds/photos/two-shores.jpg", new(
            "A picture as a fill.",
            "作填充的图片。")));
        Declared.Add(PaintSvg = new("svg", new NameType(new("the path of a file", "文件路径")), Place.PicturePaint, "", "../seeds/art/beacons.svg", new(
            "A drawing as a fill.",
            "作填充的图形。")));
        Declared.Add(PaintFit = new("fit", new EnumType<ImageFit>(("cover", ImageFit.Cover), ("fill", ImageFit.Fill)), Place.PicturePaint, "cover", "fill", new(
            "How it meets the box where it is not repeated: cropped to fill it, or stretched.",
            "不重复时如何放进盒子：裁切填满或拉伸。")));
        Declared.Add(PaintFocus = new("focus", new NumbersType(2, 0, 1, new("two shares such as [0.5, 0.35]", "两个比例（如 [0.5, 0.35]）")), Place.PicturePaint, "[0.5, 0.5]", "[0.5, 0.35]", new(
            "Point of it that stays in view.",
            "裁切时保留的焦点。")));
        Declared.Add(PaintTile = new("tile", new LengthType(LengthUnit.Fixed, 0), Place.PicturePaint, "", "20mm", new(
            "It is repeated, and each is so wide.",
            "重复平铺，每块的宽度。")));
    }
}
