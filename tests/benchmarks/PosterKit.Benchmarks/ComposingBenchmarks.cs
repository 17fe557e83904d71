using BenchmarkDotNet.Attributes;
using PosterKit.Layout;

namespace PosterKit.Benchmarks;

/// <summary>From a definition to a scene: expressions, boxes, lines. Fonts are loaded.</summary>
[MemoryDiagnoser]
public class ComposingBenchmarks
{
    private readonly Poster _poster = FirstPoster.Load();

    [Params("print", "feed")]
    public string Target { get; set; } = "";

    [Benchmark]
    public ComposedPoster Compose() => FirstPoster.Compose(_poster, Target);

    [GlobalCleanup]
    public void Cleanup() => _poster.Dispose();
}
