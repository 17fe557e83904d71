using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

public sealed class ShapingTests
{
    private static readonly FontFace Sans = TestFonts.Face("Noto Sans CJK");

    [Theory]
    [InlineData("zh-Hans", "zh-Hant")]
    [InlineData("zh-Hant", "zh-Hant-HK")]
    [InlineData("zh-Hans", "zh-Hant-HK")]
    public void Bone_has_other_forms_in_each_region(string one, string other) =>
        Assert.NotEqual(TestFonts.Shape(Sans, "骨", language: one)[0].Glyph, TestFonts.Shape(Sans, "骨", language: other)[0].Glyph);

    [Theory]
    [InlineData("zh", "zh-Hans")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-SG", "zh-Hans")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-Hant-TW", "zh-Hant")]
    [InlineData("zh-HK", "zh-Hant-HK")]
    [InlineData("zh-MO", "zh-Hant-HK")]
    [InlineData("zh-Hant-MO", "zh-Hant-HK")]
    public void Languages_of_a_region_have_one_form(string language, string region) =>
        Assert.Equal(TestFonts.Shape(Sans, "骨直角曜，", language: region), TestFonts.Shape(Sans, "骨直角曜，", language: language));

    [Theory]
    [InlineData("zh-Hans", 0)]
    [InlineData("zh-Hant", -250)]
    [InlineData("zh-Hant-HK", -250)]
    public void Halved_comma_gives_up_the_blank_of_its_region(string language, int shift)
    {
        var glyph = TestFonts.Shape(Sans, "，", language: language, features: new FontFeature("halt", 1))[0];

        Assert.Equal((500, shift), (glyph.AdvanceX, glyph.OffsetX));
    }

    [Fact]
    public void Halved_opening_bracket_gives_up_its_front()
    {
        var glyph = TestFonts.Shape(Sans, "（", features: new FontFeature("halt", 1))[0];

        Assert.Equal((500, -500), (glyph.AdvanceX, glyph.OffsetX));
    }

    [Fact]
    public void Feature_holds_for_its_stretch_alone()
    {
        var glyphs = TestFonts.Shape(Sans, "，，，", features: new FontFeature("halt", 1, 1, 2));

        Assert.Equal([1000, 500, 1000], glyphs.Select(g => g.AdvanceX));
    }

    [Fact]
    public void Vertical_run_goes_down_and_takes_vertical_forms()
    {
        var vertical = TestFonts.Shape(Sans, "骨，", vertical: true);
        var horizontal = TestFonts.Shape(Sans, "骨，");

        Assert.All(vertical, g => Assert.Equal((0, -1000), (g.AdvanceX, g.AdvanceY)));
        Assert.Equal(horizontal[0].Glyph, vertical[0].Glyph);
        Assert.NotEqual(horizontal[1].Glyph, vertical[1].Glyph);
    }

    [Fact]
    public void Two_dashes_become_one_glyph_two_em_long()
    {
        var glyphs = TestFonts.Shape(Sans, "——");

        Assert.Equal(2000, glyphs.Sum(g => g.AdvanceX));
    }

    [Fact]
    public void Combining_mark_shares_the_cluster_of_its_base()
    {
        var glyphs = TestFonts.Shape(TestFonts.Face("Inter"), "ax\u0331b", "Latn", "en");

        Assert.Equal([0, 1, 3], glyphs.Select(g => g.Cluster).Distinct());
    }

    [Fact]
    public void Family_emoji_is_one_glyph() => Assert.Single(TestFonts.Shape(TestFonts.Face("Twemoji"), "👨‍👩‍👧", "Zsye", "en"));

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("\ude00中")]
    [InlineData("中\ud83d\ud83d文")]
    public void Lone_surrogate_is_shaped_without_harm(string text) =>
        Assert.Equal(Enumerable.Range(0, text.Length), TestFonts.Shape(Sans, text).Select(g => g.Cluster));

    [Fact]
    public void Part_of_a_text_is_shaped_with_its_indices_in_the_whole()
    {
        var glyphs = new List<ShapedGlyph>();

        Sans.Shape(new ShapeRun { Text = "中文排版", Start = 1, Length = 2, Script = "Hani", Language = "zh-Hans" }, glyphs);

        Assert.Equal([1, 2], glyphs.Select(g => g.Cluster));
    }

    [Fact]
    public void Shaping_adds_to_what_is_there()
    {
        var glyphs = new List<ShapedGlyph> { default };

        Sans.Shape(new ShapeRun { Text = "中", Start = 0, Length = 1, Script = "Hani", Language = "zh-Hans" }, glyphs);

        Assert.Equal(2, glyphs.Count);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 3)]
    [InlineData(2, 1)]
    [InlineData(1, int.MaxValue)]
    public void Run_outside_its_text_is_refused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Sans.Shape(new ShapeRun { Text = "中文", Start = start, Length = length, Script = "Hani", Language = "zh-Hans" }, []));

    [Fact]
    public void Many_features_are_taken()
    {
        var features = Enumerable.Range(0, 100).Select(i => new FontFeature("halt", 1, i, i + 1)).ToArray();

        Assert.All(TestFonts.Shape(Sans, new string('，', 100), features: features), g => Assert.Equal(500, g.AdvanceX));
    }
}
