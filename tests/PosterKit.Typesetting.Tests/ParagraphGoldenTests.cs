using System.Globalization;
using System.Text;

namespace PosterKit.Typesetting.Tests;

/// <summary>Whole paragraphs in the bundled fonts, as text: lines, runs, and where each glyph stands. POSTERKIT_ACCEPT=1 writes the references anew.</summary>
public sealed class ParagraphGoldenTests
{
    private const string Hans = "1964年1月27日，中法两国同时发表联合公报：“中华人民共和国政府和法兰西共和国政府一致决定建立外交关系。”（《人民日报》第1版）——这一决定，被西方媒体称为“外交核爆炸”……它改变了世界！";
    private const string Hant = "一九六四年一月二十七日，中法兩國同時發表聯合公報：「中華人民共和國政府和法蘭西共和國政府一致決定建立外交關係。」（《人民日報》第1版）——這一決定，被稱為「外交核爆炸」……";
    private const string English = "On 27 January 1964 the two governments announced, in Paris and in Beijing at the same hour, that they had “decided by mutual agreement to establish diplomatic relations” — a decision felt far beyond both.";
    private const string Mixed = "使用CSS Grid排版3.14%的Web页面，把 iPhone 15 的屏幕（约6.1英寸）分成12栏；émigré、Ελλάδα与Москва都能排。";

    public static TheoryData<string> Names => ["zh-Hans", "zh-Hant", "zh-Hant-HK", "en", "mixed", "centred-title", "zh-Hans-vertical", "zh-Hant-vertical"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Paragraph_is_set_as_its_reference(string name)
    {
        var set = name switch
        {
            "zh-Hans" => Paragraphs.Set(Hans, "zh-Hans", 200),
            "zh-Hant" => Paragraphs.Set(Hant, "zh-Hant", 200),
            "zh-Hant-HK" => Paragraphs.Set(Hant, "zh-Hant-HK", 200),
            "en" => Paragraphs.Set(English, "en", 200, options => options with { Leading = 1.4 }),
            "mixed" => Paragraphs.Set(Mixed, "zh-Hans", 180, options => options with { Align = TextAlign.Justify }),
            "zh-Hans-vertical" => Paragraphs.Set("公元1964年1月27日，“建交”——100～200人看Web页。", "zh-Hans", 100, options => options with { WritingMode = WritingMode.Vertical }),
            "zh-Hant-vertical" => Paragraphs.Set("「建交」，書：《山海》。", "zh-Hant", 70, options => options with { WritingMode = WritingMode.Vertical }),
            _ => Paragraphs.Set("《山海》：Sixty Years of “友谊”", "zh-Hans", 100, options => options with { Align = TextAlign.Center, Wrap = WrapMode.Balance, Leading = 1.2 }),
        };

        Golden.Verify(name, Dump(set));
    }

    private static string Dump(TypesetParagraph set)
    {
        var dump = new StringBuilder();
        Append(dump, $"width {set.Width:0.###} height {set.Height:0.###} top to ink {set.TopToInk:0.###}\n");
        foreach (var line in set.Lines)
        {
            Append(dump, $"\nline {line.Start}+{line.Length} x {line.X:0.###} baseline {line.Baseline:0.###} width {line.Width:0.###}\n");
            foreach (var run in line.Runs)
            {
                Append(dump, $"  {run.Run.Face.PostScriptName} {run.Run.Size:0.###} {run.Run.Language} at {run.Origin.X:0.###} {run.Origin.Y:0.###} advance {run.Run.Advance:0.###} \"{run.Run.Text}\"");
                if (run.Run.IsVertical) dump.Append(" upright");
                if (!run.Turn.IsIdentity) Append(dump, $" turned {run.Turn.A:0.##} {run.Turn.B:0.##} {run.Turn.C:0.##} {run.Turn.D:0.##}");
                dump.Append("\n    ");
                foreach (var glyph in run.Run.Glyphs) Append(dump, $" {glyph.Cluster}:{(run.Run.IsVertical ? glyph.Y : glyph.X):0.##}");
                dump.Append('\n');
            }
        }
        return dump.ToString();
    }

    private static void Append(StringBuilder dump, FormattableString text) => dump.Append(text.ToString(CultureInfo.InvariantCulture));
}
