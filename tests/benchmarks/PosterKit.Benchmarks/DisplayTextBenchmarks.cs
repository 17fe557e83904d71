using BenchmarkDotNet.Attributes;
using PosterKit.Foundation;
using PosterKit.Layout;
using PosterKit.Pdf;
using PosterKit.Raster;
using PosterKit.Scene;

namespace PosterKit.Benchmarks;

/// <summary>A page of large headings to pixels and to a document: as they are, outlined with a hard shadow, and on circles. All is warm.</summary>
[MemoryDiagnoser]
public class DisplayTextBenchmarks
{
    private const int Headings = 20;

    private readonly RasterEngine _engine = new();
    private readonly PdfEngine _pdf = new();
    private readonly RasterOptions _options = new(1080, 1350) { Background = ColorValue.White, Threads = 1 };
    private Poster _poster = null!;
    private ComposedPoster _composed = null!;

    [Params("plain", "outlined", "circle")]
    public string Look { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var look = Look switch
        {
            "outlined" => ", outline: {width: 3px, color: white}, text-shadow: {x: 3px, y: 3px}",
            "circle" => ", path: {radius: 300px}",
            _ => "",
        };
        var body = string.Concat(Enumerable.Repeat($"  - {{heading: 春江潮水連海平 Moonlit River, lang: zh-Hant, size: 44px, at: {{left: 20px, top: 40px}}{look}}}\n", Headings));
        _poster = Poster.Parse($"posterkit: 1\nlanguages: [zh-Hant]\npage: {{size: [1080px, 1350px]}}\nbody:\n{body}targets: {{feed: {{format: png}}}}\n");
        _composed = FirstPoster.Compose(_poster, "feed");
        Draw();
    }

    [Benchmark]
    public void Draw() => _engine.Render(_composed.Scene, _options, new NoSink(), new DiagnosticBag());

    [Benchmark]
    public void WritePdf() => _pdf.Write([_composed.Scene], new(), Stream.Null, new DiagnosticBag());

    [GlobalCleanup]
    public void Cleanup() => _poster.Dispose();
}
