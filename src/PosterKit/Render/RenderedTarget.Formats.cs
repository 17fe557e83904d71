using PosterKit.Layout;

namespace PosterKit;

// One of each for each format. What they throw: see Save and Write, which take any format.
public sealed partial class RenderedTarget
{
    /// <summary>Saves a poster as a PNG picture, on white where the page has no background.</summary>
    /// <param name="path">The file, whatever its ending; its folder is made where it is missing.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; nothing is left of it.</param>
    public void SavePng(string path, SaveOptions? options = null, CancellationToken cancellation = default) => Save(path, OutputFormat.Png, options, cancellation);

    /// <summary>As <see cref="SavePng"/>, on threads of the pool.</summary>
    public Task SavePngAsync(string path, SaveOptions? options = null, CancellationToken cancellation = default) => SaveAsync(path, OutputFormat.Png, options, cancellation);

    /// <summary>Writes a poster as a PNG picture, on white where the page has no background.</summary>
    /// <param name="output">Written from its place on, and left open; need not be able to seek.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; some bytes may have been written.</param>
    public void WritePng(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => Write(output, OutputFormat.Png, options, cancellation);

    /// <summary>As <see cref="WritePng"/>, for a stream that is only to be written asynchronously.</summary>
    public Task WritePngAsync(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => WriteAsync(output, OutputFormat.Png, options, cancellation);

    /// <summary>Saves a poster as a JPEG picture, of the quality that the options or the layout say.</summary>
    /// <param name="path">The file, whatever its ending; its folder is made where it is missing.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; nothing is left of it.</param>
    public void SaveJpeg(string path, SaveOptions? options = null, CancellationToken cancellation = default) => Save(path, OutputFormat.Jpeg, options, cancellation);

    /// <summary>As <see cref="SaveJpeg"/>, on threads of the pool.</summary>
    public Task SaveJpegAsync(string path, SaveOptions? options = null, CancellationToken cancellation = default) => SaveAsync(path, OutputFormat.Jpeg, options, cancellation);

    /// <summary>Writes a poster as a JPEG picture, of the quality that the options or the layout say.</summary>
    /// <param name="output">Written from its place on, and left open; need not be able to seek.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; some bytes may have been written.</param>
    public void WriteJpeg(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => Write(output, OutputFormat.Jpeg, options, cancellation);

    /// <summary>As <see cref="WriteJpeg"/>, for a stream that is only to be written asynchronously.</summary>
    public Task WriteJpegAsync(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => WriteAsync(output, OutputFormat.Jpeg, options, cancellation);

    /// <summary>Saves a poster as a WebP picture, of the quality that the options or the layout say.</summary>
    /// <param name="path">The file, whatever its ending; its folder is made where it is missing.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; nothing is left of it.</param>
    public void SaveWebP(string path, SaveOptions? options = null, CancellationToken cancellation = default) => Save(path, OutputFormat.WebP, options, cancellation);

    /// <summary>As <see cref="SaveWebP"/>, on threads of the pool.</summary>
    public Task SaveWebPAsync(string path, SaveOptions? options = null, CancellationToken cancellation = default) => SaveAsync(path, OutputFormat.WebP, options, cancellation);

    /// <summary>Writes a poster as a WebP picture, of the quality that the options or the layout say.</summary>
    /// <param name="output">Written from its place on, and left open; need not be able to seek.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; some bytes may have been written.</param>
    public void WriteWebP(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => Write(output, OutputFormat.WebP, options, cancellation);

    /// <summary>As <see cref="WriteWebP"/>, for a stream that is only to be written asynchronously.</summary>
    public Task WriteWebPAsync(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => WriteAsync(output, OutputFormat.WebP, options, cancellation);

    /// <summary>Saves a poster as a TIFF picture, deflated, in strips.</summary>
    /// <param name="path">The file, whatever its ending; its folder is made where it is missing.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; nothing is left of it.</param>
    public void SaveTiff(string path, SaveOptions? options = null, CancellationToken cancellation = default) => Save(path, OutputFormat.Tiff, options, cancellation);

    /// <summary>As <see cref="SaveTiff"/>, on threads of the pool.</summary>
    public Task SaveTiffAsync(string path, SaveOptions? options = null, CancellationToken cancellation = default) => SaveAsync(path, OutputFormat.Tiff, options, cancellation);

    /// <summary>Writes a poster as a TIFF picture, deflated, in strips. A stream that cannot seek gets all at the end.</summary>
    /// <param name="output">Written from its place on, and left open.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; some bytes may have been written.</param>
    public void WriteTiff(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => Write(output, OutputFormat.Tiff, options, cancellation);

    /// <summary>As <see cref="WriteTiff"/>, for a stream that is only to be written asynchronously.</summary>
    public Task WriteTiffAsync(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => WriteAsync(output, OutputFormat.Tiff, options, cancellation);

    /// <summary>Saves a poster as a PDF document; of a series, all posters as its pages.</summary>
    /// <param name="path">The file, whatever its ending; its folder is made where it is missing.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; nothing is left of it.</param>
    public void SavePdf(string path, SaveOptions? options = null, CancellationToken cancellation = default) => Save(path, OutputFormat.Pdf, options, cancellation);

    /// <summary>As <see cref="SavePdf"/>, on threads of the pool.</summary>
    public Task SavePdfAsync(string path, SaveOptions? options = null, CancellationToken cancellation = default) => SaveAsync(path, OutputFormat.Pdf, options, cancellation);

    /// <summary>Writes a poster as a PDF document; of a series, all posters as its pages.</summary>
    /// <param name="output">Written from its place on, and left open; need not be able to seek.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; some bytes may have been written.</param>
    public void WritePdf(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => Write(output, OutputFormat.Pdf, options, cancellation);

    /// <summary>As <see cref="WritePdf"/>, for a stream that is only to be written asynchronously.</summary>
    public Task WritePdfAsync(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => WriteAsync(output, OutputFormat.Pdf, options, cancellation);

    /// <summary>Saves a poster as an SVG file, its text as `svg-text` of the target says.</summary>
    /// <param name="path">The file, whatever its ending; its folder is made where it is missing.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; nothing is left of it.</param>
    public void SaveSvg(string path, SaveOptions? options = null, CancellationToken cancellation = default) => Save(path, OutputFormat.Svg, options, cancellation);

    /// <summary>As <see cref="SaveSvg"/>, on threads of the pool.</summary>
    public Task SaveSvgAsync(string path, SaveOptions? options = null, CancellationToken cancellation = default) => SaveAsync(path, OutputFormat.Svg, options, cancellation);

    /// <summary>Writes a poster as an SVG file, its text as `svg-text` of the target says.</summary>
    /// <param name="output">Written from its place on, and left open; need not be able to seek.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; some bytes may have been written.</param>
    public void WriteSvg(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => Write(output, OutputFormat.Svg, options, cancellation);

    /// <summary>As <see cref="WriteSvg"/>, for a stream that is only to be written asynchronously.</summary>
    public Task WriteSvgAsync(Stream output, SaveOptions? options = null, CancellationToken cancellation = default) => WriteAsync(output, OutputFormat.Svg, options, cancellation);
}
