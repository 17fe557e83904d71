using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

public sealed class FallbackTests
{
    [Theory]
    [InlineData("永", "zh-Hans", "Inter", "Noto Sans CJK")]
    [InlineData("永", "zh-Hant", "Playfair Display", "Noto Serif CJK")]
    [InlineData("。", "zh-Hant-HK", "EB Garamond", "Noto Serif CJK")]
    [InlineData("α", "en", "Playfair Display", "Source Serif 4")]
    [InlineData("Ж", "en", "Noto Sans CJK", "Inter")]
    [InlineData("😀", "zh-Hans", "Noto Sans CJK", "Twemoji")]
    [InlineData("⌚", "en", "Inter", "Twemoji")]
    [InlineData("✈", "en", "Inter", "Twemoji")]
    [InlineData("㐵", "zh-Hant", "PosterKit Kai", "Noto Serif CJK")]
    public void Character_goes_to_the_family_of_its_script_and_style(string character, string language, string near, string expected)
    {
        var face = Find(character, language, TestFonts.Face(near));

        Assert.Equal(expected, face?.FamilyName);
        Assert.True(face!.Covers(char.ConvertToUtf32(character, 0)));
    }

    [Fact]
    public void Emoji_wish_goes_before_a_text_form()
    {
        var near = TestFonts.Face("Playfair Display");
        var diagnostics = new DiagnosticBag();

        Assert.Equal("Twemoji", TestFonts.Library.FindFallback(0x2194, "en", near, diagnostics, wantsEmoji: true)?.FamilyName);
        Assert.NotEqual("Twemoji", TestFonts.Library.FindFallback(0x2194, "en", near, diagnostics)?.FamilyName);
    }

    [Fact]
    public void Weight_is_kept_where_it_has_the_character() => Assert.Equal(900, Find("永", "zh-Hans", TestFonts.Face("Inter", 900))!.Weight);

    [Fact]
    public void Lighter_face_of_the_same_kind_comes_before_another_kind()
    {
        var bold = TestFonts.Face("Noto Sans CJK", 700);
        var rare = Enumerable.Range(0x4E00, 0x5000).First(c => !bold.Covers(c) && TestFonts.Face("Noto Sans CJK").Covers(c));

        var face = Find(char.ConvertFromUtf32(rare), "zh-Hans", bold);

        Assert.Equal(("Noto Sans CJK", 400), (face!.FamilyName, face.Weight));
    }

    [Theory]
    [InlineData("\U0003FFFD")]
    [InlineData("\uE000")]
    public void Character_that_no_family_has_has_no_fallback(string character) => Assert.Null(Find(character, "zh-Hans", TestFonts.Face("Inter")));

    [Fact]
    public void Face_of_another_region_never_stands_in_for_Han()
    {
        // A face without regional forms that says (OS/2) that it is made for Japan's set alone.
        var japanese = new SfntBuilder(SmallFonts.CffCid("骨")).Patch("OS/2", 78, 0x0002).Patch("OS/2", 80, 0);
        using var library = Library(japanese.Build());
        var near = TestFonts.Face("Inter");

        Assert.Null(library.FindFallback('骨', "zh-Hans", near, new()));
        Assert.NotNull(library.FindFallback('骨', "ja", near, new()));
    }

    [Theory]
    [InlineData(0x0004, "zh-Hans", true)]
    [InlineData(0x0004, "zh-Hant", false)]
    [InlineData(0x0010, "zh-Hant-HK", true)]
    [InlineData(0x0010, "zh-CN", false)]
    [InlineData(0x0014, "zh-TW", true)]
    [InlineData(0x0000, "zh-TW", true)]
    public void Face_without_regional_forms_stands_in_where_it_says_it_is_made_for(int codePages, string language, bool isFound)
    {
        using var library = Library(new SfntBuilder(SmallFonts.CffCid("骨")).Patch("OS/2", 78, codePages).Patch("OS/2", 80, 0).Build());

        Assert.Equal(isFound, library.FindFallback('骨', language, TestFonts.Face("Inter"), new()) is not null);
    }

    [Fact]
    public void Families_with_a_character_are_listed()
    {
        Assert.Equal(["Noto Sans CJK", "Noto Serif CJK", "PosterKit Kai"], TestFonts.Library.FindFamiliesWith('永').Select(f => f.Name));
        Assert.Empty(TestFonts.Library.FindFamiliesWith(0x3FFFD));
    }

    private static FontFace? Find(string character, string language, FontFace near)
    {
        var diagnostics = new DiagnosticBag();
        var face = TestFonts.Library.FindFallback(char.ConvertToUtf32(character, 0), language, near, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return face;
    }

    private static FontLibrary Library(byte[] font) => FontLibrary.Load(
        new MemoryWorld
        {
            ["font:0/fonts.json"] = """{"format":"posterkit-fonts/1","families":[{"name":"A","kind":"sans","scripts":["han"],"faces":[{"file":"a.otf"}]}]}"""u8.ToArray(),
            ["font:0/a.otf"] = font,
        },
        new());
}
