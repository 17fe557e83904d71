using System.Text;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>Documents as other programs see them.</summary>
public sealed class DocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("pdftotext")]
    public void Text_comes_back_paragraph_by_paragraph_in_both_languages()
    {
        var text = JoinLines(ToolRunner.Run("pdftotext", "-enc", "UTF-8", "-nopgbrk", SaveSpring(), "-").Text);

        Assert.All(SampleLayouts.SpringParagraphs, paragraph => Assert.Contains(paragraph, text, StringComparison.Ordinal));
    }

    [ToolFact("pdftotext")]
    public void Hyphens_that_were_put_in_are_not_in_the_text()
    {
        const string Words = "commemorating international communication between neighbouring countries";
        using var poster = Poster.Load(_folder.Write("hyphens.yaml", $$"""
            posterkit: 1
            languages: [en]
            page: {size: [120pt, 300pt], margin: 10pt}
            body:
              - text: {{Words}}
                size: 10pt
                hyphens: auto
            targets:
              print: {format: pdf}
            """));
        var rendered = poster.Render("print");
        rendered.SavePdf(_folder["hyphens.pdf"]);

        var text = ToolRunner.Run("pdftotext", "-enc", "UTF-8", "-nopgbrk", "-raw", _folder["hyphens.pdf"], "-").Text;

        // The program gives each line a line of its own; a word goes on in the next without a hyphen.
        Assert.DoesNotContain('-', text);
        Assert.DoesNotContain('\u2010', text);
        Assert.Equal(Words.Replace(" ", "", StringComparison.Ordinal), text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains(text.Split('\n'), line => line.Length > 0 && !Words.Split(' ').Contains(line.Split(' ')[^1]));
    }

    [ToolFact("pdftotext")]
    public void Words_that_begin_with_a_drop_cap_are_whole_and_leaders_are_no_text()
    {
        using var poster = Poster.Load(_folder.Write("paragraphs.yaml", """
            posterkit: 1
            languages: [en, zh-Hans]
            page: {size: [300pt, 500pt], margin: 10pt, gap: 20pt}
            body:
              - text: The quick brown fox jumps over the lazy dog and then goes home, for the evening is near and the road is long.
                lang: en
                drop-cap: 3
                width: 160pt
              - text: 春天来了，万物复苏，大地回春，花园里的花都开了，人们从四面八方赶来。
                lang: zh-Hans
                drop-cap: 2
                width: 160pt
              - text: 夏天来了，万物生长，花园里的花都开了，人们从四面八方赶来，在树下散步、读书、下棋。
                lang: zh-Hans
                drop-cap: 2
                direction: vertical
                height: 120pt
              - text: "清蒸鲈鱼\t88\n西湖牛肉羹\t56"
                lang: zh-Hans
                tabs: {at: 100%, align: end, leader: dots}
            targets:
              print: {format: pdf}
            """));
        poster.Render("print").SavePdf(_folder["paragraphs.pdf"]);

        var text = ToolRunner.Run("pdftotext", "-enc", "UTF-8", "-nopgbrk", "-raw", _folder["paragraphs.pdf"], "-").Text;

        Assert.Contains("The quick", text, StringComparison.Ordinal);
        Assert.Contains("春天来了，", text, StringComparison.Ordinal);
        Assert.Contains("夏天来了，", text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(text.Split('\n'), line => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is ["清蒸鲈鱼", "88"]);
        Assert.DoesNotContain('…', text);
    }

    [ToolFact("qpdf")]
    public void Document_is_sound()
    {
        var result = ToolRunner.Run("qpdf", "--check", SaveSpring());

        Assert.True(result.ExitCode == 0, result.Text + result.Errors);
    }

    [ToolFact("pdffonts")]
    public void Every_font_is_embedded_as_a_subset_of_outlines()
    {
        var lines = ToolRunner.Run("pdffonts", SaveSpring()).Text.TrimEnd().Split('\n');

        var fonts = lines.Skip(2).ToList();
        Assert.NotEmpty(fonts);
        // name, type, encoding, emb, sub, uni, object: the three flags stand before the object's two numbers.
        Assert.All(fonts, font => Assert.Equal(["yes", "yes", "yes"], font.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5..^2]));
        Assert.All(fonts, font => Assert.DoesNotContain("Type 3", font, StringComparison.Ordinal));
    }

    [ToolFact("pdfinfo")]
    public void Series_is_a_document_with_a_page_for_each_poster()
    {
        _folder.Write("words.yaml", SampleLayouts.SeriesWords);
        using var poster = Poster.Load(_folder.Write("series.yaml", SampleLayouts.Series));
        poster.Render("print").SavePdf(_folder["series.pdf"]);

        var info = ToolRunner.Run("pdfinfo", _folder["series.pdf"]).Text;

        Assert.Matches(@"(?m)^Pages: +3$", info);
    }

    [ToolFact("pdfinfo")]
    public void Document_bears_the_date_of_the_layout_and_no_other()
    {
        using var poster = Poster.Load(_folder.Write("dated.yaml", SampleLayouts.Spring.Replace("posterkit: 1", "posterkit: 1\ndate: 2024-01-27", StringComparison.Ordinal)));
        poster.Render("print").SavePdf(_folder["dated.pdf"]);

        var info = ToolRunner.Run("pdfinfo", "-isodates", _folder["dated.pdf"]).Text;

        Assert.Matches(@"(?m)^CreationDate: +2024-01-27", info);
        Assert.Matches(@"(?m)^Title: +春之祭", info);
    }

    [ToolFact("qpdf")]
    public void Target_in_cmyk_writes_the_inks_that_were_given()
    {
        var layout = SampleLayouts.Spring
            .Replace("format: pdf", "format: pdf, pdf: {color: cmyk}", StringComparison.Ordinal)
            .Replace("red: \"#B3202A\"", "red: {rgb: \"#B3202A\", cmyk: [15, 100, 90, 10]}", StringComparison.Ordinal);
        using var poster = Poster.Load(_folder.Write("spring.yaml", layout));
        poster.Render("print").SavePdf(_folder["spring.pdf"]);

        var content = ToolRunner.Run("qpdf", "--qdf", "--object-streams=disable", _folder["spring.pdf"], "-").Output;

        Assert.Contains(".15 1 .9 .1 k", Encoding.Latin1.GetString(content), StringComparison.Ordinal);
    }

    // Lines of Han text are joined with nothing between, others with a space; an empty line ends a paragraph.
    private static string JoinLines(string text)
    {
        var joined = new StringBuilder();
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0)
            {
                joined.Append('\n');
                continue;
            }
            if (joined.Length > 0 && joined[^1] != '\n' && !(IsHan(joined[^1]) && IsHan(line[0]))) joined.Append(' ');
            joined.Append(line);
        }
        return joined.ToString();
    }

    private static bool IsHan(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFFEF';

    private string SaveSpring()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        poster.Render("print").SavePdf(_folder["spring.pdf"]);
        return _folder["spring.pdf"];
    }
}
