using PosterKit.Foundation;

namespace PosterKit.Foundation.Tests;

public sealed class SourceFileTests
{
    [Theory]
    [InlineData("a\nb\nc")]
    [InlineData("a\r\nb\r\nc")]
    [InlineData("a\rb\rc")]
    public void Lines_end_in_any_of_the_three_ways(string text)
    {
        var file = new SourceFile("x", text);

        Assert.Equal(3, file.LineCount);
        Assert.Equal("b", file.GetLine(2).ToString());
        Assert.Equal((3, 1), file.GetLineAndColumn(text.LastIndexOf('c')));
    }

    [Fact]
    public void Column_counts_a_surrogate_pair_once()
    {
        var file = new SourceFile("x", "𠀀𠀁b");

        Assert.Equal((1, 3), file.GetLineAndColumn(4));
    }

    [Fact]
    public void Offset_beyond_the_end_is_the_end() => Assert.Equal((1, 2), new SourceFile("x", "a").GetLineAndColumn(99));
}
