using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Pdf.Tests.Reading;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Pdf.Tests.TestPdf;

namespace PosterKit.Pdf.Tests;

/// <summary>
/// What standards ask of a document, object by object: tests/conformance/pdfx.md, pdfa.md and pdfua.md name these tests. Structure is checked here; no
/// certificate is meant.
/// </summary>
public sealed class StandardTests
{
    private static readonly PdfOutputIntent Generic = new(GenericInkProfile.Name, GenericInkProfile.Bytes) { Description = GenericInkProfile.Description };

    private static readonly SolidPaint Red = new(new ColorValue(0.7, 0.1, 0.2) { Cmyk = new(0.15, 1, 0.9, 0.1) });
    private static readonly SolidPaint Gold = new(new ColorValue(0.7, 0.55, 0.35) { Cmyk = new(0.2, 0.35, 0.7, 0.15), Spot = new("PANTONE 871 C", 1) });

    public static TheoryData<PdfStandard> All => [PdfStandard.PdfX4, PdfStandard.PdfX1a, PdfStandard.PdfA2u, PdfStandard.PdfA3u, PdfStandard.PdfUa1];

    public static TheoryData<PdfStandard> ForPress => [PdfStandard.PdfX4, PdfStandard.PdfX1a];

    public static TheoryData<PdfStandard> ForArchives => [PdfStandard.PdfA2u, PdfStandard.PdfA3u];

    [Theory]
    [MemberData(nameof(All))]
    public void The_first_line_is_the_version_of_the_standard(PdfStandard standard)
    {
        var version = standard switch { PdfStandard.PdfX4 => "1.6", PdfStandard.PdfX1a => "1.4", _ => "1.7" };
        var pdf = Make(standard);

        Assert.StartsWith($"%PDF-{version}\n", Encoding.Latin1.GetString(pdf, 0, 12), StringComparison.Ordinal);
        Assert.Equal((byte)'%', pdf[9]);
        Assert.All(pdf[10..14], b => Assert.True(b > 127));
        Assert.EndsWith("%%EOF\n", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void X1a_has_a_plain_table_and_no_streams_of_objects()
    {
        var pdf = Make(PdfStandard.PdfX1a);

        Assert.DoesNotContain("/ObjStm", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.Contains("\nxref\n0 ", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.DoesNotContain("XRef", new PdfReader(pdf).Trailer.Keys);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_file_is_called_by_its_content_and_is_not_encrypted(PdfStandard standard)
    {
        var reader = new PdfReader(Make(standard));

        var ids = reader.Array(reader.Trailer["ID"]).Select(id => Convert.ToHexString((byte[])id!)).ToList();
        Assert.Equal([ids[0], ids[0]], ids);
        Assert.Equal(32, ids[0].Length);
        Assert.DoesNotContain("Encrypt", reader.Trailer.Keys);
        Assert.Equal(Make(standard), Make(standard));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Boxes_lie_one_within_the_other(PdfStandard standard)
    {
        var page = new PdfReader(Make(standard)).Pages[0];
        double[] Box(string name) => [.. ((List<object?>)page[name]!).Select(v => (double)v!)];
        var (media, bleed, trim) = (Box("MediaBox"), Box("BleedBox"), Box("TrimBox"));

        Assert.Equal([0, 0], media[..2]);
        Assert.True(media[0] < bleed[0] && bleed[0] < trim[0] && trim[2] < bleed[2] && bleed[2] < media[2]);
        Assert.True(media[1] < bleed[1] && bleed[1] < trim[1] && trim[3] < bleed[3] && bleed[3] < media[3]);
        Assert.DoesNotContain("ArtBox", page.Keys);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_font_is_embedded_with_a_map_to_characters(PdfStandard standard)
    {
        var reader = new PdfReader(Make(standard));
        var fonts = reader.OfType("Font").Where(font => font["Subtype"] is PdfName { Value: "Type0" }).ToList();

        Assert.NotEmpty(fonts);
        foreach (var font in fonts)
        {
            Assert.True(font.ContainsKey("ToUnicode"));
            var descendant = reader.Dictionary(reader.Array(font["DescendantFonts"])[0]);
            var descriptor = reader.Dictionary(descendant["FontDescriptor"]);
            Assert.True(descriptor.ContainsKey("FontFile2") || descriptor.ContainsKey("FontFile3"));
            if (descendant["Subtype"] is PdfName { Value: "CIDFontType2" }) Assert.Equal(new PdfName("Identity"), descendant["CIDToGIDMap"]);
        }
        Assert.DoesNotContain(reader.OfType("Font"), font => font["Subtype"] is PdfName { Value: "Type3" });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_glyph_that_is_shown_is_the_one_for_missing_characters(PdfStandard standard)
    {
        var shown = TextInterpreter.Read(new PdfReader(Make(standard)), 0);

        Assert.True(shown.Count > 10);
        Assert.DoesNotContain(shown, glyph => glyph.Code == 0);
    }

    [ToolFact("qpdf", "pdftotext", "pdftoppm")]
    public void States_lie_within_each_other_no_deeper_than_archives_take()
    {
        SceneItem item = Paragraph(TestText.English("Deep", 20, 60));
        for (var i = 0; i < 60; i++) item = new GroupItem([item, Box(10, 100 + i / 3.0, 20, 1, Red)]) { Transform = Matrix.Translation(0.5, 0), Clip = new(VectorPath.Rectangle(new(-50, 0, 250, 150))) };

        var pdf = Write(PdfWriterSettings.Default, Options(PdfStandard.PdfA2u) with { Marks = null }, Page(200, 150, item));

        foreach (var stream in new PdfReader(pdf).Objects.Values.OfType<PdfStream>())
        {
            var (depth, deepest) = (0, 0);
            foreach (var line in Encoding.Latin1.GetString(stream.Data).Split('\n'))
            {
                if (line == "q") deepest = Math.Max(deepest, ++depth);
                if (line == "Q") depth--;
            }
            Assert.InRange(deepest, 0, 28);
        }
        AssertSound(pdf);
        Assert.Equal("Deep", Text(pdf));
        Draw(pdf).AssertPixel(100, 110, 255, 255, 255);
        Assert.True(Draw(pdf)[35, 110].G < 128);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_runs_and_nothing_is_attached(PdfStandard standard)
    {
        var reader = new PdfReader(Make(standard));

        foreach (var key in new[] { "OpenAction", "AA", "AcroForm", "OCProperties", "Collection", "Requirements", "Threads" }) Assert.DoesNotContain(key, reader.Catalog.Keys);
        foreach (var key in new[] { "AA", "Annots", "PresSteps" }) Assert.DoesNotContain(key, reader.Pages[0].Keys);
        foreach (var entries in Dictionaries(reader))
        {
            Assert.DoesNotContain("JavaScript", entries.Keys);
            Assert.DoesNotContain("EF", entries.Keys);
            Assert.DoesNotContain("TR", entries.Keys);
            Assert.DoesNotContain("HT", entries.Keys);
            Assert.DoesNotContain("OPI", entries.Keys);
            Assert.DoesNotContain("Alternates", entries.Keys);
            Assert.NotEqual(new PdfName("PS"), entries.GetValueOrDefault("Subtype"));
            Assert.NotEqual(true, entries.GetValueOrDefault("Interpolate"));
            foreach (var key in new[] { "ViewArea", "ViewClip", "PrintArea", "PrintClip", "Suspects" }) Assert.DoesNotContain(key, entries.Keys);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Streams_are_whole_and_have_no_filter_that_is_not_allowed(PdfStandard standard)
    {
        var reader = new PdfReader(Make(standard));

        foreach (var stream in reader.Objects.Values.OfType<PdfStream>())
        {
            Assert.DoesNotContain("F", stream.Entries.Keys);
            var filter = stream.Entries.GetValueOrDefault("Filter");
            Assert.True(filter is null or PdfName { Value: "FlateDecode" or "DCTDecode" });
            Assert.True(stream.Decode().Length > 0 || stream.Data.Length == 0);
        }
    }

    [Theory]
    [MemberData(nameof(ForPress))]
    public void Press_documents_name_their_condition_and_the_trapping(PdfStandard standard)
    {
        var reader = new PdfReader(Make(standard));

        var intent = reader.Dictionary(Assert.Single(reader.Array(reader.Catalog["OutputIntents"])));
        Assert.Equal(new PdfName("GTS_PDFX"), intent["S"]);
        Assert.Equal(GenericInkProfile.Name, PdfReader.Text(intent["OutputConditionIdentifier"]));
        Assert.NotEqual("", PdfReader.Text(intent["Info"]));
        Assert.Equal(GenericInkProfile.Bytes.ToArray(), reader.Stream(intent["DestOutputProfile"]).Decode());
        Assert.Equal(4.0, reader.Stream(intent["DestOutputProfile"]).Entries["N"]);
        var info = reader.Dictionary(reader.Trailer["Info"]);
        Assert.Equal(new PdfName("False"), info["Trapped"]);
        foreach (var key in new[] { "Title", "Creator", "Producer", "CreationDate", "ModDate" }) Assert.NotEqual("", PdfReader.Text(info[key]));
        Assert.Equal(standard == PdfStandard.PdfX1a ? "PDF/X-1a:2003" : null, info.TryGetValue("GTS_PDFXVersion", out var version) ? PdfReader.Text(version) : null);
    }

    [Theory]
    [MemberData(nameof(ForPress))]
    public void Press_documents_hold_inks_alone(PdfStandard standard)
    {
        var text = Encoding.Latin1.GetString(Make(standard, isPlain: true));

        Assert.DoesNotContain("/DeviceRGB", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/ICCBased", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/CalRGB", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/Lab", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d (rg|RG)\n", text);
    }

    [Fact]
    public void X1a_has_nothing_that_lets_light_through()
    {
        var reader = new PdfReader(Make(PdfStandard.PdfX1a));

        foreach (var entries in Dictionaries(reader))
        {
            Assert.True(entries.GetValueOrDefault("SMask") is null or PdfName { Value: "None" });
            Assert.True(entries.GetValueOrDefault("BM") is null or PdfName { Value: "Normal" });
            Assert.True(entries.GetValueOrDefault("ca") is null or 1.0);
            Assert.True(entries.GetValueOrDefault("CA") is null or 1.0);
            Assert.False(entries.TryGetValue("Group", out var group) && reader.Dictionary(group)["S"] is PdfName { Value: "Transparency" });
        }
    }

    [Fact]
    public void X1a_tells_each_place_that_is_transparent()
    {
        var file = new SourceFile("p.yaml", "abcdefghijkl");
        SourceSpan At(int i) => new(file, i, i + 1);
        var clear = TestImages.Open("clear", TestImages.Png(2, 1, 8, 6, [255, 0, 0, 128, 0, 0, 255, 255]));
        var opaque = TestImages.Open("opaque", TestImages.Png(1, 1, 8, 6, [255, 0, 0, 255]));
        SceneItem[] items =
        [
            new GroupItem([Box(0, 0, 1, 1, Red)]) { Opacity = 0.5, Source = At(0) },
            new GroupItem([Box(0, 0, 1, 1, Red)]) { Blend = BlendMode.Multiply, Source = At(1) },
            new GroupItem([Box(0, 0, 1, 1, Red)]) { Mask = new([Box(0, 0, 1, 1, Red)], MaskKind.Alpha), Source = At(2) },
            Box(0, 0, 1, 1, new SolidPaint(Red.Color with { Alpha = 0.5 })) with { Source = At(3) },
            Box(0, 0, 1, 1, new LinearGradientPaint(new(0, 0), new(1, 0), Stops((0, Red.Color), (1, Red.Color with { Alpha = 0 })))) with { Source = At(4) },
            new ImageItem(clear, new(0, 0, 1, 1), new(0, 0, 1, 1)) { Source = At(5) },
            new ImageItem(opaque, new(0, 0, 1, 1), new(0, 0, 1, 1)) { Source = At(6) },
            Box(0, 0, 1, 1, new SolidPaint(Red.Color with { Alpha = 0 })) with { Source = At(7) },
            new GroupItem([Box(0, 0, 1, 1, Red)]) { Source = At(8) },
            new GroupItem([new GroupItem([Box(0, 0, 1, 1, Red)]) { Opacity = 0.3, Source = At(9) }]) { BackdropBlur = 2, Source = At(9) },
        ];

        var found = Check(PdfStandard.PdfX1a, Page(40, 40, items));

        Assert.All(found, d => Assert.Equal(DiagnosticCode.TransparencyInStandard, d.Code));
        Assert.Equal([0, 1, 2, 3, 4, 5, 9], found.Select(d => d.Span.Start));
        Assert.Empty(Check(PdfStandard.PdfX4, Page(40, 40, items)));
    }

    [Theory]
    [MemberData(nameof(ForPress))]
    public void Press_documents_want_a_title(PdfStandard standard)
    {
        Assert.Equal(DiagnosticCode.StandardNeedsTitle, Assert.Single(Check(standard, Page(40, 40) with { Title = null })).Code);
        Assert.Empty(Check(standard, Page(40, 40)));
    }

    [Fact]
    public void X1a_has_no_unit_but_the_point()
    {
        Assert.Equal(DiagnosticCode.PageTooLargeForStandard, Assert.Single(Check(PdfStandard.PdfX1a, Page(14_410, 40))).Code);
        Assert.Empty(Check(PdfStandard.PdfX4, Page(20_000, 40)));
    }

    [Theory]
    [MemberData(nameof(ForArchives))]
    public void Archives_know_what_device_colours_mean(PdfStandard standard)
    {
        var reader = new PdfReader(Make(standard));

        var intent = reader.Dictionary(Assert.Single(reader.Array(reader.Catalog["OutputIntents"])));
        Assert.Equal(new PdfName("GTS_PDFA1"), intent["S"]);
        Assert.Equal("sRGB IEC61966-2.1", PdfReader.Text(intent["OutputConditionIdentifier"]));
        var profile = reader.Stream(intent["DestOutputProfile"]);
        Assert.Equal((3.0, "acsp"), ((double)profile.Entries["N"]!, Encoding.ASCII.GetString(profile.Decode(), 36, 4)));
        Assert.DoesNotContain("DeviceCMYK", Encoding.Latin1.GetString(Make(standard, isPlain: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_in_inks_holds_the_profile_of_its_press()
    {
        var options = Options(PdfStandard.PdfA2u) with { Color = PdfColorMode.Cmyk, OutputIntent = Generic };

        var reader = new PdfReader(Write(PdfWriterSettings.Default, options, Scene()));

        var intent = reader.Dictionary(Assert.Single(reader.Array(reader.Catalog["OutputIntents"])));
        Assert.Equal((new PdfName("GTS_PDFA1"), 4.0), (intent["S"], reader.Stream(intent["DestOutputProfile"]).Entries["N"]));
        Assert.DoesNotContain("DeviceRGB", Encoding.Latin1.GetString(Write(new() { IsPlain = true }, options, Scene())), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_metadata_name_the_standard_and_agree_with_the_information_dictionary(PdfStandard standard)
    {
        var reader = new PdfReader(Make(standard));
        var stream = reader.Stream(reader.Catalog["Metadata"]);
        var xmp = XDocument.Parse(Encoding.UTF8.GetString(stream.Data));
        string? Find(string space, string name) => xmp.Descendants(XName.Get(name, space)).SingleOrDefault()?.Value;
        var info = reader.Dictionary(reader.Trailer["Info"]);

        Assert.DoesNotContain("Filter", stream.Entries.Keys);
        Assert.Equal(standard == PdfStandard.PdfX4 ? "PDF/X-4" : null, Find("http://www.npes.org/pdfx/ns/id/", "GTS_PDFXVersion"));
        Assert.Equal(standard switch { PdfStandard.PdfA2u => "2", PdfStandard.PdfA3u => "3", _ => null }, Find("http://www.aiim.org/pdfa/ns/id/", "part"));
        Assert.Equal(standard is PdfStandard.PdfA2u or PdfStandard.PdfA3u ? "U" : null, Find("http://www.aiim.org/pdfa/ns/id/", "conformance"));
        Assert.Equal(standard == PdfStandard.PdfUa1 ? "1" : null, Find("http://www.aiim.org/pdfua/ns/id/", "part"));
        Assert.Contains(PdfReader.Text(info["Title"]), Find("http://purl.org/dc/elements/1.1/", "title"), StringComparison.Ordinal);
        Assert.Equal(PdfReader.Text(info["Producer"]), Find("http://ns.adobe.com/pdf/1.3/", "Producer"));
        Assert.Equal(PdfReader.Text(info["Creator"]), Find("http://ns.adobe.com/xap/1.0/", "CreatorTool"));
        Assert.Equal("D:" + DateTimeOffset.Parse(Find("http://ns.adobe.com/xap/1.0/", "CreateDate")!, CultureInfo.InvariantCulture).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "Z", PdfReader.Text(info["CreationDate"]));
        Assert.StartsWith("uuid:", Find("http://ns.adobe.com/xap/1.0/mm/", "DocumentID"), StringComparison.Ordinal);
        if (standard == PdfStandard.PdfX4)
        {
            Assert.Equal("1", Find("http://ns.adobe.com/xap/1.0/mm/", "VersionID"));
            Assert.Equal("default", Find("http://ns.adobe.com/xap/1.0/mm/", "RenditionClass"));
            Assert.Equal("False", Find("http://ns.adobe.com/pdf/1.3/", "Trapped"));
        }
    }

    [Fact]
    public void All_content_is_tagged_or_decoration()
    {
        var reader = new PdfReader(Make(PdfStandard.PdfUa1));

        AssertMarked(reader, reader.Content(0), reader.Dictionary(reader.Pages[0]["Resources"]));
    }

    [Fact]
    public void A_document_for_all_readers_shows_its_title_and_says_its_language()
    {
        var reader = new PdfReader(Make(PdfStandard.PdfUa1));

        Assert.Equal(true, reader.Dictionary(reader.Catalog["ViewerPreferences"])["DisplayDocTitle"]);
        Assert.Equal(true, reader.Dictionary(reader.Catalog["MarkInfo"])["Marked"]);
        Assert.Equal("zh-Hans", PdfReader.Text(reader.Catalog["Lang"]));
        Assert.True(reader.Catalog.ContainsKey("StructTreeRoot"));
    }

    [Fact]
    public void A_document_for_all_readers_wants_words_and_headings_in_steps()
    {
        StructureItem Heading(int level) => new(StructureRole.Heading, [TestText.Line("题", 5, 20)]) { Level = level };
        var figure = new StructureItem(StructureRole.Figure, [Box(0, 0, 5, 5, Red)]);

        DiagnosticCode[] Codes(params SceneItem[] items) => [.. Check(PdfStandard.PdfUa1, Page(40, 40, items)).Select(d => d.Code)];

        Assert.Equal([DiagnosticCode.StandardNeedsWords], Codes(figure));
        Assert.Empty(Codes(figure with { AlternateText = "一座桥" }));
        Assert.Empty(Codes(Heading(1), Heading(2), Heading(3), Heading(2), Heading(1)));
        Assert.Equal([DiagnosticCode.HeadingLevelSkipped], Codes(Heading(2)));
        Assert.Equal([DiagnosticCode.HeadingLevelSkipped], Codes(Heading(1), Heading(3)));
        Assert.Equal([DiagnosticCode.StandardNeedsTitle], Check(PdfStandard.PdfUa1, Page(40, 40) with { Title = null }).Select(d => d.Code));
    }

    [ToolTheory("qpdf")]
    [MemberData(nameof(All))]
    public void Qpdf_finds_nothing_wrong(PdfStandard standard) => AssertSound(Make(standard));

    [ToolTheory("gs")]
    [MemberData(nameof(All))]
    public void Ghostscript_reads_it_without_a_word(PdfStandard standard)
    {
        var result = Run(Make(standard), "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dPDFSTOPONERROR", "-sDEVICE=inkcov", "-o", "-", "FILE");

        Assert.True(result.ExitCode == 0, result.Text + result.Errors);
        Assert.Equal("", result.Errors.Trim());
    }

    // A form marks its own content.
    private static void AssertMarked(PdfReader reader, string content, Dictionary<string, object?> resources)
    {
        var depth = 0;
        foreach (var line in content.Split('\n'))
        {
            if (line.EndsWith("BDC", StringComparison.Ordinal) || line.EndsWith("BMC", StringComparison.Ordinal)) depth++;
            else if (line == "EMC") depth--;
            else if (line is "f" or "f*" or "B" or "B*" or "S" || line.EndsWith("TJ", StringComparison.Ordinal)) Assert.True(depth > 0, line);
            if (!line.EndsWith(" Do", StringComparison.Ordinal)) continue;
            var shown = reader.Stream(reader.Dictionary(resources["XObject"])[line[1..^3]]);
            if (shown.Entries["Subtype"] is PdfName { Value: "Form" }) AssertMarked(reader, shown.Text, reader.Dictionary(shown.Entries["Resources"]));
            else Assert.True(depth > 0, line);
        }
        Assert.Equal(0, depth);
    }

    private static IEnumerable<Dictionary<string, object?>> Dictionaries(PdfReader reader) =>
        reader.Objects.Values.Select(value => value is PdfStream stream ? stream.Entries : value as Dictionary<string, object?>).OfType<Dictionary<string, object?>>();

    private static PdfOptions Options(PdfStandard standard) => new()
    {
        Standard = standard,
        Color = standard is PdfStandard.PdfX4 or PdfStandard.PdfX1a ? PdfColorMode.Cmyk : PdfColorMode.Rgb,
        OutputIntent = standard is PdfStandard.PdfX4 or PdfStandard.PdfX1a ? Generic : null,
        Marks = new(PressMarkKinds.Crop | PressMarkKinds.Registration | PressMarkKinds.ColorBars),
    };

    private static byte[] Make(PdfStandard standard, bool isPlain = false) => Write(new PdfWriterSettings { IsPlain = isPlain }, Options(standard), Scene());

    // Everything that X-1a allows.
    private static PosterScene Scene() => Page(200, 150,
        Box(-9, -9, 218, 168, Red),
        new StructureItem(StructureRole.Heading, [TestText.Line("標題", 20, 40, 20)]) { Level = 1 },
        Paragraph(TestText.English("Sixty years", 20, 60), TestText.Line("黑", 100, 60)),
        new StructureItem(StructureRole.Figure, [new ImageItem(TestImages.Jpeg("rgb-444.jpg"), new(20, 80, 40, 30), new(0, 0, 1, 1))]) { AlternateText = "图" },
        Box(80, 80, 30, 30, new LinearGradientPaint(new(80, 0), new(110, 0), Stops((0, Red.Color), (1, new(0, 0, 1))))),
        new GroupItem([Box(120, 80, 20, 20, Gold)]) { IsIsolated = true },
        new ImageItem(TestImages.Open("rgb", TestImages.Png(2, 1, 8, 2, [255, 0, 0, 0, 0, 255])), new(150, 80, 20, 20), new(0, 0, 1, 1))) with { Bleed = 9 };

    private static Diagnostic[] Check(PdfStandard standard, PosterScene scene)
    {
        var diagnostics = new DiagnosticBag();
        PdfStandardCheck.Check(scene, Options(standard) with { Marks = null }, default, diagnostics);
        PdfStandardCheck.CheckSize(scene, Options(standard) with { Marks = null }, default, diagnostics);
        return [.. diagnostics.ToSorted()];
    }
}
