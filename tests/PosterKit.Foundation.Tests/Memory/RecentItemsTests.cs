namespace PosterKit.Foundation.Tests;

public sealed class RecentItemsTests
{
    [Fact]
    public void What_is_asked_for_again_stays_and_what_is_not_goes()
    {
        var items = new RecentItems<string, string>(10, StringComparer.Ordinal);
        items.Keep("often", "kept", 1);
        items.Keep("once", "lost", 1);

        for (var i = 0; i < 100; i++)
        {
            Assert.Equal("kept", items.Find("often"));
            items.Keep($"other {i}", "", 1);
        }

        Assert.Null(items.Find("once"));
    }

    [Fact]
    public void No_more_than_two_generations_are_kept()
    {
        var items = new RecentItems<string, object>(10, StringComparer.Ordinal);

        for (var i = 0; i < 1000; i++) items.Keep($"{i}", new(), 1);

        Assert.InRange(Enumerable.Range(0, 1000).Count(i => items.Find($"{i}") is not null), 1, 22);
    }

    [Fact]
    public void First_item_of_a_key_is_the_one_that_counts()
    {
        var items = new RecentItems<string, object>(10, StringComparer.Ordinal);
        var first = new object();

        Assert.Same(first, items.Keep("key", first, 1));
        Assert.Same(first, items.Keep("key", new(), 1));
    }
}
