using PosterKit.Foundation;
using PosterKit.Layout;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>A series of more posters than are held at a time: pages are composed ahead of the writer, and files in parts.</summary>
public sealed class LongSeriesTests : IDisposable
{
    private const int Count = 150;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_document_that_is_written_while_it_is_composed_has_the_bytes_of_one_that_is_composed_first(int threads)
    {
        using var poster = Poster.Load(Layout());
        poster.Render("print").SavePdf(_folder["first.pdf"]);

        var file = Assert.Single(Render(poster, threads, OutputFormat.Pdf));

        Assert.Equal(File.ReadAllBytes(_folder["first.pdf"]), File.ReadAllBytes(file.Job.Path));
        Assert.Equal(poster.Render("print").Target, file.Job.Target);
        Assert.Equal(40, file.Size.WidthInMillimetres, 6);
    }

    [Fact]
    public void Files_of_many_posters_are_all_written()
    {
        using var poster = Poster.Load(Layout());

        var files = Render(poster, 2, OutputFormat.Svg, OutputFormat.Pdf);

        Assert.Equal(Count + 1, files.Count);
        Assert.All(files, file => Assert.Equal(file.Bytes, new FileInfo(file.Job.Path).Length));
        Assert.Contains("No 150", File.ReadAllText(files.Single(file => file.Job.Path.EndsWith("150.svg", StringComparison.Ordinal)).Job.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Errors_anywhere_in_it_are_all_told_and_leave_what_stood_there(int threads)
    {
        // Posters 70 and 140 have words that do not fit.
        using var poster = Poster.Load(Layout(fails: true));
        _folder.Write("out/series.pdf", "old");

        var outcome = poster.RenderFiles(new() { Folder = _folder["out"], Formats = [OutputFormat.Pdf], Threads = threads });

        Assert.Empty(outcome.Files);
        Assert.Equal(2, outcome.Diagnostics.Count(d => d.Code == DiagnosticCode.TextOverflows));
        Assert.Equal("old", File.ReadAllText(_folder["out/series.pdf"]));
        Assert.Single(Directory.GetFiles(_folder["out"]));
    }

    [Fact]
    public void Work_is_done_ahead_of_its_user_but_not_far()
    {
        var (made, taken, farthest) = (0, 0, 0);
        var parts = new List<int>();

        foreach (var part in Work.Ahead(100, 2, i => { Interlocked.Increment(ref made); return i; }, default))
        {
            parts.Add(part);
            farthest = Math.Max(farthest, Volatile.Read(ref made) - taken++);
        }

        Assert.Equal(Enumerable.Range(0, 100), parts);
        Assert.InRange(farthest, 1, 4);
    }

    [Fact]
    public void Work_that_fails_fails_in_its_turn()
    {
        var parts = new List<int>();

        Assert.Throws<InvalidOperationException>(() => parts.AddRange(Work.Ahead(100, 2, i => i == 7 ? throw new InvalidOperationException() : i, default)));
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        Assert.Throws<OperationCanceledException>(() => Work.Ahead(100, 2, i => i, ended.Token).Count());
    }

    private List<RenderedFile> Render(Poster poster, int threads, params OutputFormat[] formats)
    {
        var outcome = poster.RenderFiles(new() { Folder = _folder["out"], Formats = [.. formats], Threads = threads });
        Assert.Empty(outcome.Diagnostics);
        return [.. outcome.Files];
    }

    private string Layout(bool fails = false) => _folder.Write("series.yaml", $$"""
        posterkit: 1
        languages: [en]
        title: Numbers
        page: {size: [40mm, 20mm], margin: 2mm}
        series: [{{string.Join(", ", Enumerable.Range(1, Count).Select(i => fails && i % 70 == 0 ? string.Concat(Enumerable.Repeat("word ", i / 7)) + i : $"{i}"))}}]
        as: no
        body:
          - heading: No ${no}
            size: 12pt
            lines: 1
            width: 20mm
            height: 8mm
        targets:
          print: {}
        """);
}
