using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

public sealed class TextTests
{
    [ToolFact("pdftotext", "qpdf")]
    public void Text_of_each_script_comes_back()
    {
        var pdf = Write(Page(
            400, 300,
            Paragraph(TestText.Line("中法建交六十周年", 20, 40, 24)),
            Paragraph(TestText.Line("中法建交六十週年，骨直角。", 20, 80, 24, language: "zh-Hant", family: "Noto Serif CJK")),
            Paragraph(TestText.English("An efficient office affair: ﬁne & “quoted”", 20, 120)),
            Paragraph(TestText.Line("楷体也在", 20, 160, 18, family: "PosterKit Kai"))));

        AssertSound(pdf);
        var lines = Text(pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            ["中法建交六十周年", "中法建交六十週年，骨直角。", "An efficient office affair: ﬁne & “quoted”", "楷体也在"], lines);
    }
}
