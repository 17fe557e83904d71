namespace PosterKit.Layout.Tests;

public sealed class SizePresetsTests
{
    [Theory]
    [InlineData("a2", 420, 594, "mm")]
    [InlineData("A2", 420, 594, "mm")]
    [InlineData("iso-b2", 500, 707, "mm")]
    [InlineData("jis-b2", 515, 728, "mm")]
    [InlineData("arch-d", 24, 36, "in")]
    [InlineData("instagram-portrait", 1080, 1350, "px")]
    [InlineData("instagram-story", 1080, 1920, "px")]
    [InlineData("wechat-header", 900, 383, "px")]
    [InlineData("公众号首图", 900, 383, "px")]
    [InlineData("大度4开", 420, 570, "mm")]
    [InlineData("dadu-4-sheet", 440, 590, "mm")]
    [InlineData("易拉宝", 800, 2000, "mm")]
    public void A_size_is_found_by_its_id_and_its_chinese_name(string name, double width, double height, string unit)
    {
        var preset = SizePresets.Find(name);

        Assert.NotNull(preset);
        Assert.Equal((width, height, unit), (preset.Width, preset.Height, preset.Unit));
    }

    [Fact]
    public void Names_are_unique_and_whole()
    {
        var all = SizePresets.All;

        Assert.Equal(all.Length, all.Select(preset => preset.Id).Distinct().Count());
        Assert.Equal(all.Length, all.Select(preset => preset.ChineseName).Distinct().Count());
        Assert.All(all, preset => Assert.True(preset.Width > 0 && preset.Height > 0 && preset.EnglishName.Length > 0 && preset.Group.Length > 0));
        Assert.All(all, preset => Assert.Contains(preset.Unit, (string[])["mm", "in", "px"]));
    }

    [Fact]
    public void A_size_whose_name_is_ambiguous_is_not_guessed()
    {
        Assert.Null(SizePresets.Find("b2"));
        Assert.Equal("iso-b2", SizePresets.FindNearest("b2"));
        Assert.Equal("instagram-story", SizePresets.FindNearest("instagram-stroy"));
    }

    [Fact]
    public void A2_is_so_many_points()
    {
        var points = SizePresets.Find("a2")!.Points;

        Assert.Equal(1190.551, points.Width, 3);
        Assert.Equal(1683.780, points.Height, 3);
    }
}
