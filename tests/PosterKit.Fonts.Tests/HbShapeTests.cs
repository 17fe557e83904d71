using System.Globalization;
using System.Text.Json;
using PosterKit.Testing;

namespace PosterKit.Fonts.Tests;

/// <summary>Compares our shaping with HarfBuzz's own program, glyph by glyph.</summary>
public sealed class HbShapeTests
{
    private const string Sans = "noto-sans-cjk/NotoSansCJK-Regular.otf";

    [ToolFact("hb-shape")]
    public void Simplified_text() => Compare(Sans, "Noto Sans CJK", "他说：“骨，直角——曜。”", "Hani", "zh-Hans");

    [ToolFact("hb-shape")]
    public void Traditional_text() => Compare(Sans, "Noto Sans CJK", "「中法建交六十週年」，骨、直角。", "Hani", "zh-Hant");

    [ToolFact("hb-shape")]
    public void Hong_Kong_text_in_serif() =>
        Compare("noto-serif-cjk/NotoSerifCJK-Bold.otf", "Noto Serif CJK", "香港嘅骨，直角啲曜。", "Hani", "zh-Hant-HK", weight: 700);

    [ToolFact("hb-shape")]
    public void Vertical_text() => Compare(Sans, "Noto Sans CJK", "（竖排），「文字」——。", "Hani", "zh-Hans", vertical: true);

    [ToolFact("hb-shape")]
    public void Halved_marks() => Compare(Sans, "Noto Sans CJK", "，。（）「」", "Hani", "zh-Hans", features: [new("halt", 1, 1, 4)]);

    [ToolFact("hb-shape")]
    public void Proportional_kana_with_kerning() =>
        Compare(Sans, "Noto Sans CJK", "テキスト、ようこそ。", "Kana", "ja", features: [new("palt", 1), new("kern", 1)]);

    [ToolFact("hb-shape")]
    public void English_with_kerning_and_ligatures() =>
        Compare("eb-garamond/EBGaramond-Regular.ttf", "EB Garamond", "AVATAR, Tokyo office: affluent fjord, Wave.", "Latn", "en");

    [ToolFact("hb-shape")]
    public void Latin_without_ligatures_and_with_old_style_figures() =>
        Compare("source-serif-4/SourceSerif4-Regular.ttf", "Source Serif 4", "office 1964–2024", "Latn", "en", features: [new("liga", 0), new("onum", 1)]);

    [ToolFact("hb-shape")]
    public void French_accents_and_combining_marks() => Compare("inter/Inter-Regular.ttf", "Inter", "Été à l’Élysée, cafe\u0301 ǘ x\u0331", "Latn", "fr");

    [ToolFact("hb-shape")]
    public void Emoji_sequences() => Compare("twemoji/Twemoji.ttf", "Twemoji", "😀👨‍👩‍👧🇫🇷👍🏽❤️", "Zsye", "en");

    private static void Compare(
        string file, string family, string text, string script, string language, bool vertical = false, int weight = 400, params FontFeature[] features)
    {
        // hb-shape counts clusters in code points, we in UTF-16 units.
        var offsets = new List<int>();
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1) offsets.Add(i);
        var arguments = new List<string>
        {
            "--output-format=json", "--no-glyph-names", "--show-flags", "--bot", "--eot", $"--script={script}", $"--language={language}",
            $"--direction={(vertical ? "ttb" : "ltr")}", Path.Combine(TestFonts.Folder, file), text,
        };
        arguments.Insert(0, "--features=" + string.Join(',', features.Select(Write)));
        var result = ToolRunner.Run("hb-shape", [.. arguments]);
        Assert.Equal(0, result.ExitCode);
        using var json = JsonDocument.Parse(result.Text);
        var expected = json.RootElement.EnumerateArray().Select(g => new ShapedGlyph(
            new((ushort)Number(g, "g")), offsets[Number(g, "cl")], Number(g, "ax"), Number(g, "ay"), Number(g, "dx"), Number(g, "dy"),
            (Number(g, "fl") & 1) != 0)).ToList();

        var actual = TestFonts.Shape(TestFonts.Face(family, weight), text, script, language, vertical, features);

        Assert.Equal(expected, actual);
    }

    private static string Write(FontFeature feature)
    {
        var end = feature.End == int.MaxValue ? "" : feature.End.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{feature.Tag}[{feature.Start}:{end}]={feature.Value}");
    }

    private static int Number(JsonElement glyph, string name) => glyph.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
}
