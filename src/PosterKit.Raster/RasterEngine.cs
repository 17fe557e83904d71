using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// Draws scenes in bands of rows: threads take bands from a counter, draw each in buffers of their own, and hand it to the sink. The whole
/// canvas is never in memory. Coverage is exact area in whole numbers, so pixels do not depend on the number of threads, the height of a
/// band or the processor. Flattened glyphs are kept between calls, and what comes again: see <see cref="KeptBytes"/>. Safe for several threads.
/// </summary>
public sealed class RasterEngine : IRasterEngine
{
    // Three pages for a feed, and what they are made of.
    private const long UsualKeptBytes = 32 << 20;

    private readonly GlyphOutlineCache _glyphs = new();
    private readonly WorkerPool<Rgba8> _workers = new();
    private readonly int? _bandHeight;
    private readonly KeptPixels _kept = new(UsualKeptBytes);

    /// <summary>An engine with empty caches.</summary>
    public RasterEngine() { }

    /// <summary>An engine that cuts the canvas into bands of a given height, to show that it makes no difference.</summary>
    internal RasterEngine(int bandHeight) => _bandHeight = bandHeight;

    /// <summary>
    /// Bytes of pixels at most that are kept for renders to come: bands and scaled pictures that were drawn twice, such as those that the posters of a
    /// batch share. 0: none. It does not show in the result. At first 32 MB; a single picture takes none of it.
    /// </summary>
    public long KeptBytes
    {
        get => _kept.Most;
        init => _kept = new(value);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A side of the canvas is not 1 to 524,288 pixels.</exception>
    public void Render(PosterScene scene, RasterOptions options, IPixelSink sink, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Width, Fixed.Reach);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Height, Fixed.Reach);
        _glyphs.Trim();
        _kept.BeginRound();
        var threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        var list = Prepare(scene, options, threads, diagnostics, cancellation);
        sink.Begin(options.Width, options.Height, list.BandHeight, list.IsOpaque);
        var (first, end) = options.Rows is { } rows
            ? (Math.Max(0, rows.First / list.BandHeight), Math.Min(list.BandCount, (rows.First + rows.Count - 1) / list.BandHeight + 1))
            : (0, list.BandCount);
        var page = _kept.IsOff ? null : new DescribedPage(list);
        BandRun<Rgba8>.Draw(_workers, (worker, band) => DrawBand(list, page, sink, worker, band), first, end, Math.Clamp(end - first, 1, threads), cancellation);
        sink.Complete();
    }

    private DisplayList Prepare(PosterScene scene, RasterOptions options, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var shown = options.ShowsBleed ? scene.BleedBox : scene.TrimBox;
        var toDevice = new Matrix(
            options.Width / shown.Width, 0, 0, options.Height / shown.Height,
            -shown.X * options.Width / shown.Width, -shown.Y * options.Height / shown.Height);
        var settings = new RasterSettings<Rgba8>(_glyphs, _workers, threads, options.Dither, cancellation);
        var builder = new DisplayListBuilder<Rgba8>(new(0, 0, options.Width, options.Height), settings);
        if (options.Background is { } background) builder.AddBackground(background);
        if (!shown.IsEmpty) builder.Add(scene, toDevice);
        builder.OpenImages(diagnostics, threads);
        var list = builder.Build(_bandHeight ?? BandRun<Rgba8>.HeightFor(options.Width));
        if (!_kept.IsOff) KeepPictures(list);
        return list;
    }

    // A picture, or an effect, that was drawn before is drawn into memory this time, and from there ever after.
    private void KeepPictures(DisplayList list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var (paint, box) = (list[i].Paint, list[i].Box);
            if (paint?.Strips is not { } strips || box.IsEmpty || KeptPicture.IsKept(strips)) continue;
            var description = new Description();
            description.Add((long)DescribedKind.Kept << 8);
            description.Add(box);
            paint.Describe(description);
            if (!description.IsWhole) continue;
            var hash = Description.HashOf(description.Numbers);
            if (!_kept.Note(hash)) continue;
            var bytes = (long)box.Width * box.Height * Rgba8.BytesPerPixel;
            var kept = _kept.Find<KeptPicture>(hash, description.Numbers);
            if (kept is null && _kept.HasRoomFor(bytes)) kept = _kept.Add(hash, description.Numbers, bytes, new KeptPicture(box, Rgba8.BytesPerPixel));
            if (kept is not null) paint.Resolve(kept.Over(strips));
        }
    }

    private void DrawBand(DisplayList list, DescribedPage? page, IPixelSink sink, BandWorker<Rgba8> worker, int band)
    {
        if (page is null || page.HashOf(band) is var hash && (hash == 0 || !_kept.Note(hash)))
        {
            sink.WriteBand(band, worker.Draw(list, band));
            return;
        }
        var numbers = page.NumbersOf(band);
        if (_kept.Find<KeptBand>(hash, numbers) is { } known)
        {
            sink.WriteBand(band, known);
            return;
        }
        var pixels = worker.Draw(list, band);
        // What a sink leaves with them, compressed, is smaller than they are.
        var bytes = 2L * pixels.Length;
        if (_kept.HasRoomFor(bytes)) sink.WriteBand(band, _kept.Add(hash, numbers, bytes, new KeptBand(pixels.ToArray())));
        else sink.WriteBand(band, pixels);
    }
}
