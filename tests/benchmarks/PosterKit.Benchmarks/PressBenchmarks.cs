using BenchmarkDotNet.Attributes;
using PosterKit.Layout;

namespace PosterKit.Benchmarks;

/// <summary>What a look over for a press takes, and a comparison: the poster for presses (A3, six inks), and the first poster against itself.</summary>
[MemoryDiagnoser]
public class PressBenchmarks
{
    private readonly Poster _poster = Poster.Load(Path.Combine(FirstPoster.Root, "layouts", "press.yaml"));
    private readonly string _folder = Directory.CreateTempSubdirectory("posterkit-benchmarks-").FullName;
    private readonly RenderRequest _document = new() { Targets = ["x4"] };

    /// <summary>Everything that is told without plates: positions, sizes, colours.</summary>
    [Benchmark(Baseline = true)]
    public CheckOutcome Check() => _poster.CheckForPress(new(PressProfiles.Default with { InkTotal = 0 }), _document);

    /// <summary>With the plates at 72 pixels per inch, for the ink totals.</summary>
    [Benchmark]
    public CheckOutcome CheckInkTotals() => _poster.CheckForPress(new(PressProfiles.Default), _document);

    /// <summary>With six plates, a soft proof and a map at 150 pixels per inch, written as PNG.</summary>
    [Benchmark]
    public CheckOutcome Proof() => _poster.CheckForPress(new(PressProfiles.Default) { ProofFolder = _folder }, _document);

    /// <summary>Lines and pixels of a layout against themselves, at the size of a feed.</summary>
    [Benchmark]
    public DiffOutcome Compare() => Differ.Compare(FirstPoster.Path, FirstPoster.Path, new() { Target = "feed" });

    [GlobalCleanup]
    public void Cleanup()
    {
        _poster.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
