using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;
using static PosterKit.Svg.Tests.TestScenes;

namespace PosterKit.Svg.Tests;

public sealed partial class SvgTextWritingTests
{
    [Theory]
    [InlineData(SvgTextMode.Embedded)]
    [InlineData(SvgTextMode.Named)]
    [InlineData(SvgTextMode.Outlines)]
    public void Text_is_what_the_author_wrote_in_every_mode(SvgTextMode mode)
    {
        string[] lines = ["An office & a “waffle” <1>", "五月三日，在花園劇場。", "e\u0301tude", "👨‍👩‍👧 and 𠮷"];
        var scene = Page(
            Line(lines[0], 10, 20), Line(lines[1], 10, 40, family: "Noto Serif CJK", script: "Hani", language: "zh-Hant"), Line(lines[2], 10, 60), Line(lines[3], 10, 80, family: "Twemoji", script: "Zyyy"));

        var root = WriteTree(scene, mode);

        Assert.Equal(lines, root.Descendants(SvgSpace + "text").Select(text => text.Value));
    }

    [Fact]
    public void Each_character_has_its_place()
    {
        var item = Line("花園", 10, 40, family: "Noto Serif CJK", script: "Hani", language: "zh-Hant");

        var text = Assert.Single(WriteTree(Page(item)).Descendants(SvgSpace + "text"));

        Assert.Equal(("10 30", "40", "20", "zh-Hant"), ((string?)text.Attribute("x"), (string?)text.Attribute("y"), (string?)text.Attribute("font-size"), (string?)text.Attribute(XNamespace.Xml + "lang")));
    }

    [Theory]
    [InlineData("Source Serif 4", "Latn", "en", "Abc, 123")]
    [InlineData("Noto Serif CJK", "Hani", "zh-Hant", "骨中文，直角「週」")]
    [InlineData("PosterKit Kai", "Hani", "zh-Hans", "骨中文")]
    public void Embedded_font_draws_each_character_by_the_glyph_of_the_scene(string family, string script, string language, string words)
    {
        var item = Line(words, 10, 40, family: family, script: script, language: language);

        var font = Assert.Single(FontsIn(WriteTree(Page(item))));

        foreach (var glyph in item.Run.Glyphs)
        {
            var codePoint = char.ConvertToUtf32(words, glyph.Cluster);
            var embedded = font.FindGlyph(codePoint);
            Assert.NotNull(embedded);
            var (expected, actual) = (item.Run.Face.GetOutline(glyph.Glyph), font.GetOutline(embedded.Value));
            Assert.Equal(expected.Verbs.AsEnumerable(), actual.Verbs.AsEnumerable());
            Assert.Equal(expected.Points.AsEnumerable(), actual.Points.AsEnumerable());
        }
    }

    [Fact]
    public void Character_with_two_regional_forms_comes_in_two_fonts()
    {
        var mainland = Line("骨", 10, 40, family: "Noto Serif CJK", script: "Hani", language: "zh-Hans");
        var taiwan = Line("骨", 50, 40, family: "Noto Serif CJK", script: "Hani", language: "zh-Hant");
        Assert.NotEqual(mainland.Run.Glyphs[0].Glyph, taiwan.Run.Glyphs[0].Glyph);

        var root = WriteTree(Page(mainland, taiwan));

        Assert.Equal(2, FontsIn(root).Count);
        Assert.Equal(["f1", "f2"], root.Descendants(SvgSpace + "text").Select(text => (string?)text.Attribute("class")));
    }

    [Fact]
    public void Ligature_is_drawn_and_its_letters_lie_unseen_over_it()
    {
        var item = Line("office", 10, 40);
        Assert.True(item.Run.Glyphs.Length < item.Run.Text.Length, "the face has no ligature for ffi");

        var root = WriteTree(Page(item));

        Assert.Single(root.Descendants(SvgSpace + "use"));
        Assert.Equal([("o", null), ("ffi", "0"), ("ce", null)], root.Descendants(SvgSpace + "tspan").Select(span => (span.Value, (string?)span.Attribute("fill-opacity"))));
    }

    [Fact]
    public void Outlines_draw_each_glyph_once_and_refer_to_it()
    {
        var root = WriteTree(Page(Line("nonono", 10, 40)), SvgTextMode.Outlines);

        Assert.Equal((2, 6), (root.Elements(SvgSpace + "defs").Count(), root.Descendants(SvgSpace + "use").Count()));
        Assert.Equal("0", (string?)Assert.Single(root.Descendants(SvgSpace + "text")).Attribute("fill-opacity"));
        Assert.Empty(FontsIn(root));
    }

    [Fact]
    public void Emoji_is_drawn_in_its_colours()
    {
        var root = WriteTree(Page(Line("🌸", 10, 40, family: "Twemoji", script: "Zyyy")));

        var layers = root.Descendants(SvgSpace + "defs").Elements(SvgSpace + "g").Single().Elements(SvgSpace + "path").Select(path => (string?)path.Attribute("fill")).Distinct();
        Assert.True(layers.Count() > 1);
        Assert.Equal("0", (string?)Assert.Single(root.Descendants(SvgSpace + "text")).Attribute("fill-opacity"));
    }

    [Fact]
    public void Character_that_the_font_lacks_is_drawn_as_the_scene_has_it()
    {
        var item = Line("a\u0E01", 10, 40);
        Assert.Equal(0, item.Run.Glyphs[1].Glyph.Value);

        var root = WriteTree(Page(item));

        Assert.Equal([("a", null), ("\u0E01", "0")], root.Descendants(SvgSpace + "tspan").Select(span => (span.Value, (string?)span.Attribute("fill-opacity"))));
        Assert.Single(root.Descendants(SvgSpace + "use"));
    }

    [Fact]
    public void Vertical_line_gives_each_character_its_place_down_the_line()
    {
        var item = Line("直排。", 100, 10, family: "Noto Serif CJK", script: "Hani", language: "zh-Hant", vertical: true);

        var text = Assert.Single(WriteTree(Page(item)).Descendants(SvgSpace + "text"));

        var y = ((string)text.Attribute("y")!).Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(item.Run.Glyphs.Select(glyph => Math.Round(10 + glyph.Y, 3)), y);
    }

    [Fact]
    public void What_xml_cannot_hold_is_replaced()
    {
        var item = Line("a\u0001\uFFFFb", 10, 40);

        var root = WriteTree(Page(item with { Run = item.Run with { Text = "a\u0001\uD800b" } }));

        Assert.Equal("a\uFFFD\uFFFDb", Assert.Single(root.Descendants(SvgSpace + "text")).Value);
    }

    [Fact]
    public void Font_that_forbids_embedding_is_an_error_where_it_would_be_embedded()
    {
        var file = File.ReadAllBytes(Directory.GetFiles(Path.Combine(Repository.Root, "fonts"), "Inter-Regular.*", SearchOption.AllDirectories)[0]);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); i++)
        {
            var entry = file.AsSpan(12 + 16 * i, 16);
            if (entry.StartsWith("OS/2"u8)) BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(BinaryPrimitives.ReadInt32BigEndian(entry[8..]) + 8), 2);
        }
        using var face = FontFace.Load(file, 0, "forbidden.ttf", new())!;
        var scene = Page(new GlyphRunItem(Shape(face, "No", 20, "Latn", "en"), new(10, 40), new SolidPaint(ColorValue.Black)));

        var (embedded, outlines) = (new DiagnosticBag(), new DiagnosticBag());
        SvgWriter.Write(scene, new() { Text = SvgTextMode.Embedded }, Stream.Null, embedded);
        SvgWriter.Write(scene, new() { Text = SvgTextMode.Outlines }, Stream.Null, outlines);

        Assert.Equal(DiagnosticCode.FontNotEmbeddable, Assert.Single(embedded.ToSorted()).Code);
        Assert.Empty(outlines.ToSorted());
    }

    // The checker that browsers put fonts through before they use them.
    [ToolFact("ots-sanitize")]
    public void Browsers_accept_the_embedded_fonts()
    {
        using var folder = new TemporaryFolder();
        var root = WriteTree(Page(
            Line("Waffle", 10, 20), Line("骨中文", 10, 40, family: "Noto Serif CJK", script: "Hani", language: "zh-Hant"), Line("楷体", 10, 60, family: "PosterKit Kai", script: "Hani", language: "zh-Hans")));

        var files = FilesIn(root);

        Assert.Equal(3, files.Count);
        foreach (var file in files)
        {
            File.WriteAllBytes(folder["a.otf"], file);
            var result = ToolRunner.Run("ots-sanitize", folder["a.otf"], folder["b.otf"]);
            Assert.True(result.ExitCode == 0, result.Errors + result.Text);
        }
    }

    private static List<FontFace> FontsIn(XElement root) => [.. FilesIn(root).Select(file => FontFace.Load(file, 0, "embedded", new())!)];

    private static List<byte[]> FilesIn(XElement root) =>
        [.. root.Elements(SvgSpace + "style").SelectMany(style => DataUri().Matches(style.Value)).Select(match => Convert.FromBase64String(match.Groups[1].Value))];

    [GeneratedRegex(@"url\(data:font/...;base64,([^)]*)\)")]
    private static partial Regex DataUri();
}
