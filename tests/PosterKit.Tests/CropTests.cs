using PosterKit.Imaging;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>A part of a picture is that part of the whole, pixel for pixel.</summary>
public sealed class CropTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, 0, 1080, 1080)]
    [InlineData(111, 63, 402, 1)]
    [InlineData(37, 59, 700, 131)]
    [InlineData(1079, 1079, 1, 1)]
    public void Part_has_the_pixels_of_the_whole(int x, int y, int width, int height)
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));

        var whole = Render(poster, null, 1);
        var part = Render(poster, new(x, y, width, height), 2);

        Assert.Equal((width, height), (part.Width, part.Height));
        for (var row = 0; row < height; row++)
        {
            var expected = whole.Rgba.Span.Slice(((y + row) * whole.Width + x) * 4, width * 4);
            Assert.True(expected.SequenceEqual(part.Rgba.Span.Slice(row * width * 4, width * 4)), $"row {row} differs");
        }
    }

    private PixelImage Render(Poster poster, PixelRegion? part, int threads)
    {
        var outcome = poster.RenderFiles(new() { Folder = _folder["out"], Targets = ["feed"], Crop = part, Threads = threads });
        Assert.Empty(outcome.Diagnostics);
        return RefereePng.Decode(File.ReadAllBytes(outcome.Files[0].Job.Path));
    }
}
