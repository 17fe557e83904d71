namespace PosterKit.Testing;

/// <summary>Layouts that several tests use.</summary>
public static class SampleLayouts
{
    /// <summary>Two targets, two languages, headings and running text.</summary>
    public const string Spring = """
        posterkit: 1
        title: {zh-Hant: 春之祭, en: The Rite of Spring}
        languages: [zh-Hant, en]

        page: {size: a5, margin: 12mm, background: paper}

        colors:
          paper: "#F6F1E7"
          ink: "#1C1B1A"
          red: "#B3202A"

        fonts:
          body: {han: Noto Serif CJK, latin: Source Serif 4}

        styles:
          base: {font: body, size: 12pt, leading: 1.7, color: ink}
          title: {extends: base, size: 40pt, leading: 1.2, color: red}

        body:
          - heading: {zh-Hant: 春之祭, en: The Rite of Spring}
            level: 1
            style: title
          - text:
              zh-Hant: 五月三日，在花園劇場。樂團將演奏全本《春之祭》，並由六十位舞者同台演出。
              en: On the third of May, at the Garden Theatre. The orchestra plays the whole of “The Rite of Spring”, with sixty dancers on the stage.
            style: base

        targets:
          print: {format: pdf}
          feed: {size: instagram-square, format: png, zoom: 1.5}
        """;

    /// <summary>A page of 200 x 100 px with a coloured background and nothing on it.</summary>
    public const string Plain = """
        posterkit: 1
        page: {size: [200px, 100px], background: "#336699"}
        body: []
        """;

    /// <summary>What <see cref="Spring"/> says, paragraph by paragraph.</summary>
    public static IReadOnlyList<string> SpringParagraphs { get; } =
    [
        "春之祭",
        "The Rite of Spring",
        "五月三日，在花園劇場。樂團將演奏全本《春之祭》，並由六十位舞者同台演出。",
        "On the third of May, at the Garden Theatre. The orchestra plays the whole of “The Rite of Spring”, with sixty dancers on the stage.",
    ];

    /// <summary>A series of three posters whose words stand in a list of the content file "words.yaml".</summary>
    public const string Series = """
        posterkit: 1
        languages: [zh-Hans, en]
        content: words.yaml
        series: ${panels}
        page: {size: a6, margin: 8mm}
        styles: {base: {font: Noto Serif CJK, size: 12pt}}
        body:
          - heading: ${item.title}
            level: 1
            style: base
        targets:
          print: {format: pdf}
          feed: {size: [300px, 300px], format: png}
        """;

    /// <summary>The words of <see cref="Series"/>.</summary>
    public const string SeriesWords = """
        panels:
          - title: {zh-Hans: 一, en: One}
          - title: {zh-Hans: 二, en: Two}
          - title: {zh-Hans: 三, en: Three}
        """;

    /// <summary>Outlines, a hard shadow, hollow and made letters, turned characters, text on an arc and round a seal.</summary>
    public const string Display = """
        posterkit: 1
        languages: [zh-Hans, en]
        page: {size: [190px, 196px], margin: 8px, gap: 5px, background: "#F6F1E7"}
        colors: {red: "#B3202A", gold: "#E8B64C", ink: "#1C1B1A"}
        body:
          - heading: 春江花月夜
            lang: zh-Hans
            size: 26px
            weight: 900
            color: {linear: [red, ink], angle: 90}
            outline: {width: 3px, color: gold}
            text-shadow: {x: 2px, y: 2px, color: "#1C1B1A80"}
          - row:
              - {heading: 空心大字, lang: zh-Hans, size: 18px, weight: 900, color: transparent, outline: {width: 1px, color: ink}}
              - {text: Thick, lang: en, size: 18px, font: PosterKit Kai, weight: 700, italic: true, synthesize: [bold, oblique]}
            gap: 14px
          - row:
              - {text: 左摇右摆, lang: zh-Hans, size: 15px, glyph-rotate: [-10, 8]}
              - {text: along an arc, lang: en, path: {radius: 60px}, size: 13px}
            gap: 12px
          - stack:
              - {shape: ellipse, stroke: red, stroke-width: 2px}
              - {text: 花园剧场艺术中心, lang: zh-Hans, path: {offset: -14px, sweep: 260}, text-align: distribute, size: 12px, weight: 700, color: red}
              - {text: SINCE 1964, lang: en, path: {side: inside, offset: 4px}, size: 8px, color: red}
            width: 84px
            height: 84px
        targets:
          feed: {format: [png, pdf, svg]}
        """;

    /// <summary>What <see cref="Display"/> says.</summary>
    public static IReadOnlyList<string> DisplaySentences { get; } = ["春江花月夜", "空心大字", "Thick", "左摇右摆", "along an arc", "花园剧场艺术中心", "SINCE 1964"];
}
