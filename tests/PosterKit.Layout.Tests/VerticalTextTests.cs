using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class VerticalTextTests
{
    [Fact]
    public void Vertical_text_is_as_wide_as_its_lines_and_begins_at_the_right()
    {
        // 12 characters of 10 pt in a height of 60 pt: two lines of six, leading 2.
        var runs = RunsIn("{text: 一二三四五六七八九十甲乙, direction: vertical, size: 10pt, leading: 2, height: 60pt, align-self: end}");

        Assert.Equal(["一二三四五六", "七八九十甲乙"], runs.Select(run => run.Run.Text));
        Assert.Equal([195, 175], runs.Select(run => Math.Round(run.Origin.X, 3)));
        Assert.All(runs, run => Assert.True(run.Run.IsVertical));
    }

    [Fact]
    public void Vertical_text_without_a_height_is_one_line_where_there_is_room()
    {
        var run = Assert.Single(RunsIn("{text: 一二三四五六七八九十甲乙, direction: vertical, size: 10pt, align-self: start}"));

        Assert.Equal(5, run.Origin.X, 3);
        Assert.Equal(120, run.Run.Advance, 3);
    }

    [Fact]
    public void Vertical_text_without_a_height_is_no_longer_than_the_container()
    {
        var runs = RunsIn("{column: [{text: 一二三四五六七八九十甲乙, direction: vertical, size: 10pt}], height: 80pt, padding: 10pt}");

        Assert.Equal(["一二三四五六", "七八九十甲乙"], runs.Select(run => run.Run.Text));
    }

    [Fact]
    public void The_box_of_wrapped_lines_has_room_for_all_of_them_in_a_row()
    {
        var runs = RunsIn("{row: [{text: 一二三四五六七八九十甲乙, direction: vertical, size: 10pt, leading: 2}, {text: 横, size: 10pt}], height: 60pt}");

        Assert.Equal(["一二三四五六", "七八九十甲乙", "横"], runs.Select(run => run.Run.Text));
        Assert.Equal([25, 5, 30], runs.Select(run => Math.Round(run.Origin.X, 3)));
    }

    [Theory]
    [InlineData("start", 195)]
    [InlineData("center", 100)]
    [InlineData("end", 5)]
    public void Justify_moves_vertical_lines_from_the_right_to_the_left(string justify, double middle)
    {
        var run = Assert.Single(RunsIn($"{{text: 一, direction: vertical, size: 10pt, justify: {justify}}}"));

        Assert.Equal(middle, run.Origin.X, 3);
    }

    [Fact]
    public void A_range_of_sizes_fills_the_height()
    {
        var run = Assert.Single(RunsIn("{text: 一二三四, direction: vertical, size: {min: 10pt, max: 90pt}, height: 120pt, lines: 1}"));

        Assert.InRange(run.Run.Size, 29.8, 30);
    }

    [Theory]
    [InlineData("{text: 一二三四五六, direction: vertical, size: 10pt, height: 20pt, width: 20pt}", "in a width of")]
    [InlineData("{text: 一二三四五六, direction: vertical, size: 10pt, height: 5pt, width: 200pt}", "in a height of")]
    public void Vertical_text_that_does_not_fit_is_reported(string element, string room)
    {
        var (_, diagnostics) = Layouts.Compose(Page(element));

        var found = Assert.Single(diagnostics.ToSorted(), d => d.Code == DiagnosticCode.TextOverflows);
        Assert.Contains(room, DiagnosticCatalogue.Format(found, DiagnosticLanguage.English).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rotated_languages_stand_beside_each_other_the_first_at_the_right()
    {
        var (posters, diagnostics) = Layouts.Compose("posterkit: 1\nlanguages: [zh-Hans, en]\npage: {size: [200pt, 200pt], background: transparent}\nbody:\n  - {heading: {zh-Hans: 春, en: Spring}, arrange: rotated, size: 20pt, align-self: start}");

        Assert.Equal("", Layouts.Messages(diagnostics));
        var structures = posters[0].Scene.Items.Cast<StructureItem>().ToList();
        var han = Assert.IsType<GlyphRunItem>(structures[0].Items[0]);
        var latin = Assert.IsType<GroupItem>(structures[1].Items[0]);
        Assert.True(han.Run.IsVertical);
        Assert.Equal((0, 1), (Math.Round(latin.Transform.A, 6), Math.Round(latin.Transform.B, 6)));
        Assert.True(latin.Transform.E < han.Origin.X - 10);
    }

    [Fact]
    public void Every_character_of_vertical_text_is_in_the_scene_in_its_order() =>
        Prop.ForAll(Words.ToArbitrary(), text => string.Concat(RunsIn($"{{text: \"{text}\", direction: vertical, size: 10pt, lang: zh-Hans, height: 50pt, overflow: clip}}").Select(run => run.Run.Text)) == text)
            .QuickCheckThrowOnFailure();

    private static Gen<string> Words =>
        from parts in Gen.Elements("春", "之祭", "，", "“雨”", "2026", "12", "Rite", "（", "）", "。", "——", "é").ArrayOf()
        select "甲" + string.Concat(parts);

    private static List<GlyphRunItem> RunsIn(string element)
    {
        var (posters, diagnostics) = Layouts.Compose(Page(element));
        Assert.DoesNotContain(diagnostics.ToSorted(), d => d.Code is DiagnosticCode.TextOverflows or DiagnosticCode.BoxOverflows);
        return [.. Runs(posters[0].Scene.Items)];
    }

    private static string Page(string element) => $"posterkit: 1\npage: {{size: [200pt, 200pt], background: transparent}}\nbody:\n  - {element}";

    private static IEnumerable<GlyphRunItem> Runs(IEnumerable<SceneItem> items) => items.SelectMany(item => item switch
    {
        GlyphRunItem run => [run],
        GroupItem group => Runs(group.Items),
        StructureItem structure => Runs(structure.Items),
        _ => [],
    });
}
