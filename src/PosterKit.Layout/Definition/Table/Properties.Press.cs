using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

// What a print shop asks for: the PDF of a target, marks, overprinting.
internal static partial class Properties
{
    public static Property<PdfTarget> Pdf { get; private set; } = null!;
    public static Property<PressMarks> Marks { get; private set; } = null!;
    public static Property<TileValue> Tile { get; private set; } = null!;
    public static Property<PageSizeValue> TileSheet { get; private set; } = null!;
    public static Property<LengthValue> TileOverlap { get; private set; } = null!;
    public static Property<LengthValue> TileMargin { get; private set; } = null!;
    public static Property<PdfColorMode> PdfColor { get; private set; } = null!;
    public static Property<PdfStandard> PdfStandard { get; private set; } = null!;
    public static Property<OutputIntentSource> OutputIntent { get; private set; } = null!;
    public static Property<bool> PdfText { get; private set; } = null!;
    public static Property<bool> BlackText { get; private set; } = null!;
    public static Property<ImmutableArray<double>> RichBlack { get; private set; } = null!;
    public static Property<double> InkLimit { get; private set; } = null!;
    public static Property<double> ImagePpi { get; private set; } = null!;
    public static Property<string> IntentProfile { get; private set; } = null!;
    public static Property<string> IntentCondition { get; private set; } = null!;
    public static Property<string> IntentInfo { get; private set; } = null!;
    public static Property<ImmutableArray<PressMarkKinds>> MarkKinds { get; private set; } = null!;
    public static Property<LengthValue> MarkOffset { get; private set; } = null!;
    public static Property<LengthValue> MarkLength { get; private set; } = null!;
    public static Property<LengthValue> MarkWeight { get; private set; } = null!;
    public static Property<OverprintMode> Overprint { get; private set; } = null!;
    public static Property<bool> Technical { get; private set; } = null!;

    private static void DeclarePress()
    {
        Declared.Add(Pdf = new("pdf", new PdfType(), Place.Target, "", "{color: cmyk, standard: x-4, output-intent: generic}", new(
            "How the PDF is made: colours, standard, text, pictures.",
            "PDF 的制作方式：颜色、标准、文字、图片。")) { TakesExpressions = false });
        Declared.Add(Marks = new("marks", new MarksType(), Place.Target, "", "[crop, registration, color-bars, slug]", new(
            "What is printed round the page of a PDF, outside of the bleed and on every plate; a mapping also says where and how.",
            "印在 PDF 页面四周、出血之外、每块印版上的标记；写成映射还可指定位置和样式。")) { TakesExpressions = false });
        Declared.Add(Tile = new("tile", new TileType(), Place.Target, "", "a4", new(
            "Splits a poster of a PDF over sheets of this size that overlap: first a map, then the sheets by rows, with ticks where the next one is glued on.",
            "把 PDF 中的海报拆分到这种大小、互相重叠的纸张上：先是拼接示意图，再逐行排列各张，并标出粘贴的位置。")) { TakesExpressions = false });
        Declared.Add(TileSheet = new("sheet", new PageSizeType(), Place.Tile, "", "a4", new(
            "Size of a sheet; it is turned where that takes fewer.",
            "纸张大小；横放更省时自动横放。")));
        Declared.Add(TileOverlap = new("overlap", new LengthType(LengthUnit.Absolute, 0), Place.Tile, "10mm", "15mm", new(
            "What two neighbours both show.",
            "相邻两张重叠的宽度。")));
        Declared.Add(TileMargin = new("margin", new LengthType(LengthUnit.Absolute, 0), Place.Tile, "7mm", "5mm", new(
            "Round each sheet, where the printer prints nothing.",
            "每张四周打印机印不到的边距。")));
        Declared.Add(PdfColor = new("color", new EnumType<PdfColorMode>(("rgb", PdfColorMode.Rgb), ("cmyk", PdfColorMode.Cmyk), ("gray", PdfColorMode.Gray)), Place.Pdf, "rgb; cmyk for x-4 and x-1a", "cmyk", new(
            "Colours: `cmyk` writes the inks that were given and makes inks of the other colours and pictures, neutral ones on black ink alone; `gray` is one ink.",
            "颜色：`cmyk` 写出给定的油墨值，其余颜色和图片换算成油墨，中性色只用黑版；`gray` 只用一种油墨。")));
        Declared.Add(PdfStandard = new("standard", new EnumType<PdfStandard>(("pdf-1.7", Scene.PdfStandard.Pdf17), ("x-4", Scene.PdfStandard.PdfX4), ("x-1a", Scene.PdfStandard.PdfX1a), ("a-2u", Scene.PdfStandard.PdfA2u), ("a-3u", Scene.PdfStandard.PdfA3u), ("ua-1", Scene.PdfStandard.PdfUa1)), Place.Pdf, "pdf-1.7", "x-4", new(
            "Standard that the document keeps to: PDF/X for presses, PDF/A for archives, PDF/UA for all readers. What the poster does that it forbids is told; nobody certifies the file.",
            "文档遵循的标准：PDF/X 用于印刷，PDF/A 用于归档，PDF/UA 用于无障碍阅读。海报中不合标准之处会逐一指出；文件未经认证。")));
        Declared.Add(OutputIntent = new("output-intent", new OutputIntentType(), Place.Pdf, "", "generic", new(
            "Printing condition: the path of its ICC profile, which also turns colours into inks; or `generic`, a profile made of a formula, for trials, that stands for no press.",
            "印刷条件：ICC 配置文件的路径，颜色也据此换算成油墨；或 `generic`，由公式生成的试用配置文件，不代表任何印刷条件。")));
        Declared.Add(PdfText = new("text", new EnumType<bool>(("live", false), ("outlines", true)), Place.Pdf, "live", "outlines", new(
            "`outlines` makes shapes of text, and no font is in the document; what it says is still told.",
            "`outlines` 把文字转成轮廓（转曲），文档中不含字体；文字内容仍可读取。")));
        Declared.Add(BlackText = new("black-text", new EnumType<bool>(("overprint", true), ("knockout", false)), Place.Pdf, "overprint", "knockout", new(
            "Whether text and lines up to 1 pt in black ink alone print over what lies under them.",
            "纯黑版的文字和不超过 1 pt 的线是叠印还是镂空。")));
        Declared.Add(RichBlack = new("rich-black", new NumbersType(4, 0, 100, new("four percentages such as [60, 40, 40, 100]", "四个百分数（如 [60, 40, 40, 100]）")), Place.Pdf, "black ink alone", "[60, 40, 40, 100]", new(
            "Inks of black areas of 10 mm and more whose inks are not given. Ask the printer.",
            "未给出油墨值、边长 10 毫米以上的黑色块所用的油墨（复色黑）。请咨询印刷厂。")));
        Declared.Add(InkLimit = new("ink-limit", new NumberType(100, 400), Place.Pdf, "300", "280", new(
            "Most ink in percent, all four together, of colours that are converted.",
            "换算颜色时四色油墨总量的上限（百分数）。")));
        Declared.Add(ImagePpi = new("image-ppi", new NumberType(36, 2400), Place.Pdf, "as the file has them", "400", new(
            "Most pixels per inch of pictures at their size on paper; those with more are reduced. Pictures of one bit, which are line art, stay as they are.",
            "图片在成品上每英寸像素的上限；超过的会缩小。一位的线条稿保持原样。")));
        Declared.Add(IntentProfile = new("profile", new StringType(new("the path of an ICC profile, or generic", "ICC 配置文件的路径，或 generic")), Place.OutputIntent, "", "profiles/coated.icc", new(
            "ICC profile, embedded.",
            "ICC 配置文件，嵌入文档。")));
        Declared.Add(IntentCondition = new("condition", new StringType(new("the name of a printing condition", "印刷条件的名称")), Place.OutputIntent, "the name of the profile", "FOGRA51", new(
            "Name of the printing condition in the ICC's registry.",
            "印刷条件在 ICC 注册表中的名称。")));
        Declared.Add(IntentInfo = new("info", new StringType(new("a description", "说明")), Place.OutputIntent, "", "Coated paper", new(
            "The condition in words.",
            "印刷条件的文字说明。")));
        Declared.Add(MarkKinds = new("kinds", MarksType.Words, Place.Marks, "all", "[crop, slug]", new(
            "Which marks.",
            "哪些标记。")));
        Declared.Add(MarkOffset = new("offset", new LengthType(LengthUnit.Absolute, 0), Place.Marks, "12pt, or beyond the bleed", "5mm", new(
            "From the trim edge to where marks begin; not less than the bleed.",
            "成品边到标记起点的距离，不小于出血。")));
        Declared.Add(MarkLength = new("length", new LengthType(LengthUnit.Absolute, 3), Place.Marks, "5mm", "10mm", new(
            "Length of crop marks, and width of the band that marks stand in.",
            "裁切标记的长度，也是标记带的宽度。")));
        Declared.Add(MarkWeight = new("weight", new LengthType(LengthUnit.Absolute, 0.05), Place.Marks, "0.25pt", "0.1mm", new(
            "Width of the lines.",
            "线宽。")));
        Declared.Add(Overprint = new("overprint", new EnumType<OverprintMode>(("auto", OverprintMode.Auto), ("true", OverprintMode.Over), ("false", OverprintMode.Knockout)), Place.Style | Place.Box, "auto", "true", new(
            "In a PDF of inks: whether the element prints over what lies under it; `auto` does so for black text and hairlines.",
            "在油墨 PDF 中，元素是否叠印在下层之上；`auto` 只叠印黑色文字和细线。")));
        Declared.Add(Technical = new("technical", new BooleanType(), Place.Color, "false", "true", new(
            "The spot ink is no part of the picture: a die line, a varnish, white ink. It overprints on a plate of its own, and shows only in a PDF of inks.",
            "该专色不属于画面：模切线、上光、白墨等。它单独成版并叠印，只出现在油墨 PDF 中。")));
    }
}

/// <summary>Whether an element prints over what lies under it.</summary>
internal enum OverprintMode
{
    Auto,
    Over,
    Knockout,
}
