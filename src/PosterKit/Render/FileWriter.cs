using System.Diagnostics;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Pdf;
using PosterKit.Raster;
using PosterKit.Scene;
using PosterKit.Svg;

namespace PosterKit;

/// <summary>Scenes to the bytes of one file.</summary>
internal static class FileWriter
{
    // As far as the rasterizer's whole numbers reach; a side longer than this is a slip in a unit.
    private const int LongestSide = 1 << 19;

    private const int UsualQuality = 90;

    // Below this the edges of type are visibly smeared; chosen by eye, on layouts/sixty-years.yaml at 1080 x 1350.
    private const int BlurredQuality = 40;

    // One for the whole process: it keeps flattened glyphs between pictures.
    private static readonly Lazy<RasterEngine> Raster = new(() => new RasterEngine());

    /// <summary>The engine that a poster is drawn by.</summary>
    public static IRasterEngine RasterOf(Poster poster) => poster.Options.RasterEngine ?? Raster.Value;

    /// <summary>Draws scenes, whatever engine a poster asks for: what is counted on pixels must be the same everywhere.</summary>
    public static RasterEngine Engine => Raster.Value;

    /// <summary>Draws and encodes what a job shows. More bytes than the job may have are reported, once they are written.</summary>
    /// <returns>The size of the picture, or of the first page.</returns>
    public static OutputSize Write(
        Poster poster, RenderJob job, Composition composition, Stream output, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        return WithinBytes(job, output, diagnostics, output => WriteAny(poster, job, composition, output, threads, diagnostics, cancellation));
    }

    /// <summary>Writes a document whose posters come as they are wanted: those that could not be composed are null, and nothing is written from there on.</summary>
    /// <returns>The size of the first page; nothing where there is none.</returns>
    public static OutputSize WriteLong(
        Poster poster, RenderJob job, IEnumerable<ComposedPoster?> pages, Stream output, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        return WithinBytes(job, output, diagnostics, output => WritePages(poster, job, pages, checks: true, output, threads, diagnostics, cancellation));
    }

    private static OutputSize WithinBytes(RenderJob job, Stream output, DiagnosticBag diagnostics, Func<Stream, OutputSize> write)
    {
        if (MaxBytesOf(job) is not { } most) return write(output);
        var counting = new CountingStream(output);
        var size = write(counting);
        if (counting.Count > most)
        {
            DiagnosticPhrase more = job.Format is OutputFormat.Jpeg or OutputFormat.WebP
                ? new("", "") : new("; as jpeg or webp the quality is lowered until it fits", "；jpeg 和 webp 会自动降低质量以符合限制");
            diagnostics.Report(DiagnosticCode.FileOverMaxBytes, job.Target.Span, OutputFormats.NameOf(job.Format), counting.Count, most, more);
        }
        return size;
    }

    private static long? MaxBytesOf(RenderJob job) => job.MaxBytes ?? job.Target.MaxBytes;

    private static OutputSize WriteAny(
        Poster poster, RenderJob job, Composition composition, Stream output, int threads, DiagnosticBag diagnostics, CancellationToken cancellation) => job.Format switch
    {
        OutputFormat.Pdf => WritePages(poster, job, composition.Pages(job), checks: false, output, threads, diagnostics, cancellation),
        OutputFormat.Svg => WriteSvg(poster, job, composition.Get(job, job.Posters[0]), output, diagnostics, cancellation),
        _ => WritePicture(poster, job, composition.Get(job, job.Posters[0]), output, threads, diagnostics, cancellation),
    };

    /// <summary>False where a picture cannot be written, which is reported: it has too many pixels, or its codec is not installed.</summary>
    public static bool CanWrite(RenderJob job, OutputSize size, long mostPixels, DiagnosticBag diagnostics)
    {
        var (width, height, span) = (size.Width, size.Height, job.Target.Span);
        if (job.Crop is { } part)
        {
            if (Math.Max(width, height) > LongestSide)
            {
                diagnostics.Report(DiagnosticCode.PictureTooLargeForFormat, span, width, height, OutputFormats.NameOf(job.Format), LongestSide);
                return false;
            }
            if (!part.IsWithin(width, height))
            {
                diagnostics.Report(DiagnosticCode.CropOutsidePicture, default, part.X, part.Y, part.Width, part.Height, width, height);
                return false;
            }
            mostPixels = Math.Min(mostPixels, CropSink.MostPixels);
            (width, height) = (part.Width, part.Height);
        }
        if ((long)width * height > mostPixels)
        {
            diagnostics.Report(DiagnosticCode.TooManyPixels, span, width, height, mostPixels);
            return false;
        }
        var longest = job.Format switch { OutputFormat.Jpeg => JpegEncoder.LongestSide, OutputFormat.WebP => WebPEncoder.LongestSide, _ => LongestSide };
        var holds = job.Format switch
        {
            OutputFormat.Jpeg => JpegEncoder.CanHold(width, height),
            OutputFormat.WebP => WebPEncoder.CanHold(width, height),
            _ => Math.Max(width, height) <= LongestSide,
        };
        if (!holds) diagnostics.Report(DiagnosticCode.PictureTooLargeForFormat, span, width, height, OutputFormats.NameOf(job.Format), longest);
        return holds && job.Format switch
        {
            OutputFormat.Jpeg => JpegEncoder.IsAvailable(diagnostics, span),
            OutputFormat.WebP => WebPEncoder.IsAvailable(diagnostics, span),
            _ => true,
        };
    }

    /// <summary>Draws what a job shows into a sink, which is made for the density of the picture.</summary>
    /// <returns>The size of what was drawn.</returns>
    public static OutputSize Draw(
        Poster poster, RenderJob job, ComposedPoster composed, Func<OutputSize, IPixelSink> createSink, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var size = OutputSize.OfPicture(composed, job.Target, job.Dpi, job.Scale);
        // A page without a background is white paper, on screens as in print. A JPEG has no other ground.
        var isClear = composed.Scene.IsClear && job.Format != OutputFormat.Jpeg;
        var options = new RasterOptions(size.Width, size.Height) { Background = isClear ? null : ColorValue.White, Threads = threads, Dither = job.Target.Dither };
        var sink = createSink(size);
        var scene = TechnicalInks.Without(composed.Scene);
        if (job.Crop is not { } part)
        {
            RasterOf(poster).Render(scene, options, sink, diagnostics, cancellation);
            return size;
        }
        RasterOf(poster).Render(scene, options with { Rows = (part.Y, part.Height) }, new CropSink(part, threads, sink), diagnostics, cancellation);
        return size.OfPart(part);
    }

    private static OutputSize WritePicture(Poster poster, RenderJob job, ComposedPoster composed, Stream output, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        IPixelSink? sink = null;
        var size = Draw(poster, job, composed, size => sink = CreateSink(job, composed, size, output), threads, diagnostics, cancellation);
        var quality = sink switch { JpegEncoder jpeg => jpeg.Quality, WebPEncoder webp => webp.Quality, _ => BlurredQuality };
        if (quality < BlurredQuality && quality < (job.Quality ?? job.Target.Quality ?? BlurredQuality))
            diagnostics.Report(DiagnosticCode.QualityLoweredFar, job.Target.Span, OutputFormats.NameOf(job.Format), quality);
        return size;
    }

    private static IPixelSink CreateSink(RenderJob job, ComposedPoster composed, OutputSize size, Stream output)
    {
        var (target, quality, maxBytes) = (job.Target, job.Quality ?? job.Target.Quality ?? UsualQuality, MaxBytesOf(job));
        return job.Format switch
        {
            OutputFormat.Png => new PngEncoder(output, target.Png with { Dpi = size.Dpi, Title = composed.Scene.Title }),
            OutputFormat.Jpeg => new JpegEncoder(output, target.Jpeg with { Dpi = size.Dpi, Quality = quality, MaxBytes = maxBytes }),
            OutputFormat.WebP => new WebPEncoder(output, target.WebP with { Quality = quality, MaxBytes = maxBytes }),
            OutputFormat.Tiff => new TiffEncoder(output, new() { Dpi = size.Dpi }),
            OutputFormat.Rgba => new RgbaEncoder(output),
            _ => throw new UnreachableException($"no picture format: {job.Format}"),
        };
    }

    // A page measured in px has its pixels; another its millimetres, as in a document.
    private static OutputSize WriteSvg(Poster poster, RenderJob job, ComposedPoster composed, Stream output, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var size = composed.ExactPixels is null ? OutputSize.OfPage(composed) : OutputSize.OfPicture(composed, job.Target, job.Dpi, job.Scale);
        var options = new SvgOptions
        {
            Text = job.Target.SvgText,
            Raster = RasterOf(poster),
            EffectsDpi = job.Target.EffectsDpi,
            Pixels = size.IsPicture ? (size.Width, size.Height) : null,
            Background = composed.Scene.IsClear ? null : ColorValue.White,
        };
        SvgWriter.Write(TechnicalInks.Without(composed.Scene), options, output, diagnostics, cancellation);
        return size;
    }

    private static OutputSize WritePages(
        Poster poster, RenderJob job, IEnumerable<ComposedPoster?> posters, bool checks, Stream output, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var options = PdfSettings.Find(poster, job.Target, diagnostics);
        OutputSize? size = null;
        using var pages = Pages().GetEnumerator();
        // A document has a page; without one, errors were reported.
        if (pages.MoveNext()) poster.PdfEngine.Write(Rest(), options! with { Threads = threads }, output, diagnostics, cancellation);
        return size ?? default;

        // All are composed and looked at, whatever is wrong; nothing is written after an error.
        IEnumerable<PosterScene> Pages()
        {
            foreach (var composed in posters)
            {
                if (composed is null || options is null) continue;
                size ??= OutputSize.OfPage(composed);
                if (checks) PdfSettings.Check(composed, options, job.Target, diagnostics);
                if (diagnostics.HasErrors) continue;
                if (composed.Sheets.IsEmpty) yield return composed.Scene;
                foreach (var sheet in composed.Sheets) yield return sheet;
            }
        }

        IEnumerable<PosterScene> Rest()
        {
            do yield return pages.Current;
            while (pages.MoveNext());
        }
    }
}
