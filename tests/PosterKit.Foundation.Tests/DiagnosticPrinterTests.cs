using PosterKit.Foundation;

namespace PosterKit.Foundation.Tests;

public sealed class DiagnosticPrinterTests
{
    private static readonly SourceFile Spring = new("layouts/spring.yaml", "posterkit: 1\nbody:\n  font: Source Han Sans CN\n標題：中法建交 font: Nope\n");

    [Fact]
    public void Place_message_source_line_caret_and_hint_stand_under_each_other()
    {
        var span = new SourceSpan(Spring, Spring.Text.IndexOf("Source", StringComparison.Ordinal), "Source Han Sans CN".Length);

        var printed = DiagnosticPrinter.Print(new(DiagnosticCode.UnknownFontFamily, span, ["Source Han Sans CN", "the nearest families found are \"Noto Sans CJK\""]), DiagnosticLanguage.English);

        Assert.Equal(
            """
            layouts/spring.yaml:3:9: error PK4001: unknown font family "Source Han Sans CN"
                3 |   font: Source Han Sans CN
                  |         ^^^^^^^^^^^^^^^^^^
            hint: the nearest families found are "Noto Sans CJK"; `posterkit fonts` lists every family that can be used

            """, printed);
    }

    [Fact]
    public void Caret_pads_by_display_width_after_Han_characters()
    {
        var span = new SourceSpan(Spring, Spring.Text.IndexOf("Nope", StringComparison.Ordinal), 4);

        var lines = DiagnosticPrinter.Print(new(DiagnosticCode.UnknownFontFamily, span, ["Nope", "x"]), DiagnosticLanguage.Chinese).Split('\n');

        Assert.StartsWith("layouts/spring.yaml:4:15: 错误 PK4001: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("      | " + new string(' ', 2 * 7 + 7) + "^^^^", lines[2]);
    }

    [Fact]
    public void Long_line_is_cut_round_the_place()
    {
        var file = new SourceFile("a.yaml", new string('x', 5000) + "HERE" + new string('y', 5000));

        var lines = DiagnosticPrinter.Print(new(DiagnosticCode.YamlSyntax, new(file, 5000, 4), ["bad"]), DiagnosticLanguage.English).Split('\n');

        Assert.True(lines[1].Length < 140);
        Assert.Equal(lines[1].IndexOf("HERE", StringComparison.Ordinal), lines[2].IndexOf("^^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void Diagnostic_without_a_place_has_no_source_line()
    {
        var printed = DiagnosticPrinter.Print(new(DiagnosticCode.FileNotFound, default, ["a.yaml"]), DiagnosticLanguage.English);

        Assert.StartsWith("error PK1001: file not found: \"a.yaml\"\nhint: ", printed, StringComparison.Ordinal);
    }
}
