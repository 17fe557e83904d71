namespace PosterKit.Foundation;

// 5xxx: export.
public static partial class DiagnosticCatalogue
{
    private static Dictionary<DiagnosticCode, DiagnosticEntry> Export() => new()
    {
        [DiagnosticCode.OutputUnwritable] = new(Severity.Error,
            new("\"{0}\" cannot be written: {1}", "check the folder and the free space, or choose another with --out"),
            new("无法写入“{0}”：{1}", "请检查文件夹和可用空间，或用 --out 另选位置")),
        [DiagnosticCode.TooManyPixels] = new(Severity.Error,
            new("a picture of {0} x {1} pixels is more than the {2} allowed", "lower `dpi` or `scale`, or raise `max-pixels`"),
            new("{0} x {1} 像素的图片超过上限 {2}", "请降低 `dpi` 或 `scale`，或提高 `max-pixels`")),
        [DiagnosticCode.FontNotEmbeddable] = new(Severity.Error,
            new("the font \"{0}\" forbids embedding in a document", "choose another font, or ask its maker for a licence that allows it"),
            new("字体“{0}”禁止嵌入文档", "请换用其他字体，或向字体厂商取得许可")),
        [DiagnosticCode.TargetNotInLayout] = new(Severity.Error,
            new("the layout has no target \"{0}\"", "its targets are {1}"),
            new("版式文件中没有输出目标“{0}”", "可用的目标：{1}")),
        [DiagnosticCode.FormatNotOffered] = new(Severity.Error,
            new("the target \"{0}\" is not made as {1}", "it is made as {2}: choose among these, or add the format to its `format:`"),
            new("输出目标“{0}”没有 {1} 格式", "它的格式是 {2}：请从中选择，或把该格式加入 `format:`")),
        [DiagnosticCode.PictureTooLargeForFormat] = new(Severity.Error,
            new("a picture of {0} x {1} pixels is more than {2} can hold, which is {3} on a side", "lower `dpi` or `scale`, or choose png or pdf"),
            new("{0} x {1} 像素的图片超过 {2} 的上限：每边 {3} 像素", "请降低 `dpi` 或 `scale`，或改用 png 或 pdf")),
        [DiagnosticCode.OutputOutsideFolder] = new(Severity.Error,
            new("\"{0}\" lies outside the output folder", "write `file:` as a name, or a path below the output folder, with \"/\" between the parts"),
            new("“{0}”在输出文件夹之外", "请把 `file:` 写成文件名，或输出文件夹之下的路径，各部分之间用“/”")),
        [DiagnosticCode.ValueNotInContent] = new(Severity.Error,
            new("neither the content nor the layout has a value called \"{0}\" to set", "{1}"),
            new("内容和版式中都没有可以设置的值“{0}”", "{1}")),
        [DiagnosticCode.OutputCollision] = new(Severity.Error,
            new("two outputs would be written to \"{0}\"", "give one of the targets another name in `file:`, or render them into different folders"),
            new("有两个输出都要写入“{0}”", "请用 `file:` 给其中一个目标另取名字，或分别输出到不同的文件夹")),
        [DiagnosticCode.OutputOverwritesInput] = new(Severity.Error,
            new("the output \"{0}\" would replace this picture", "choose another folder with --out, or another name in `file:`"),
            new("输出文件“{0}”会覆盖这张图片", "请用 --out 另选文件夹，或用 `file:` 另取名字")),
        [DiagnosticCode.PosterNotInSeries] = new(Severity.Error,
            new("there is no poster {0}: the layout makes {1}", "choose among the posters from 1 to {1}"),
            new("没有第 {0} 张海报：版式共生成 {1} 张", "请在第 1 到第 {1} 张之间选择")),
        [DiagnosticCode.CropNeedsPicture] = new(Severity.Error,
            new("a part of the target \"{0}\" cannot be cut out: it is made as {1}", "only png, jpeg and webp have pixels: choose with --target or --format"),
            new("无法裁切输出目标“{0}”：它的格式是 {1}", "只有 png、jpeg、webp 有像素：请用 --target 或 --format 选择")),
        [DiagnosticCode.CropOutsidePicture] = new(Severity.Error,
            new("the part {0},{1},{2},{3} lies outside the picture, which has {4} x {5} pixels", "X and Y count from 0 at the top left; X + W is at most {4}, Y + H at most {5}"),
            new("区域 {0},{1},{2},{3} 超出图片，图片为 {4} x {5} 像素", "X、Y 从左上角的 0 数起；X + W 不超过 {4}，Y + H 不超过 {5}")),
    };
}
