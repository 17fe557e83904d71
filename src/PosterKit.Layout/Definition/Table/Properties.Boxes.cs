using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// What every box has, and containers.
internal static partial class Properties
{
    public static Property<string> Id { get; private set; } = null!;
    public static Property<bool> Show { get; private set; } = null!;
    public static Property<BoxRole> Role { get; private set; } = null!;
    public static Property<AtValue> At { get; private set; } = null!;
    public static Property<LengthValue> Width { get; private set; } = null!;
    public static Property<LengthValue> Height { get; private set; } = null!;
    public static Property<LengthValue> MinWidth { get; private set; } = null!;
    public static Property<LengthValue> MaxWidth { get; private set; } = null!;
    public static Property<LengthValue> MinHeight { get; private set; } = null!;
    public static Property<LengthValue> MaxHeight { get; private set; } = null!;
    public static Property<double> Aspect { get; private set; } = null!;
    public static Property<double> Grow { get; private set; } = null!;
    public static Property<double> Shrink { get; private set; } = null!;
    public static Property<SpanValue> Span { get; private set; } = null!;
    public static Property<BoxAlign> Align { get; private set; } = null!;
    public static Property<BoxAlign> AlignSelf { get; private set; } = null!;
    public static Property<BoxJustify> Justify { get; private set; } = null!;
    public static Property<GapValue> Gap { get; private set; } = null!;
    public static Property<ImmutableArray<LengthValue>> Tracks { get; private set; } = null!;
    public static Property<EdgesValue> Padding { get; private set; } = null!;
    public static Property<EdgesValue> Margin { get; private set; } = null!;
    public static Property<PaintValue> Background { get; private set; } = null!;
    public static Property<BorderValue> Border { get; private set; } = null!;
    public static Property<double> Rotate { get; private set; } = null!;
    public static Property<ClipValue> Clip { get; private set; } = null!;
    public static Property<VectorPath> ClipPathData { get; private set; } = null!;
    public static Property<ImmutableArray<double>> ClipView { get; private set; } = null!;
    public static Property<ImageFit> ClipFit { get; private set; } = null!;
    public static Property<FillRule> ClipFillRule { get; private set; } = null!;
    public static Property<RadiusValue> Radius { get; private set; } = null!;
    public static Property<string> Link { get; private set; } = null!;
    public static Property<double> Opacity { get; private set; } = null!;
    public static Property<double> Z { get; private set; } = null!;
    public static Property<double> Order { get; private set; } = null!;
    public static Property<BoxOverflow> Overflow { get; private set; } = null!;

    private static void DeclareBoxes()
    {
        Declared.Add(Id = new("id", new StringType(new("a name", "名字")), Place.Box | Place.Use, "", "code", new(
            "Name by which targets reach the element.",
            "供输出目标引用的名字。")) { TakesExpressions = false });
        Declared.Add(Show = new("show", new BooleanType(), Place.Box | Place.Use, "true", "false", new(
            "False: the element is left out, and takes no room.",
            "false：不显示，也不占位。")));
        Declared.Add(Role = new("role", new EnumType<BoxRole>(("decoration", BoxRole.Decoration), ("section", BoxRole.Section)), Place.Box, "", "decoration", new(
            "Part in the document: decoration is skipped by readers, a section holds others.",
            "在文档中的作用：decoration 会被朗读软件跳过，section 是一个部分。")));
        Declared.Add(Link = new("link", new AddressType(), Place.Box, "", "https://example.org/sixty", new(
            "Address that the element leads to in PDF and SVG: http, https, mailto or tel. Documents for presses (x-4, x-1a) have no links.",
            "元素在 PDF 和 SVG 中链接到的地址：http、https、mailto 或 tel。印刷文档（x-4、x-1a）没有链接。")));
        Declared.Add(At = new("at", new AtType(), Place.Box, "in the flow", "{right: 0, bottom: 5mm}", new(
            "Takes the element out of the flow: one of nine anchors, or distances from the edges of the container.",
            "使元素脱离排列：九个锚点之一，或到容器各边的距离。")));
        Declared.Add(Width = new("width", new LengthType(LengthUnit.Relative | LengthUnit.Auto, 0), Place.Style | Place.Sized, "auto", "40mm", new(
            "Width of the box, padding and border included.",
            "盒子的宽度，含内边距和边框。")));
        Declared.Add(Height = new("height", new LengthType(LengthUnit.Relative | LengthUnit.Auto, 0), Place.Style | Place.Sized, "auto", "25%", new(
            "Height of the box, padding and border included.",
            "盒子的高度，含内边距和边框。")));
        Declared.Add(MinWidth = new("min-width", new LengthType(LengthUnit.Relative, 0), Place.Style | Place.Box, "", "20mm", new(
            "Smallest width.",
            "最小宽度。")));
        Declared.Add(MaxWidth = new("max-width", new LengthType(LengthUnit.Relative, 0), Place.Style | Place.Box, "", "30em", new(
            "Largest width.",
            "最大宽度。")));
        Declared.Add(MinHeight = new("min-height", new LengthType(LengthUnit.Relative, 0), Place.Style | Place.Box, "", "10mm", new(
            "Smallest height.",
            "最小高度。")));
        Declared.Add(MaxHeight = new("max-height", new LengthType(LengthUnit.Relative, 0), Place.Style | Place.Box, "", "50vh", new(
            "Largest height.",
            "最大高度。")));
        Declared.Add(Aspect = new("aspect", new AspectType(), Place.Style | Place.Box, "", "16/9", new(
            "Width by height, where only one of them is given.",
            "宽高比，用于只给出其中一个时。")));
        Declared.Add(Grow = new("grow", new NumberType(0, 1000), Place.Style | Place.Box, "0", "1", new(
            "Share of the room that the others leave in a row or column: those that grow have it together, each by its share and none under what it holds (CSS's `flex: 1`).",
            "在行或列中占剩余空间的份额：有份额的各元素按份额分得其余元素留下的全部空间，且不小于自身内容（同 CSS 的 `flex: 1`）。")));
        Declared.Add(Shrink = new("shrink", new NumberType(0, 1000), Place.Style | Place.Box, "1 in a row, 0 in a column", "0", new(
            "Part in what is missing along the container's direction, in proportion to the size: 0 keeps it. In a column it makes room of pictures, and of text that may be set smaller.",
            "容器空间不足时承担的份额，与尺寸成比例：0 保持原尺寸。在列中，图片和允许缩小的文字可以让出空间。")));
        Declared.Add(Span = new("span", new SpanType(), Place.Style | Place.Box, "", "3-7", new(
            "Width in columns of the page grid, inside `grid` in its columns; 3-7 also sets where the box starts.",
            "以页面网格的栏数表示的宽度，在 `grid` 里以它的列计；3-7 同时决定起点。")));
        Declared.Add(Align = new("align", new EnumType<BoxAlign>(("stretch", BoxAlign.Stretch), ("start", BoxAlign.Start), ("center", BoxAlign.Center), ("end", BoxAlign.End), ("baseline", BoxAlign.Baseline)), Place.Page | Place.Style | Place.Container, "stretch", "center", new(
            "Where children stand across the direction: left to right in a column or stack, top to bottom in a row or in the rows of a grid. A child without a baseline stands on it with its bottom.",
            "子元素在垂直于排列方向上的位置：列和层叠中为左右，行和网格的各行中为上下。没有基线的子元素以底边对齐基线。")));
        Declared.Add(AlignSelf = new("align-self", new EnumType<BoxAlign>(("stretch", BoxAlign.Stretch), ("start", BoxAlign.Start), ("center", BoxAlign.Center), ("end", BoxAlign.End), ("baseline", BoxAlign.Baseline)), Place.Style | Place.Box, "as the container says", "end", new(
            "The same for this element alone.",
            "只对本元素有效的 align。")));
        Declared.Add(Justify = new("justify", new EnumType<BoxJustify>(("start", BoxJustify.Start), ("center", BoxJustify.Center), ("end", BoxJustify.End), ("space-between", BoxJustify.SpaceBetween), ("space-around", BoxJustify.SpaceAround), ("space-evenly", BoxJustify.SpaceEvenly), ("stretch", BoxJustify.Stretch)), Place.Page | Place.Style | Place.Container | Place.AnyText, "start; stretch in a stack", "space-between", new(
            "Where children stand along the direction: top to bottom in a column or stack, left to right in a row. In a grid: where the columns stand, and children in wider cells. In text: where it stands in a higher box.",
            "子元素在排列方向上的位置：列和层叠中为上下，行中为左右。网格中：各列的左右位置，以及子元素在较宽格子里的左右位置。文字中：在更高的盒子里的上下位置。")));
        Declared.Add(Gap = new("gap", new GapType(), Place.Page | Place.Style | Place.Container | Place.AnyText, "0; in text by `ratio`", "[3mm, 5mm]", new(
            "Between two children; in text between two languages. A list of two gives it between rows and between columns.",
            "两个子元素之间的距离；文字中为两种语言之间的距离。列出两个值时，依次为行间和列间。")));
        Declared.Add(Tracks = new("tracks", new ListType<LengthValue>(new LengthType(LengthUnit.Relative | LengthUnit.Fraction | LengthUnit.Auto, 0), new("sizes such as [5fr, 7fr]", "尺寸（如 [5fr, 7fr]）")), Place.Style | Place.Row | Place.Column | Place.Text | Place.Heading, "", "[5fr, 7fr]", new(
            "Widths of the children of a row, or heights in a column; of text, widths of the languages side by side (`arrange: columns`). fr shares what is left.",
            "行中各子元素的宽度，或列中的高度；文字则为并排各语言的栏宽（`arrange: columns`）。fr 分配剩余空间。")));
        Declared.Add(Padding = new("padding", new EdgesType(LengthUnit.Fixed, 0), Place.Style | Place.Box, "0", "[4mm, 6mm]", new(
            "From the border to what is inside.",
            "边框到内容的距离。")));
        Declared.Add(Margin = new("margin", new EdgesType(LengthUnit.Fixed, -100000), Place.Style | Place.Box, "0", "{top: 10mm}", new(
            "Round the box; below zero it overlaps.",
            "盒子外的距离；为负则重叠。")));
        Declared.Add(Background = new("background", new PaintType(allowsPictures: true), Place.Style | Place.Box, "", "{linear: [red, gold], angle: 90}", new(
            "Fill of the box: a colour, a gradient, a pattern or a picture.",
            "盒子的底色：颜色、渐变、图案或图片。")));
        Declared.Add(Border = new("border", new BorderType(), Place.Style | Place.Box, "", "{sides: [top], width: 1pt, color: ink}", new(
            "Line inside the edge of the box.",
            "盒子边缘内的线。")));
        Declared.Add(Radius = new("radius", new RadiusType(), Place.Style | Place.Box, "0", "4mm", new(
            "Radius of the corners, or a list from the top left clockwise; % of the shorter side.",
            "圆角半径，或从左上角顺时针列出；百分数按短边计算。")));
        Declared.Add(Rotate = new("rotate", new NumberType(-360, 360), Place.Style | Place.Box, "0", "-8", new(
            "Degrees clockwise about the centre; the room that the box takes stays as it is.",
            "绕中心顺时针旋转的度数；所占的位置不变。")));
        Declared.Add(Clip = new("clip", new ClipType(), Place.Style | Place.Box, "", "ellipse", new(
            "Shape that is seen of the element: an ellipse or a circle in its box, a path, or a polygon of points from its left and top.",
            "元素可见部分的形状：盒子内的椭圆或圆、路径，或由从左上角算起的各点组成的多边形。")));
        Declared.Add(ClipPathData = new("d", new PathDataType(), Place.Clip, "", "M12 21 C0 12 3 3 8 3 S12 8 12 8 S11 3 16 3 S24 12 12 21 Z", new(
            "Path data of SVG: what lies inside the path is seen.",
            "SVG 的路径数据；路径之内可见。")));
        Declared.Add(ClipView = new("view-box", new NumbersType(4, -1_000_000, 1_000_000, new("four numbers such as [0, 0, 24, 24]", "四个数字（如 [0, 0, 24, 24]）")), Place.Clip, "what the path covers", "[0, 0, 24, 24]", new(
            "The part of the plane of the path that the box shows: left, top, width, height.",
            "路径所在平面中由盒子显示的部分：左、上、宽、高。")));
        Declared.Add(ClipFit = new("fit", new EnumType<ImageFit>(("contain", ImageFit.Contain), ("cover", ImageFit.Cover), ("fill", ImageFit.Fill)), Place.Clip, "contain", "fill", new(
            "How the path meets the box: whole in its middle, so large that it fills it, or stretched.",
            "路径如何放进盒子：居中完整放入、放大填满，或拉伸。")));
        Declared.Add(ClipFillRule = new("fill-rule", new EnumType<FillRule>(("nonzero", FillRule.NonZero), ("evenodd", FillRule.EvenOdd)), Place.Clip, "nonzero", "evenodd", new(
            "What is inside of a path that crosses itself, or of a path in a path.",
            "路径自交或重叠时，哪些部分算作内部。")));
        Declared.Add(Opacity = new("opacity", new NumberType(0, 1), Place.Style | Place.Box, "1", "0.8", new(
            "0 is clear, 1 is opaque; the element fades as one.",
            "0 为透明，1 为不透明；元素作为整体变淡。")));
        Declared.Add(Z = new("z", new NumberType(-1000, 1000, isWhole: true), Place.Style | Place.Box, "0", "1", new(
            "Order among siblings; the higher lies on top.",
            "同级元素的叠放次序，大的在上。")));
        Declared.Add(Order = new("order", new NumberType(-1000, 1000, isWhole: true), Place.Box, "0", "-1", new(
            "When the element is read among its siblings, the least first; those that are equal as written. It moves nothing that is seen: a tagged PDF is read in this order, while SVG and programs that copy the text of a page go by the order of drawing.",
            "元素在同级中的朗读次序，小的在先，相同的依书写次序。不改变画面：带标签的 PDF 按此朗读，SVG 和只提取页面文字的程序仍依绘制次序。")));
        Declared.Add(Overflow = new("overflow", new EnumType<BoxOverflow>(("error", BoxOverflow.Error), ("shrink", BoxOverflow.Shrink), ("ellipsis", BoxOverflow.Ellipsis), ("clip", BoxOverflow.Clip), ("grow", BoxOverflow.Grow)), Place.Style | Place.Container | Place.AnyText, "error", "shrink", new(
            "What happens to what does not fit: it is reported, text is set smaller, text ends in an ellipsis, it is cut off, or the box grows higher.",
            "放不下时：报错、缩小文字、文字以省略号结尾、裁掉，或增高盒子。")));
    }
}
