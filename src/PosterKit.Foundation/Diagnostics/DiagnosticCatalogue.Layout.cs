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
            new("the text does not fit: {0} too much {1}", "shorten it, make the box larger, lower `size`, or set `overflow: shrink`"),
            new("文字放不下（{1}）：多出 {0}", "请缩短文字、放大文本框、减小 `size`，或设置 `overflow: shrink`")),
        [DiagnosticCode.LineBreakEmergency] = new(Severity.Warning,
            new("a line was broken where the rules forbid it, before \"{0}\"", "the box is too narrow for this text: make it wider or the type smaller"),
            new("在规则不允许处断行，在“{0}”之前", "文本框对这段文字太窄：请加宽或缩小字号")),
        [DiagnosticCode.RangeNeedsHeight] = new(Severity.Error,
            new("a range of sizes needs to know how much room there is", "give the text `lines`, or a `height`"),
            new("字号范围需要知道有多大的空间", "请给文字加上 `lines` 或 `height`")),
        [DiagnosticCode.PercentOfUnknown] = new(Severity.Error,
            new("the height of this {0} is a percentage of one that is not known", "give the container a `height`, or use another unit"),
            new("此 {0} 的高度是未知高度的百分数", "请给容器加上 `height`，或改用其他单位")),
        [DiagnosticCode.BoxOverflows] = new(Severity.Error,
            new("{0} does not fit: {1} too {2} for what is round it", "make it smaller, or give it more room; `overflow: clip` on the container cuts it off"),
            new("{0}放不下：比所在的空间{2}了 {1}", "请缩小它或加大空间；容器的 `overflow: clip` 会把多出的部分裁掉")),
        [DiagnosticCode.TooManyElements] = new(Severity.Error,
            new("the poster has more than {0} elements", "make the list in `each` shorter, or split the poster"),
            new("海报的元素超过 {0} 个", "请缩短 `each` 的列表，或拆分海报")),
        [DiagnosticCode.ComponentTooDeep] = new(Severity.Error,
            new("the component \"{0}\" is used within components {1} deep", "a component that uses itself needs an `if` that comes to an end"),
            new("组件“{0}”在组件中嵌套使用达 {1} 层", "使用自身的组件须有一个终会不成立的 `if`")),
        [DiagnosticCode.WrongTrackCount] = new(Severity.Error,
            new("there are {0} tracks for {1} children", "write one track for each child"),
            new("有 {0} 条轨道，却有 {1} 个子元素", "请为每个子元素写一条轨道")),
        [DiagnosticCode.ShortLastLine] = new(Severity.Warning,
            new("the last line \"{0}\" is too short to stand alone", "widen the box a little, change the text, or set `min-last-line: 1`"),
            new("末行“{0}”太短，不宜单独成行", "请稍微加宽文本框、调整文字，或设置 `min-last-line: 1`")),
        [DiagnosticCode.LooseLine] = new(Severity.Info,
            new("the line \"{0}\" is set very loose", "widen the box, or set `text-align: start`"),
            new("这一行“{0}”字距过松", "请加宽文本框，或设置 `text-align: start`")),
        [DiagnosticCode.TightLeading] = new(Severity.Warning,
            new("the lines are too close for the marks between them: leading {0}", "set `leading: {1}` or more"),
            new("行距 {0} 太小，行间的标记没有足够的空间", "请设置 `leading: {1}` 或更大")),
    };
}
