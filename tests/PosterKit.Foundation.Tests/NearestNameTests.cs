using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Foundation.Tests;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["size", "style", "text-align", "punctuation-width", "line-start", "at", "id"];

    [Theory]
    [InlineData("sise", "size")]
    [InlineData("szie", "size")]
    [InlineData("punctuationWidth", "punctuation-width")]
    [InlineData("text_align", "text-align")]
    [InlineData("Size", "size")]
    [InlineData("stlye", "style")]
    public void A_slip_is_seen_through(string name, string meant) => Assert.Equal(meant, NearestName.Find(name, Names));

    [Theory]
    [InlineData("")]
    [InlineData("background")]
    [InlineData("xy")]
    public void What_is_not_near_is_not_guessed(string name) => Assert.Null(NearestName.Find(name, Names));

    [Fact]
    public void Of_equals_the_first_wins() => Assert.Equal("cat", NearestName.Find("bat", ["cat", "hat"]));

    [Fact]
    public void No_name_makes_it_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), name => NearestName.Find(name.Get, Names) is null or { Length: > 0 }).QuickCheckThrowOnFailure();
}
