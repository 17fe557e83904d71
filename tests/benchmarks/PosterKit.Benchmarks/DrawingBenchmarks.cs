using BenchmarkDotNet.Attributes;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Raster;
using PosterKit.Scene;

namespace PosterKit.Benchmarks;

/// <summary>From a scene to pixels, and from pixels to a PNG. The engine and the photograph are warm.</summary>
[MemoryDiagnoser]
public class DrawingBenchmarks
{
    private readonly Poster _poster = FirstPoster.Load();
    private readonly RasterEngine _engine = new() { KeptBytes = 0 };
    private ComposedPoster _composed = null!;
    private RasterOptions _options = null!;
    private BandStore _bands = null!;

    /// <summary>1080 x 1350 for a feed, 3508 x 4961 for A3 at 300 dpi.</summary>
    [Params("feed", "a3")]
    public string Size { get; set; } = "";

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _composed = FirstPoster.Compose(_poster, Size == "feed" ? "feed" : "print");
        var (width, height) = Size == "feed" ? (1080, 1350) : (3508, 4961);
        _options = new(width, height) { Background = ColorValue.White, Threads = Threads };
        _bands = new BandStore();
        _engine.Render(_composed.Scene, _options, _bands, new DiagnosticBag());
    }

    [Benchmark]
    public void Draw() => _engine.Render(_composed.Scene, _options, new NoSink(), new DiagnosticBag());

    [Benchmark]
    public void EncodePng() => _bands.WriteTo(new PngEncoder(Stream.Null), Threads);

    [Benchmark]
    public void DrawAndEncode() => _engine.Render(_composed.Scene, _options, new PngEncoder(Stream.Null), new DiagnosticBag());

    [GlobalCleanup]
    public void Cleanup() => _poster.Dispose();
}
