using BenchmarkDotNet.Attributes;
using PosterKit.Foundation;
using PosterKit.Layout;
using PosterKit.Pdf;
using PosterKit.Scene;

namespace PosterKit.Benchmarks;

/// <summary>From a scene to a document: fonts subset, content compressed, the photograph passed on as it is.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private readonly Poster _poster = FirstPoster.Load();
    private readonly PdfEngine _engine = new();
    private ComposedPoster _composed = null!;

    [GlobalSetup]
    public void Setup() => _composed = FirstPoster.Compose(_poster, "print");

    [Benchmark]
    public void WritePdf() => _engine.Write([_composed.Scene], new PdfOptions(), Stream.Null, new DiagnosticBag());

    [GlobalCleanup]
    public void Cleanup() => _poster.Dispose();
}
