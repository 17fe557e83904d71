using BenchmarkDotNet.Attributes;

namespace PosterKit.Benchmarks;

/// <summary>A layout to a picture or a document, everything read anew: what a service does for each order.</summary>
[MemoryDiagnoser]
public class WholeBenchmarks
{
    [Benchmark]
    public void FeedPng()
    {
        using var poster = FirstPoster.Load();
        poster.Render("feed").WritePng(Stream.Null);
    }

    [Benchmark]
    public void PrintPdf()
    {
        using var poster = FirstPoster.Load();
        poster.Render("print").WritePdf(Stream.Null);
    }

    [Benchmark]
    public void PrintPngAt300Dpi()
    {
        using var poster = FirstPoster.Load();
        poster.Render("print").WritePng(Stream.Null, new() { Dpi = 300 });
    }
}
