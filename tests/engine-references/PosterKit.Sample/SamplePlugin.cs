using System.Text;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Sample;
using PosterKit.Scene;

[assembly: PosterEngine(typeof(SamplePlugin))]

namespace PosterKit.Sample;

/// <summary>Draws every picture in one colour, and writes as a document how many pages it was given.</summary>
public sealed class SamplePlugin : IEnginePlugin
{
    public string Library => "Sample 1.2";

    public IRasterEngine CreateRaster() => new OneColor();

    public IPdfEngine CreatePdf(IRasterEngine raster) => new PageCount(raster);

    private sealed class OneColor : IRasterEngine
    {
        public void Render(PosterScene scene, RasterOptions options, IPixelSink sink, DiagnosticBag diagnostics, CancellationToken cancellation = default)
        {
            sink.Begin(options.Width, options.Height, options.Height, isOpaque: true);
            var pixels = new byte[options.Width * options.Height * 4];
            for (var i = 0; i < pixels.Length; i += 4) (pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]) = (10, 200, 30, 255);
            sink.WriteBand(0, pixels);
            sink.Complete();
        }
    }

    private sealed class PageCount(IRasterEngine raster) : IPdfEngine
    {
        public void Write(IEnumerable<PosterScene> pages, PdfOptions options, Stream output, DiagnosticBag diagnostics, CancellationToken cancellation = default) =>
            output.Write(Encoding.UTF8.GetBytes($"{pages.Count()} pages, patches by {raster.GetType().Name}"));
    }
}
