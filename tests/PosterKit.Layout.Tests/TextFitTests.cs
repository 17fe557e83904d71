using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

public sealed class TextFitTests
{
    private const string Chinese = "一九六四年法国在西方大国之中率先与中华人民共和国建立正式外交关系改变了国际舞台的格局六十年来两国在科学艺术与教育上往来不断";
    private const string English = "In 1964 France was the first great power of the West to open full diplomatic relations with China and changed the stage of the world";

    [Theory]
    [InlineData(Chinese, "……")]
    [InlineData(English, "…")]
    public void A_text_of_any_length_is_cut_short_to_fit_any_height(string words, string ellipsis) =>
        Prop.ForAll((from length in Gen.Choose(1, words.Length) from height in Gen.Choose(14, 90) select (length, height)).ToArbitrary(), sample =>
        {
            var text = words[..sample.length].Trim();

            var (posters, diagnostics) = Compose($"{{text: {text}, lang: {(ellipsis == "…" ? "en" : "zh-Hans")}, size: 12pt, height: {sample.height}pt, overflow: ellipsis}}");

            var shown = string.Concat(SceneLines.Runs(posters[0].Scene).Select(run => run.Run.Text)).Trim();
            var isWhole = shown == text;
            var isCut = shown.EndsWith(ellipsis, StringComparison.Ordinal) && text.StartsWith(shown[..^ellipsis.Length], StringComparison.Ordinal);
            return !diagnostics.HasErrors && (isWhole || isCut);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_as_many_lines_stay_as_the_author_wants()
    {
        var (posters, diagnostics) = Compose($"{{text: {English}, size: 12pt, lines: 3, overflow: ellipsis}}");

        Assert.Equal("", Layouts.Messages(diagnostics));
        Assert.Equal(3, SceneLines.Of(posters[0].Scene).Count);
    }

    [Fact]
    public void A_range_of_sizes_stops_where_a_word_would_be_broken()
    {
        var (posters, diagnostics) = Compose("{heading: Independence, size: {min: 10pt, max: 60pt}, lines: 2}");

        Assert.Equal("", Layouts.Messages(diagnostics));
        var run = Assert.Single(SceneLines.Runs(posters[0].Scene));
        Assert.True(run.Run.Advance is > 175 and <= 180.01, $"{run.Run.Advance}");
    }

    [Fact]
    public void A_word_that_is_broken_at_the_smallest_size_still_takes_the_largest_that_fits()
    {
        var (posters, diagnostics) = Compose("{heading: Independence, size: {min: 40pt, max: 60pt}, lines: 4}");

        Assert.Contains("PK3003", Layouts.Messages(diagnostics), StringComparison.Ordinal);
        Assert.All(SceneLines.Runs(posters[0].Scene), run => Assert.Equal(60, run.Run.Size, 3));
    }

    [Fact]
    public void A_box_that_grows_pushes_on_what_stands_below()
    {
        var (posters, diagnostics) = Compose($"{{column: [{{text: {Chinese}, size: 12pt}}], height: 12pt, overflow: grow}}, {{shape: rect, height: 5pt}}");

        Assert.Equal("", Layouts.Messages(diagnostics));
        var rect = posters[0].Scene.Items.OfType<StructureItem>().SelectMany(item => item.Items).OfType<PathItem>().Last();
        Assert.True(rect.Path.Bounds.Y > SceneLines.Runs(posters[0].Scene).Max(run => run.Origin.Y));
    }

    [Fact]
    public void Lines_that_fill_the_measure_are_as_wide_as_it() =>
        Prop.ForAll((from lines in Gen.Choose(1, 14).NonEmptyListOf() select lines.Take(4).ToArray()).ToArbitrary(), lengths =>
        {
            var lines = lengths.Select((length, i) => Chinese.Substring(i * 12, length));

            var (posters, diagnostics) = Compose($"{{heading: \"{string.Join("\\n", lines)}\", lang: zh-Hans, fit: line}}", height: 1000);

            var widths = SceneLines.Runs(posters[0].Scene).Select(run => run.Run.Advance).ToList();
            return !diagnostics.HasErrors && widths.Count == lengths.Length && widths.All(width => Math.Abs(width - 180) < 0.01);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Columns_of_text_hold_all_of_it_and_are_even() =>
        Prop.ForAll((from length in Gen.Choose(1, Chinese.Length) from columns in Gen.Choose(1, 4) select (length, columns)).ToArbitrary(), sample =>
        {
            var text = Chinese[..sample.length];

            var (posters, _) = Compose($"{{text: {text}, lang: zh-Hans, size: 9pt, text-columns: {sample.columns}, gap: 4pt, wrap: normal, min-last-line: 1}}");

            var runs = SceneLines.Runs(posters[0].Scene).ToList();
            var columns = runs.GroupBy(run => Math.Round(run.Origin.X)).Select(column => column.Count()).ToList();
            // Two lines stay together at the ends of columns: one line of difference more than without.
            return string.Concat(runs.Select(run => run.Run.Text)) == text && columns.Count <= sample.columns && columns.Max() <= Math.Ceiling(runs.Count / (double)sample.columns) + 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_paragraph_in_several_columns_is_one_paragraph_to_a_reader()
    {
        var (posters, _) = Compose($"{{text: {Chinese}, lang: zh-Hans, size: 9pt, text-columns: 3}}");

        Assert.Single(posters[0].Scene.Items.OfType<StructureItem>(), item => item.Role == StructureRole.Paragraph);
    }

    private static (List<ComposedPoster> Posters, DiagnosticBag Diagnostics) Compose(string element, int height = 300) => Layouts.Compose($"""
        posterkit: 1
        languages: [zh-Hans, en]
        page: [PAGE]
        body: [{element}]
        """.Replace("[PAGE]", $"{{size: [200pt, {height}pt], margin: 10pt}}", StringComparison.Ordinal));
}
