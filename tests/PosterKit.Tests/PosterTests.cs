using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>The library as programs call it.</summary>
public sealed class PosterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Loaded_poster_tells_its_targets_and_languages()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));

        Assert.Empty(poster.Diagnostics);
        Assert.Equal(["print", "feed"], poster.Targets.Select(target => target.Name));
        Assert.Equal(["zh-Hant", "en"], poster.Languages.AsEnumerable());
        Assert.Equal(1, poster.Count);
    }

    [Fact]
    public void Target_is_composed_once_and_saved_in_any_format()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));

        var feed = poster.Render("feed");
        feed.SavePng(_folder["a/feed.png"]);
        feed.SavePdf(_folder["a/feed.pdf"]);

        Assert.Equal(["a/feed.pdf", "a/feed.png", "spring.yaml"], _folder.ListFiles());
    }

    [Fact]
    public void Saved_and_written_pictures_have_the_same_bytes()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        var feed = poster.Render("feed");
        var stream = new MemoryStream();

        feed.SavePng(_folder["feed.png"]);
        feed.WritePng(stream);

        Assert.Equal(File.ReadAllBytes(_folder["feed.png"]), stream.ToArray());
    }

    [Fact]
    public void Edition_of_one_language_shows_that_language_alone()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));

        var english = poster.Render("feed", "en");

        Assert.Equal(["en"], english.Languages.AsEnumerable());
        Assert.NotEqual(Bytes(english), Bytes(poster.Render("feed", "zh-Hant")));
    }

    [Fact]
    public void Series_is_one_document_of_pages_or_pictures_one_by_one()
    {
        _folder.Write("words.yaml", SampleLayouts.SeriesWords);
        using var poster = Poster.Load(_folder.Write("series.yaml", SampleLayouts.Series));

        var feed = poster.Render("feed");

        Assert.Equal(3, feed.Count);
        Assert.Equal(3, Enumerable.Range(0, 3).Select(index => Convert.ToBase64String(Bytes(feed, new() { Poster = index }))).Distinct().Count());
    }

    [Fact]
    public void Wrong_layout_throws_its_diagnostics_and_writes_nothing()
    {
        using var poster = Poster.Load(_folder.Write("bad.yaml", "posterkit: 1\npage: {size: a6}\nbody:\n  - text: Text\n    colour: red\n"));

        var rendered = poster.Render();
        var thrown = Assert.Throws<PosterException>(() => rendered.SavePng(_folder["bad.png"]));

        Assert.Equal(DiagnosticCode.UnknownKey, Assert.Single(thrown.Diagnostics).Code);
        Assert.Contains("bad.yaml:5:5: error PK2003", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(["bad.yaml"], _folder.ListFiles());
    }

    [Fact]
    public void File_that_is_no_layout_throws_when_it_is_rendered()
    {
        using var poster = Poster.Load(_folder.Write("empty.yaml", ""));

        Assert.True(poster.HasErrors);
        Assert.Throws<PosterException>(() => poster.Render());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void Poster_that_the_series_does_not_have_is_the_programmers_mistake(int index)
    {
        _folder.Write("words.yaml", SampleLayouts.SeriesWords);
        using var poster = Poster.Load(_folder.Write("series.yaml", SampleLayouts.Series));
        var feed = poster.Render("feed");

        Assert.Throws<ArgumentOutOfRangeException>(() => feed.SavePng(_folder["x.png"], new() { Poster = index }));
    }

    [Fact]
    public void Target_that_the_layout_does_not_have_is_the_programmers_mistake()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));

        Assert.Throws<ArgumentException>(() => poster.Render("fed"));
    }

    [Fact]
    public void Picture_goes_to_a_stream_that_cannot_seek_and_leaves_it_open()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        var stream = new ForwardStream();

        poster.Render("feed").WritePng(stream);
        poster.Render("feed").WritePdf(stream);

        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void Picture_that_would_be_too_large_is_refused_before_a_byte_is_written()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring), new() { Limits = new() { OutputPixels = 1_000_000 } });
        var stream = new MemoryStream();

        var thrown = Assert.Throws<PosterException>(() => poster.Render("feed").WritePng(stream));

        Assert.Equal(DiagnosticCode.TooManyPixels, Assert.Single(thrown.Diagnostics).Code);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void Failure_of_the_disk_is_a_diagnostic_and_keeps_the_older_file()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        Directory.CreateDirectory(_folder["out/spring-feed.png"]); // In the way of the second file.
        _folder.Write("out/spring-print.pdf", "an older output");

        var outcome = poster.RenderFiles(new() { Folder = _folder["out"] });

        Assert.Equal(DiagnosticCode.OutputUnwritable, Assert.Single(outcome.Diagnostics).Code);
        Assert.Empty(outcome.Files);
        Assert.Equal(["out/spring-print.pdf", "spring.yaml"], _folder.ListFiles());
        Assert.Equal("an older output", File.ReadAllText(_folder["out/spring-print.pdf"]));
    }

    [Fact]
    public void Output_never_replaces_a_picture_that_the_poster_shows()
    {
        using var other = Poster.Load(_folder.Write("photo.yaml", SampleLayouts.Plain));
        other.Render().SavePng(_folder["photo.png"]);
        using var poster = Poster.Load(_folder.Write("photo.yaml", "posterkit: 1\npage: {size: [200px, 100px]}\nbody:\n  - image: photo.png\n    alt: Blue\n"));

        var outcome = poster.RenderFiles(new() { Folder = _folder.Path });

        Assert.Contains(outcome.Diagnostics, d => d.Code == DiagnosticCode.OutputOverwritesInput && d.Span.ToString() == "photo.yaml:4:12");
        Assert.Empty(outcome.Files);
    }

    [Fact]
    public void Poster_of_a_world_of_its_own_reads_through_it_alone()
    {
        using var poster = Poster.Load(new OneFileWorld("plain.yaml", SampleLayouts.Plain), "plain.yaml");
        var stream = new MemoryStream();

        poster.Render().WritePng(stream);

        Assert.Empty(poster.Fonts!.Families);
        Assert.NotEqual(0, stream.Length);
    }

    [Fact]
    public void Progress_counts_posters_and_then_files()
    {
        _folder.Write("words.yaml", SampleLayouts.SeriesWords);
        using var poster = Poster.Load(_folder.Write("series.yaml", SampleLayouts.Series));
        var steps = new List<RenderProgress>();

        poster.RenderFiles(new() { Folder = _folder["out"], Threads = 1 }, new Recorder(steps));

        Assert.Equal(Enumerable.Range(1, 6).Select(done => new RenderProgress(RenderStage.Composing, done, 6)), steps.Take(6));
        Assert.Equal(Enumerable.Range(1, 4).Select(done => new RenderProgress(RenderStage.Writing, done, 4)), steps.Skip(6));
    }

    private static byte[] Bytes(RenderedTarget rendered, SaveOptions? options = null)
    {
        var stream = new MemoryStream();
        rendered.WritePng(stream, options);
        return stream.ToArray();
    }

    private sealed class Recorder(List<RenderProgress> steps) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value) => steps.Add(value);
    }

    private sealed class OneFileWorld(string name, string text) : IPosterWorld
    {
        public WorldFile Read(string path, WorldFileKind kind, string? relativeTo = null) =>
            path == name ? new(WorldReadStatus.Ok, path, System.Text.Encoding.UTF8.GetBytes(text)) : new(WorldReadStatus.NotFound, path, default);

        public System.Collections.Immutable.ImmutableArray<string> ListFontFiles() => [];
    }

    private sealed class ForwardStream : Stream
    {
        private bool _isClosed;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => !_isClosed;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) { }

        protected override void Dispose(bool disposing)
        {
            _isClosed = true;
            base.Dispose(disposing);
        }
    }
}
