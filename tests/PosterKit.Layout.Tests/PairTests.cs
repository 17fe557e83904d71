using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

/// <summary>Texts in several languages (BI-01 to BI-06).</summary>
public sealed class PairTests
{
    private const string Columns = "{text: {zh-Hans: \"一二三四五六七八九十甲乙丙丁\\n\\n\\n短\", en: \"One\\n\\n\\nTwo words\"}, size: 10pt, arrange: columns, gap: 10pt}";
    private const string Long = "heading: {zh-Hans: 从一张邮票到一座城市六十年的友谊与合作, en: \"From a postage stamp to a city: sixty years of friendship and cooperation\"}";
    private const string Phrases = "phrases: {zh-Hans: [从一张邮票, 到一座城市, 六十年的, 友谊与合作], en: [From a postage stamp, to a city, sixty years, of friendship and cooperation]}";

    [Fact]
    public void Paragraphs_side_by_side_begin_at_one_height()
    {
        var lines = LinesOf(Columns);

        Assert.Equal(["一二三四五六七八九", "十甲乙丙丁", "短", "One", "Two words"], lines.Select(line => line.Text));
        Assert.Equal(lines[0].Start.Y, lines[3].Start.Y, 6);
        Assert.Equal(lines[2].Start.Y, lines[4].Start.Y, 6);
    }

    [Fact]
    public void Paragraphs_without_partners_are_told()
    {
        var (_, diagnostics) = Compose("{text: {zh-Hans: \"一\\n\\n\\n二\\n\\n\\n三\", en: \"One\\n\\n\\nTwo\"}, arrange: columns}");

        Assert.Contains("PK3142 the languages side by side have not as many paragraphs (zh-Hans 3, en 2)", Layouts.Messages(diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_languages_are_as_wide_as_their_tracks()
    {
        var lines = LinesOf("{text: {zh-Hans: 一, en: One}, size: 10pt, arrange: columns, gap: 20pt, tracks: [3fr, 5fr]}");

        // 200 points, less a gap of 20.
        Assert.Equal(180 * 3 / 8.0 + 20, lines[1].Start.X - lines[0].Start.X, 6);
    }

    [Theory]
    [InlineData("tracks: [1fr, 1fr], arrange: stack", "PK2013")]
    [InlineData("tracks: [1fr, 1fr, 1fr], arrange: columns", "PK3008")]
    public void Tracks_that_cannot_hold_are_told(string keys, string code)
    {
        var (_, diagnostics) = Compose($"{{text: {{zh-Hans: 一, en: One}}, {keys}}}");

        Assert.Contains(code, Layouts.Messages(diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("heading", "", 0.5, 0.35)]
    [InlineData("text", "", 0.8, double.NaN)]
    [InlineData("heading", ", ratio: 0.4, gap: 1em", 0.4, 1)]
    public void Second_language_is_smaller_and_stands_off(string kind, string keys, double ratio, double gap)
    {
        var lines = LinesOf($"{{{kind}: {{zh-Hans: 花园, en: Garden}}, size: 20pt{keys}}}");

        Assert.Equal(ratio * 20, lines[1].Fonts[0].Size, 6);
        // From the bottom of the Han em box to the height of capitals.
        var distance = lines[1].Start.Y - lines[1].Fonts[0].Face.Metrics.CapHeight * lines[1].Fonts[0].Size - (lines[0].Start.Y + 0.12 * 20);
        if (!double.IsNaN(gap)) Assert.Equal(gap * 20, distance, 3);
        else Assert.Equal(0.25 * 1.7 * 20 + 0.7 * 20 / 2 + 0.4 * 16 / 2, distance, 3);
    }

    [Fact]
    public void Gap_of_a_heading_that_English_leads_counts_the_Chinese()
    {
        var lines = LinesOf("{heading: {zh-Hans: 花园, en: Garden}, size: 20pt}", "en, zh-Hans");

        var distance = lines[1].Start.Y - 0.88 * 10 - (lines[0].Start.Y + 0.12 * 20);
        Assert.Equal(0.35 * 10, distance, 3);
    }

    [Theory]
    [InlineData("heading", "", 700, 400)]
    [InlineData("heading", ", weight: 900", 900, 700)]
    [InlineData("heading", ", other-weight: same", 700, 700)]
    [InlineData("heading", ", other-weight: 900", 700, 900)]
    [InlineData("text", "", 400, 400)]
    public void Second_language_is_one_step_lighter_where_the_family_has_that(string kind, string keys, int first, int second)
    {
        var lines = LinesOf($"{{{kind}: {{zh-Hans: 花园, en: Garden}}{keys}}}");

        Assert.Equal([first, second], lines.Select(line => line.Fonts[0].Face.Weight));
    }

    [Theory]
    [InlineData("zh-Hans, en", "", "花园（Garden）")]
    [InlineData("en, zh-Hans", "", "Garden (花园)")]
    [InlineData("zh-Hans, en", ", inline-separator: slash", "花园 / Garden")]
    [InlineData("zh-Hans, en", ", inline-separator: space", "花园　Garden")]
    public void Languages_in_one_line_are_parted_as_the_first_one_does(string edition, string keys, string expected) =>
        Assert.Equal([expected], LinesOf($"{{text: {{zh-Hans: 花园, en: Garden}}, arrange: inline{keys}}}", edition).Select(line => line.Text));

    [Fact]
    public void No_Han_Latin_spacing_stands_inside_the_brackets_of_one_line()
    {
        var runs = RunsIn("{text: {zh-Hans: 花园, en: Garden}, arrange: inline, size: 10pt}");

        // 花园（ is three em, and the word begins there.
        Assert.Equal(30, runs[^2].Origin.X - runs[0].Origin.X, 3);
    }

    [Theory]
    [InlineData("track")]
    [InlineData("scale")]
    public void Matched_languages_are_equally_wide_from_ink_to_ink(string match)
    {
        var element = $"{{heading: {{zh-Hans: 中法建交, en: Sino-French Ties}}, size: 20pt, match-width: {match}, ratio: 0.52, font: {{han: Noto Serif CJK, latin: Source Serif 4}}}}";

        var inks = InksOf(element);

        Assert.Equal(inks[0].Start, inks[1].Start, 2);
        Assert.Equal(inks[0].End, inks[1].End, 2);
    }

    [Fact]
    public void Languages_too_different_in_width_are_left_alone_and_told()
    {
        var (posters, diagnostics) = Compose("{heading: {zh-Hans: 花园, en: A garden in the very middle of it}, size: 20pt, match-width: track}");

        Assert.Contains("PK3141", Layouts.Messages(diagnostics), StringComparison.Ordinal);
        Assert.Equal(20, SceneLines.Runs(posters[0].Scene).First().Run.Glyphs[1].X, 3);
    }

    [Fact]
    public void Languages_break_at_the_same_phrases()
    {
        var lines = LinesOf($"{{{Long}, size: 20pt, wrap: balance, width: 250pt, {Phrases}}}", size: 300);

        Assert.Equal(
            ["从一张邮票到一座城市", "六十年的友谊与合作", "From a postage stamp to a city: ", "sixty years of friendship and cooperation"],
            lines.Select(line => line.Text));
    }

    [Fact]
    public void Zero_width_spaces_in_both_languages_are_such_phrases_too()
    {
        var lines = LinesOf("{heading: {zh-Hans: \"花园\\u200B剧场\", en: \"Garden \\u200BTheatre\"}, size: 20pt, width: 55pt}");

        Assert.Equal(["花园\u200B", "剧场", "Garden \u200B", "Theatre"], lines.Select(line => line.Text));
    }

    [Fact]
    public void Phrase_that_is_too_long_for_one_language_frees_the_other()
    {
        var lines = LinesOf($"{{{Long}, size: 20pt, wrap: balance, width: 90pt, {Phrases}, overflow: clip}}", size: 300);

        Assert.Equal("从一张邮票到一座城市六十年的友谊与合作", string.Concat(lines.TakeWhile(line => line.Language == "zh-Hans").Select(line => line.Text)));
    }

    [Theory]
    [InlineData("phrases: {zh-Hans: [花园, 剧场], en: [Garden]}", "PK2140 there are 1 phrases in en and 2 in zh-Hans")]
    [InlineData("phrases: {zh-Hans: [花园, 剧场], en: [Garden, Opera]}", "PK2141 the phrase \"Opera\" is not in the text in en")]
    public void Phrases_that_do_not_pair_are_told(string phrases, string message)
    {
        var (_, diagnostics) = Compose($"{{heading: {{zh-Hans: 花园剧场, en: Garden Theatre}}, {phrases}}}");

        Assert.Contains(message, Layouts.Messages(diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("horizontal")]
    [InlineData("vertical")]
    public void Annotation_stands_over_the_phrase_it_says(string direction)
    {
        var runs = RunsIn($"{{heading: {{zh-Hans: 花园剧场开演, en: Garden Theatre opens}}, size: 20pt, arrange: annotation, direction: {direction}, height: 190pt, phrases: {{zh-Hans: [花园, 剧场, 开演], en: [Garden, Theatre, opens]}}}}");

        Assert.Equal("花园剧场开演", string.Concat(runs.Where(run => run.Run.Size == 20).Select(run => run.Run.Text)));
        Assert.Equal(["Garden", "Theatre", "opens"], runs.Where(run => run.Run.Size == 10).Select(run => run.Run.Text));
        Assert.All(runs, run => Assert.Equal(run.Run.Size == 20 ? 700 : 400, run.Run.Face.Weight));
    }

    [Fact]
    public void Annotation_is_over_the_middle_of_its_phrase_and_the_line_makes_room_for_it()
    {
        var runs = RunsIn("{heading: {zh-Hans: 剧场开演, en: The new Theatre opens}, size: 20pt, arrange: annotation, phrases: {zh-Hans: [剧场, 开演], en: [The new Theatre, opens]}}");

        var (text, theatre, opens) = (runs[0], runs[1], runs[2]);
        Assert.True(theatre.Run.Advance > 40);
        // 剧 and 场 spread under the longer words, and those of the next phrase keep a quarter of an em off.
        Assert.Equal(theatre.Origin.X + theatre.Run.Advance / 2, text.Origin.X + (text.Run.Glyphs[0].X + text.Run.Glyphs[1].X + 20) / 2, 0);
        Assert.Equal(text.Origin.X + (text.Run.Glyphs[2].X + text.Run.Glyphs[3].X + 20) / 2, opens.Origin.X + opens.Run.Advance / 2, 1);
        Assert.True(opens.Origin.X >= theatre.Origin.X + theatre.Run.Advance + 0.25 * 20 - 0.01);
        Assert.True(theatre.Origin.Y < text.Origin.Y - 15);
    }

    [Fact]
    public void Text_without_phrases_is_annotated_as_a_whole()
    {
        var runs = RunsIn("{heading: {zh-Hans: 花园剧场, en: The Garden Theatre House}, size: 20pt, arrange: annotation}");

        Assert.Equal(["花园剧场", "The Garden Theatre House"], runs.Select(run => run.Run.Text));
    }

    [Fact]
    public void Markup_holds_in_annotations_and_in_what_they_annotate()
    {
        var runs = RunsIn("{heading: {zh-Hans: \"[花园]{red}剧场\", en: \"*Garden* Theatre\"}, size: 20pt, arrange: annotation, font: {han: Noto Serif CJK, latin: Source Serif 4}}");

        Assert.Equal(["花园", "Garden", " Theatre", "剧场"], runs.Select(run => run.Run.Text).ToArray());
        Assert.True(runs[1].Run.Face.IsItalic);
    }

    [Fact]
    public void Third_language_of_an_annotation_stands_under_the_text()
    {
        var runs = RunsIn("{heading: {zh-Hans: 花园, en: Garden, fr: Jardin}, size: 20pt, arrange: annotation}", "zh-Hans, en, fr");

        Assert.True(runs.Single(run => run.Run.Text == "Garden").Origin.Y < runs[0].Origin.Y);
        Assert.True(runs.Single(run => run.Run.Text == "Jardin").Origin.Y > runs[0].Origin.Y);
    }

    [Fact]
    public void English_beside_vertical_Chinese_may_stand_horizontal()
    {
        var lines = LinesOf("{heading: {zh-Hans: 春之祭, en: The Rite of Spring}, size: 20pt, arrange: rotated, beside: horizontal, height: 100pt, font: {han: Noto Serif CJK, latin: Source Serif 4}}");

        Assert.Equal([true, false], lines.Select(line => line.IsVertical));
        // It ends 0.35 em left of the Chinese.
        Assert.Equal(lines[0].Start.X - 10 - 7, lines[1].Start.X + lines[1].Length, 1);
    }

    [Fact]
    public void English_beside_vertical_Chinese_is_turned_with_its_figures_unless_told_otherwise()
    {
        var runs = RunsIn("{text: {zh-Hans: 五月3日, en: On 3 May}, arrange: rotated, size: 10pt}");

        Assert.Contains("On 3 May", runs.Select(run => run.Run.Text));
    }

    [Fact]
    public void Items_of_a_list_are_numbered_as_each_language_does()
    {
        var lines = LinesOf("{list: [{zh-Hans: 领取节目单, en: Take a programme}, {zh-Hans: 对号入座, en: Find your seat}], marker: number, size: 10pt}");

        Assert.Equal(["一、", "领取节目单", "1.", "Take a programme", "二、", "对号入座", "2.", "Find your seat"], lines.Select(line => line.Text));
        // All words begin at one line; the English is as small and as far off as in any pair.
        Assert.Single(lines.Where((_, i) => i % 2 == 1).Select(line => Math.Round(line.Start.X, 3)).Distinct());
        Assert.Equal([10, 10, 8, 8], lines.Take(4).Select(line => line.Fonts[0].Size));
        Assert.Equal(lines[2].Start.Y, lines[3].Start.Y, 6);
    }

    [Fact]
    public void Languages_side_by_side_have_a_number_each()
    {
        var lines = LinesOf("{list: [{zh-Hans: 领取节目单, en: Take a programme}, [{zh-Hans: 对号入座, en: Find your seat}]], marker: parentheses, size: 10pt, arrange: columns}");

        Assert.Equal(["（一）", "领取节目单", "(1)", "Take a programme"], lines.Take(4).Select(line => line.Text));
        Assert.Single(lines.Take(4).Select(line => Math.Round(line.Start.Y, 3)).Distinct());
    }

    [Fact]
    public void Languages_of_an_item_stand_closer_than_items()
    {
        var lines = LinesOf("{list: [{zh-Hans: 领取节目单, en: Take a programme}, {zh-Hans: 对号入座, en: Find your seat}], marker: number, size: 10pt}");

        var heights = lines.Select(line => line.Start.Y).Distinct().Order().ToList();
        Assert.Equal(4, heights.Count);
        Assert.True(heights[2] - heights[1] > 1.25 * (heights[1] - heights[0]), $"{heights[1] - heights[0]} in an item, {heights[2] - heights[1]} between two");
    }

    [Fact]
    public void Bullet_stands_once_before_all_languages()
    {
        var lines = LinesOf("{list: [{zh-Hans: 领取节目单, en: Take a programme}], size: 10pt}");

        Assert.Equal(["•", "领取节目单", "Take a programme"], lines.Select(line => line.Text));
    }

    private static List<(double Start, double End)> InksOf(string element)
    {
        var (posters, diagnostics) = Compose(element);
        Assert.Equal("", Layouts.Messages(diagnostics));
        return [.. SceneLines.Runs(posters[0].Scene).GroupBy(run => Math.Round(run.Origin.Y, 1)).OrderBy(line => line.Key).Select(line => (line.Min(run => Ink(run, true)), line.Max(run => Ink(run, false))))];
    }

    private static double Ink(GlyphRunItem run, bool isStart)
    {
        var scale = run.Run.Size / run.Run.Face.UnitsPerEm;
        var ink = run.Run.Glyphs.Where(glyph => run.Run.Face.GetInkBox(glyph.Glyph).Width > 0);
        return run.Origin.X + (isStart
            ? ink.Min(glyph => glyph.X + run.Run.Face.GetInkBox(glyph.Glyph).X * scale)
            : ink.Max(glyph => glyph.X + run.Run.Face.GetInkBox(glyph.Glyph).Right * scale));
    }

    private static ImmutableArray<PlacedLine> LinesOf(string element, string edition = "zh-Hans, en", int size = 200)
    {
        var definition = Layouts.Read(Page(element, edition, size), out var diagnostics);
        var composer = new LayoutComposer(definition!, Layouts.World(Page(element, edition, size)), Testing.BundledFonts.Library, PosterLimits.Default);
        var poster = composer.Inspect(definition!.Targets[0], [], 0, diagnostics);
        Assert.Equal("", Layouts.Messages(diagnostics));
        return [.. AllLines(poster.Page)];
    }

    private static IEnumerable<PlacedLine> AllLines(PlacedBox box) => [.. box.Lines, .. box.Children.SelectMany(AllLines)];

    private static List<GlyphRunItem> RunsIn(string element, string edition = "zh-Hans, en")
    {
        var (posters, diagnostics) = Compose(element, edition);
        Assert.Equal("", Layouts.Messages(diagnostics));
        return [.. SceneLines.Runs(posters[0].Scene)];
    }

    private static (List<ComposedPoster> Posters, DiagnosticBag Diagnostics) Compose(string element, string edition = "zh-Hans, en") => Layouts.Compose(Page(element, edition, 200));

    private static string Page(string element, string edition, int size) =>
        $"posterkit: 1\nlanguages: [{edition}]\npage: {{size: [{size}pt, {size}pt], background: transparent}}\nstyles: {{red: {{color: \"#B3202A\"}}}}\nbody:\n  - {element}";
}
