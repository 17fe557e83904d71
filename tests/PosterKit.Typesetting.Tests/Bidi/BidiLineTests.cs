namespace PosterKit.Typesetting.Tests;

/// <summary>The bundled fonts have no Hebrew: boxes stand for its letters, in the places that letters would have.</summary>
public sealed class BidiLineTests
{
    [Fact]
    public void Words_from_right_to_left_begin_at_their_right_and_their_neighbours_stay()
    {
        var line = Set("ab שלום cd");

        Assert.Equal(["ab ", "שלום", " cd"], line.Runs.Select(run => run.Run.Text));
        Assert.Equal([false, true, false], line.Runs.Select(run => run.IsRightToLeft));
        var (before, word, after) = (line.Runs[0], line.Runs[1], line.Runs[2]);
        Assert.Equal([3, 2, 1, 0], word.Run.Glyphs.OrderBy(glyph => glyph.X).Select(glyph => glyph.Cluster));
        Assert.Equal([0, 1, 2, 3], word.Run.Glyphs.Select(glyph => glyph.Cluster));
        Assert.Equal(0, word.Run.Glyphs[^1].X, 1e-6);
        Assert.Equal(before.Origin.X + before.Run.Advance, word.Origin.X, 1e-6);
        Assert.Equal(word.Origin.X + word.Run.Advance, after.Origin.X, 1e-6);
    }

    [Fact]
    public void Numbers_in_it_run_from_left_to_right_before_what_they_follow()
    {
        var line = Set("שנת 1948 היא");

        var (number, first) = (line.Runs.Single(run => run.Run.Text == "1948"), line.Runs[0]);
        Assert.True(number.Run.Glyphs[0].X < number.Run.Glyphs[^1].X);
        Assert.True(number.Origin.X < first.Origin.X);
        Assert.Equal("שנת 1948 היא", string.Concat(line.Runs.Select(run => run.Run.Text)));
    }

    [Fact]
    public void A_paragraph_from_right_to_left_has_its_first_word_at_the_right()
    {
        var line = Set("ab שלום", isRightToLeft: true);

        Assert.True(line.Runs.Single(run => run.Run.Text == "ab").Origin.X > line.Runs.Single(run => run.Run.Text.Contains('ש')).Origin.X);
    }

    [Fact]
    public void A_line_is_as_wide_whichever_way_its_words_run()
    {
        var (mixed, plain) = (Set("ab שלום cd"), Set("ab \u202Dשלום\u202C cd"));

        Assert.Equal(plain.Width, mixed.Width, 1e-6);
    }

    [Theory]
    [InlineData("שלום")]
    [InlineData("ab שלום")]
    public void A_line_under_words_from_right_to_left_is_as_long_as_they_are(string text)
    {
        var paragraph = Paragraphs.Create(text, "en", null, style => style with { Decorations = TextDecorations.Underline });
        var line = Paragraphs.Typesetter.Typeset(paragraph, double.PositiveInfinity, new PosterKit.Foundation.DiagnosticBag()).Lines[0];

        Assert.Equal(line.Width, Assert.Single(line.Marks).Path.Bounds.Width, 1e-6);
    }

    private static TypesetLine Set(string text, bool isRightToLeft = false)
    {
        var diagnostics = new PosterKit.Foundation.DiagnosticBag();
        return Paragraphs.Typesetter.Typeset(Paragraphs.Create(text, "en", options => options with { IsRightToLeft = isRightToLeft }), double.PositiveInfinity, diagnostics).Lines[0];
    }
}
