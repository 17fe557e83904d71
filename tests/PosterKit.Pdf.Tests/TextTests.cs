using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Pdf.Tests.Reading;
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

    [ToolFact("pdftotext")]
    public void Squeezed_brackets_leave_no_gap_in_the_text()
    {
        var line = TestText.Line("（中文「标点」。）（又）", 20, 40, 20, features: [new FontFeature("halt", 1)]);

        Assert.Equal("（中文「标点」。）（又）", Text(Write(Page(300, 60, Paragraph(line)))));
    }

    [ToolFact("pdftotext")]
    public void Tracked_text_stays_whole()
    {
        Assert.Equal("疏排标题", Text(Write(Page(300, 60, Paragraph(TestText.Line("疏排标题", 20, 40, 20, tracking: 2))))));
        Assert.Equal("a tracked line", Text(Write(Page(300, 60, Paragraph(
            TestText.Line("a tracked line", 20, 40, 12, "Inter", "Latn", "en", tracking: 0.6))))));
    }

    [ToolTheory("pdftotext")]
    [InlineData(0.09)]
    [InlineData(0.2)]
    [InlineData(0.3)]
    public void Widely_tracked_words_stay_whole(double ems)
    {
        var english = TestText.Line("Star River Chamber Orchestra", 20, 40, 12, "Inter", "Latn", "en", tracking: ems * 12);
        var chinese = TestText.Line("星河室内乐团", 20, 80, 20, tracking: ems * 20);
        var vertical = TestText.Line("星河室内乐团", 500, 100, 20, vertical: true, tracking: ems * 20);

        var lines = Text(Write(Page(600, 400, Paragraph(english), Paragraph(chinese), Paragraph(vertical)))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("Star River Chamber Orchestra\n星河室内乐团\n星河室内乐团", string.Join('\n', lines));
    }

    [ToolFact("pdftotext")]
    public void Glyphs_of_a_width_with_a_fraction_stand_where_the_scene_puts_them()
    {
        // Most glyphs here are i and l of Inter, 242.19/1000 em wide.
        var line = TestText.Line("illiilliillim", 20, 40, 20, "Inter", "Latn", "en", tracking: 0.6);

        var box = Run(Write(Page(300, 60, Paragraph(line))), "pdftotext", "-bbox", "FILE", "-").Text;

        var end = double.Parse(System.Text.RegularExpressions.Regex.Match(box, "xMax=\"([0-9.]+)\" yMax=\"[0-9.]+\">illi").Groups[1].Value);
        Assert.InRange(end, 20 + line.Run.Advance - 1, 20 + line.Run.Advance + 0.2);
    }

    [ToolFact("pdftotext")]
    public void Vertical_text_is_read_downwards()
    {
        var line = TestText.Line("竖排文字，「引号」——是。", 40, 20, 20, vertical: true);

        Assert.Equal("竖排文字，「引号」——是。", Text(Write(Page(80, 340, Paragraph(line)))));
    }

    [ToolFact("pdftotext")]
    public void Emoji_are_drawn_as_shapes_and_read_as_characters()
    {
        var pdf = Write(Page(300, 80, Paragraph(TestText.Line("😀👨‍👩‍👧🇨🇳❤️", 20, 60, 40, family: "Twemoji", script: "Zyyy"))));

        Assert.Equal("😀👨‍👩‍👧🇨🇳❤️", Text(pdf));
        Draw(pdf).AssertPixel(40, 42, 255, 204, 77, tolerance: 60);
        Assert.All(TextInterpreter.Read(new(pdf), 0), glyph => Assert.Equal(3, glyph.Mode));
    }

    [Fact]
    public void An_emoji_that_is_used_twice_is_drawn_by_one_form()
    {
        var reader = new PdfReader(Write(
            Page(300, 80, TestText.Line("😀😀", 20, 60, 40, family: "Twemoji", script: "Zyyy")),
            Page(300, 80, TestText.Line("😀", 20, 60, 90, family: "Twemoji", script: "Zyyy"))));

        Assert.Single(reader.OfType("XObject"));
    }

    [ToolFact("pdffonts")]
    public void Every_font_is_embedded_as_a_subset_with_a_map_to_unicode_and_none_is_type_3()
    {
        var list = Run(Write(TestScenes.Everything()), "pdffonts", "FILE").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.Equal(6, list.Length);
        Assert.All(list, line => Assert.Matches(@"^[A-Z]{6}\+\S+\s+CID (Type 0C|TrueType)\s+Identity-[HV]\s+yes yes yes ", line));
    }

    [Theory]
    [InlineData(7.3, false)]
    [InlineData(12, false)]
    [InlineData(143.7, false)]
    [InlineData(900, false)]
    [InlineData(12.34, true)]
    [InlineData(300, true)]
    public void Each_glyph_stands_within_5_thousandths_of_a_point_of_its_place(double size, bool vertical)
    {
        GlyphRunItem[] lines =
        [
            TestText.Line("（一）中文，「标点」……——测试。", 20.0123, 40.0456, size, vertical: vertical, tracking: 0.0137, features: [new FontFeature("palt", 1)]),
            TestText.Line("It was the best of times, it was the worst of times, AVAVA To", 20.3, 90.7, size, "Source Serif 4", "Latn", "en", tracking: 0.0071),
        ];
        var (scale, bleed) = (1.7, 8.5);
        var turned = new GroupItem([.. lines]) { Transform = Matrix.Rotation(3).Then(Matrix.Scale(scale, scale)) };
        var scene = Page(400, 300, [.. lines, turned]) with { Bleed = bleed };

        var shown = TextInterpreter.Read(new(Write(scene)), 0);

        var expected = lines.Concat(lines.Select(line => line)).SelectMany((line, i) => line.Run.Glyphs.Select(glyph =>
        {
            var place = new Point(line.Origin.X + glyph.X, line.Origin.Y + glyph.Y);
            if (i >= lines.Length) place = turned.Transform.Map(place);
            return new Point(place.X + bleed, 300 + bleed - place.Y);
        })).ToList();
        Assert.Equal(expected.Count, shown.Count);
        for (var i = 0; i < shown.Count; i++)
        {
            Assert.InRange(shown[i].X - expected[i].X, -0.005, 0.005);
            Assert.InRange(shown[i].Y - expected[i].Y, -0.005, 0.005);
        }
    }

    [Fact]
    public void Text_set_solid_is_one_string()
    {
        var content = new PdfReader(Write(Page(300, 60, TestText.Line("横排文字不需调整", 20, 40, 20)))).Content(0);

        Assert.Matches(@"\[<[0-9A-F]{32}>\]TJ", content);
    }

    [Fact]
    public void A_vertical_line_set_solid_is_one_string()
    {
        var content = new PdfReader(Write(Page(60, 300, TestText.Line("竖排文字不需调整", 30, 20, 20, vertical: true)))).Content(0);

        Assert.Matches(@"\[<[0-9A-F]{32}>\]TJ", content);
    }

    [ToolFact("pdftotext")]
    public void A_glyph_that_stands_for_another_character_tells_it()
    {
        // Both lines are set in the same glyphs; the second one is said to read otherwise.
        var line = TestText.Line("骨角", 20, 40, 20);
        var other = line with { Origin = new(20, 80), Run = line.Run with { Text = "⻣⻆" } };

        var pdf = Write(Page(200, 100, Paragraph(line), Paragraph(other)));

        Assert.Equal("骨角\n⻣⻆", Text(pdf));
        Assert.Contains("/ActualText<FEFF2EE3>", new PdfReader(pdf).Content(0), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void A_cluster_of_several_glyphs_is_read_as_its_text()
    {
        var line = TestText.Line("ab", 20, 40, 20, "Inter", "Latn", "en");
        var cluster = line.Run with { Text = "x", Glyphs = [.. line.Run.Glyphs.Select(g => g with { Cluster = 0 })] };

        Assert.Equal("x", Text(Write(Page(200, 100, Paragraph(line with { Run = cluster })))));
    }

    [ToolFact("pdftotext")]
    public void Glyphs_in_another_order_than_their_characters_are_read_in_the_characters_order()
    {
        var line = TestText.Line("abc", 20, 40, 20, "Inter", "Latn", "en");
        var glyphs = line.Run.Glyphs;
        var turned = line.Run with { Glyphs = [glyphs[2], glyphs[1], glyphs[0]] };

        Assert.Equal("abc", Text(Write(Page(200, 100, Paragraph(line with { Run = turned })))));
    }

    [ToolFact("pdftotext")]
    public void A_hyphen_that_the_author_did_not_write_is_soft()
    {
        var line = TestText.Line("exam-", 20, 40, 20, "Inter", "Latn", "en");
        var pdf = Write(Page(200, 100, Paragraph(line with { Run = line.Run with { Text = "exam" } })));

        Assert.Contains("/ActualText<FEFF00AD>", new PdfReader(pdf).Content(0), StringComparison.Ordinal);
        Assert.Equal("exam\u00AD", Text(pdf));
    }

    [ToolFact("pdftoppm", "pdftotext")]
    public void Text_in_a_gradient_is_still_text()
    {
        var paint = new LinearGradientPaint(new(0, 0), new(200, 0), Stops((0, new(1, 0, 0)), (1, new(0, 0, 1))));

        var pdf = Write(Page(200, 100, Paragraph(TestText.Line("一一", 0, 95, 100, weight: 900, fill: paint))));

        Assert.Equal("一一", Text(pdf));
        var picture = Draw(pdf);
        picture.AssertPixel(50, 57, 191, 0, 64, tolerance: 12);
        picture.AssertPixel(150, 57, 64, 0, 191, tolerance: 12);
    }

    [Fact]
    public void A_font_that_forbids_embedding_is_reported()
    {
        var file = File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", "inter", "Inter-Regular.ttf"));
        using var forbidden = new ForbiddenFont(file);
        var line = TestText.Line("no", 20, 40, 20, "Inter", "Latn", "en");
        var span = new SourceSpan(new("a.yaml", "text: no"), 6, 2);
        var diagnostics = new DiagnosticBag();

        new PdfEngine().Write(
            [Page(100, 100, line with { Run = line.Run with { Face = forbidden.Face }, Source = span })], new(), Stream.Null, diagnostics);

        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal((DiagnosticCode.FontNotEmbeddable, span), (diagnostic.Code, diagnostic.Span));
    }

    [ToolFact("pdftotext", "qpdf")]
    public void Later_pages_get_fonts_of_their_own_where_much_content_waits()
    {
        var pages = Enumerable.Range(0, 4).Select(i => Page(200, 60, Paragraph(TestText.Line($"第{"一二三四"[i]}页", 20, 40, 20)))).ToArray();

        var one = Write(pages);
        var several = Write(PdfWriterSettings.Default with { WaitingBytes = 0 }, new(), pages);

        Assert.Single(new PdfReader(one).OfType("FontDescriptor"));
        Assert.Equal(4, new PdfReader(several).OfType("FontDescriptor").Count());
        AssertSound(several);
        Assert.Equal(Text(one), Text(several));
    }
}
