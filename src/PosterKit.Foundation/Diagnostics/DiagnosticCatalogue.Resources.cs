namespace PosterKit.Foundation;

// 4xxx: fonts and images.
public static partial class DiagnosticCatalogue
{
    private static Dictionary<DiagnosticCode, DiagnosticEntry> Resources() => new()
    {
        [DiagnosticCode.UnknownFontFamily] = new(Severity.Error,
            new("unknown font family \"{0}\"", "the nearest families found are {1}; `posterkit fonts` lists every family that can be used"),
            new("找不到字体“{0}”", "最接近的字体是 {1}；`posterkit fonts` 列出所有可用字体")),
        [DiagnosticCode.CorruptFont] = new(Severity.Error,
            new("the font file \"{0}\" is damaged: {1}", "replace it by a good copy"),
            new("字体文件“{0}”已损坏：{1}", "请换一份完好的文件")),
        [DiagnosticCode.MissingGlyph] = new(Severity.Error,
            new("no font has {0} \"{1}\" for \"{2}\"", "choose a family that has it: {3}"),
            new("“{2}”的字体没有 {0}“{1}”", "请选用有此字的字体：{3}")),
        [DiagnosticCode.UnsupportedFont] = new(Severity.Error,
            new("the font file \"{0}\" cannot be used: {1}", "use an OpenType font with outlines (.otf, .ttf, .ttc)"),
            new("无法使用字体文件“{0}”：{1}", "请使用带轮廓的 OpenType 字体（.otf、.ttf、.ttc）")),
        [DiagnosticCode.FontLeftOut] = new(Severity.Warning,
            new("the font file \"{0}\" is left out: {1}", "take it out of the font folder, or replace it by a good copy"),
            new("已略过字体文件“{0}”：{1}", "请将其移出字体文件夹，或换一份完好的文件")),
        [DiagnosticCode.BadFontIndex] = new(Severity.Error,
            new("the font index \"{0}\" cannot be read: {1}", "make it again, or remove it: fonts without an index are found by their names"),
            new("无法读取字体索引“{0}”：{1}", "请重新生成，或将其删除：没有索引的字体按其名称识别")),
        [DiagnosticCode.CorruptImage] = new(Severity.Error,
            new("the image \"{0}\" is damaged: {1}", "export it again, or replace it by a good copy"),
            new("图片“{0}”已损坏：{1}", "请重新导出，或换一份完好的文件")),
        [DiagnosticCode.UnsupportedImage] = new(Severity.Error,
            new("\"{0}\" is not an image that can be read: {1}", "save it as PNG or JPEG"),
            new("“{0}”不是可读取的图片：{1}", "请另存为 PNG 或 JPEG")),
        [DiagnosticCode.ImageTooLarge] = new(Severity.Error,
            new("the image \"{0}\" has {1} x {2} pixels, more than the {3} that are read", "scale it down"),
            new("图片“{0}”有 {1} x {2} 像素，超过上限 {3}", "请缩小图片")),
        [DiagnosticCode.LowResolutionImage] = new(Severity.Warning,
            new("the image \"{0}\" has {1} ppi at its size on the page, under {2}", "use a larger picture, or show it smaller"),
            new("图片“{0}”在版面上的有效分辨率为 {1} ppi，低于 {2}", "请换更大的图片，或缩小显示")),
        [DiagnosticCode.SvgNotDrawn] = new(Severity.Warning,
            new("\"{0}\" in the SVG file cannot be drawn", "in the drawing program, turn it into plain paths and fills"),
            new("SVG 文件中的“{0}”无法绘制", "请在绘图软件中将其转为普通路径和填色")),
        [DiagnosticCode.TruncatedImage] = new(Severity.Warning,
            new("the image \"{0}\" is damaged or cut short; what could be read is shown: {1}", "replace it by a good copy"),
            new("图片“{0}”已损坏或不完整，只显示能读出的部分：{1}", "请换一份完好的文件")),
        [DiagnosticCode.NativeLibraryMissing] = new(Severity.Error,
            new("the library {0} is missing; it is needed for {1}", "install it: {2}"),
            new("缺少程序库 {0}，{1} 需要它", "安装：{2}")),
    };
}
