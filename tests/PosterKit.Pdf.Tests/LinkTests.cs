using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

public sealed class LinkTests
{
    private static readonly StructureItem Link = new(StructureRole.Link, [Paragraph(TestText.English("Programme", 20, 40))]) { Link = "https://example.org/programme", Areas = [new(20, 30, 60, 14)] };

    [Fact]
    public void A_link_leads_from_what_is_shown_and_is_an_element_of_the_text()
    {
        var reader = new PdfReader(Write(Page(100, 80, Link)));

        var annotation = reader.Dictionary(Assert.Single(reader.Array(reader.Pages[0]["Annots"])));
        Assert.Equal("https://example.org/programme", PdfReader.Text(reader.Dictionary(annotation["A"])["URI"]));
        Assert.Equal("https://example.org/programme", PdfReader.Text(annotation["Contents"]));
        Assert.Equal([20, 36, 80, 50], reader.Numbers(annotation["Rect"]));
        Assert.Equal(4.0, annotation["F"]); // printed, and nothing else
        Assert.Equal(new PdfName("S"), reader.Pages[0]["Tabs"]);

        // The element holds the paragraph and the annotation, and the parent tree leads back to it.
        var element = Assert.Single(reader.OfType("StructElem"), e => e["S"] is PdfName { Value: "Link" });
        var kids = reader.Array(element["K"]);
        Assert.Equal(2, kids.Count);
        Assert.Equal(new PdfName("OBJR"), reader.Dictionary(kids[1])["Type"]);
        var lines = reader.Array(reader.Dictionary(reader.Dictionary(reader.Catalog["StructTreeRoot"])["ParentTree"])["Nums"]);
        var at = lines.FindIndex(line => line is double number && number == (double)annotation["StructParent"]!);
        Assert.Same(element, reader.Dictionary(lines[at + 1]));
    }

    [Fact]
    public void A_link_over_two_lines_is_one_link_with_a_place_on_each()
    {
        var link = new StructureItem(StructureRole.Link, [TestText.English("two", 70, 40), TestText.English("lines", 5, 60)]) { Link = "https://example.org/", Areas = [new(70, 30, 25, 12), new(5, 50, 30, 12)] };

        var reader = new PdfReader(Write(Page(100, 80, Paragraph(TestText.English("on", 5, 40), link))));

        var annotation = reader.Dictionary(Assert.Single(reader.Array(reader.Pages[0]["Annots"])));
        Assert.Equal([5, 18, 95, 50], reader.Numbers(annotation["Rect"]));
        Assert.Equal([70, 50, 95, 50, 70, 38, 95, 38, 5, 30, 35, 30, 5, 18, 35, 18], reader.Numbers(annotation["QuadPoints"]));
        Assert.Single(reader.OfType("StructElem"), e => e["S"] is PdfName { Value: "Link" });
    }

    [Fact]
    public void Documents_for_presses_have_no_links()
    {
        var options = new PdfOptions { Standard = PdfStandard.PdfX1a, Color = PdfColorMode.Cmyk, OutputIntent = new("FOGRA51", default) };

        Assert.DoesNotContain("Annots", new PdfReader(Write(PdfWriterSettings.Default, options, Page(100, 80, Link))).Pages[0].Keys);
    }

    [Fact]
    public void A_series_has_an_outline_of_its_headings_and_numbers_its_pages()
    {
        PosterScene Named(string text) => Page(100, 80, new StructureItem(StructureRole.Section, [new StructureItem(StructureRole.Heading, [TestText.Line(text, 5, 40)]) { Level = 1 }]));

        var reader = new PdfReader(Write(Named("春"), Named("夏"), Page(100, 80) with { Title = null }));

        var outline = reader.Dictionary(reader.Catalog["Outlines"]);
        var titles = new List<string>();
        var pages = new List<object?>();
        for (var next = outline["First"]; next is not null; next = reader.Dictionary(next).GetValueOrDefault("Next"))
        {
            titles.Add(PdfReader.Text(reader.Dictionary(next)["Title"]));
            pages.Add(reader.Dictionary(reader.Array(reader.Dictionary(next)["Dest"])[0]));
        }
        Assert.Equal(["春", "夏", "3"], titles);
        Assert.Equal(reader.Pages, pages);
        Assert.True(reader.Catalog.ContainsKey("PageLabels"));
        Assert.DoesNotContain("Outlines", new PdfReader(Write(Named("春"))).Catalog.Keys);
    }

    [ToolFact("qpdf", "mutool")]
    public void Other_programs_find_links_and_outline()
    {
        var pdf = Write(Page(100, 80, Link), Page(100, 80, Link));

        AssertSound(pdf);
        Assert.Contains("https://example.org/programme", Run(pdf, "mutool", "show", "FILE", "pages/1/Annots/1/A").Text, StringComparison.Ordinal);
        Assert.Equal(2, Run(pdf, "mutool", "show", "FILE", "outline").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
