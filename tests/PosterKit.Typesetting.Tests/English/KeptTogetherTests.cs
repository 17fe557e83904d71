namespace PosterKit.Typesetting.Tests.English;

/// <summary>EN-05.</summary>
public sealed class KeptTogetherTests
{
    [Theory]
    [InlineData("walk 15 km now", "15 km")]
    [InlineData("see Fig. 12 now", "Fig. 12")]
    [InlineData("by J. R. Smith now", "J. R. Smith")]
    [InlineData("king Louis XIV now", "Louis XIV")]
    public void What_belongs_together_stays_on_one_line(string text, string kept)
    {
        for (var measure = 3.0; measure < 8; measure += 0.25)
        {
            var lines = SyntheticParagraphs.Lines(text, "en", measure, options => options with { KeepsUnitsTogether = true });

            if (kept.Length * 0.5 <= measure) Assert.Contains(lines, line => line.Contains(kept, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Without_the_option_a_line_may_end_there() =>
        Assert.Equal(["walk 15 ", "km now"], SyntheticParagraphs.Lines("walk 15 km now", "en", 4));
}
