using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class ListTests
{
    [Theory]
    [InlineData(0, "〇")]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(100, "一百")]
    [InlineData(103, "一百零三")]
    [InlineData(110, "一百一十")]
    [InlineData(1010, "一千零一十")]
    [InlineData(2026, "二千零二十六")]
    [InlineData(10_100, "一万零一百")]
    public void Numbers_are_counted_in_Chinese(int number, string written) => Assert.Equal(written, HanNumerals.Count(number, "zh-Hans"));

    [Fact]
    public void Ten_thousand_is_written_by_the_script() => Assert.Equal("二萬", HanNumerals.Count(20_000, "zh-Hant"));

    [Theory]
    [InlineData("number", "zh-Hans", "三、")]
    [InlineData("number", "en", "3.")]
    [InlineData("parentheses", "zh-Hant", "（三）")]
    [InlineData("parentheses", "en", "(3)")]
    [InlineData("decimal", "zh-Hans", "3.")]
    [InlineData("lower-alpha", "en", "c.")]
    [InlineData("upper-roman", "zh-Hans", "III.")]
    [InlineData("lower-greek", "en", "γ.")]
    [InlineData("decimal-leading-zero", "en", "03.")]
    [InlineData("cjk-heavenly-stem", "zh-Hans", "丙、")]
    [InlineData("cjk-earthly-branch", "zh-Hant", "寅、")]
    [InlineData("cjk-decimal", "zh-Hans", "三、")]
    [InlineData("trad-chinese-formal", "zh-Hant", "參、")]
    [InlineData("simp-chinese-formal", "zh-Hans", "叁、")]
    [InlineData("circled-decimal", "zh-Hans", "③")]
    [InlineData("parenthesized-ideograph", "zh-Hans", "㈢")]
    [InlineData("\"({lower-alpha})\"", "en", "(c)")]
    [InlineData("\"第{simp-chinese-informal}条\"", "zh-Hans", "第三条")]
    [InlineData("★", "zh-Hans", "★")]
    [InlineData("bullet", "zh-Hans", "•")]
    [InlineData("dash", "en", "–")]
    public void Markers_follow_the_language(string marker, string language, string written)
    {
        var text = language == "en" ? "word" : "文字";

        var items = Items($"languages: [{language}]\nbody: [{{list: [{text}], marker: {marker}, start: 3}}]");

        Assert.Equal((written, text), Assert.Single(items));
    }

    [Theory]
    [InlineData(28, "lower-alpha", "ab.")]
    [InlineData(1994, "upper-roman", "MCMXCIV.")]
    [InlineData(4000, "lower-roman", "4000.")]
    [InlineData(11, "cjk-heavenly-stem", "一一、")]
    [InlineData(21, "circled-decimal", "㉑")]
    [InlineData(36, "circled-decimal", "㊱")]
    [InlineData(51, "circled-decimal", "51")]
    public void A_counter_goes_as_far_as_it_can(int start, string marker, string written)
    {
        var items = Items($"languages: [en]\nbody: [{{list: [word], marker: {marker}, start: {start}}}]");

        Assert.Equal((written, "word"), Assert.Single(items));
    }

    [Theory]
    [InlineData("zh-Hans", "number", "一、A（一）B（二）C1.D二、E")]
    [InlineData("en", "number", "1.Aa.Bb.Ci.D2.E")]
    [InlineData("en", "bullet", "•A–B–C•D•E")]
    [InlineData("en", "[decimal, \"({decimal})\"]", "1.A(1)B(2)C(1)D2.E")]
    public void Levels_below_have_markers_of_their_own(string language, string marker, string expected)
    {
        var (posters, diagnostics) = Layouts.Compose($"posterkit: 1\nlanguages: [{language}]\nbody: [{{list: [A, [B, C, [D]], E], marker: {marker}, lang: {language}}}]");

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal(expected, TextOf(Assert.Single(posters).Scene.Items));
    }

    [Fact]
    public void A_list_has_an_item_before_it()
    {
        var (_, diagnostics) = Layouts.Compose("posterkit: 1\nbody: [{list: [[B, C], E]}]");

        Assert.Equal(DiagnosticCode.WrongType, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void A_misspelt_counter_is_reported()
    {
        var (_, diagnostics) = Layouts.Compose("posterkit: 1\nbody: [{list: [E], marker: [sqare, \"({lower-alfa})\"]}]");

        Assert.Equal([DiagnosticCode.UnknownValue, DiagnosticCode.UnknownValue], diagnostics.ToSorted().Select(diagnostic => diagnostic.Code));
    }

    private static string TextOf(IEnumerable<SceneItem> items) => string.Concat(items.Select(item => item switch
    {
        GlyphRunItem run => run.Run.Text,
        GroupItem group => TextOf(group.Items),
        StructureItem structure => TextOf(structure.Items),
        _ => "",
    }));

    [Fact]
    public void A_marker_goes_with_each_language_of_its_item()
    {
        var items = Items("languages: [zh-Hans, en]\nbody: [{list: [{zh-Hans: 一, en: one}, two, 三], marker: number}]");

        Assert.Equal([("一、1.", "一one"), ("2.", "two"), ("三、", "三")], items);
    }

    [Fact]
    public void Items_may_come_from_the_content_file()
    {
        var world = Layouts.World("posterkit: 1\nlanguages: [en]\ncontent: c.yaml\nbody: [{list: \"${points}\", marker: decimal}]").With("c.yaml", "points: [{en: First, zh-Hans: 第一}, Second]");

        var (posters, diagnostics) = Layouts.Compose(world);

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal([("1.", "First"), ("2.", "Second")], ItemsOf(Assert.Single(posters)));
    }

    [Fact]
    public void Lines_of_an_item_hang_beside_its_marker()
    {
        var (posters, _) = Layouts.Compose("posterkit: 1\npage: {size: [100mm, 100mm]}\nbody: [{list: [一二三四五六七八九十一二三四五六七八九十], marker: number, width: 40mm, size: 10pt, lang: zh-Hans}]");

        var body = Items(posters[0], StructureRole.ListBody).Single();
        var starts = LayoutComposerTests.Flatten([body]).OfType<GlyphRunItem>().Select(run => run.Origin.X).Distinct().ToList();
        Assert.Equal(20, Assert.Single(starts), 1e-6);
    }

    [Fact]
    public void Indents_of_paragraphs_are_not_for_items()
    {
        var (with, _) = Layouts.Compose("posterkit: 1\npage: {style: base}\nstyles: {base: {indent: 2em}}\nbody: [{list: [一, 二]}]");
        var (without, _) = Layouts.Compose("posterkit: 1\npage: {style: base}\nstyles: {base: {}}\nbody: [{list: [一, 二]}]");

        Assert.Equal(SceneText.Write(without[0].Scene), SceneText.Write(with[0].Scene));
    }

    [Fact]
    public void Text_that_does_not_fit_is_reported_at_its_item()
    {
        var (_, diagnostics) = Layouts.Compose("posterkit: 1\nbody:\n  - list:\n      - one\n      - two\n      - three\n    height: 12mm\n    size: 14pt\n");

        var error = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(DiagnosticCode.TextOverflows, error.Code);
        Assert.Equal(5, error.Span.File!.GetLineAndColumn(error.Span.Start).Line);
    }

    private static List<(string Marker, string Text)> Items(string layout)
    {
        var (posters, diagnostics) = Layouts.Compose($"posterkit: 1\n{layout}");
        Assert.Equal("", Layouts.Messages(diagnostics));
        return ItemsOf(Assert.Single(posters));
    }

    private static List<(string Marker, string Text)> ItemsOf(ComposedPoster poster) =>
        [.. Items(poster, StructureRole.ListItem).Select(item => (TextOf(item, StructureRole.Label), TextOf(item, StructureRole.ListBody)))];

    private static IEnumerable<StructureItem> Items(ComposedPoster poster, StructureRole role) =>
        LayoutComposerTests.Flatten(poster.Scene.Items).OfType<StructureItem>().Where(item => item.Role == role);

    private static string TextOf(SceneItem item, StructureRole role) => string.Concat(LayoutComposerTests.Flatten([item]).OfType<StructureItem>().Where(part => part.Role == role)
        .SelectMany(part => LayoutComposerTests.Flatten([part]).OfType<GlyphRunItem>()).Select(run => run.Run.Text));
}
