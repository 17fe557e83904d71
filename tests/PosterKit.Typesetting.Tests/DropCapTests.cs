using PosterKit.Foundation;

namespace PosterKit.Typesetting.Tests;

public sealed class DropCapTests
{
    private const string English = "The quick brown fox jumps over the lazy dog and then goes home, for the evening is near and the road is long and it has seen enough of dogs.";
    private const string Chinese = "春天来了，万物复苏，大地回春，花园里的花都开了，人们从四面八方赶来，在树下散步、读书、下棋，一直到太阳落山。";

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Latin_letter_reaches_from_the_cap_height_of_the_first_line_to_the_baseline_of_the_last(int lines)
    {
        var set = Paragraphs.Set(English, "en", 160, options => options with { DropCap = new DropCap(lines), Leading = 1.4 });

        var ink = Assert.Single(set.Lines[0].Marks).Path.Bounds;
        var capHeight = 10 * Paragraphs.Serif.Latin.Metrics.CapHeight;
        Assert.Equal(set.Lines[lines - 1].Baseline, ink.Bottom, 0.05 * lines);
        Assert.Equal(set.Lines[0].Baseline - capHeight, ink.Y, 0.05 * lines);
        Assert.Equal(0, ink.X, 1e-6);
    }

    [Fact]
    public void Han_character_fills_the_square_of_its_lines()
    {
        var set = Paragraphs.Set(Chinese, "zh-Hans", 160, options => options with { DropCap = new DropCap(2), Leading = 1.7 });

        var ink = Assert.Single(set.Lines[0].Marks).Path.Bounds;
        // The square is 27 pt; the lines begin at a whole character.
        Assert.InRange(ink.Height, 20, 27);
        Assert.Equal(30, set.Lines[0].X, 1e-6);
        Assert.Equal(30, set.Lines[1].X, 1e-6);
        Assert.Equal(0, set.Lines[2].X, 1e-6);
    }

    [Fact]
    public void Vertical_Han_character_stands_over_its_lines()
    {
        var set = Paragraphs.Set(Chinese, "zh-Hans", 160, options => options with { DropCap = new DropCap(2), Leading = 1.7, WritingMode = WritingMode.Vertical });

        var ink = Assert.Single(set.Lines[0].Marks).Path.Bounds;
        Assert.Equal((set.Lines[0].X + set.Lines[1].X) / 2, (ink.X + ink.Right) / 2, 2.0);
        Assert.InRange(ink.Bottom, 15, 27);
        Assert.Equal(30, set.Lines[0].Baseline, 1e-6);
        Assert.Equal(0, set.Lines[2].Baseline, 1e-6);
    }

    [Fact]
    public void Its_character_stays_in_the_text_of_the_first_line()
    {
        var set = Paragraphs.Set(English, "en", 160, options => options with { DropCap = new DropCap(3) });

        Assert.StartsWith("The quick", set.Lines[0].Runs[0].Run.Text);
        Assert.Equal((0, 0), (set.Lines[0].Start, set.Lines[0].Runs[0].Run.Glyphs[0].Cluster));
        Assert.Equal(English.Length, set.Lines.Sum(line => line.Length));
    }

    [Theory]
    [InlineData("“Who goes there?” asked the night watchman, and lifted his lamp, but nobody gave him an answer, and so he went on.", "en", 1, "“W")]
    [InlineData("春天来了，万物复苏，大地回春，花园里的花都开了，人们从四面八方赶来，在树下散步。", "zh-Hans", 2, "春天")]
    public void Opening_marks_are_large_with_it_and_several_characters_may_be(string text, string language, int characters, string letters)
    {
        var shaped = Paragraphs.Typesetter.Shape(Paragraphs.Create(text, language, options => options with { DropCap = new DropCap(2) { Characters = characters } }), new DiagnosticBag());

        Assert.Equal(letters.Length, shaped.Clusters[shaped.DropCap!.End].TextStart);
    }

    [Fact]
    public void It_is_as_small_as_its_paragraph_wants_and_that_is_told()
    {
        var diagnostics = new DiagnosticBag();

        var set = Paragraphs.Typesetter.Typeset(Paragraphs.Create(Chinese[..22], "zh-Hans", options => options with { DropCap = new DropCap(5) }), 160, diagnostics);

        Assert.Equal(DiagnosticCode.LargeDropCap, Assert.Single(diagnostics.ToSorted()).Code);
        Assert.Equal(2, set.Lines.Count(line => line.X > 0));
    }

    [Theory]
    [InlineData("春")]
    [InlineData("春天来了。")]
    public void A_paragraph_of_one_line_has_none(string text)
    {
        var diagnostics = new DiagnosticBag();

        var set = Paragraphs.Typesetter.Typeset(Paragraphs.Create(text, "zh-Hans", options => options with { DropCap = new DropCap(2) }), 160, diagnostics);

        Assert.Empty(Assert.Single(set.Lines).Marks);
        Assert.Equal(DiagnosticCode.LargeDropCap, Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void All_lines_are_chosen_together_beside_it()
    {
        var greedy = Paragraphs.Set(English, "en", 130, options => options with { DropCap = new DropCap(3), Align = TextAlign.Start });
        var optimal = Paragraphs.Set(English, "en", 130, options => options with { DropCap = new DropCap(3), Align = TextAlign.Start, Wrap = WrapMode.Optimal });

        Assert.True(Raggedness(optimal) <= Raggedness(greedy));
        Assert.All(optimal.Lines, line => Assert.True(line.X + line.Width <= 130.001));

        static double Raggedness(TypesetParagraph set) => set.Lines.SkipLast(1).Sum(line => Math.Pow(130 - line.X - line.Width, 2));
    }
}
