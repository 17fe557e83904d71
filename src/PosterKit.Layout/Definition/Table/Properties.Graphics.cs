using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// Pictures and shapes.
internal static partial class Properties
{
    public static Property<ImageFit> Fit { get; private set; } = null!;
    public static Property<Rect> ImageCrop { get; private set; } = null!;
    public static Property<ImmutableArray<double>> Focus { get; private set; } = null!;
    public static Property<Node> Alt { get; private set; } = null!;
    public static Property<PaintValue> Fill { get; private set; } = null!;
    public static Property<PaintValue> StrokePaint { get; private set; } = null!;
    public static Property<LengthValue> StrokeWidth { get; private set; } = null!;
    public static Property<ImmutableArray<LengthValue>> Dash { get; private set; } = null!;
    public static Property<Node> Do { get; private set; } = null!;
    public static Property<Node> Else { get; private set; } = null!;

    private static void DeclareGraphics()
    {
        Declared.Add(Fit = new("fit", new EnumType<ImageFit>(("cover", ImageFit.Cover), ("contain", ImageFit.Contain), ("fill", ImageFit.Fill), ("none", ImageFit.None), ("scale-down", ImageFit.ScaleDown), ("line", ImageFit.Line)), Place.Style | Place.Picture | Place.Shape | Place.AnyText, "contain; `image`: cover", "contain", new(
            "How a picture, a star, a polygon or a path meets its box: cropped to fill it, shown whole, or stretched; a picture or a drawing also as large as it is (none: a CSS pixel for each of its own), cut off at its box, or so only where it fits and else whole (scale-down). In text: line sets each line that the author broke as large as the width allows, within a range of sizes.",
            "图片、星形、多边形或路径如何放进盒子：裁切填满、完整显示或拉伸；图片和图形还可保持原大（none：每个像素为一个 CSS 像素），超出盒子的部分裁掉，或放得下时原大、放不下时完整显示（scale-down）。文字中：line 把作者分好的每一行放到与宽度相等，不超出字号范围。")));
        Declared.Add(ImageCrop = new("crop", new CropType(), Place.Style | Place.Image, "[0, 0, 1, 1]", "[0.1, 0.2, 0.5, 0.6]", new(
            "The part of the picture that is used: left, top, width and height as shares of it. `fit` and `focus` take it for the whole.",
            "使用图片的哪一部分：左、上、宽、高，均为占图片的比例。`fit` 和 `focus` 以这部分为整张图片。")));
        Declared.Add(Focus = new("focus", new NumbersType(2, 0, 1, new("two shares such as [0.5, 0.35]", "两个比例（如 [0.5, 0.35]）")), Place.Style | Place.Picture, "[0.5, 0.5]", "[0.5, 0.35]", new(
            "Point of the picture that stays in view, from its left and top.",
            "裁切时保留的焦点，从左上角算起。")));
        Declared.Add(Alt = new("alt", new NodeType(new("a text", "文字"), ValueShape.Text), Place.Picture | Place.Qr, "", "{zh-Hans: 黄昏的水面, en: Water at dusk}", new(
            "Words for the picture, for readers that speak.",
            "图片的替代文字，供朗读软件使用。")));
        Declared.Add(Fill = new("fill", new PaintType(allowsPictures: true), Place.Style | Place.Shape, "black", "red", new(
            "Fill of the shape; a `rect` with a `background` has none unless it is written.",
            "形状的填充；`rect` 有 `background` 而未写 `fill` 时不填充。")));
        Declared.Add(StrokePaint = new("stroke", new PaintType(allowsPictures: true), Place.Style | Place.Shape, "", "ink", new(
            "Line of the shape.",
            "形状的描边。")));
        Declared.Add(StrokeWidth = new("stroke-width", new LengthType(LengthUnit.Fixed, 0), Place.Style | Place.Shape, "1pt", "0.5mm", new(
            "Width of the line.",
            "描边的宽度。")));
        Declared.Add(Dash = new("dash", new ListType<LengthValue>(new LengthType(LengthUnit.Fixed, 0), new("lengths such as [2mm, 1mm]", "长度（如 [2mm, 1mm]）")), Place.Style | Place.Shape | Place.Rule, "", "[2mm, 1mm]", new(
            "Lengths of dashes and gaps in turn.",
            "虚线的线段和间隔的长度，依次列出。")));
        Declared.Add(Do = new("do", new NodeType(new("a list of elements", "元素列表"), ValueShape.Elements), Place.Each | Place.If | Place.Use, "", "[{text: \"${item.name}\"}]", new(
            "The elements that are repeated, or shown, or put into the default slot of a component.",
            "要重复、显示，或放入组件默认位置的元素。")));
        Declared.Add(Else = new("else", new NodeType(new("a list of elements", "元素列表"), ValueShape.Elements), Place.If | Place.Slot, "", "[{text: 暂无}]", new(
            "The elements that are shown otherwise.",
            "否则显示的元素。")));
    }
}
