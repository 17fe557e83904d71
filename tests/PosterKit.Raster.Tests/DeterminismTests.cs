using PosterKit.Foundation;

namespace PosterKit.Raster.Tests;

public sealed class DeterminismTests
{
    public static TheoryData<string> Names => [.. SampleScenes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_number_of_threads_does_not_show(string name)
    {
        var scene = SampleScenes.All[name];

        var one = Draw.Render(scene, ColorValue.White, threads: 1, bandHeight: 8);
        var five = Draw.Render(scene, ColorValue.White, threads: 5, bandHeight: 8);

        Assert.True(one.Rgba.SequenceEqual(five.Rgba));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_height_of_the_bands_does_not_show(string name)
    {
        var scene = SampleScenes.All[name];

        var usual = Draw.Render(scene);
        var thin = Draw.Render(scene, bandHeight: 7);
        var thinnest = Draw.Render(scene, bandHeight: 1);

        Assert.True(usual.Rgba.SequenceEqual(thin.Rgba));
        Assert.True(usual.Rgba.SequenceEqual(thinnest.Rgba));
    }
}
