using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Raster.Tests;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Engines.Tests;

/// <summary>JPEG pictures that Skia decodes stand as they do when PosterKit decodes them, whichever way the camera was held.</summary>
public sealed class SkiaCodecTests
{
    private const int Width = 40;
    private const int Height = 28;

    // Rounding of the two decoders, and of the drawing: the scene shows one pixel for one.
    private const int Tolerance = 12;

    [EngineTheory("skia")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Picture_is_turned_upright(int orientation)
    {
        var image = TestPictures.Open(Photo(orientation));
        var scene = Draw.Page(image.Header.Width, image.Header.Height, new ImageItem(image, new(0, 0, image.Header.Width, image.Header.Height), new(0, 0, 1, 1)));
        var diagnostics = new DiagnosticBag();
        var sink = new PixelCollector();

        ExternalEngines.Load("skia", diagnostics, EngineTheoryAttribute.EngineFolder)!.Plugin.CreateRaster()!.Render(scene, new(image.Header.Width, image.Header.Height), sink, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        var difference = PictureDifference.Between(Draw.Render(scene).ToImage(), sink.ToImage(), Tolerance)!;
        Assert.True(difference.Pixels == 0, $"{difference.Pixels} pixels are off by more than {Tolerance}; the largest difference is {difference.Largest}");
    }

    // Soft colours that are alike in no two corners, with an EXIF segment that tells the orientation (2.32, section 4.6.4, tag 274).
    private static byte[] Photo(int orientation)
    {
        var rgba = new byte[Width * Height * 4];
        for (var i = 0; i < Width * Height; i++) (rgba[i * 4], rgba[i * 4 + 1], rgba[i * 4 + 2], rgba[i * 4 + 3]) = ((byte)(i % Width * 6), (byte)(i / Width * 9), (byte)(255 - i % Width * 3), 255);
        using var file = new MemoryStream();
        var encoder = new JpegEncoder(file, new JpegOptions { Quality = 98 });
        encoder.Begin(Width, Height, Height, isOpaque: true);
        encoder.WriteBand(0, rgba);
        encoder.Complete();
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
            0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [.. file.ToArray().AsSpan(0, 2), .. exif, .. file.ToArray().AsSpan(2)];
    }
}
