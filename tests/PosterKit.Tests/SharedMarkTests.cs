using System.Text;
using System.Xml.Linq;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>Marks that Chinese and English share stand in the font of their language, in the files too (FM-02).</summary>
public sealed class SharedMarkTests : IDisposable
{
    private const string Layout = """
        posterkit: 1
        page: {size: [300pt, 120pt], margin: 20pt}
        fonts: {body: {han: Noto Serif CJK, latin: Source Serif 4}}
        styles: {base: {font: body, size: 20pt}}
        body:
          - {text: 他说“好”……——Tom’s, lang: zh-Hans, style: base}
          - {text: “So it is…”—Tom’s, lang: en, style: base}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("mutool")]
    public void Quotes_dashes_and_ellipses_of_a_document_are_in_the_font_of_their_language()
    {
        using var poster = Poster.Load(_folder.Write("marks.yaml", Layout));
        var file = _folder["marks.pdf"];
        poster.Render().SavePdf(file);

        var text = Encoding.UTF8.GetString(ToolRunner.Run("mutool", "draw", "-q", "-F", "stext", file).Output);

        var lines = LinesOf(text);
        Assert.Equal("他说“好”……——Tom’s", string.Concat(lines[0].Select(part => part.Text)));
        Assert.Equal(["他说“好”……——", "Tom’s"], lines[0].Select(part => part.Text));
        Assert.Contains("Noto", lines[0][0].Font, StringComparison.Ordinal);
        Assert.Contains("Source", lines[0][1].Font, StringComparison.Ordinal);
        Assert.Equal("“So it is…”—Tom’s", Assert.Single(lines[1]).Text);
        Assert.Contains("Source", lines[1][0].Font, StringComparison.Ordinal);
    }

    // The characters of each line, cut where the font changes.
    private static List<List<(string Font, string Text)>> LinesOf(string stext) =>
        [.. XDocument.Parse(stext).Descendants("line").Select(line => line.Elements("font")
            .Select(font => ((string)font.Attribute("name")!, string.Concat(font.Elements("char").Select(c => (string)c.Attribute("c")!)))).ToList())];
}
