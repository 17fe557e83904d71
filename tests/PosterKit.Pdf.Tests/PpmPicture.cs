using System.Text;

namespace PosterKit.Pdf.Tests;

/// <summary>A picture in the plainest format that poppler writes.</summary>
internal sealed record PpmPicture(int Width, int Height, byte[] Rgb)
{
    public static PpmPicture Parse(byte[] bytes)
    {
        // "P6\n<width> <height>\n255\n", then the pixels.
        var numbers = new List<int>();
        var at = 2;
        while (numbers.Count < 3)
        {
            while (bytes[at] is (byte)' ' or (byte)'\n') at++;
            var start = at;
            while (bytes[at] is >= (byte)'0' and <= (byte)'9') at++;
            numbers.Add(int.Parse(Encoding.ASCII.GetString(bytes, start, at - start)));
        }
        return new(numbers[0], numbers[1], bytes[(at + 1)..]);
    }

    public (byte R, byte G, byte B) this[int x, int y] => (Rgb[(y * Width + x) * 3], Rgb[(y * Width + x) * 3 + 1], Rgb[(y * Width + x) * 3 + 2]);

    /// <summary>Asserts a pixel's colour, each channel within a tolerance.</summary>
    public void AssertPixel(int x, int y, int r, int g, int b, int tolerance = 2)
    {
        var pixel = this[x, y];
        Assert.True(
            Math.Abs(pixel.R - r) <= tolerance && Math.Abs(pixel.G - g) <= tolerance && Math.Abs(pixel.B - b) <= tolerance,
            $"pixel {x}, {y} is {pixel.R} {pixel.G} {pixel.B}, expected {r} {g} {b}");
    }
}
