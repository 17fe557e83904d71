using System.Diagnostics;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Pdf;
using PosterKit.Raster;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>Scenes to the bytes of one file.</summary>
internal static class FileWriter
{
    // One for the whole process: it keeps flattened glyphs between pictures.
    private static readonly Lazy<RasterEngine> Raster = new(() => new RasterEngine());

    /// <summary>Draws and encodes what a job shows.</summary>
    /// <returns>The size of the picture, or of the first page.</returns>
    public static OutputSize Write(
        Poster poster, RenderJob job, Composition composition, Stream output, int threads, DiagnosticBag diagnostics, CancellationToken cancellation) => job.Format switch
    {
        OutputFormat.Png => WritePng(job, composition.Get(job, job.Posters[0]), output, threads, diagnostics, cancellation),
        OutputFormat.Pdf => WritePdf(poster, job, composition, output, threads, diagnostics, cancellation),
        _ => throw new UnreachableException($"no writer for {job.Format}: the plan lets none through"),
    };

    private static OutputSize WritePng(RenderJob job, ComposedPoster composed, Stream output, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var size = OutputSize.OfPicture(composed, job.Target, job.Dpi, job.Scale);
        var sink = new PngEncoder(output, new PngOptions { Dpi = size.Dpi, Title = composed.Scene.Title });
        // A page without a background is white paper, on screens as in print.
        var options = new RasterOptions(size.Width, size.Height) { Background = ColorValue.White, Threads = threads };
        Raster.Value.Render(composed.Scene, options, sink, diagnostics, cancellation);
        return size;
    }

    private static OutputSize WritePdf(
        Poster poster, RenderJob job, Composition composition, Stream output, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var options = new PdfOptions { Threads = threads };
        if ((poster.Layout?.Date ?? poster.Options.Date) is { } date) options = options with { Date = date };
        var pages = job.Posters.Select(index => composition.Get(job, index).Scene);
        new PdfEngine().Write(pages, options, output, diagnostics, cancellation);
        return OutputSize.OfPage(composition.Get(job, job.Posters[0]));
    }
}
