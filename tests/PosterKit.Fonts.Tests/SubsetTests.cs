using PosterKit.Fonts.Sfnt;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

public sealed class SubsetTests
{
    [Fact]
    public void Subset_of_a_quadratic_font_draws_the_same_glyphs_by_its_codes()
    {
        var face = TestFonts.Face("PosterKit Kai");
        var glyphs = TestFonts.Distinct(TestFonts.Shape(face, "中法建交六十周年，Été!"));

        var subset = face.Subset(glyphs);

        // A PDF reaches glyphs by number; our loader wants a cmap too.
        var file = new SfntBuilder(subset.FontFile.ToArray()).With("cmap", new byte[4]).Build();
        var cut = FontFace.Load(file, 0, "subset.ttf", new())!;
        Assert.Equal(glyphs.Length, subset.Codes.Length);
        for (var i = 0; i < glyphs.Length; i++)
        {
            var copy = new GlyphId(subset.Codes[i]);
            AssertSame(face.GetOutline(glyphs[i]), cut.GetOutline(copy));
            Assert.Equal(face.GetAdvance(glyphs[i]), cut.GetAdvance(copy));
        }
    }

    [Fact]
    public void Subset_of_a_cid_font_is_a_bare_cff_table_and_keeps_the_cids()
    {
        var face = TestFonts.Face("Noto Sans CJK");
        var original = new SfntBuilder(TestFonts.Bytes("noto-sans-cjk/NotoSansCJK-Regular.otf"))["CFF "];
        var cids = CffTable.Read(original)!.ReadCids(original)!;
        var glyphs = TestFonts.Distinct(TestFonts.Shape(face, "中法建交六十周年骨"));

        var subset = face.Subset(glyphs);

        var table = CffTable.Read(subset.FontFile.Span)!;
        Assert.True(table.IsCidKeyed);
        Assert.Equal(glyphs.Length + 1, table.GlyphCount);
        Assert.Equal(glyphs.Select(g => cids[g.Value]), subset.Codes);
        Assert.Equal([0, .. subset.Codes], table.ReadCids(subset.FontFile.Span)!);
    }

    [Fact]
    public void Cut_cff_draws_the_same_glyphs()
    {
        const string Text = "永国骨中文";
        var cut = FontFace.Load(SmallFonts.CffCid(Text), 0, "cut.otf", new())!;
        var whole = TestFonts.Face("Noto Sans CJK");

        Assert.All(Text, c => AssertSame(whole.GetOutline(TestFonts.Glyph(whole, c.ToString())), cut.GetOutline(TestFonts.Glyph(cut, c.ToString()))));
    }

    [Fact]
    public void Same_glyphs_give_the_same_bytes()
    {
        var face = TestFonts.Face("Noto Serif CJK");
        var glyphs = TestFonts.Distinct(TestFonts.Shape(face, "白日依山尽，黄河入海流。"));

        Assert.Equal(face.Subset(glyphs).FontFile.ToArray(), face.Subset(glyphs).FontFile.ToArray());
    }

    [Fact]
    public void Missing_glyph_is_always_in_and_has_its_outline()
    {
        var face = TestFonts.Face("Inter");

        var subset = face.Subset([]);

        var cut = FontFace.Load(new SfntBuilder(subset.FontFile.ToArray()).With("cmap", new byte[4]).Build(), 0, "subset.ttf", new())!;
        Assert.Empty(subset.Codes);
        AssertSame(face.GetOutline(default), cut.GetOutline(default));
        Assert.False(cut.GetOutline(default).IsEmpty);
    }

    [Fact]
    public void Subset_holds_only_the_tables_that_a_document_needs()
    {
        var face = TestFonts.Face("Inter");

        var tables = new SfntBuilder(face.Subset([TestFonts.Glyph(face, "A")]).FontFile.ToArray()).Tags;

        Assert.Equal(["glyf", "head", "hhea", "hmtx", "loca", "maxp"], tables);
    }

    [Fact]
    public void Parts_of_a_composite_glyph_come_along()
    {
        var face = TestFonts.Face("Inter");
        var accented = TestFonts.Glyph(face, "É");

        var subset = face.Subset([accented]);

        var cut = FontFace.Load(new SfntBuilder(subset.FontFile.ToArray()).With("cmap", new byte[4]).Build(), 0, "subset.ttf", new())!;
        AssertSame(face.GetOutline(accented), cut.GetOutline(new(subset.Codes[0])));
    }

    [Fact]
    public void Font_that_cannot_be_cut_comes_whole()
    {
        // The private dictionaries of a CFF table lie behind its charstrings; with their font list emptied the subsetter gives up.
        var sound = SmallFonts.CffCid();
        var refused = Enumerable.Range(0, 400)
            .Select(seed => Damage(sound, seed))
            .Select(file => FontFace.Load(file, 0, "a.otf", new()))
            .OfType<FontFace>()
            .Select(face => (Face: face, Subset: face.Subset([new(1), new(2)])))
            .FirstOrDefault(cut => cut.Subset.Codes.Length == 2 && CffTable.Read(cut.Subset.FontFile.Span)!.GlyphCount == cut.Face.GlyphCount);

        Assert.NotNull(refused.Face);
        var whole = new SfntBuilder(sound)["CFF "];
        Assert.Equal(whole.Length, refused.Subset.FontFile.Length);
    }

    private static void AssertSame(VectorPath expected, VectorPath actual)
    {
        Assert.Equal(expected.Verbs.ToArray(), actual.Verbs.ToArray());
        Assert.Equal(expected.Points.ToArray(), actual.Points.ToArray());
    }

    private static byte[] Damage(byte[] sound, int seed)
    {
        var font = new SfntBuilder((byte[])sound.Clone());
        var cff = font["CFF "];
        cff[seed % cff.Length] ^= 0xFF;
        return font.With("CFF ", cff).Build();
    }
}
