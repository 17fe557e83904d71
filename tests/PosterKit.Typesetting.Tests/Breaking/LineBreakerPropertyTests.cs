using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Typesetting.Tests;

public sealed class LineBreakerPropertyTests
{
    private const string ClosingMarks = "，。、．！？）》」』】”’";
    private const string OpeningMarks = "（《「『【“‘";

    [Fact]
    public void Breaks_never_part_a_grapheme_cluster_of_Chinese_text() =>
        Prop.ForAll(TextGenerators.Anything, text => AllLevels.All(level =>
        {
            var actions = Break(text, LocaleProfile.MainlandChina, level);
            var isStart = new bool[text.Length];
            GraphemeBreaker.FindBoundaries(text, isStart);
            return Enumerable.Range(0, Math.Max(0, text.Length - 1)).All(i => actions[i] == BreakAction.Prohibited || isStart[i + 1]);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_in_any_languages_ends_with_a_mandatory_break() =>
        Prop.ForAll(TextGenerators.Anything, text => AllLevels.All(level =>
        {
            var actions = new BreakAction[text.Length];
            LanguageRange[] languages = [.. Enumerable.Range(0, (text.Length / 3) + 1).Select(i => new LanguageRange(i * 3, TextGenerators.Profiles[i % 4]))];
            LineBreaker.FindOpportunities(text, languages, level, actions);
            return text.Length == 0 || actions[^1] == BreakAction.Mandatory;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Stops_and_closing_brackets_never_start_a_line_of_Chinese_text() =>
        Prop.ForAll(TextGenerators.Mixed, text =>
        {
            var actions = Break(text, LocaleProfile.Taiwan, LineBreakLevel.Normal);
            return Enumerable.Range(0, Math.Max(0, text.Length - 1)).All(i =>
                actions[i] != BreakAction.Allowed || !ClosingMarks.Contains(text[i + 1]) || text.AsSpan(0, i + 1).TrimEnd(' ').EndsWith("\u200B"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Opening_brackets_never_end_a_line_of_Chinese_text() =>
        Prop.ForAll(TextGenerators.Mixed, text =>
        {
            var actions = Break(text, LocaleProfile.MainlandChina, LineBreakLevel.Loose);
            return Enumerable.Range(0, text.Length).All(i => actions[i] != BreakAction.Allowed || !OpeningMarks.Contains(text[i]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_language_of_a_text_keeps_its_own_rules()
    {
        const string text = "他说“go”，she said “去” now";
        var start = text.IndexOf("she", StringComparison.Ordinal);
        var actions = new BreakAction[text.Length];

        LineBreaker.FindOpportunities(text, [new(0, LocaleProfile.MainlandChina), new(start, LocaleProfile.English)], LineBreakLevel.Normal, actions);

        Assert.Equal(BreakAction.Allowed, actions[text.IndexOf("“go", StringComparison.Ordinal) - 1]);
        Assert.Equal(BreakAction.Prohibited, actions[text.IndexOf("” now", StringComparison.Ordinal) - 1]);
        Assert.Equal(BreakAction.Prohibited, actions[text.IndexOf('去') - 1]);
    }

    [Theory]
    [InlineData("甲\n乙", 1)]
    [InlineData("甲\r\n乙", 2)]
    [InlineData("甲\u2028乙", 1)]
    [InlineData("甲\u0085乙", 1)]
    public void Line_ends_of_the_source_are_mandatory(string text, int index) =>
        Assert.Equal(BreakAction.Mandatory, Break(text, LocaleProfile.MainlandChina, LineBreakLevel.Anywhere)[index]);

    [Theory]
    [InlineData("1999–2024年", 4, BreakAction.Prohibited)] // UB-03: a range of digits is one number
    [InlineData("甲–乙", 1, BreakAction.Allowed)]
    [InlineData("A·B", 0, BreakAction.Prohibited)]
    [InlineData("甲·B", 0, BreakAction.Prohibited)]
    [InlineData("甲·B", 1, BreakAction.Allowed)]
    [InlineData("甲———乙", 0, BreakAction.Allowed)]
    [InlineData("甲———乙", 1, BreakAction.Prohibited)]
    public void Marks_between_words_break_as_their_neighbours_want(string text, int index, BreakAction expected) =>
        Assert.Equal(expected, Break(text, LocaleProfile.MainlandChina, LineBreakLevel.Normal)[index]);

    private static LineBreakLevel[] AllLevels { get; } = Enum.GetValues<LineBreakLevel>();

    private static BreakAction[] Break(string text, LocaleProfile language, LineBreakLevel level)
    {
        var actions = new BreakAction[text.Length];
        LineBreaker.FindOpportunities(text, language, level, actions);
        return actions;
    }
}
