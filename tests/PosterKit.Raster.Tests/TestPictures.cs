using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Testing;

namespace PosterKit.Raster.Tests;

/// <summary>Pictures made on the spot.</summary>
internal static class TestPictures
{
    /// <summary>A picture whose pixels are given by a function of column and row.</summary>
    public static ImageSource Make(int width, int height, Func<int, int, (int R, int G, int B, int A)> pixel)
    {
        var rgba = new byte[width * height * 4];
        var isOpaque = true;
        for (var i = 0; i < width * height; i++)
        {
            var (r, g, b, a) = pixel(i % width, i / width);
            (rgba[i * 4], rgba[i * 4 + 1], rgba[i * 4 + 2], rgba[i * 4 + 3]) = ((byte)r, (byte)g, (byte)b, (byte)a);
            isOpaque &= a == 255;
        }
        return Open(RefereePng.Encode(new(width, height, rgba, isOpaque)));
    }

    public static ImageSource Open(byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        var source = ImageSource.Open("test.png", file, PosterLimits.Default, diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return source!;
    }

    /// <summary>Colours that tell every pixel apart, no two rows or columns alike.</summary>
    public static ImageSource Chart(int width, int height) => Make(width, height, (x, y) => (x * 5 % 256, y * 7 % 256, (x * 3 + y * 11) % 256, 255));

    /// <summary>A photograph in little: soft colours, a dark ring, fine stripes in a corner.</summary>
    public static ImageSource Scenery(int width, int height) => Make(width, height, (x, y) =>
    {
        double u = (x + 0.5) / width, v = (y + 0.5) / height, d = Math.Sqrt((u - 0.5) * (u - 0.5) + (v - 0.5) * (v - 0.5));
        if (d is > 0.3 and < 0.36) return (40, 30, 60, 255);
        if (u > 0.75 && v > 0.75) return (x / 2 + y / 2) % 2 == 0 ? (250, 250, 250, 255) : (20, 20, 20, 255);
        return ((int)(80 + 150 * u), (int)(200 - 120 * v), (int)(120 + 100 * u * v), 255);
    });
}
