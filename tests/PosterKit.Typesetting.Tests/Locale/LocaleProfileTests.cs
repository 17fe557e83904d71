namespace PosterKit.Typesetting.Tests;

public sealed class LocaleProfileTests
{
    [Theory]
    [InlineData("zh-SG", Region.MainlandChina)]
    [InlineData("ZH_hant_mo", Region.HongKong)]
    [InlineData("zh-Hans-HK", Region.MainlandChina)]
    [InlineData("cmn-Hant", Region.Taiwan)]
    [InlineData("yue", Region.HongKong)]
    [InlineData("zh-x-HK", Region.MainlandChina)]
    [InlineData("en-HK", Region.None)]
    [InlineData("zhuang", Region.None)]
    [InlineData("", Region.None)]
    [InlineData(null, Region.None)]
    public void Tag_gives_its_region(string? tag, Region expected) => Assert.Equal(expected, LocaleProfile.For(tag).Region);

    [Fact]
    public void Punctuation_of_another_region_keeps_the_glyph_forms()
    {
        var profile = LocaleProfile.Taiwan.WithPunctuationOf(Region.MainlandChina);

        Assert.Equal((Region.MainlandChina, PunctuationWidth.Standard, "ZHT"), (profile.Region, profile.PunctuationWidth, profile.OpenTypeLanguage));
    }

    [Fact]
    public void Own_punctuation_changes_nothing() => Assert.Same(LocaleProfile.HongKong, LocaleProfile.HongKong.WithPunctuationOf(Region.HongKong));

    [Theory]
    [InlineData(0.7, 0.92, 1)] // 0.76: as it should be
    [InlineData(0.6, 0.92, 1.104)] // 0.65, up to 0.72
    [InlineData(0.8, 0.92, 0.897)] // would be under 0.9
    [InlineData(0.4, 0.92, 1.15)]
    [InlineData(0, 0.92, 1)]
    public void Latin_grows_or_shrinks_to_the_Han_beside_it(double capHeight, double hanInk, double expected) =>
        Assert.Equal(Math.Max(0.9, expected), SizeMatch.Factor(capHeight, hanInk), 3);

    [Fact]
    public void Variation_selector_overrides_the_region()
    {
        var comma = CharacterClasses.Classify('，', Region.Taiwan, isVertical: false, isInCjkFont: true);

        Assert.Equal((0, 0.5), Trims(CharacterClasses.WithVariation(comma, '，', 0xFE00)));
        Assert.Equal((0.25, 0.25), Trims(CharacterClasses.WithVariation(comma, '，', 0xFE01)));
        Assert.Equal((0.25, 0.25), Trims(CharacterClasses.WithVariation(comma, '，', 0x3001)));
    }

    [Theory]
    [InlineData("甲α", 1, FontScript.Latin)]
    [InlineData("甲①", 1, FontScript.Cjk)]
    [InlineData("甲€5", 1, FontScript.Latin)]
    [InlineData("甲→乙", 1, FontScript.Cjk)]
    [InlineData("e\u0301甲", 1, FontScript.Latin)]
    [InlineData("一\uFE00", 1, FontScript.Cjk)]
    [InlineData("甲C——D", 2, FontScript.Latin)]
    [InlineData("甲C——乙", 2, FontScript.Cjk)]
    public void Shared_characters_stand_in_the_font_of_their_neighbours(string text, int index, FontScript expected)
    {
        var fonts = new FontScript[text.Length];

        FontScripts.Resolve(text, [new(0, LocaleProfile.MainlandChina)], isVertical: false, fonts);

        Assert.Equal(expected, fonts[index]);
    }

    private static (double Front, double Back) Trims(CharacterMetrics metrics) => (metrics.TrimFront, metrics.TrimBack);
}
