using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

public sealed class StructureTests
{
    [ToolFact("pdfinfo")]
    public void Poppler_reads_headings_and_paragraphs_in_order()
    {
        var pdf = Write(Page(
            300, 200,
            Box(0, 0, 300, 200, Rgb(240, 240, 240)),
            new StructureItem(
                StructureRole.Section,
                [
                    new StructureItem(StructureRole.Heading, [TestText.Line("标题", 20, 40, 24)]) { Level = 2 },
                    Paragraph(TestText.Line("第一行", 20, 80), TestText.Line("第二行", 20, 100)),
                ]),
            new StructureItem(StructureRole.Artifact, [TestText.Line("页眉", 20, 190)])));

        var tree = Run(pdf, "pdfinfo", "-struct-text", "FILE").Text;

        Assert.Equal(
            """
            Document
              Sect
                H2 (block)
                  "标题"
                P (block)
                  "第一行第二行"

            """, tree);
    }

    [ToolFact("pdfinfo")]
    public void Poppler_reads_lists_and_quotations()
    {
        var item = new StructureItem(StructureRole.ListItem,
        [
            new StructureItem(StructureRole.Label, [TestText.Line("一、", 20, 40)]),
            new StructureItem(StructureRole.ListBody, [Paragraph(TestText.Line("第一项", 40, 40))]),
        ]);
        var pdf = Write(Page(
            300, 200,
            new StructureItem(StructureRole.List, [item, Box(0, 0, 10, 10, Rgb(240, 240, 240))]),
            new StructureItem(StructureRole.Quotation, [Paragraph(TestText.Line("引文", 20, 80))])));

        var tree = Run(pdf, "pdfinfo", "-struct-text", "FILE").Text;

        Assert.Equal(
            """
            Document
              L (block)
                LI (block)
                  Lbl (block)
                    "一、"
                  LBody (block)
                    P (block)
                      "第一项"
              BlockQuote
                P (block)
                  "引文"

            """, tree);
    }

    [Fact]
    public void Marked_content_is_balanced_and_each_mark_is_in_the_parent_tree()
    {
        var reader = new PdfReader(Write(TestScenes.Everything(), TestScenes.Everything()));

        foreach (var stream in reader.Objects.Values.OfType<PdfStream>())
        {
            if (stream.Entries.GetValueOrDefault("Filter") is PdfName { Value: "DCTDecode" } || stream.Entries.ContainsKey("Type")) continue;
            AssertBalanced(stream.Text);
        }
        var tree = reader.Dictionary(reader.Dictionary(reader.Catalog["StructTreeRoot"])["ParentTree"]);
        var lines = reader.Array(tree["Nums"]);
        foreach (var owner in reader.OfType("Page").Concat(reader.OfType("XObject")))
        {
            if (!owner.TryGetValue("StructParents", out var number)) continue;
            var line = reader.Array(lines[2 * (int)(double)number! + 1]);
            Assert.All(line, element => Assert.Equal(new PdfName("StructElem"), reader.Dictionary(element)["Type"]));
        }
    }

    [Fact]
    public void Every_element_knows_its_parent()
    {
        var reader = new PdfReader(Write(TestScenes.Everything()));

        foreach (var (id, value) in reader.Objects)
        {
            if (value is not Dictionary<string, object?> element || element.GetValueOrDefault("Type") is not PdfName { Value: "StructElem" }) continue;
            var parent = reader.Dictionary(element["P"]);
            var kids = reader.Resolve(parent["K"]) as List<object?> ?? [parent["K"]];
            Assert.Contains(new PdfReference(id), kids);
        }
    }

    [Fact]
    public void A_figure_has_its_words_and_its_box()
    {
        var figure = new StructureItem(StructureRole.Figure, [Box(10, 20, 30, 40, Rgb(1, 2, 3))]) { AlternateText = "一座桥" };

        var reader = new PdfReader(Write(Page(100, 100, new GroupItem([figure]) { Transform = PosterKit.Foundation.Matrix.Translation(5, 0) })));

        var element = Assert.Single(reader.OfType("StructElem"), e => e["S"] is PdfName { Value: "Figure" });
        Assert.Equal("一座桥", PdfReader.Text(element["Alt"]));
        Assert.Equal([15, 40, 45, 80], reader.Numbers(reader.Dictionary(element["A"])["BBox"]));
    }

    [Fact]
    public void A_language_stands_on_the_document_the_element_and_the_stretch_that_differ()
    {
        var paragraph = new StructureItem(
            StructureRole.Paragraph, [TestText.Line("中文", 10, 40, language: "zh-Hant"), TestText.English("and English", 60, 40)]) { Language = "zh-Hant" };

        var reader = new PdfReader(Write(Page(200, 100, paragraph)));

        Assert.Equal("zh-Hans", PdfReader.Text(reader.Catalog["Lang"]));
        var element = Assert.Single(reader.OfType("StructElem"), e => e["S"] is PdfName { Value: "P" });
        Assert.Equal("zh-Hant", PdfReader.Text(element["Lang"]));
        Assert.Single(reader.Content(0).Split("/Span<</Lang(en)>>BDC")[1..]);
        Assert.DoesNotContain("/Lang(zh-Hant)", reader.Content(0), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_structure_holds_is_decoration()
    {
        var content = new PdfReader(Write(Page(100, 100, Box(0, 0, 10, 10, Rgb(1, 2, 3)), TestText.Line("散", 10, 40)))).Content(0);

        Assert.StartsWith("/Artifact BMC", content.Split('\n')[1], StringComparison.Ordinal);
        Assert.DoesNotContain("MCID", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_that_draw_nothing_are_left_out()
    {
        var reader = new PdfReader(Write(Page(100, 100, new StructureItem(StructureRole.Section, [Paragraph()]))));

        Assert.Single(reader.OfType("StructElem"));
    }

    [Fact]
    public void The_document_shows_its_title_and_states_its_date()
    {
        var options = new PdfOptions { Date = new(2024, 1, 27, 8, 30, 0, TimeSpan.FromHours(8)) };

        var reader = new PdfReader(Write(PdfWriterSettings.Default, options, Page(100, 100) with { Title = "六十周年 <60>" }));

        var info = reader.Dictionary(reader.Trailer["Info"]);
        Assert.Equal("六十周年 <60>", PdfReader.Text(info["Title"]));
        Assert.Equal("D:20240127083000+08'00", PdfReader.Text(info["CreationDate"]));
        Assert.Equal(new PdfName("False"), info["Trapped"]);
        Assert.Equal(true, reader.Dictionary(reader.Catalog["ViewerPreferences"])["DisplayDocTitle"]);
        var xmp = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(reader.Stream(reader.Catalog["Metadata"]).Data));
        Assert.Contains("六十周年 <60>", xmp.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("2024-01-27T08:30:00+08:00", xmp.Root.Value, StringComparison.Ordinal);
    }

    private static void AssertBalanced(string content)
    {
        var open = new Stack<string>();
        foreach (var line in content.Split('\n'))
        {
            if (line == "q") open.Push("Q");
            else if (line.EndsWith("BDC", StringComparison.Ordinal) || line.EndsWith("BMC", StringComparison.Ordinal)) open.Push("EMC");
            else if (line == "BT") open.Push("ET");
            else if (line is "Q" or "EMC" or "ET") Assert.Equal(open.Pop(), line);
        }
        Assert.Empty(open);
    }
}
