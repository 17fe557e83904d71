using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Raster.Tests;

public sealed class GoldenTests
{
    public static TheoryData<string> Names => [.. SampleScenes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_picture_is_the_golden_one(string name)
    {
        var picture = Draw.Render(SampleScenes.All[name], ColorValue.White, dither: name == "dither" ? DitherMode.Auto : DitherMode.Off);

        GoldenPicture.AssertMatches($"raster/{name}", picture.ToImage());
    }
}
