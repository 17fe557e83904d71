using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Svg;
using PosterKit.Scene;

namespace PosterKit.Layout;

// Sections of the file, and targets.
internal static partial class Properties
{
    public static Property<Node> Version { get; private set; } = null!;
    public static Property<Node> Title { get; private set; } = null!;
    public static Property<DateTimeOffset> Date { get; private set; } = null!;
    public static Property<ImmutableArray<string>> Languages { get; private set; } = null!;
    public static Property<string> SchemaFile { get; private set; } = null!;
    public static Property<string> Content { get; private set; } = null!;
    public static Property<Node> Series { get; private set; } = null!;
    public static Property<string> As { get; private set; } = null!;
    public static Property<Node> PageSection { get; private set; } = null!;
    public static Property<Node> Colors { get; private set; } = null!;
    public static Property<Node> Fonts { get; private set; } = null!;
    public static Property<Node> Styles { get; private set; } = null!;
    public static Property<Node> Body { get; private set; } = null!;
    public static Property<Node> Targets { get; private set; } = null!;
    public static Property<PageSizeValue> PageSize { get; private set; } = null!;
    public static Property<bool> Orientation { get; private set; } = null!;
    public static Property<EdgesValue> PageMargin { get; private set; } = null!;
    public static Property<PaintValue> PageBackground { get; private set; } = null!;
    public static Property<PageGrid> Grid { get; private set; } = null!;
    public static Property<NameValue> Style { get; private set; } = null!;
    public static Property<NameValue> Extends { get; private set; } = null!;
    public static Property<ImmutableArray<OutputFormat>> Format { get; private set; } = null!;
    public static Property<LengthValue> Bleed { get; private set; } = null!;
    public static Property<EdgesValue> SafeArea { get; private set; } = null!;
    public static Property<double> Zoom { get; private set; } = null!;
    public static Property<double> Scale { get; private set; } = null!;
    public static Property<double> Dpi { get; private set; } = null!;
    public static Property<double> Quality { get; private set; } = null!;
    public static Property<long> MaxBytes { get; private set; } = null!;
    public static Property<double> MaxPixels { get; private set; } = null!;
    public static Property<PngOptions> PngOutput { get; private set; } = null!;
    public static Property<JpegOptions> JpegOutput { get; private set; } = null!;
    public static Property<WebPOptions> WebPOutput { get; private set; } = null!;
    public static Property<PngCompression> PngLevel { get; private set; } = null!;
    public static Property<bool> PngPalette { get; private set; } = null!;
    public static Property<bool> JpegChroma { get; private set; } = null!;
    public static Property<bool> JpegProgressive { get; private set; } = null!;
    public static Property<bool> WebPLossless { get; private set; } = null!;
    public static Property<SvgTextMode> SvgText { get; private set; } = null!;
    public static Property<DitherMode> Dither { get; private set; } = null!;
    public static Property<double> EffectsDpi { get; private set; } = null!;
    public static Property<string> OutputFile { get; private set; } = null!;
    public static Property<Node> ElementOverrides { get; private set; } = null!;

    private static void DeclareSections()
    {
        Declared.Add(Version = new("posterkit", new NodeType(new("the version, 1", "版本号 1"), new ChoiceShape(["1"])), Place.Document, "", "1", new(
            "Version of the layout language; 1.",
            "版式语言的版本，目前为 1。")));
        Declared.Add(Title = new("title", new NodeType(new("a text", "文字"), ValueShape.Text), Place.Document, "", "{zh-Hans: 春之祭, en: The Rite of Spring}", new(
            "Title of the poster, as documents carry it.",
            "海报标题，写入文档信息。")));
        Declared.Add(Date = new("date", new DateType(), Place.Document, "", "2024-01-27", new(
            "Date that documents bear; no clock is ever asked.",
            "写入文档的日期；程序从不读取时钟。")));
        Declared.Add(Languages = new("languages", new ListType<string>(new LanguageType(), new("languages such as [zh-Hant, en]", "语言（如 [zh-Hant, en]）")), Place.Document | Place.Target, "", "[zh-Hant, en]", new(
            "Languages of the edition; all are shown, the first leads.",
            "本版所用的语言；全部显示，第一种为主。")));
        Declared.Add(SchemaFile = new("$schema", new StringType(new("the path or address of a JSON Schema", "JSON Schema 的路径或网址")), Place.Document, "", "posterkit.schema.json", new(
            "Where editors find the schema of the language; a JSON file says it so, a YAML file in a comment. Nothing is read from there.",
            "编辑器到何处找版式语言的 JSON Schema；JSON 文件用此键，YAML 文件用注释。程序本身不读取。")) { TakesExpressions = false });
        Declared.Add(Content = new("content", new StringType(new("the path of a content file", "内容文件的路径")), Place.Document, "", "words.yaml", new(
            "Content file (YAML or JSON) whose names the expressions use.",
            "内容文件（YAML 或 JSON），表达式从中取值。")));
        Declared.Add(Series = new("series", new NodeType(new("a list, or an expression that gives one", "列表，或给出列表的表达式"), ValueShape.Either(ValueShape.Expression, new ListShape(ValueShape.Any, 1))), Place.Document, "", "[{name: 春}, {name: 夏}]", new(
            "One poster for each item of this list.",
            "列表中每一项生成一张海报。")));
        Declared.Add(As = new("as", new StringType(new("a name", "名字")), Place.Document | Place.Each, "item", "panel", new(
            "Name by which the item is reached in expressions.",
            "在表达式中引用该项时所用的名字。")) { TakesExpressions = false });
        Declared.Add(PageSection = new("page", new NodeType(new("a page", "页面"), new MappingShape(Place.Page)), Place.Document | Place.Target, "", "{size: a2, margin: 20mm}", new(
            "Size, margin, background and grid of the page.",
            "页面的尺寸、边距、背景和网格。")));
        Declared.Add(Colors = new("colors", new NodeType(new("colours by name", "按名字列出的颜色"), ValueShape.Named(new ColorEntryType().Shape)), Place.Document | Place.Target, "", "{ink: \"#1C1B1A\", red: \"#B3202A\"}", new(
            "Colours by name.",
            "按名字列出的颜色。")));
        Declared.Add(Fonts = new("fonts", new NodeType(new("fonts by name", "按名字列出的字体"), ValueShape.Named(FontType.Instance.Shape)), Place.Document | Place.Target, "", "{body: {han: Noto Serif CJK, latin: Source Serif 4}}", new(
            "Composite fonts by name.",
            "按名字列出的复合字体。")));
        Declared.Add(Styles = new("styles", new NodeType(new("styles by name", "按名字列出的样式"), ValueShape.Named(new MappingShape(Place.Style))), Place.Document | Place.Target, "", "{base: {size: 11pt, leading: 1.7}}", new(
            "Styles by name.",
            "按名字列出的样式。")));
        Declared.Add(Body = new("body", new NodeType(new("a list of elements", "元素列表"), ValueShape.Elements), Place.Document | Place.Target | Place.Component, "", "[{text: 你好}]", new(
            "The elements of the poster, one below the other; of a component: what stands wherever it is used.",
            "海报的元素，自上而下；在组件中则是每次使用时放入的元素。")));
        DeclareComponents();
        Declared.Add(Targets = new("targets", new NodeType(new("targets by name", "按名字列出的输出目标"), ValueShape.Named(new MappingShape(Place.Target))), Place.Document, "", "{print: {format: pdf, bleed: 3mm}}", new(
            "What comes out: sizes and formats by name.",
            "输出什么：按名字列出的尺寸和格式。")));
        Declared.Add(PageSize = new("size", new PageSizeType(), Place.Page | Place.Target, "a4", "instagram-portrait", new(
            "Trim size: a preset, [width, height] or {width, height}; the height may be auto.",
            "成品尺寸：预设名、[宽, 高] 或 {width, height}；高可为 auto。")) { TakesExpressions = false });
        Declared.Add(Orientation = new("orientation", new EnumType<bool>(("portrait", false), ("landscape", true)), Place.Page | Place.Target, "as the size says", "landscape", new(
            "Turns the size upright or across.",
            "把尺寸转为竖版或横版。")) { TakesExpressions = false });
        Declared.Add(PageMargin = new("margin", new EdgesType(LengthUnit.Fixed | LengthUnit.Percent, 0), Place.Page, "0", "[20mm, 15mm]", new(
            "From the trim edge to the type area; % of the width of the trim box.",
            "成品边到版心的距离；百分数按成品宽度计算。")));
        Declared.Add(PageBackground = new("background", new PaintType(allowsPictures: true, allowsNone: true), Place.Page, "white", "paper", new(
            "Fill of the whole page, bleed included; `none`: pictures are clear where nothing is drawn (JPEG: white).",
            "整页的底色，含出血；`none` 时图片在无内容处透明（JPEG 为白色）。")));
        Declared.Add(Grid = new("grid", new GridType(), Place.Page, "", "{columns: 12, gutter: 5mm}", new(
            "Columns of the type area, for `span`.",
            "版心的栏，供 `span` 使用。")));
        Declared.Add(Style = new("style", new StyleNameType(), Place.Page | Place.Box, "", "base", new(
            "Style whose values hold here; on `page` for all text of the poster.",
            "套用的样式；写在 `page` 上则对全部文字有效。")));
        Declared.Add(Extends = new("extends", new StyleNameType(), Place.Style, "", "base", new(
            "Style whose values this one takes over and adds to.",
            "本样式在其基础上增改的样式。")) { TakesExpressions = false });
        Declared.Add(Format = new("format", new ListType<OutputFormat>(new EnumType<OutputFormat>(("png", OutputFormat.Png), ("jpeg", OutputFormat.Jpeg), ("webp", OutputFormat.WebP), ("pdf", OutputFormat.Pdf), ("svg", OutputFormat.Svg), ("tiff", OutputFormat.Tiff), ("rgba", OutputFormat.Rgba)), new("formats such as [png, pdf]", "格式（如 [png, pdf]）")), Place.Target, "", "[png, pdf]", new(
            "Formats that are written; `rgba` is nothing but the pixels, four bytes each.",
            "输出的格式；`rgba` 只有像素，每像素四字节。")));
        Declared.Add(Bleed = new("bleed", new LengthType(LengthUnit.Absolute, 0), Place.Target, "0", "3mm", new(
            "How far the artwork reaches beyond the trim edge.",
            "图稿超出成品边的距离（出血）。")));
        Declared.Add(SafeArea = new("safe-area", new EdgesType(LengthUnit.Absolute, 0), Place.Target, "", "[10mm, 5mm]", new(
            "How far text stays inside the trim edge: nearer, it is a warning. `check --press` goes by it in place of what its profile says. Text that is decoration is left out.",
            "文字与成品边的最小距离，更近则发出警告。`check --press` 以此代替配置中的值。装饰性文字不计。")));
        Declared.Add(Zoom = new("zoom", new NumberType(0.01, 100), Place.Target, "1", "2.2", new(
            "Multiplies every absolute length of the layout, but not the page size, the bleed and the safe area.",
            "放大版式中的所有绝对长度，页面尺寸、出血和安全区除外。")));
        Declared.Add(Scale = new("scale", new NumberType(0.05, 16), Place.Target, "1", "2", new(
            "Pixels for each pixel of a size in px.",
            "以 px 计的尺寸每像素输出几个像素。")));
        Declared.Add(Dpi = new("dpi", new NumberType(10, 4800), Place.Target, "300", "150", new(
            "Pixels per inch of a physical size.",
            "物理尺寸的每英寸像素数。")));
        Declared.Add(Quality = new("quality", new NumberType(1, 100, isWhole: true), Place.Target, "90", "85", new(
            "Quality of JPEG and WebP.",
            "JPEG 和 WebP 的质量。")));
        Declared.Add(MaxBytes = new("max-bytes", new BytesType(), Place.Target, "", "300kB", new(
            "Bytes of each file at most. The quality of JPEG and WebP is lowered until it fits; another format that does not fit is an error.",
            "每个文件的最大字节数。JPEG 和 WebP 会降低质量直到符合；其他格式超出时报错。")));
        Declared.Add(MaxPixels = new("max-pixels", new NumberType(1, 1L << 38, isWhole: true), Place.Target, "4000000000", "50000000", new(
            "Pixels of a picture at most, a guard against slips in `dpi` or a unit.",
            "图片的最大像素数，防止 `dpi` 或单位写错。")));
        Declared.Add(PngOutput = new("png", new PngOutputType(), Place.Target, "", "{level: small}", new(
            "How PNG pictures are written.",
            "PNG 图片的写法。")));
        Declared.Add(PngLevel = new("level", new EnumType<PngCompression>(("fast", PngCompression.Fast), ("small", PngCompression.Small), ("smallest", PngCompression.Smallest)), Place.PngOutput, "fast", "small", new(
            "How hard the pixels are compressed; they are the same. `small` makes files a fifth smaller and takes a tenth of a second for a post; `smallest` a little smaller still, in several times that.",
            "压缩的程度；像素不变。`small` 文件约小五分之一，一张帖图约需十分之一秒；`smallest` 再略小一些，耗时为其数倍。")));
        Declared.Add(PngPalette = new("palette", new BooleanType(), Place.PngOutput, "true", "false", new(
            "Whether a picture of at most 256 colours is written with a table of them, which is smaller; its pixels are the same.",
            "不超过 256 种颜色的图片是否写成带颜色表的形式，文件更小，像素不变。")));
        Declared.Add(JpegOutput = new("jpeg", new JpegOutputType(), Place.Target, "", "{chroma: 4:2:0}", new(
            "How JPEG pictures are written.",
            "JPEG 图片的写法。")));
        Declared.Add(JpegChroma = new("chroma", new EnumType<bool>(("4:4:4", false), ("4:2:0", true)), Place.JpegOutput, "4:4:4", "4:2:0", new(
            "Resolution of colours: full, which keeps the edges of coloured type clean, or half each way, which is smaller and good enough for photographs.",
            "颜色的分辨率：全分辨率使彩色文字边缘干净；横竖各减半则文件更小，适合照片。")));
        Declared.Add(JpegProgressive = new("progressive", new BooleanType(), Place.JpegOutput, "true", "false", new(
            "Whether the picture comes coarse first while it loads, in fewer bytes.",
            "加载时是否先显示粗略的画面；文件更小。")));
        Declared.Add(WebPOutput = new("webp", new WebPOutputType(), Place.Target, "", "{lossless: true}", new(
            "How WebP pictures are written.",
            "WebP 图片的写法。")));
        Declared.Add(WebPLossless = new("lossless", new BooleanType(), Place.WebPOutput, "false", "true", new(
            "Whether every pixel is kept; `quality` then counts nothing.",
            "是否保留每个像素；此时 `quality` 不起作用。")));
        Declared.Add(SvgText = new("svg-text", new EnumType<SvgTextMode>(("embedded", SvgTextMode.Embedded), ("named", SvgTextMode.Named), ("outlines", SvgTextMode.Outlines)), Place.Target, "embedded", "outlines", new(
            "Text in SVG: with its glyphs as fonts in the file (for browsers), in fonts of the machine that shows it, or as shapes with the text unseen over them (for any program).",
            "SVG 中的文字：嵌入字形（供浏览器显示）、使用查看者机器上的字体，或转成轮廓并附不可见文字（适用于任何软件）。")));
        Declared.Add(Dither = new("dither", new EnumType<DitherMode>(("auto", DitherMode.Auto), ("off", DitherMode.Off), ("on", DitherMode.On)), Place.Target, "auto; off where the size is not in px", "off", new(
            "Gradients of a picture whose neighbouring values are mixed by a fixed pattern of pixels, so that no bands show: those that change slowly, none, or all.",
            "图片中的渐变以固定的像素图案混合相邻色值，避免出现色带：仅缓慢的渐变、从不，或全部。")));
        Declared.Add(EffectsDpi = new("effects-dpi", new NumberType(36, 2400), Place.Target, "300", "200", new(
            "Pixels per inch of what a PDF or SVG file holds as a picture because it has no words for it: soft shadows, blurs, filters.",
            "PDF 或 SVG 中以图片代替的效果（柔和阴影、模糊、滤镜）的每英寸像素数。")));
        Declared.Add(OutputFile = new("file", new StringType(new("a file name", "文件名")), Place.Target, "", "spring-a2", new(
            "Name of the file that is written, in place of the usual one.",
            "输出文件名，代替默认名。")));
        Declared.Add(ElementOverrides = new("elements", new NodeType(new("elements by id", "按 id 列出的元素"), ValueShape.Named(new ElementChangeShape())), Place.Document | Place.Target, "", "{code: {show: false}}", new(
            "Properties of single elements, by their id: what a target changes of its layout, or a layout of the one it extends.",
            "按 id 改写单个元素的属性：输出目标改写版式，或版式改写它所继承的版式。")));
    }
}
