using System.Globalization;
using System.Text;

namespace PosterKit.Tests;

/// <summary>An opaque picture, three bytes a pixel.</summary>
internal sealed record RgbPicture(int Width, int Height, byte[] Rgb)
{
    /// <summary>A picture with its alpha, which is to be 255 everywhere, left out.</summary>
    public static RgbPicture FromRgba(int width, int height, ReadOnlySpan<byte> rgba)
    {
        var rgb = new byte[width * height * 3];
        for (var i = 0; i < width * height; i++) rgba.Slice(i * 4, 3).CopyTo(rgb.AsSpan(i * 3));
        return new(width, height, rgb);
    }

    /// <summary>Reads the plainest format there is: "P6", width, height, 255, and the pixels.</summary>
    public static RgbPicture FromPpm(byte[] file)
    {
        var at = 0;
        var words = new string[4];
        for (var i = 0; i < words.Length; i++)
        {
            var end = Array.FindIndex(file, at, b => b is (byte)' ' or (byte)'\n');
            words[i] = Encoding.ASCII.GetString(file, at, end - at);
            at = end + 1;
        }
        return new(int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture), file[at..]);
    }

    /// <summary>Averages squares of pixels.</summary>
    public RgbPicture ScaleDown(int factor)
    {
        var (width, height) = (Width / factor, Height / factor);
        var scaled = new byte[width * height * 3];
        for (var i = 0; i < scaled.Length; i++)
        {
            var (x, y, channel) = (i / 3 % width, i / 3 / width, i % 3);
            var sum = 0;
            for (var row = 0; row < factor; row++)
            {
                for (var column = 0; column < factor; column++)
                    sum += Rgb[((y * factor + row) * Width + x * factor + column) * 3 + channel];
            }
            scaled[i] = (byte)((sum + factor * factor / 2) / (factor * factor));
        }
        return new(width, height, scaled);
    }

    /// <summary>The picture one pixel lower; its first row stands twice.</summary>
    public RgbPicture ShiftDown() => this with { Rgb = [.. Rgb[..(Width * 3)], .. Rgb[..^(Width * 3)]] };
}
