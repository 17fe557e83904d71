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
    };
}
