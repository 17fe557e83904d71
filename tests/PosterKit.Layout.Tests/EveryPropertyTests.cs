using System.Text.RegularExpressions;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

/// <summary>A property that is declared does something: with it the scene is another one than without.</summary>
public sealed class EveryPropertyTests
{
    private const string Rect = "shape: rect, height: 5mm";
    private const string Boxes = "[{shape: rect, height: 5mm, width: 5mm}, {shape: ellipse, height: 9mm, width: 7mm}]";
    private const string Chinese = "text: 「他說：『好的，明天下午見面吧。』然後就走了。」（全文完）ABC 一九六四年，法國在西方大國之中率先與中華人民共和國建立正式外交關係，改變了國際舞台的格局。, width: 300pt, size: 12pt";
    private const string Vertical = "text: “春”12日AI展, lang: zh-Hans, direction: vertical";
    private const string Star = "shape: star, height: 5mm";
    private const string Path = "shape: path, d: M0 0 h20 v20 h-20 z M5 5 h10 v10 h-10 z, height: 5mm";
    private const string Qr = "qr: \"https://example.org\"";
    private const string List = "list: [{zh-Hant: 第一, en: First}, {zh-Hant: 第二, en: Second}]";
    private const string Quote = "quote: {zh-Hant: 路漫漫其修遠兮, en: The road is long}";
    private const string Pair = "text: {zh-Hant: 你好, en: Hello}";
    private const string English = "text: office affairs first and last and always in the end, width: 40mm";

    [Theory]
    [InlineData("at", Rect + ", width: 9mm", "at: center")]
    [InlineData("width", Rect, "width: 10mm")]
    [InlineData("height", "shape: rect, width: 5mm, aspect: 1", "height: 7mm")]
    [InlineData("min-width", Rect + ", width: 5mm", "min-width: 10mm")]
    [InlineData("max-width", Rect, "max-width: 10mm")]
    [InlineData("min-height", Rect, "min-height: 10mm")]
    [InlineData("max-height", Rect, "max-height: 3mm")]
    [InlineData("aspect", "shape: ellipse, width: 10mm", "aspect: 2/1")]
    [InlineData("grow", "shape: rect", "grow: 1")]
    [InlineData("span", Rect, "span: 2-3")]
    [InlineData("text-columns", English, "text-columns: 2")]
    [InlineData("rotate", Rect, "rotate: 10")]
    [InlineData("clip", "column: " + Boxes, "clip: ellipse")]
    [InlineData("align-content", "grid: [{text: 一}, {text: 二}], rows: 10mm, height: 60mm", "align-content: end")]
    [InlineData("flow", "row: [{text: 一二三四五六七八九十一二三四五六七八九十}, {text: 一二三四五六七八九十一二三四五六七八九十}], gap: 3mm", "flow: wrap")]
    [InlineData("columns", "grid: " + Boxes, "columns: 2")]
    [InlineData("rows", "grid: " + Boxes, "rows: [20mm, 1fr]")]
    [InlineData("align", "column: " + Boxes, "align: end")]
    [InlineData("align-self", Rect + ", width: 5mm", "align-self: end")]
    [InlineData("justify", "column: " + Boxes + ", height: 50mm", "justify: space-between")]
    [InlineData("justify", "text: hello, height: 50mm", "justify: end")]
    [InlineData("gap", "row: " + Boxes, "gap: 4mm")]
    [InlineData("gap", Pair, "gap: 9mm")]
    [InlineData("tracks", "row: " + Boxes, "tracks: [1fr, 2fr]")]
    [InlineData("padding", "column: " + Boxes, "padding: [2mm, 4mm]")]
    [InlineData("margin", Rect, "margin: {left: 3mm}")]
    [InlineData("background", "column: " + Boxes, "background: red")]
    [InlineData("background", "text: hello", "background: {radial: [red, ink]}")]
    [InlineData("border", "column: " + Boxes, "border: {width: 1pt, style: dotted}")]
    [InlineData("radius", Rect, "radius: 2mm")]
    [InlineData("opacity", Rect, "opacity: 0.5")]
    [InlineData("link", Rect, "link: \"https://example.org\"")]
    [InlineData("overprint", Rect, "overprint: true")]
    [InlineData("z", Rect, "z: -1")]
    [InlineData("background", "column: " + Boxes, "background: {conic: [red, ink], repeat: reflect}")]
    [InlineData("background", "column: " + Boxes, "background: {pattern: lines, angle: 45}")]
    [InlineData("shadow", Rect, "shadow: {y: 1mm, blur: 2mm}")]
    [InlineData("shadow", "column: " + Boxes, "shadow: [{x: 1mm, inset: true}, {spread: 1mm, color: red}]")]
    [InlineData("blur", Rect, "blur: 1mm")]
    [InlineData("backdrop-blur", Rect, "backdrop-blur: 1mm")]
    [InlineData("blend", Rect, "blend: multiply")]
    [InlineData("mask", Rect, "mask: {linear: [black, transparent]}")]
    [InlineData("mask-mode", Rect + ", mask: {linear: [black, white]}", "mask-mode: luminance")]
    [InlineData("filter", Rect, "filter: [sepia, {contrast: 1.2}]")]
    [InlineData("scrim", "column: " + Boxes, "scrim: bottom")]
    [InlineData("overflow", "column: " + Boxes, "overflow: clip")]
    [InlineData("show", Rect, "show: false")]
    [InlineData("style", "text: hello", "style: base")]
    [InlineData("role", "column: " + Boxes, "role: section")]
    [InlineData("font", "text: hello", "font: Playfair Display")]
    [InlineData("size", "text: hello", "size: 小四")]
    [InlineData("weight", "text: hello", "weight: 700")]
    [InlineData("italic", "text: hello, font: Source Serif 4", "italic: true")]
    [InlineData("color", "text: hello", "color: red")]
    [InlineData("color", "text: hello", "color: {linear: [red, ink]}")]
    [InlineData("leading", "text: hello", "leading: 3, leading-trim: none")]
    [InlineData("tracking", "text: hello", "tracking: 0.1em")]
    [InlineData("text-align", "text: hello", "text-align: end")]
    [InlineData("indent", Chinese, "indent: 2em")]
    [InlineData("drop-cap", Chinese, "drop-cap: 2")]
    [InlineData("tabs", "text: \"tea\\t88\"", "tabs: {at: 100%, align: end, leader: dots}")]
    [InlineData("hanging-indent", Chinese, "hanging-indent: 2em")]
    [InlineData("type-area", "text: 一二三四五六七八九十一二三四五六七八九十", "type-area: [8, 3]")]
    [InlineData("column-fill", English + ", text-columns: 2, size: 8pt, height: 40mm", "column-fill: auto")]
    [InlineData("column-rule", English + ", text-columns: 2", "column-rule: {width: 1pt}")]
    [InlineData("marker", List, "marker: \"★\"")]
    [InlineData("paragraph-gap", "text: \"one\\n\\n\\ntwo\"", "paragraph-gap: 9mm")]
    [InlineData("line-break", "text: 一二三四々一二三四々一二三四々一二三四々, width: 48pt, size: 12pt", "line-break: loose")]
    [InlineData("punctuation-width", Chinese, "punctuation-width: full")]
    [InlineData("line-start", Chinese, "line-start: trim")]
    [InlineData("line-end", "text: 一二三四，一二三四，一二三四，五, lang: zh-Hans, width: 60pt, size: 12pt, text-align: end, wrap: normal", "line-end: space")]
    [InlineData("autospace", "text: 中文ABC中文", "autospace: 0")]
    [InlineData("kinsoku", "text: 天地，玄黄，宇宙，洪荒, lang: zh-Hans, width: 96pt, size: 12pt, text-align: start, wrap: normal", "kinsoku: push-out-only")]
    [InlineData("wrap", English, "wrap: balance")]
    [InlineData("min-last-line", "text: 一二三四五六七八九十一, lang: zh-Hant, width: 120pt, size: 12pt, text-align: start", "min-last-line: 4")]
    [InlineData("features", English + ", font: Inter", "features: [ss01, tnum, zero, -kern]")]
    [InlineData("phrases", "text: 堅持獨立自主互利共贏, lang: zh-Hant, width: 60pt, size: 12pt, wrap: normal", "phrases: [獨立自主, 互利共贏]")]
    [InlineData("smart-quotes", "text: it's", "smart-quotes: true")]
    [InlineData("auto-nbsp", "text: the road is 5 km long, lang: en, width: 78pt, size: 12pt, wrap: normal", "auto-nbsp: true")]
    [InlineData("hyphens", "text: commemorating the international communication, lang: en, width: 60pt, size: 12pt", "hyphens: auto")]
    [InlineData("emphasis", Chinese, "emphasis: dot")]
    [InlineData("emphasis-position", Chinese + ", emphasis: dot", "emphasis-position: over")]
    [InlineData("emphasis-position", Vertical + ", emphasis: dot", "emphasis-position: left")]
    [InlineData("hanging", "text: 天地玄黃，宇宙洪荒，日月盈昃，辰宿列張, lang: zh-Hans, width: 48pt, size: 12pt, wrap: normal", "hanging: allow-end")]
    [InlineData("hanging", "text: 「天地玄黃」宇宙洪荒, lang: zh-Hans", "hanging: first")]
    [InlineData("optical", "text: “So it is.”, lang: en, text-align: end", "optical: true")]
    [InlineData("char-grid", "text: 一九六四年AI展覽會, width: 95pt, size: 12pt, wrap: normal", "char-grid: true")]
    [InlineData("punctuation-profile", Chinese, "punctuation-profile: cn")]
    [InlineData("pairs", "text: （甲）（乙）, lang: zh-Hans", "pairs: 1em")]
    [InlineData("centred-squeeze", "text: 「好。」他說, lang: zh-Hant", "centred-squeeze: facing")]
    [InlineData("autospace-mode", "text: 中文 ABC 中文", "autospace-mode: replace")]
    [InlineData("autospace-max", "text: 一二AI三四五六七八九十, width: 118pt, size: 12pt, text-align: justify, min-last-line: 1", "autospace-max: 0.333em")]
    [InlineData("lock-autospace", "text: 一二AI三四五六七八九十, width: 113pt, size: 12pt, text-align: justify, min-last-line: 1", "lock-autospace: true")]
    [InlineData("lock-sentence-stops", "text: 一二？三四五，六七八九十甲乙, lang: zh-Hans, width: 75pt, size: 12pt, text-align: justify, min-last-line: 1, wrap: normal", "lock-sentence-stops: true")]
    [InlineData("hyphen-limits", "text: commemorating the international communication, lang: en, width: 60pt, size: 12pt, hyphens: auto", "hyphen-limits: [20, 2, 3]")]
    [InlineData("hyphenate-capitals", "text: Commemorating the International Communication, lang: en, width: 60pt, size: 12pt, hyphens: auto", "hyphenate-capitals: true")]
    [InlineData("figures", "text: \"1964\", font: EB Garamond", "figures: oldstyle")]
    [InlineData("small-caps", "text: Renmin, font: EB Garamond", "small-caps: lowercase")]
    [InlineData("underline", English, "underline: true")]
    [InlineData("strike", English, "strike: true")]
    [InlineData("proper-noun", Chinese, "proper-noun: true")]
    [InlineData("book-title", Chinese, "book-title: true")]
    [InlineData("leading-trim", "text: hello", "leading-trim: none")]
    [InlineData("direction", "text: 春之祭, height: 50mm", "direction: vertical")]
    [InlineData("vertical-quotes", Vertical, "vertical-quotes: keep")]
    [InlineData("tcy-digits", Vertical, "tcy-digits: 0")]
    [InlineData("upright-acronym", Vertical, "upright-acronym: 2")]
    [InlineData("arrange", Pair, "arrange: columns")]
    [InlineData("arrange", Pair, "arrange: rotated")]
    [InlineData("ratio", Pair, "ratio: 0.3")]
    [InlineData("lines", "heading: hello there, size: {min: 10pt, max: 40pt}, height: 30mm, width: 20mm", "lines: 1")]
    [InlineData("outline", "heading: 海報", "outline: {width: 1pt, color: red}")]
    [InlineData("outline", Pair + ", color: transparent", "outline: {width: 1pt, position: center, join: miter}")]
    [InlineData("outline", "heading: 海報", "outline: {width: 1pt, position: inside}")]
    [InlineData("outline", List, "outline: {width: 1pt}")]
    [InlineData("text-shadow", "heading: 海報", "text-shadow: {x: 1pt, color: red}")]
    [InlineData("text-shadow", "heading: 海報", "text-shadow: [{y: 1pt, blur: 2pt}, {x: -1pt, color: ink}]")]
    [InlineData("synthesize", "text: 加粗 bold, font: PosterKit Kai, weight: 700", "synthesize: bold")]
    [InlineData("synthesize", "text: oblique, font: PosterKit Kai, italic: true", "synthesize: [oblique]")]
    [InlineData("synthesize", "text: 斜體, lang: zh-Hant, font: PosterKit Kai, italic: true", "synthesize: oblique-han")]
    [InlineData("path", "text: 沿著圓弧", "path: {radius: 30mm}")]
    [InlineData("path", "text: 沿著圓弧, width: 40mm", "path: {side: inside, angle: 90, sweep: 200, offset: 1mm, start: 5%}")]
    [InlineData("path", "text: 沿著路徑, width: 60mm", "path: {d: M0 40 C30 0 70 0 100 40, view-box: [0, 0, 100, 50]}")]
    [InlineData("glyph-rotate", "text: hello", "glyph-rotate: [8, -6]")]
    [InlineData("glyph-shift", "text: hello", "glyph-shift: [0.1em, 0]")]
    [InlineData("arrange", Pair, "arrange: annotation")]
    [InlineData("tracks", Pair + ", arrange: columns", "tracks: [1fr, 3fr]")]
    [InlineData("other-weight", Pair, "other-weight: 700")]
    [InlineData("match-width", "text: {zh-Hant: 你好, en: Hello you}, ratio: 0.5", "match-width: track")]
    [InlineData("inline-separator", Pair + ", arrange: inline", "inline-separator: slash")]
    [InlineData("beside", Pair + ", arrange: rotated", "beside: horizontal")]
    [InlineData("lang", Pair, "lang: en")]
    [InlineData("level", "heading: hello", "level: 3")]
    [InlineData("text-shadow", "heading: 海報, text-shadow: {y: 1pt}", "text-shadow: {y: 1pt, spread: 1pt}")]
    [InlineData("text-shadow", "heading: 海報, text-shadow: {y: 1pt}", "text-shadow: {y: 1pt, inset: true}")]
    [InlineData("clip", "column: " + Boxes, "clip: circle")]
    [InlineData("clip", "column: " + Boxes, "clip: {d: M0 0 H9 V9 Z, fit: fill}")]
    [InlineData("clip", "column: " + Boxes + ", clip: {d: M0 0 H9 V9 H0 Z M3 3 h3 v3 h-3 z}", "clip: {d: M0 0 H9 V9 H0 Z M3 3 h3 v3 h-3 z, fill-rule: evenodd}")]
    [InlineData("clip", "column: " + Boxes + ", clip: {d: M0 0 H9 V9 Z}", "clip: {d: M0 0 H9 V9 Z, view-box: [0, 0, 20, 20]}")]
    [InlineData("color", "text: hello", "color: {pattern: dots, ground: red}")]
    [InlineData("color", "rule: solid", "color: {pattern: dots, ground: red}")]
    [InlineData("fill", Rect, "fill: red")]
    [InlineData("stroke", Rect, "stroke: red")]
    [InlineData("stroke-width", Rect + ", stroke: red", "stroke-width: 3pt")]
    [InlineData("dash", Rect + ", stroke: red", "dash: [2mm, 1mm]")]
    [InlineData("fit", Star + ", width: 20mm", "fit: fill")]
    [InlineData("points", Star, "points: 7")]
    [InlineData("inner", Star, "inner: 0.6")]
    [InlineData("sides", "shape: polygon, height: 5mm", "sides: 5")]
    [InlineData("d", Path, "d: M0 0 L9 5 Z")]
    [InlineData("view-box", Path, "view-box: [0, 0, 40, 40]")]
    [InlineData("fill-rule", Path, "fill-rule: evenodd")]
    [InlineData("thickness", "rule: solid", "thickness: 2pt")]
    [InlineData("length", "rule: solid", "length: 5mm")]
    [InlineData("direction", "rule: solid, length: 5mm", "direction: vertical")]
    [InlineData("color", "rule: solid", "color: red")]
    [InlineData("dash", "rule: solid", "dash: [2mm, 1mm]")]
    [InlineData("size", Qr, "size: 30mm")]
    [InlineData("level", Qr, "level: H")]
    [InlineData("quiet", Qr, "quiet: 2")]
    [InlineData("color", Qr, "color: red")]
    [InlineData("alt", Qr, "alt: The way to the theatre")]
    [InlineData("background", Qr, "background: red")]
    [InlineData("marker", List, "marker: number")]
    [InlineData("marker", List, "marker: parentheses")]
    [InlineData("start", List + ", marker: number", "start: 5")]
    [InlineData("marker-gap", List, "marker-gap: 2em")]
    [InlineData("marker-color", List, "marker-color: red")]
    [InlineData("gap", List, "gap: 9mm")]
    [InlineData("lang", List, "lang: en")]
    [InlineData("justify", List + ", height: 60mm", "justify: end")]
    [InlineData("overflow", List + ", height: 60mm", "overflow: clip")]
    [InlineData("quote-marks", Quote, "quote-marks: none")]
    [InlineData("attribution", Quote, "attribution: {zh-Hant: 屈原, en: Qu Yuan}")]
    [InlineData("attribution-style", Quote + ", attribution: Qu Yuan", "attribution-style: base")]
    [InlineData("gap", Quote + ", attribution: Qu Yuan", "gap: 9mm")]
    [InlineData("lang", Quote, "lang: en")]
    [InlineData("justify", Quote + ", height: 60mm", "justify: end")]
    [InlineData("lines", Quote + ", size: {min: 8pt, max: 40pt}, height: 60mm, width: 60mm", "lines: 1")]
    [InlineData("direction", Quote + ", height: 60mm", "direction: vertical")]
    public void It_changes_the_scene(string name, string element, string property)
    {
        Assert.StartsWith(name, property);

        var without = Compose(element);
        // A key stands once: what the property gives takes its place.
        var with = Compose(element.Contains($", {name}: ", StringComparison.Ordinal) ? Regex.Replace(element, $", {name}: [^,]*", $", {property}") : $"{element}, {property}");

        Assert.NotEqual(without, with);
    }

    [Fact]
    public void Every_property_of_elements_is_tried()
    {
        // Pictures, components, cells and what is missing have tests of their own; an id and the parts of loops change nothing by themselves.
        string[] elsewhere = ["id", "as", "do", "else", "with", "slots", "row-span", "shrink", "focus", "order", "crop"];
        var tried = typeof(EveryPropertyTests).GetMethod(nameof(It_changes_the_scene))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(data => (string)((InlineDataAttribute)data).GetData(null!).Single()[0]!).ToHashSet();

        var declared = Properties.All.Where(property => (property.Places & Place.Element) != 0).Select(property => property.Name);

        Assert.Empty(declared.Except(tried).Except(elsewhere));
    }

    [Fact]
    public void Loops_within_loops_end()
    {
        var world = Layouts.World("""
            posterkit: 1
            content: c.yaml
            body:
              - each: ${list}
                do:
                  - each: ${list}
                    do:
                      - each: ${list}
                        do: [{shape: rect, height: 0}]
            """).With("c.yaml", $"list: [{string.Join(", ", Enumerable.Range(0, 300))}]");

        var (_, diagnostics) = Layouts.Compose(world);

        Assert.Equal(DiagnosticCode.TooManyElements, Assert.Single(diagnostics.ToSorted()).Code);
    }

    private static string Compose(string element)
    {
        var (posters, diagnostics) = Layouts.Compose("""
            posterkit: 1
            languages: [zh-Hant, en]
            page: {size: a5, margin: 10mm, grid: {columns: 4, gutter: 3mm}}
            colors: {ink: "#1D1A22", red: "#B4232D"}
            styles: {base: {size: 20pt}}
            body:
              - {shape: rect, height: 1mm, fill: red}
              - {ELEMENT}
            """.Replace("ELEMENT", element, StringComparison.Ordinal));
        Assert.DoesNotContain(diagnostics.ToSorted(), diagnostic => diagnostic.Severity == Severity.Error);
        return SceneText.Write(Assert.Single(posters).Scene, showsGlyphIds: true);
    }
}
