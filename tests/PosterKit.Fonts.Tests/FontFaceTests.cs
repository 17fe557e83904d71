using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

public sealed class FontFaceTests
{
    private static readonly FontFace Sans = TestFonts.Face("Noto Sans CJK");
    private static readonly FontFace Inter = TestFonts.Face("Inter");

    [Fact]
    public void Chinese_face_states_its_measures()
    {
        var metrics = Sans.Metrics;

        Assert.Equal((0.88, -0.12, -0.12), (metrics.Ascent, metrics.Descent, metrics.IdeographicBottom));
        Assert.Equal((0.733, 0.543), (metrics.CapHeight, metrics.XHeight));
    }

    [Fact]
    public void Underline_is_given_by_its_centre()
    {
        // post says: the top at -125, 50 thick.
        Assert.Equal((-0.15, 0.05), (Sans.Metrics.UnderlinePosition, Sans.Metrics.UnderlineThickness));
    }

    [Fact]
    public void Face_without_a_capital_height_is_measured()
    {
        var file = new SfntBuilder(SmallFonts.TrueType).Without("OS/2").Build();
        var face = FontFace.Load(file, 0, "a.ttf", new())!;

        Assert.Equal(face.GetInkBox(TestFonts.Glyph(face, "H")).Bottom / face.UnitsPerEm, face.Metrics.CapHeight);
        Assert.True(face.Metrics.Ascent > 0 && face.Metrics.Descent < 0);
    }

    [Theory]
    [InlineData("Noto Sans CJK", FontFlavour.CffCid)]
    [InlineData("PosterKit Kai", FontFlavour.TrueType)]
    public void Flavour_is_that_of_the_outlines(string family, FontFlavour flavour) => Assert.Equal(flavour, TestFonts.Face(family).Flavour);

    [Theory]
    [InlineData("halt", true)]
    [InlineData("palt", true)]
    [InlineData("vert", true)]
    [InlineData("vhal", true)]
    [InlineData("chws", false)]
    [InlineData("nope", false)]
    [InlineData("", false)]
    public void Features_of_both_layout_tables_are_known(string tag, bool isThere) => Assert.Equal(isThere, Sans.HasFeature(tag));

    [Fact]
    public void Advance_is_that_of_the_glyph_without_features()
    {
        Assert.Equal(1000, Sans.GetAdvance(TestFonts.Glyph(Sans, "永")));
        Assert.Equal(TestFonts.Shape(Inter, "A", "Latn", "en")[0].AdvanceX, Inter.GetAdvance(TestFonts.Glyph(Inter, "A")));
    }

    [Fact]
    public void Ink_of_a_Chinese_character_lies_in_its_em_box()
    {
        var box = Sans.GetInkBox(TestFonts.Glyph(Sans, "国"));

        Assert.InRange(box.X, 0, 200);
        Assert.InRange(box.Right, 800, 1000);
        Assert.InRange(box.Y, -120, 0);
        Assert.InRange(box.Bottom, 750, 880);
    }

    [Theory]
    [InlineData("Noto Sans CJK", "国")]
    [InlineData("PosterKit Kai", "国")]
    [InlineData("Inter", "&")]
    public void Outline_fills_the_ink_box(string family, string character)
    {
        var face = TestFonts.Face(family);
        var glyph = TestFonts.Glyph(face, character);
        var (outline, box) = (face.GetOutline(glyph), face.GetInkBox(glyph));

        // Control points may lie outside the ink, on curves without points at their extremes.
        Assert.InRange(outline.Bounds.X, box.X - 30, box.X + 1);
        Assert.InRange(outline.Bounds.Bottom, box.Bottom - 1, box.Bottom + 30);
        Assert.Equal(PathVerb.Move, outline.Verbs[0]);
        Assert.Equal(PathVerb.Close, outline.Verbs[^1]);
    }

    [Fact]
    public void Quadratic_font_gives_quadratic_curves_and_cff_cubic_ones()
    {
        Assert.Contains(PathVerb.Quadratic, Inter.GetOutline(TestFonts.Glyph(Inter, "o")).Verbs);
        Assert.Contains(PathVerb.Cubic, Sans.GetOutline(TestFonts.Glyph(Sans, "心")).Verbs);
    }

    [Fact]
    public void Outline_is_the_same_object_at_every_call()
    {
        var glyph = TestFonts.Glyph(Sans, "永");

        Assert.Same(Sans.GetOutline(glyph), Sans.GetOutline(glyph));
    }

    [Fact]
    public void Space_has_neither_outline_nor_ink()
    {
        var glyph = TestFonts.Glyph(Inter, " ");

        Assert.True(Inter.GetOutline(glyph).IsEmpty);
        Assert.Equal(default, Inter.GetInkBox(glyph));
        Assert.Equal(default, Inter.GetInkBox(glyph));
    }

    [Fact]
    public void Glyph_that_the_face_has_not_is_empty()
    {
        var glyph = new GlyphId(65535);

        Assert.True(Inter.GetOutline(glyph).IsEmpty);
        Assert.Equal(default, Inter.GetInkBox(glyph));
        Assert.Equal(0, Inter.GetAdvance(glyph));
        Assert.True(TestFonts.Face("Twemoji").GetColorLayers(glyph).IsEmpty);
    }

    [Theory]
    [InlineData('永', true)]
    [InlineData(0x20BB7, false)]
    [InlineData(0xE123, false)]
    [InlineData(-1, false)]
    [InlineData(0x110000, false)]
    [InlineData(0xD800, false)]
    public void Characters_agree_with_glyphs(int codePoint, bool isThere)
    {
        Assert.Equal(isThere, Sans.FindGlyph(codePoint) is not null);
        Assert.Equal(isThere, Sans.Covers(codePoint));
        Assert.Equal(isThere, Sans.Characters.Contains(codePoint));
    }

    [Fact]
    public void Character_set_holds_exactly_the_characters_with_glyphs() =>
        Assert.Equal(Enumerable.Range(0, 0x110000).Count(Inter.Covers), Inter.Characters.Count);

    [Theory]
    [InlineData("Playfair Display", "ǐ", true)] // no glyph of its own: letter and mark
    [InlineData("Playfair Display", "i\u030c", true)]
    [InlineData("Inter", "u\u0308\u0301", true)]
    [InlineData("Noto Sans CJK", "\uF90A", true)] // CJK COMPATIBILITY IDEOGRAPH-F90A, which is 金
    [InlineData("Noto Sans CJK", "永\uFE00", true)]
    [InlineData("Inter", "永", false)]
    [InlineData("Inter", "a永", false)]
    [InlineData("Inter", "永a", false)]
    [InlineData("Twemoji", "👨‍👩‍👧", true)]
    [InlineData("Inter", "", true)]
    public void Grapheme_is_drawn_whole_or_in_parts(string family, string grapheme, bool isDrawn)
    {
        var face = TestFonts.Face(family);

        Assert.Equal(isDrawn, face.CanDraw(grapheme));
        var script = family.StartsWith("Noto", StringComparison.Ordinal) ? "Hani" : "Latn";
        Assert.Equal(isDrawn, TestFonts.Shape(face, grapheme, script).All(g => g.Glyph.Value != 0));
    }

    [Fact]
    public void Letter_with_a_mark_that_the_face_lacks_is_drawn_composed()
    {
        var face = TestFonts.Face("PosterKit Kai");
        Assert.False(face.Covers(0x0308));

        Assert.True(face.CanDraw("u\u0308"));
        Assert.Equal(TestFonts.Shape(face, "ü", "Latn"), TestFonts.Shape(face, "u\u0308", "Latn"));
    }

    [Fact]
    public void Emoji_is_layers_of_colour_from_the_bottom()
    {
        var face = TestFonts.Face("Twemoji");

        var layers = face.GetColorLayers(TestFonts.Glyph(face, "😀"));

        Assert.Equal(3, layers.Length);
        Assert.Equal(ColorValue.FromBytes(255, 204, 77), layers[0].Color);
        Assert.False(face.GetOutline(layers[0].Glyph).IsEmpty);
    }

    [Fact]
    public void Plain_face_has_no_colour()
    {
        Assert.False(Inter.HasColorLayers);
        Assert.True(Inter.GetColorLayers(TestFonts.Glyph(Inter, "A")).IsEmpty);
    }

    [Theory]
    [InlineData(0x0000, true, true)]
    [InlineData(0x0002, false, true)]
    [InlineData(0x0004, true, true)]
    [InlineData(0x0008, true, true)]
    [InlineData(0x0104, true, false)]
    [InlineData(0x0200, false, true)]
    public void Licence_bits_decide_on_embedding(int fsType, bool isEmbeddable, bool isSubsettable)
    {
        var face = FontFace.Load(new SfntBuilder(SmallFonts.TrueType).Patch("OS/2", 8, fsType).Build(), 0, "a.ttf", new())!;

        Assert.Equal((isEmbeddable, isSubsettable), (face.IsEmbeddable, face.IsSubsettable));
    }

    [Theory]
    [InlineData("Bad (Name)/50%", "BadName50")]
    [InlineData("思源", "Unnamed")]
    [InlineData("A234567890B234567890C234567890D234567890E234567890F234567890G234567890", "A234567890B234567890C234567890D234567890E234567890F234567890G23")]
    public void PostScript_name_is_cleaned(string written, string name)
    {
        var file = new SfntBuilder(SmallFonts.TrueType).With("name", SfntBuilder.NameTable((1, 0x409, "Any"), (6, 0x409, written))).Build();

        Assert.Equal(name, FontFace.Load(file, 0, "a.ttf", new())!.PostScriptName);
    }

    [Fact]
    public void Descriptor_is_in_thousandths_of_an_em()
    {
        var descriptor = Inter.Descriptor;

        Assert.Equal(Inter.Metrics.CapHeight * 1000, descriptor.CapHeight);
        Assert.InRange(descriptor.FontBox.Bottom, 900, 1300);
        Assert.True(TestFonts.Face("Inter", italic: true).Descriptor.ItalicAngle < -5);
        Assert.True(TestFonts.Face("Inter", 900).Descriptor.StemWidth > descriptor.StemWidth);
    }

    [Fact]
    public void Disposed_face_says_so()
    {
        var face = FontFace.Load(SmallFonts.TrueType, 0, "a.ttf", new())!;
        var glyph = TestFonts.Glyph(face, "A");
        face.Dispose();
        face.Dispose();

        Assert.Throws<ObjectDisposedException>(() => face.GetOutline(glyph));
        Assert.Throws<ObjectDisposedException>(() => face.HasFeature("kern"));
        Assert.Throws<ObjectDisposedException>(() => face.Subset([glyph]));
    }

    [Fact]
    public void Second_face_of_a_collection_is_its_own()
    {
        var file = SfntBuilder.Collection(SmallFonts.CffCid("永"), SmallFonts.TrueType);

        var second = FontFace.Load(file, 1, "a.ttc", new())!;

        Assert.Equal(FontFlavour.TrueType, second.Flavour);
        Assert.Equal("Playfair Display", second.FamilyName);
        Assert.True(second.Covers('A') && !second.Covers('永'));
    }
}
