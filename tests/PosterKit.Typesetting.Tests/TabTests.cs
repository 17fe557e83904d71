using PosterKit.Foundation;

namespace PosterKit.Typesetting.Tests;

public sealed class TabTests
{
    private static readonly TabStop Price = new(0, 1, TabAlign.End, TabLeader.Dots);

    [Fact]
    public void Words_after_a_tab_end_at_the_stop()
    {
        var set = Set("清蒸鱸魚\t88\n湯\t1288", "zh-Hant", 200, Price);

        Assert.Equal(2, set.Lines.Length);
        Assert.All(set.Lines, line => Assert.Equal(200, line.X + line.Width, 1e-6));
    }

    [Fact]
    public void Dots_of_all_lines_stand_below_each_other()
    {
        var set = Set("清蒸鱸魚\t88\n湯\t1288", "zh-Hant", 200, Price);

        var (first, second) = (DotsOf(set.Lines[0]), DotsOf(set.Lines[1]));
        Assert.True(first.Count > 20);
        Assert.Subset(first.Union(second).ToHashSet(), first);
        // Three to an em, all on one grid.
        Assert.All(first.Concat(second), dot => Assert.Equal(0, Math.IEEERemainder(dot, 10.0 / 3), 1e-6));
    }

    [Fact]
    public void Dots_stand_in_the_middle_of_Chinese_and_on_the_baseline_of_English()
    {
        var chinese = Set("魚\t88", "zh-Hant", 200, Price).Lines[0];
        var english = Set("Tea\t88", "en", 200, Price).Lines[0];

        var middle = chinese.Marks[0].Path.Bounds;
        Assert.Equal(chinese.Baseline - 3.8, (middle.Y + middle.Bottom) / 2, 0.05);
        Assert.Equal(english.Baseline, english.Marks[0].Path.Bounds.Bottom, 1e-6);
    }

    [Fact]
    public void Dots_of_a_vertical_line_stand_in_its_middle()
    {
        var line = Set("魚\t八十八", "zh-Hant", 200, with => with with { WritingMode = WritingMode.Vertical }, Price).Lines[0];

        var ink = line.Marks[0].Path.Bounds;
        Assert.Equal(line.X, (ink.X + ink.Right) / 2, 1e-6);
        Assert.True(ink.Height > 100);
    }

    [Theory]
    [InlineData(TabAlign.Start, "ab", 100)]
    [InlineData(TabAlign.Center, "春天", 90)]
    [InlineData(TabAlign.End, "春天", 80)]
    [InlineData(TabAlign.Decimal, "春天", 80)]
    public void Words_stand_at_their_stop(TabAlign align, string words, double start)
    {
        var line = Set($"一\t{words}", "zh-Hans", 200, new TabStop(10, 0, align, TabLeader.None)).Lines[0];

        Assert.Equal(start, StartOf(line, words[0]), 1e-6);
    }

    [Fact]
    public void Decimal_points_stand_below_each_other()
    {
        var set = Set("a\t3.14\nb\t12.5\nc\t100", "en", 200, new TabStop(10, 0, TabAlign.Decimal, TabLeader.None));

        var places = set.Lines.Take(2).Select(line => StartOf(line, '.')).ToList();
        Assert.Equal(100, places[0], 1e-6);
        Assert.Equal(100, places[1], 1e-6);
    }

    [Fact]
    public void A_long_name_goes_on_in_a_second_line_and_the_price_stays_with_its_end()
    {
        var set = Set("佛跳牆配鮑魚花膠瑤柱北菇及其他十二味\t1288", "zh-Hant", 120, Price);

        Assert.Equal(2, set.Lines.Length);
        Assert.Empty(set.Lines[0].Marks);
        Assert.EndsWith("1288", string.Concat(set.Lines[1].Runs.Select(run => run.Run.Text)));
        Assert.Equal(120, set.Lines[1].X + set.Lines[1].Width, 1e-6);
    }

    [Fact]
    public void Several_tabs_go_to_several_stops()
    {
        var line = Set("一\t二\t三", "zh-Hans", 200, new TabStop(5, 0, TabAlign.Start, TabLeader.None), new TabStop(12, 0, TabAlign.Start, TabLeader.Line)).Lines[0];

        Assert.Equal(50, StartOf(line, '二'), 1e-6);
        Assert.Equal(120, StartOf(line, '三'), 1e-6);
        Assert.Single(line.Marks);
    }

    private static HashSet<double> DotsOf(TypesetLine line) =>
        [.. line.Marks.SelectMany(mark => Ellipses(mark.Path)).Select(x => Math.Round(x, 6))];

    // A dot is drawn from its right end on; its left is a diameter of a tenth of an em away.
    private static IEnumerable<double> Ellipses(VectorPath path)
    {
        var bounds = path.Bounds;
        for (var x = bounds.X; x < bounds.Right - 0.5; x += 10.0 / 3) yield return x;
    }

    private static double StartOf(TypesetLine line, char character)
    {
        foreach (var run in line.Runs)
        {
            foreach (var glyph in run.Run.Glyphs)
            {
                if (run.Run.Text[glyph.Cluster] == character) return run.Origin.X + glyph.X;
            }
        }
        throw new ArgumentException($"no {character}");
    }

    private static TypesetParagraph Set(string text, string language, double measure, params TabStop[] stops) => Set(text, language, measure, with => with, stops);

    private static TypesetParagraph Set(string text, string language, double measure, Func<ParagraphOptions, ParagraphOptions> with, params TabStop[] stops) =>
        Paragraphs.Set(text, language, measure, options => with(options) with { Tabs = [.. stops], Align = TextAlign.Start });
}
