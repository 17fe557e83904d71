namespace PosterKit.Typesetting.Tests;

public sealed class RubyTests
{
    [Theory]
    [InlineData(2, 2, true, 4, 0.5, 1)] // Han is spread, half a space at the ends
    [InlineData(2, 5, false, 4, 1, 0)] // Latin is centred
    [InlineData(4, 4, true, 2, 0, 0)] // the longer one stays
    public void Shorter_text_fills_the_width_of_the_longer(double width, int parts, bool isHan, double available, double start, double between) =>
        Assert.Equal(new RubyAlignment(start, between), RubyAlignment.Of(width, parts, isHan, available));

    [Theory]
    [InlineData("ㄇㄚˉ", "ㄇㄚ", "", ZhuyinTonePlacement.None)]
    [InlineData("ㆠㄚㆷ", "ㆠㄚ", "ㆷ", ZhuyinTonePlacement.RightBottomOfLastSymbol)]
    [InlineData("", "", "", ZhuyinTonePlacement.None)]
    public void Tone_is_parted_from_the_symbols(string text, string symbols, string tone, ZhuyinTonePlacement placement) =>
        Assert.Equal(new ZhuyinSyllable(symbols, tone, placement), ZhuyinSyllable.Parse(text));

    [Fact]
    public void Only_Han_is_annotated() => Assert.Equal([true, false, false, false], new[] { '春', 'A', '，', '5' }.Select(character => RubyRules.IsAnnotated(character)));

    [Fact]
    public void Lines_of_two_neighbouring_names_part_in_the_middle_of_their_gap()
    {
        var segments = new InterlinearSegment[3];

        InterlinearLines.FindSegments([new(0, 2), new(2, 2), new(6, 1)], segments);

        Assert.Equal([(0, 0.0625), (0.0625, 0), (0, 0)], segments.Select(segment => (segment.StartInsetEm, segment.EndInsetEm)));
    }
}
