using System.Buffers;
using System.Runtime.ExceptionServices;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;
using SkiaSharp;

namespace PosterKit.Skia;

/// <summary>
/// Draws scenes with Skia, on the processor. The scene is recorded once and played back for each strip of rows, by several threads, so the whole canvas is
/// in memory only where something blurs what lies under it. Pixels may differ between versions of Skia and kinds of processor. Safe for several threads.
/// </summary>
/// <param name="usesSkiaCodecs">
/// True: JPEG and WebP are decoded by Skia, which brings its codecs with it; false: by PosterKit, which takes them from libraries of the system. PNG and GIF
/// are read by PosterKit either way.
/// </param>
public sealed class SkiaRasterEngine(bool usesSkiaCodecs = true) : IRasterEngine
{
    private const int BytesPerPixel = 4;

    // Of a strip, at most, where that leaves it the least height; some second-level caches.
    private const int StripBytes = 4 << 20;
    private const int LeastStripHeight = 32;

    // Coordinates are single-precision numbers: beyond this they no longer tell a sixteenth of a pixel.
    private const int LongestSide = 1 << 19;

    private readonly SkiaImages _images = new(usesSkiaCodecs);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A side of the canvas is not 1 to 524,288 pixels.</exception>
    public void Render(PosterScene scene, RasterOptions options, IPixelSink sink, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Width, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Height, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Width, LongestSide, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Height, LongestSide, nameof(options));

        using var picture = Record(scene, options, diagnostics, cancellation);
        var stripHeight = StripHeight(scene, options);
        var strips = (options.Height + stripHeight - 1) / stripHeight;
        sink.Begin(options.Width, options.Height, stripHeight, options.Background is { Alpha: >= 1 });
        var (first, end) = options.Rows is { } rows
            ? (Math.Max(0, rows.First / stripHeight), Math.Min(strips, (rows.First + rows.Count - 1) / stripHeight + 1))
            : (0, strips);
        var threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        try
        {
            Parallel.For(first, end, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
                strip => DrawStrip(picture, options, strip, stripHeight, sink));
        }
        catch (AggregateException e) when (e.InnerException is { } inner)
        {
            // As it would have come from one thread.
            ExceptionDispatchInfo.Throw(inner);
        }
        sink.Complete();
    }

    private SKPicture Record(PosterScene scene, RasterOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var shown = options.ShowsBleed ? scene.BleedBox : scene.TrimBox;
        using var recorder = new SKPictureRecorder();
        var canvas = recorder.BeginRecording(new SKRect(0, 0, options.Width, options.Height), useRTree: true);
        if (!shown.IsEmpty)
        {
            double across = options.Width / shown.Width, down = options.Height / shown.Height;
            new SkiaPainter(canvas, new(_images, options.Dither, diagnostics, cancellation), Matrix.Identity)
                .Draw([new GroupItem(scene.Items) { Transform = new(across, 0, 0, down, -shown.X * across, -shown.Y * down) }]);
        }
        return recorder.EndRecording();
    }

    // A blur of what lies under something sees a whole canvas.
    private static int StripHeight(PosterScene scene, RasterOptions options)
    {
        var bytesOfRow = options.Width * BytesPerPixel;
        if (SkiaPainter.BlursBackdrop(scene.Items.AsSpan())) return Math.Min(options.Height, Array.MaxLength / bytesOfRow);
        return Math.Min(options.Height, Math.Max(LeastStripHeight, StripBytes / bytesOfRow));
    }

    private static unsafe void DrawStrip(SKPicture picture, RasterOptions options, int strip, int stripHeight, IPixelSink sink)
    {
        var top = strip * stripHeight;
        var height = Math.Min(stripHeight, options.Height - top);
        var bytes = options.Width * height * BytesPerPixel;
        var buffer = ArrayPool<byte>.Shared.Rent(bytes);
        try
        {
            fixed (byte* pixels = buffer)
            {
                // No colour space: values are mixed as they are encoded, as everywhere in PosterKit.
                var info = new SKImageInfo(options.Width, height, SKColorType.Rgba8888, SKAlphaType.Premul);
                using var surface = SKSurface.Create(info, (nint)pixels, info.RowBytes);
                var canvas = surface.Canvas;
                canvas.Clear(options.Background is { } background ? SkiaValues.ToSkia(background) : new SKColorF(0, 0, 0, 0));
                canvas.Translate(0, -top);
                canvas.DrawPicture(picture);
            }
            sink.WriteBand(strip, buffer.AsSpan(0, bytes));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
