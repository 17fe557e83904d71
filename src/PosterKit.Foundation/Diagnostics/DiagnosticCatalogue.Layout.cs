namespace PosterKit.Foundation;

// 3xxx: layout and typesetting.
public static partial class DiagnosticCatalogue
{
    private static Dictionary<DiagnosticCode, DiagnosticEntry> Layout() => new()
    {
        [DiagnosticCode.PageSizeOutOfRange] = new(Severity.Error,
            new("a page of {0} x {1} cannot be made", "each side is {2} to {3}"),
            new("无法制作 {0} x {1} 的页面", "每边应在 {2} 到 {3} 之间")),
        [DiagnosticCode.TextOverflows] = new(Severity.Error,
            new("the text does not fit: {0} too much in {1}", "shorten it, make the box larger, lower `size`, or set `overflow: shrink`"),
            new("文字放不下：在{1}上多出 {0}", "请缩短文字、放大文本框、减小 `size`，或设置 `overflow: shrink`")),
        [DiagnosticCode.LineBreakEmergency] = new(Severity.Warning,
            new("a line was broken where the rules forbid it, before \"{0}\"", "the box is too narrow for this text: make it wider or the type smaller"),
            new("在规则不允许处断行，在“{0}”之前", "文本框对这段文字太窄：请加宽或缩小字号")),
    };
}
