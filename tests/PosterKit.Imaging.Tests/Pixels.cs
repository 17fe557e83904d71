namespace PosterKit.Imaging.Tests;

internal static class Pixels
{
    public static (byte R, byte G, byte B, byte A) At(PixelImage image, int x, int y)
    {
        var pixel = image.Rgba.Span.Slice((y * image.Width + x) * 4, 4);
        return (pixel[0], pixel[1], pixel[2], pixel[3]);
    }

    /// <summary>A poster in small: flat areas, a gradient, noise and, where not opaque, clear places. Premultiplied.</summary>
    public static byte[] Poster(int width, int height, bool isOpaque)
    {
        var random = new Random(5);
        var rgba = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var alpha = isOpaque ? 255 : (x / 16 % 4) switch { 0 => 0, 1 => 255, 2 => y & 255, _ => random.Next(256) };
                var (red, green, blue) = (x * 3 / width) switch
                {
                    0 => (240, 30 + y / 40 % 3, 90),
                    1 => (x & 255, y & 255, x + y & 255),
                    _ => (random.Next(256), random.Next(256), random.Next(256)),
                };
                var at = (y * width + x) * 4;
                rgba[at] = (byte)((red * alpha + 127) / 255);
                rgba[at + 1] = (byte)((green * alpha + 127) / 255);
                rgba[at + 2] = (byte)((blue * alpha + 127) / 255);
                rgba[at + 3] = (byte)alpha;
            }
        }
        return rgba;
    }
}
