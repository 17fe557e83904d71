using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// Draws scenes as the plates of their inks, all in one pass, with the coverage and the compositor of pictures. A group that overprints (<see cref="GroupItem.Overprints"/>)
/// and holds one item leaves the inks that the item has none of; the option is looked at nowhere else. Safe for several threads.
/// </summary>
public sealed class InkEngine
{
    private readonly GlyphOutlineCache _glyphs = new();

    /// <summary>Draws a scene on white paper.</summary>
    /// <param name="scene">What to draw.</param>
    /// <param name="shown">The part that is drawn, in points of the scene; not empty.</param>
    /// <param name="width">Pixels across, 1 to 524,288.</param>
    /// <param name="height">Pixels down, likewise.</param>
    /// <param name="palette">The inks.</param>
    /// <param name="threads">How many threads draw; 0: as many as there are processors. The planes are the same for any number.</param>
    /// <param name="diagnostics">Gets damaged images.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>A plane for each ink of the palette: rows from the top, a byte a pixel, 255 for full ink.</returns>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public byte[][] Render(PosterScene scene, Rect shown, int width, int height, InkPalette palette, int threads, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(palette);
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Fixed.Reach);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, Fixed.Reach);
        _glyphs.Trim();
        if (threads <= 0) threads = Environment.ProcessorCount;
        var toDevice = new Matrix(width / shown.Width, 0, 0, height / shown.Height, -shown.X * width / shown.Width, -shown.Y * height / shown.Height);
        return palette.Spots.Length switch
        {
            <= 3 * 2 - InkPalette.ProcessCount => Render<TwoCells>(scene, toDevice, width, height, palette, threads, diagnostics, cancellation),
            <= 3 * 4 - InkPalette.ProcessCount => Render<FourCells>(scene, toDevice, width, height, palette, threads, diagnostics, cancellation),
            <= InkPalette.MostSpots => Render<TenCells>(scene, toDevice, width, height, palette, threads, diagnostics, cancellation),
            _ => throw new ArgumentException($"at most {InkPalette.MostSpots} spot inks are drawn at once", nameof(palette)),
        };
    }

    private byte[][] Render<TCount>(PosterScene scene, Matrix toDevice, int width, int height, InkPalette palette, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
        where TCount : struct, ICellCount
    {
        var workers = new WorkerPool<InkCells<TCount>>();
        var settings = new RasterSettings<InkCells<TCount>>(_glyphs, workers, threads, DitherMode.Off, cancellation)
        {
            Format = new(palette, isBrightness: false),
            BrightnessFormat = new(palette, isBrightness: true),
        };
        var builder = new DisplayListBuilder<InkCells<TCount>>(new(0, 0, width, height), settings);
        builder.AddBackground(ColorValue.White);
        builder.Add(scene, toDevice);
        builder.OpenImages(diagnostics, threads);
        var list = builder.Build(BandRun<InkCells<TCount>>.HeightFor(width));
        var planes = new byte[palette.PlaneCount][];
        for (var plane = 0; plane < planes.Length; plane++) planes[plane] = new byte[width * height];
        BandRun<InkCells<TCount>>.Draw(workers, (worker, band) => Take(band, worker.Draw(list, band)), 0, list.BandCount, Math.Clamp(list.BandCount, 1, threads), cancellation);
        return planes;

        void Take(int band, ReadOnlySpan<byte> pixels)
        {
            var first = list.BandBox(band).Top * width;
            for (var plane = 0; plane < planes.Length; plane++)
            {
                var to = planes[plane].AsSpan(first, pixels.Length / InkCells<TCount>.BytesPerPixel);
                for (int i = 0, from = InkCells<TCount>.ByteOf(plane); i < to.Length; i++, from += InkCells<TCount>.BytesPerPixel) to[i] = pixels[from];
            }
        }
    }
}
