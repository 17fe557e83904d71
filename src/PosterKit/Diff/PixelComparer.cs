using PosterKit.Imaging;

namespace PosterKit;

/// <summary>Compares two pictures of one size, pixel by pixel, on white where they are clear.</summary>
internal static class PixelComparer
{
    /// <summary>Compares.</summary>
    /// <param name="first">A picture.</param>
    /// <param name="second">Another of the same size.</param>
    /// <param name="tolerance">Levels by which a channel may differ.</param>
    /// <param name="reach">0: place by place. 1: a pixel is the same where it lies between the values of its neighbours on the other side, since edges may
    /// fall on another side of a pixel where another program drew.</param>
    /// <param name="differs">Gets, for each pixel, whether it differs.</param>
    /// <returns>How many differ, and the largest difference found.</returns>
    public static (long Count, int Largest) Compare(PixelImage first, PixelImage second, int tolerance, int reach, bool[] differs)
    {
        var (a, b) = (OnWhite(first), OnWhite(second));
        long count = 0;
        var largest = 0;
        for (var y = 0; y < first.Height; y++)
        {
            for (var x = 0; x < first.Width; x++)
            {
                var i = y * first.Width + x;
                var difference = Largest(a, b, i);
                if (difference > tolerance && reach > 0)
                    difference = Math.Min(difference, Math.Max(Outside(a, b, x, y, first.Width, first.Height, reach), Outside(b, a, x, y, first.Width, first.Height, reach)));
                largest = Math.Max(largest, difference);
                if (difference <= tolerance) continue;
                differs[i] = true;
                count++;
            }
        }
        return (count, largest);
    }

    /// <summary>The second picture, pale, with what differs in red.</summary>
    public static byte[] Show(PixelImage picture, bool[] differs)
    {
        var shown = OnWhite(picture);
        var rgba = new byte[differs.Length * 4];
        for (var i = 0; i < differs.Length; i++)
        {
            var pale = (byte)(191 + (shown[i * 3] * 54 + shown[i * 3 + 1] * 183 + shown[i * 3 + 2] * 19) / 1024);
            (rgba[i * 4], rgba[i * 4 + 1], rgba[i * 4 + 2], rgba[i * 4 + 3]) = differs[i] ? ((byte)214, (byte)0, (byte)28, (byte)255) : (pale, pale, pale, (byte)255);
        }
        return rgba;
    }

    private static int Largest(byte[] a, byte[] b, int pixel) =>
        Math.Max(Math.Abs(a[pixel * 3] - b[pixel * 3]), Math.Max(Math.Abs(a[pixel * 3 + 1] - b[pixel * 3 + 1]), Math.Abs(a[pixel * 3 + 2] - b[pixel * 3 + 2])));

    // How far a pixel lies outside the values of the other picture round it.
    private static int Outside(byte[] a, byte[] b, int x, int y, int width, int height, int reach)
    {
        var most = 0;
        for (var channel = 0; channel < 3; channel++)
        {
            var (low, high) = (255, 0);
            for (var v = Math.Max(0, y - reach); v <= Math.Min(height - 1, y + reach); v++)
            {
                for (var u = Math.Max(0, x - reach); u <= Math.Min(width - 1, x + reach); u++)
                {
                    int value = b[(v * width + u) * 3 + channel];
                    (low, high) = (Math.Min(low, value), Math.Max(high, value));
                }
            }
            int own = a[(y * width + x) * 3 + channel];
            most = Math.Max(most, Math.Max(low - own, own - high));
        }
        return most;
    }

    private static byte[] OnWhite(PixelImage picture)
    {
        var rgba = picture.Rgba.Span;
        var rgb = new byte[picture.Width * picture.Height * 3];
        for (int i = 0, j = 0; j < rgb.Length; i += 4, j += 3)
        {
            int alpha = rgba[i + 3];
            for (var channel = 0; channel < 3; channel++) rgb[j + channel] = (byte)((rgba[i + channel] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
        return rgb;
    }
}
