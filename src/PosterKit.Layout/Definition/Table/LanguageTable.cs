using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>
/// The one table that declares every element and property of the layout language. The parser and "did you mean" read it;
/// so do the schema, the reference and completion.
/// </summary>
internal static class LanguageTable
{
    /// <summary>Every kind of element.</summary>
    public static ImmutableArray<ElementKind> Elements { get; } =
    [
        new("column", Place.Column, ElementContent.Children, new("Its children stand one below the other.", "子元素自上而下排列。"), """
            column:
              - heading: 三月
                level: 2
              - text: 读诗会
            gap: 3mm
            """),
        new("row", Place.Row, ElementContent.Children, new("Its children stand side by side.", "子元素并排排列。"), """
            row:
              - text: 左边的一栏
              - text: 右边的一栏
            tracks: [5fr, 7fr]
            gap: 8mm
            """),
        new("stack", Place.Stack, ElementContent.Children, new("Its children lie one over the other; the last is on top.", "子元素重叠，最后一个在最上面。"), """
            stack:
              - shape: rect
                fill: red
              - text: 售罄
                color: white
                margin: 4mm
            height: 20mm
            """),
        new("grid", Place.Grid, ElementContent.Children, new("Its children stand in rows and columns, in order; those of a row are equally high.", "子元素依次排入行和列；同一行的高度相同。"), """
            grid:
              - text: 春
              - text: 夏
              - text: 秋
              - text: 冬
            columns: 2
            gap: [3mm, 5mm]
            """),
        new("text", Place.Text, ElementContent.Text, new("Paragraphs in one or more languages.", "一种或多种语言的段落。"), """
            text: {zh-Hans: 五月三日，在花园剧场。, en: "On the third of May, at the Garden Theatre."}
            style: base
            arrange: columns
            """),
        new("heading", Place.Heading, ElementContent.Text, new("A heading in one or more languages; its lines are balanced.", "一种或多种语言的标题；各行长度均衡。"), """
            heading: {zh-Hans: 春之祭, en: The Rite of Spring}
            level: 1
            size: {min: 30pt, max: 90pt}
            lines: 1
            """),
        new("list", Place.List, ElementContent.Texts, new("Items with bullets or numbers, which hang beside them; a list among the items is the level below the item before it. Its lines are horizontal.", "带项目符号或编号的各项，正文悬挂缩进；列表中的列表是其前一项的下一级。横排。"), """
            list:
              - {zh-Hans: 领取节目单, en: Take a programme}
              - - {zh-Hans: 免费, en: It is free}
              - {zh-Hans: 对号入座, en: Find your seat}
            marker: number
            style: base
            """),
        new("quote", Place.Quote, ElementContent.Text, new("The words of another, in quotation marks, with an attribution.", "引文，带引号和出处。"), """
            quote: {zh-Hans: 路漫漫其修远兮，吾将上下而求索。, en: "The road ahead is long and far; I shall search high and low."}
            attribution: {zh-Hans: 屈原《离骚》, en: "Qu Yuan, Li Sao"}
            size: 14pt
            """),
        new("image", Place.Image, ElementContent.Path, new("A picture from a file: PNG, JPEG, WebP or GIF.", "来自文件的图片：PNG、JPEG、WebP 或 GIF。"), """
            image: ../seeds/photos/two-shores.jpg
            alt: {zh-Hans: 黄昏的水面, en: Water at dusk}
            fit: cover
            focus: [0.5, 0.35]
            height: 60mm
            """),
        new("svg", Place.Svg, ElementContent.Path, new("A drawing from an SVG file, kept as lines and fills.", "来自 SVG 文件的图形，保持为矢量。"), """
            svg: ../seeds/art/beacons.svg
            alt: {zh-Hans: 两座灯塔, en: Two lighthouses}
            height: 50mm
            """),
        new("shape", Place.Shape, ElementContent.Shape, new("A rectangle, an ellipse, a line, a star, a polygon or a path; it fills its box, a line runs from corner to corner.", "矩形、椭圆、线、星形、多边形或路径；充满盒子，线从一角到另一角。"), """
            shape: ellipse
            fill: red
            width: 30mm
            aspect: 1
            """),
        new("rule", Place.Rule, ElementContent.Line, new("A line across its container.", "贯穿容器的线。"), """
            rule: dotted
            thickness: 1pt
            color: red
            length: 50%
            """),
        new("qr", Place.Qr, ElementContent.Text, new("A QR code of a text, such as an address.", "二维码，内容为网址等文字。"), """
            qr: https://example.org/sixty
            size: 24mm
            level: Q
            at: {right: 0, bottom: 0}
            """),
        new("each", Place.Each, ElementContent.Expression, new("Repeats the elements under `do` for every item of a list.", "对列表的每一项重复 `do` 下的元素。"), """
            each: [{name: 春}, {name: 夏}]
            as: season
            do:
              - text: ${season.name}
            """),
        new("if", Place.If, ElementContent.Expression, new("Shows the elements under `do` where the value is there and not false, else those under `else`.", "值存在且不为 false 时显示 `do` 下的元素，否则显示 `else` 下的。"), """
            if: ${poster.number}
            do:
              - text: 第 ${poster.number} 张
            """),
        new("use", Place.Use, ElementContent.Name, new("Puts a component of `components:` here, with values for what it asks for.", "在此放入 `components:` 里的组件，并给出它所需的值。"), """
            use: card
            with: {title: 春之祭, accent: red}
            do:
              - text: 五月三日
            """),
        new("slot", Place.Slot, ElementContent.Name, new("In a component: the place of the elements that its user gives under `do` (`slot: default`) or under `slots`.", "用在组件中：使用者在 `do`（`slot: default`）或 `slots` 下给出的元素放在这里。"), """
            slot: default
            else:
              - text: 暂无
            """),
    ];

    private static readonly Dictionary<string, Property[]> ByName = Index();

    /// <summary>The kind of element that a key names; null: the key is none.</summary>
    public static ElementKind? FindElement(string key)
    {
        foreach (var kind in Elements)
        {
            if (kind.Name == key) return kind;
        }
        return null;
    }

    /// <summary>True where a key is a property somewhere.</summary>
    public static bool IsProperty(string key) => ByName.ContainsKey(key);

    /// <summary>True where a key is a property or an element.</summary>
    public static bool IsWord(string key) => IsProperty(key) || FindElement(key) is not null;

    /// <summary>The property that a key means where it stands.</summary>
    /// <returns>Null where there is none; that is reported, with the nearest name or the places it does belong to.</returns>
    public static Property? FindProperty(ScalarNode key, Place place, DiagnosticBag diagnostics)
    {
        if (ByName.TryGetValue(key.Value, out var declared))
        {
            if (place == Place.Target && key.Value == "color")
            {
                diagnostics.Report(DiagnosticCode.KeyMoved, key.Span, key.Value, Properties.Pdf.Name, "pdf: {color: cmyk}");
                return null;
            }
            var others = Place.None;
            foreach (var property in declared)
            {
                if ((property.Places & place) != 0) return property;
                others |= property.Places;
            }
            diagnostics.Report(DiagnosticCode.KeyNotHere, key.Span, key.Value, PlaceNames.Describe(place), PlaceNames.Describe(others));
            return null;
        }
        diagnostics.Report(DiagnosticCode.UnknownKey, key.Span, ValueContext.Short(key.Value), PlaceNames.Describe(place), ValueContext.Suggest(key.Value, NamesAt(place)));
        return null;
    }

    /// <summary>The names of all keys that may stand in a place, in the order they are declared; of an element its kinds last.</summary>
    public static List<string> NamesAt(Place place)
    {
        var names = new List<string>();
        foreach (var property in Properties.All)
        {
            if ((property.Places & place) != 0) names.Add(property.Name);
        }
        if ((place & Place.Element) != 0)
        {
            foreach (var kind in Elements) names.Add(kind.Name);
        }
        return names;
    }

    private static Dictionary<string, Property[]> Index()
    {
        var index = new Dictionary<string, Property[]>(Properties.All.Length, StringComparer.Ordinal);
        foreach (var property in Properties.All)
            index[property.Name] = index.TryGetValue(property.Name, out var same) ? [.. same, property] : [property];
        return index;
    }
}
