using System.Security.Cryptography;
using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

/// <summary>
/// Run as a program, the tests print the checksums of what every vectorised part makes: <see cref="ProcessorIndependenceTests"/> runs
/// it with the processor's vector instructions switched off.
/// </summary>
internal static class Program
{
    public static void Main()
    {
        foreach (var line in Checksums()) Console.WriteLine(line);
    }

    public static IEnumerable<string> Checksums()
    {
        const int Width = 331, Height = 97, BandHeight = 32;
        foreach (var (isOpaque, level) in new[] { (true, PngCompression.Fast), (false, PngCompression.Fast), (true, PngCompression.Small), (true, PngCompression.Smallest) })
        {
            var page = Pixels.Poster(Width, Height, isOpaque);
            var file = new MemoryStream();
            var encoder = new PngEncoder(file, new() { Compression = level });
            encoder.Begin(Width, Height, BandHeight, isOpaque);
            for (var band = 0; band * BandHeight < Height; band++)
            {
                var first = band * BandHeight * Width * 4;
                encoder.WriteBand(band, page.AsSpan(first, Math.Min(BandHeight * Width * 4, page.Length - first)));
            }
            encoder.Complete();
            yield return $"png {isOpaque} {level} {Checksum(file.ToArray())}";
            if (level != PngCompression.Fast) continue;

            var image = ImageSource.Open("page.png", file.ToArray(), PosterLimits.Default, new(), default)!.Decode(new(), default)!;
            yield return $"pixels {isOpaque} {Checksum(image.Rgba.ToArray())}";

            foreach (var scale in new[] { 0.21, 0.77, 1, 2.3 })
            {
                var resampler = ImageResampler.Create(image, new(3.2, 1.1, 300, 90), new(0.3, 0.6, 300 * scale, 90 * scale))!;
                var pixels = new byte[resampler.Width * resampler.Height * 4];
                resampler.Read(0, resampler.Height, pixels);
                yield return $"resampled {isOpaque} {scale} {Checksum(pixels)}";
            }
        }
    }

    private static string Checksum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
