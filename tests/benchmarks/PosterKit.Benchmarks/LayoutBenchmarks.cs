using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit.Benchmarks;

/// <summary>From files to a scene, fonts loaded: what an editor pays for each change, and what many elements cost.</summary>
[MemoryDiagnoser]
public class LayoutBenchmarks
{
    private readonly Poster _first = FirstPoster.Load();
    private readonly FolderWorld _folder = new(FolderWorld.ProjectFolderOf(FirstPoster.Path), []);
    private string _path = "";
    private Poster _many = null!;
    private string _text = "";

    [GlobalSetup]
    public void Setup()
    {
        _path = _folder.ToWorldPath(FirstPoster.Path);
        _text = Write(10_000);
        _many = Poster.Parse(_text);
        if (_many.HasErrors) throw new PosterException(_many.Diagnostics);
    }

    /// <summary>The first poster: reading its files, and setting its print target.</summary>
    [Benchmark(Baseline = true)]
    public ComposedPoster? ReadAndCompose()
    {
        var diagnostics = new DiagnosticBag();
        var layout = LayoutReader.Read(_folder, _path, PosterLimits.Default, diagnostics)!;
        return new LayoutComposer(layout, _folder, _first.Fonts!, PosterLimits.Default).Compose(layout.FindTarget("print")!, [], 0, diagnostics);
    }

    /// <summary>Ten thousand elements, a third of them text, in rows: reading them.</summary>
    [Benchmark]
    public LayoutDefinition? ReadTenThousand() =>
        LayoutReader.Read(new MemoryWorld().Add("many.yaml", _text), "many.yaml", PosterLimits.Default, new DiagnosticBag());

    /// <summary>The same: measuring, placing and drawing them into the scene.</summary>
    [Benchmark]
    public ComposedPoster? ComposeTenThousand()
    {
        var diagnostics = new DiagnosticBag();
        var composed = _many.Compose(_many.Targets[0], [], 0, diagnostics);
        if (diagnostics.HasErrors) throw new PosterException(diagnostics.ToSorted());
        return composed;
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _first.Dispose();
        _many.Dispose();
    }

    private static string Write(int count)
    {
        var layout = new StringBuilder("posterkit: 1\nlanguages: [zh-Hans, en]\npage: {size: [1000mm, 40000mm], margin: 10mm}\nbody:\n");
        for (var i = 0; i < count / 4; i++)
            layout.Append(CultureInfo.InvariantCulture, $"  - row: [{{text: 第 {i} 项}}, {{shape: rect, width: 4mm, height: 4mm}}, {{shape: ellipse, height: 4mm, grow: 1}}]\n    gap: 2mm\n    align: baseline\n");
        return layout.ToString();
    }
}
