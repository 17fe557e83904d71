using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What CSS, layout programs and everyday Chinese call what a layout says in another word. Only hints read it: no such name is taken.</summary>
internal static class NamesElsewhere
{
    // One line for each word of ours: then what others call it. After a bar stands what is written, where a word is not enough.
    private const string Table = """
        size: font-size fontsize 字号 字號
        font: font-family fontfamily typeface 字体 字體
        weight: font-weight fontweight bold 字重
        italic: font-style fontstyle
        features: font-feature-settings
        small-caps: font-variant font-variant-caps
        leading: line-height lineheight line-spacing linespacing 行距 行高
        tracking: letter-spacing letterspacing character-spacing kerning 字距
        indent: text-indent 缩进 縮排
        text-align: alignment textalign 对齐 對齊
        paragraph-gap: paragraph-spacing space-after space-before
        color: colour font-color text-color 颜色 顏色
        background: background-color backgroundcolor background-image bg colour 背景 底色
        stroke: outline-color border-color
        stroke-width: border-width line-width
        radius: border-radius corner-radius corners rounded 圆角
        border|border: {width: 1pt, color: black}: border-width border-color border-style 边框
        border|border: {top: {width: 1pt}}: border-top
        border|border: {right: {width: 1pt}}: border-right
        border|border: {bottom: {width: 1pt}}: border-bottom
        border|border: {left: {width: 1pt}}: border-left
        margin|margin: {top: …}: margin-top margintop
        margin|margin: {right: …}: margin-right
        margin|margin: {bottom: …}: margin-bottom
        margin|margin: {left: …}: margin-left
        padding|padding: {top: …}: padding-top
        padding|padding: {right: …}: padding-right
        padding|padding: {bottom: …}: padding-bottom
        padding|padding: {left: …}: padding-left
        at|at: {left: …, top: …}: position-x position-y offset-x offset-y 位置
        z: z-index zindex layer
        grow: flex flex-grow
        shrink: flex-shrink
        justify: justify-content
        align: align-items
        aspect: aspect-ratio
        gap: column-gap row-gap spacing 间距
        span: grid-column colspan
        row-span: grid-row rowspan
        columns: grid-template-columns cols
        rows: grid-template-rows
        text-columns: column-count
        lines: max-lines line-clamp maxlines
        underline: text-decoration
        shadow: box-shadow drop-shadow
        blend: mix-blend-mode blend-mode
        show|show: false: display visible visibility hidden hide
        rotate: transform rotation angle
        direction|direction: vertical: writing-mode writing-direction 竖排 直排
        fit: object-fit
        focus: object-position
        crop: object-view-box
        lang: language
        width: 宽 宽度 w
        height: 高 高度 h
        text: p paragraph para label txt span 文字 正文
        heading: title h1 h2 h3 headline header subtitle 标题 標題
        image: img picture photo pic 图片 圖片
        list: ul ol bullets items 列表
        rule: hr divider separator line 线
        shape: rect ellipse circle line star polygon rectangle 形状
        column: box div group container frame vbox section
        row: hbox
        stack: layers zstack overlay
        qr: qrcode qr-code barcode 二维码
        each: for foreach loop for-each repeat
        if: when
        use: component include
        languages: langs 语言 語言
        page: pages canvas paper sheet artboard 页面 頁面
        colors: palette swatches colours
        targets: output outputs formats exports export
        body: content elements children
        content: data words strings
        extends: base parent
        rect: rectangle square box
        ellipse: circle oval
        polygon: triangle hexagon
        jpeg: jpg
        center: centre middle centered
        start: left top begin
        end: right bottom
        justify: justified both
        space-between: between
        vertical: vertical-rl tb tate
        horizontal: horizontal-tb
        clip: hidden cut
        grow: visible auto
        fill: stretch
        cover: crop
        contain: whole
        bullet: disc
        number: numbers ordered numeric
        """;

    private static readonly Lazy<Dictionary<string, List<(string Name, string? Written)>>> ByName = new(Read);

    /// <summary>What to write in place of a name from elsewhere; null where none of the candidates is meant by it.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What may stand there.</param>
    public static DiagnosticPhrase? Find(string name, IReadOnlyCollection<string> candidates)
    {
        if (!ByName.Value.TryGetValue(name.Replace('_', '-'), out var meanings)) return null;
        foreach (var (own, written) in meanings)
        {
            if (!candidates.Contains(own)) continue;
            return written is null ? new($"did you mean \"{own}\"?", $"是不是“{own}”？") : new($"here it is `{written}`", $"这里写作 `{written}`");
        }
        return null;
    }

    private static Dictionary<string, List<(string Name, string? Written)>> Read()
    {
        var names = new Dictionary<string, List<(string, string?)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Table.Split('\n'))
        {
            var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
            var bar = line.IndexOf('|');
            var (own, written) = bar < 0 ? (line[..colon], null) : (line[..bar], line[(bar + 1)..colon]);
            foreach (var other in line[(colon + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (!names.TryGetValue(other, out var meanings)) names[other] = meanings = [];
                meanings.Add((own, written));
            }
        }
        return names;
    }
}
