namespace PosterKit.Typesetting.Tests;

public sealed class ReluctantBreaksTests
{
    [Theory]
    [InlineData("2024|年", BreakReluctance.MeasureWord)]
    [InlineData("5|公里", BreakReluctance.MeasureWord)]
    [InlineData("5|公元", BreakReluctance.None)]
    [InlineData("第|2章", BreakReluctance.None)]
    [InlineData("第2|章", BreakReluctance.None)]
    public void Number_and_its_measure_word_part_badly(string text, BreakReluctance expected) => Expect(text, "zh-Hans", expected);

    [Theory]
    [InlineData("so|— he said", BreakReluctance.BeforeDash)]
    [InlineData("so |— he said", BreakReluctance.BeforeDash)]
    [InlineData("e-|mail", BreakReluctance.ShortPrefix)]
    [InlineData("co-|operate", BreakReluctance.ShortPrefix)]
    [InlineData("well-|known", BreakReluctance.None)]
    [InlineData("China–|France", BreakReluctance.AfterDash)]
    [InlineData("1964–|2024", BreakReluctance.None)]
    [InlineData("so –| he said", BreakReluctance.None)]
    [InlineData("run 5 |km today", BreakReluctance.Unit)]
    [InlineData("at 6 |p.m.", BreakReluctance.Unit)]
    [InlineData("run 5 |kings", BreakReluctance.None)]
    [InlineData("see Fig. |3", BreakReluctance.Reference)]
    [InlineData("(p. |12)", BreakReluctance.Reference)]
    [InlineData("see Fig. |it", BreakReluctance.None)]
    [InlineData("by J. |R. Smith", BreakReluctance.Initial)]
    [InlineData("Louis |XIV of France", BreakReluctance.RomanNumeral)]
    [InlineData("Then |I went", BreakReluctance.None)]
    [InlineData("the |end", BreakReluctance.None)]
    public void English_words_that_belong_together_part_badly(string text, BreakReluctance expected) => Expect(text, "en", expected);

    private static void Expect(string marked, string language, BreakReluctance expected)
    {
        var index = marked.IndexOf('|') - 1;

        var found = ReluctantBreaks.At(marked.Replace("|", "", StringComparison.Ordinal), index, LocaleProfile.For(language));

        Assert.Equal(expected, found);
    }
}
