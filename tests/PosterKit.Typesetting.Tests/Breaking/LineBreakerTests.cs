using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Typesetting.Tests;

public sealed class LineBreakerTests
{
    private const string File = "LineBreakTest.txt";

    public static IEnumerable<object[]> Samples => UnicodeTestFile.Samples(File);

    [UnicodeTestTheory(File)]
    [MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public void Unicode_samples_break_as_they_say_in_English(string sample)
    {
        var (text, breaks) = UnicodeTestFile.Parse(sample);
        var actions = new BreakAction[text.Length];

        LineBreaker.FindOpportunities(text, LocaleProfile.English, LineBreakLevel.Normal, actions);

        Assert.Equal(breaks, Enumerable.Range(0, text.Length).Where(i => actions[i] != BreakAction.Prohibited).Select(i => i + 1));
    }

    [Theory]
    [InlineData("→ ；好", LineBreakLevel.Normal, false)]
    [InlineData("天 ：好", LineBreakLevel.Strict, false)]
    [InlineData("天 ⁉好", LineBreakLevel.Normal, false)]
    [InlineData("天 ；好", LineBreakLevel.Loose, true)]
    public void Stops_of_Chinese_start_no_line_after_a_space_either(string text, LineBreakLevel level, bool isAllowed)
    {
        var actions = new BreakAction[text.Length];

        LineBreaker.FindOpportunities(text, LocaleProfile.For("zh-Hans"), level, actions);

        Assert.Equal(isAllowed, actions[1] != BreakAction.Prohibited);
    }
}
