using System.Text;
using PosterKit.Foundation;
using PosterKit.Layout;
using PosterKit.Testing;

namespace PosterKit.Tests;

/// <summary>The library in programs that serve: streams, memory, cancellation, progress.</summary>
public sealed class LibraryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<OutputFormat> Formats => [.. OutputFormats.All];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_format_has_the_same_bytes_by_every_way(OutputFormat format)
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        var feed = poster.Render("feed");
        var (written, streamed) = (new MemoryStream(), new MemoryStream());
        var ending = OutputFormats.EndingOf(format);

        feed.Save(_folder["a." + ending]);
        await feed.SaveAsync(_folder["b." + ending]);
        feed.Write(written, format);
        await feed.WriteAsync(new AsyncOnlyStream(streamed), format);

        var expected = File.ReadAllBytes(_folder["a." + ending]);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, File.ReadAllBytes(_folder["b." + ending]));
        Assert.Equal(expected, written.ToArray());
        Assert.Equal(expected, streamed.ToArray());
    }

    [Fact]
    public async Task Methods_of_a_format_write_that_format()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        var feed = poster.Render("feed");

        feed.SavePng(_folder["1"]);
        feed.SaveJpeg(_folder["2"]);
        feed.SaveWebP(_folder["3"]);
        feed.SavePdf(_folder["4"]);
        feed.SaveSvg(_folder["5"]);
        await feed.SavePngAsync(_folder["6"]);
        await feed.SaveJpegAsync(_folder["7"]);
        await feed.SaveWebPAsync(_folder["8"]);
        await feed.SavePdfAsync(_folder["9"]);
        await feed.SaveSvgAsync(_folder["10"]);

        string[] heads = ["\u0089PNG", "ÿØÿ", "RIFF", "%PDF", "<svg"];
        for (var i = 0; i < 10; i++) Assert.Contains(heads[i % 5], Encoding.Latin1.GetString(File.ReadAllBytes(_folder[$"{i + 1}"]).AsSpan(0, 200)), StringComparison.Ordinal);
    }

    [Fact]
    public void Ending_that_no_format_has_is_the_programmers_mistake()
    {
        using var poster = Poster.Parse(SampleLayouts.Plain);

        Assert.Throws<ArgumentException>(() => poster.Render().Save(_folder["poster.gif"]));
    }

    [Fact]
    public void Options_choose_quality_and_part()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        var feed = poster.Render("feed");

        feed.SaveJpeg(_folder["low.jpg"], new() { Quality = 20 });
        feed.SaveJpeg(_folder["high.jpg"], new() { Quality = 95 });
        var part = feed.Draw(new() { Crop = new(10, 20, 30, 40) });

        Assert.True(new FileInfo(_folder["low.jpg"]).Length < new FileInfo(_folder["high.jpg"]).Length / 2);
        Assert.Equal((30, 40), (part.Width, part.Height));
        Assert.Throws<ArgumentException>(() => feed.SavePdf(_folder["x.pdf"], new() { Crop = new(0, 0, 1, 1) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => feed.SaveJpeg(_folder["x.jpg"], new() { Quality = 0 }));
    }

    [Fact]
    public void Drawn_pixels_are_those_of_the_saved_picture()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        var feed = poster.Render("feed");

        feed.SavePng(_folder["feed.png"]);
        var drawn = feed.Draw();

        var saved = RefereePng.Decode(File.ReadAllBytes(_folder["feed.png"]));
        Assert.Equal((saved.Width, saved.Height), (drawn.Width, drawn.Height));
        Assert.True(saved.Rgba.Span.SequenceEqual(drawn.Rgba.Span));
    }

    [Fact]
    public void Layout_in_memory_is_set_in_the_bundled_fonts()
    {
        using var poster = Poster.Parse(SampleLayouts.Spring, name: "spring.yaml");
        using var other = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));

        Assert.Equal("spring", poster.Name);
        Assert.True(other.Render("feed").Draw().Rgba.Span.SequenceEqual(poster.Render("feed").Draw().Rgba.Span));
    }

    [Fact]
    public void Layout_content_and_picture_may_all_be_in_memory()
    {
        using var photo = Poster.Parse(SampleLayouts.Plain);
        var picture = new MemoryStream();
        photo.Render().WritePng(picture);
        var world = new MemoryWorld()
            .Add("layouts/card.yaml", "posterkit: 1\npage: {size: [200px, 100px]}\ncontent: ../seeds/words.yaml\nbody: [{image: \"${photo}\", alt: x, height: 100%}]\n")
            .Add("seeds/words.yaml", "photo: photos/blue.png\n")
            .Add("seeds/photos/blue.png", picture.ToArray());

        using var poster = Poster.Load(world, "layouts/card.yaml");
        var pixels = poster.Render().Draw();

        Assert.Equal([0x33, 0x66, 0x99, 0xFF], pixels.Rgba.Span[..4].ToArray());
    }

    [Theory]
    [InlineData("a.png", null, WorldReadStatus.Ok, "a.png")]
    [InlineData("./b/../a.png", null, WorldReadStatus.Ok, "a.png")]
    [InlineData("../a.png", "b/c.yaml", WorldReadStatus.Ok, "a.png")]
    [InlineData("..\\a.png", "b/c.yaml", WorldReadStatus.Ok, "a.png")]
    [InlineData("a.png", "b/c.yaml", WorldReadStatus.NotFound, "b/a.png")]
    [InlineData("../a.png", null, WorldReadStatus.OutsideFolder, "../a.png")]
    [InlineData("/a.png", null, WorldReadStatus.OutsideFolder, "/a.png")]
    public void Paths_in_memory_are_read_as_in_folders(string path, string? from, WorldReadStatus status, string name)
    {
        var world = new MemoryWorld().Add("a.png", new byte[] { 1 });

        var file = world.Read(path, WorldFileKind.Image, from);

        Assert.Equal((status, name), (file.Status, file.Path));
    }

    [Fact]
    public void File_in_memory_heeds_the_limits()
    {
        var world = new MemoryWorld(limits: new() { ImageBytes = 2 }).Add("a.png", new byte[3]);

        Assert.Equal(WorldReadStatus.TooLarge, world.Read("a.png", WorldFileKind.Image).Status);
    }

    [Fact]
    public void Font_in_memory_is_found_by_its_family()
    {
        var file = Directory.GetFiles(Path.Combine(Repository.Root, "fonts", "inter"), "Inter-Regular.ttf").Single();
        var world = new MemoryWorld().Add("my.ttf", File.ReadAllBytes(file)).Add("a.yaml", SampleLayouts.Plain);

        using var poster = Poster.Load(world, "a.yaml");

        Assert.NotNull(poster.Fonts!.FindFamily("Inter"));
    }

    [Fact]
    public async Task Work_that_is_ended_early_leaves_nothing()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));
        var feed = await poster.RenderAsync("feed");
        var ended = new CancellationToken(canceled: true);

        Assert.ThrowsAny<OperationCanceledException>(() => feed.SavePng(_folder["a.png"], cancellation: ended));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => feed.SavePdfAsync(_folder["a.pdf"], cancellation: ended));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => feed.WritePngAsync(new MemoryStream(), cancellation: ended));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poster.RenderFilesAsync(new() { Folder = _folder["out"] }, cancellation: ended));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poster.CheckAsync(cancellation: ended));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poster.RenderAsync(cancellation: ended));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Poster.LoadAsync(_folder["spring.yaml"], cancellation: ended));

        Assert.Equal(["spring.yaml"], _folder.ListFiles());
    }

    [Fact]
    public async Task Stream_that_fails_ends_the_drawing_and_its_failure_is_what_is_heard()
    {
        using var poster = Poster.Load(_folder.Write("spring.yaml", SampleLayouts.Spring));

        var failure = await Assert.ThrowsAsync<IOException>(() => poster.Render("feed").WritePngAsync(new AsyncOnlyStream(null)));

        Assert.Equal("the line is cut", failure.Message);
    }

    [Fact]
    public async Task Wrong_layout_throws_its_diagnostics_by_the_asynchronous_way_too()
    {
        using var poster = Poster.Parse("posterkit: 1\nbody:\n  - text: a\n    colour: red\n");
        var stream = new MemoryStream();

        await Assert.ThrowsAsync<PosterException>(() => poster.Render().WritePngAsync(stream));

        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public async Task Progress_of_a_series_counts_its_posters()
    {
        _folder.Write("words.yaml", SampleLayouts.SeriesWords);
        using var poster = await Poster.LoadAsync(_folder.Write("series.yaml", SampleLayouts.Series));
        var steps = new System.Collections.Concurrent.ConcurrentBag<RenderProgress>();

        await poster.RenderAsync("feed", progress: new Recorder(steps));

        Assert.Equal([1, 2, 3], steps.Select(step => step.Done).Order());
        Assert.All(steps, step => Assert.Equal((RenderStage.Composing, 3), (step.Stage, step.Total)));
    }

    [Fact]
    public void Characters_that_fonts_lack_are_found()
    {
        using var poster = Poster.Parse("posterkit: 1\nbody: [{text: a𓀀}]\n");

        var missing = Assert.Single(poster.CheckFonts().Missing);

        Assert.Equal(("U+13000", "layout.yaml:2:16"), (missing.Name, Assert.Single(missing.Places).ToString()));
    }

    private sealed class Recorder(System.Collections.Concurrent.ConcurrentBag<RenderProgress> steps) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value) => steps.Add(value);
    }

    // As the body of a response: what is not asynchronous throws. Null: it takes nothing at all.
    private sealed class AsyncOnlyStream(MemoryStream? inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new InvalidOperationException("synchronous");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("synchronous");

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            if (inner is null) throw new IOException("the line is cut");
            inner.Write(buffer.Span);
        }
    }
}
