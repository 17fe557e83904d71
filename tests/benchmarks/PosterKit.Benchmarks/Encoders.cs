using System.Diagnostics;
using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Raster;
using PosterKit.Scene;

namespace PosterKit.Benchmarks;

/// <summary>
/// What PNG takes, by kind of picture and level: pictures of 1080 x 1350 that are flat, a gradient, a dithered gradient, or noisy like a photograph, and the poster that
/// other renderers were measured with. Wall time of one thread, the least of many rounds; and bytes.
/// </summary>
internal static class Encoders
{
    private const int Width = 1080, Height = 1350, BandHeight = 64;

    /// <summary>Measures, and writes a line for each kind and level.</summary>
    public static void Run()
    {
        Measure("flat", Picture((x, y) => (x / 60 + y / 75) % 2 == 0 ? (230, 220, 200) : (20, 30, 60)));
        Measure("gradient", Picture((x, y) => (20 + y / 10, 40 + y / 20, 90 - y / 30)));
        Measure("dithered gradient", Picture((x, y) => (Dithered(x, y, 20 + y / 10.0), Dithered(x, y, 40 + y / 20.0), Dithered(x, y, 90 - y / 30.0))));
        var random = new Random(1);
        Measure("photograph", Picture((x, y) => (Noisy(random, x * 0.11 + y * 0.03), Noisy(random, y * 0.13), Noisy(random, 200 - x * 0.1))));
        Measure("poster", Poster());
    }

    private static int Dithered(int x, int y, double value) => (int)(value + ((x * 5 + y * 3) % 8 + 0.5) / 8);

    private static int Noisy(Random random, double value) => Math.Clamp((int)(value + random.NextDouble() * 8 + random.NextDouble() * 8), 0, 255);

    private static BandStore Picture(Func<int, int, (int Red, int Green, int Blue)> color)
    {
        var store = new BandStore();
        store.Begin(Width, Height, BandHeight, isOpaque: true);
        for (var band = 0; band * BandHeight < Height; band++)
        {
            var rgba = new byte[Math.Min(BandHeight, Height - band * BandHeight) * Width * 4];
            for (var i = 0; i < rgba.Length; i += 4)
            {
                var (red, green, blue) = color(i / 4 % Width, band * BandHeight + i / 4 / Width);
                (rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]) = ((byte)red, (byte)green, (byte)blue, 255);
            }
            store.WriteBand(band, rgba);
        }
        return store;
    }

    private static BandStore Poster()
    {
        using var poster = PosterKit.Poster.Load(Path.Combine(FirstPoster.Root, "tests", "benchmarks", "peers", "poster.yaml"));
        var composed = FirstPoster.Compose(poster, "feed");
        var store = new BandStore();
        new RasterEngine().Render(composed.Scene, new RasterOptions(Width, Height) { Background = ColorValue.White, Dither = poster.Layout!.FindTarget("feed")!.Dither }, store, new DiagnosticBag());
        return store;
    }

    private static void Measure(string kind, BandStore picture)
    {
        foreach (var (level, rounds) in new[] { (PngCompression.Fast, 100), (PngCompression.Small, 8), (PngCompression.Smallest, 2) })
        {
            var (least, file) = (double.MaxValue, new MemoryStream());
            for (var i = 0; i < rounds + rounds / 3 + 1; i++)
            {
                file.SetLength(0);
                var start = Stopwatch.GetTimestamp();
                picture.WriteTo(new PngEncoder(file, new() { Compression = level, UsesPalette = false }), threads: 1);
                least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{kind}, {level.ToString().ToLowerInvariant()}: {least:0.0} ms, {file.Length / 1000.0:0.0} kB, {Width * Height * 3 / least / 1000:0} MB/s"));
        }
    }
}
