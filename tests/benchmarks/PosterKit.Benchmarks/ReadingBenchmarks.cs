using BenchmarkDotNet.Attributes;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit.Benchmarks;

/// <summary>From the files to a definition: YAML, keys, values, names.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly FolderWorld _world = new(FolderWorld.ProjectFolderOf(FirstPoster.Path), []);
    private string _path = "";

    [GlobalSetup]
    public void Setup() => _path = _world.ToWorldPath(FirstPoster.Path);

    [Benchmark]
    public LayoutDefinition? Read() => LayoutReader.Read(_world, _path, PosterLimits.Default, new DiagnosticBag());
}
