using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>
/// One target in one edition, composed and ready to be saved in any format, all of which show the same lines in the same places.
/// For programs that want a picture, and an exception where there can be none. Use it before its <see cref="Poster"/> is disposed.
/// </summary>
public sealed class RenderedTarget
{
    private readonly Poster _poster;
    private readonly RenderJob _all;
    private readonly Composition _composition;

    private RenderedTarget(Poster poster, RenderJob all, Composition composition, ImmutableArray<Diagnostic> diagnostics) =>
        (_poster, _all, _composition, Diagnostics) = (poster, all, composition, diagnostics);

    /// <summary>What is shown.</summary>
    public TargetDefinition Target => _all.Target;

    /// <summary>The edition, the leading language first.</summary>
    public ImmutableArray<string> Languages => _all.Languages;

    /// <summary>How many posters there are: those of the series, or one.</summary>
    public int Count => _all.Posters.Length;

    /// <summary>All that was found, in the order of the files; with an error among it nothing can be saved.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>True where nothing can be saved.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>Saves a poster as a PNG picture, on white where the page has no background. The file appears whole or not at all.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="options">Which poster, and how large; null: the first, as the layout says.</param>
    /// <exception cref="PosterException">The layout has errors, or the file cannot be written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The series has fewer posters, or a number is not over zero.</exception>
    public void SavePng(string path, SaveOptions? options = null) => Save(path, OutputFormat.Png, options ?? new());

    /// <summary>Saves a poster, or the whole series as pages, as a PDF document. The file appears whole or not at all.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="options">Which poster; null: all.</param>
    /// <exception cref="PosterException">The layout has errors, or the file cannot be written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The series has fewer posters.</exception>
    public void SavePdf(string path, SaveOptions? options = null) => Save(path, OutputFormat.Pdf, options ?? new());

    /// <summary>Saves a poster as an SVG file, its text as the target's `svg-text` says. The file appears whole or not at all.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="options">Which poster, and the size that the file of a page measured in px states; null: the first, as the layout says.</param>
    /// <exception cref="PosterException">The layout has errors, or the file cannot be written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The series has fewer posters, or a number is not over zero.</exception>
    public void SaveSvg(string path, SaveOptions? options = null) => Save(path, OutputFormat.Svg, options ?? new());

    /// <summary>Writes a poster as a PNG picture. Nothing is written where the layout has errors.</summary>
    /// <param name="output">Written from its place on, and left open; need not be able to seek.</param>
    /// <param name="options">Which poster, and how large; null: the first, as the layout says.</param>
    /// <exception cref="PosterException">The layout has errors; a damaged image may show only after some bytes were written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The series has fewer posters, or a number is not over zero.</exception>
    public void WritePng(Stream output, SaveOptions? options = null) => Write(output, OutputFormat.Png, options ?? new());

    /// <summary>Writes a poster, or the whole series as pages, as a PDF document. Nothing is written where the layout has errors.</summary>
    /// <param name="output">Written from its place on, and left open; need not be able to seek.</param>
    /// <param name="options">Which poster; null: all.</param>
    /// <exception cref="PosterException">The layout has errors; a damaged image may show only after some bytes were written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The series has fewer posters.</exception>
    public void WritePdf(Stream output, SaveOptions? options = null) => Write(output, OutputFormat.Pdf, options ?? new());

    /// <summary>Writes a poster as an SVG file, its text as the target's `svg-text` says. Nothing is written where the layout has errors.</summary>
    /// <param name="output">Written from its place on, and left open; need not be able to seek.</param>
    /// <param name="options">Which poster, and the size that the file of a page measured in px states; null: the first, as the layout says.</param>
    /// <exception cref="PosterException">The layout has errors; a damaged image may show only after some bytes were written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The series has fewer posters, or a number is not over zero.</exception>
    public void WriteSvg(Stream output, SaveOptions? options = null) => Write(output, OutputFormat.Svg, options ?? new());

    internal static RenderedTarget Create(Poster poster, TargetDefinition target, ImmutableArray<string> languages)
    {
        // Which format does not matter to composing; one of pages takes the whole series.
        var all = new RenderJob(target, languages, OutputFormat.Pdf, "") { Posters = poster.Indexes };
        var diagnostics = new DiagnosticBag();
        var composition = Renderer.Compose(new(poster, [all], 0, []), diagnostics, null, default);
        return new(poster, all, composition, diagnostics.ToSorted());
    }

    private void Save(string path, OutputFormat format, SaveOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var job = CreateJob(Path.GetFullPath(path), format, options);
        var diagnostics = new DiagnosticBag();
        Renderer.WriteFiles(new(_poster, [job], options.Threads, []), _composition, diagnostics, null, default);
        ThrowOnErrors(diagnostics.ToSorted());
    }

    private void Write(Stream output, OutputFormat format, SaveOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        var job = CreateJob("", format, options);
        var diagnostics = new DiagnosticBag();
        Renderer.WriteStream(new(_poster, [job], options.Threads, []), _composition, output, diagnostics);
        ThrowOnErrors(diagnostics.ToSorted());
    }

    private RenderJob CreateJob(string path, OutputFormat format, SaveOptions options)
    {
        if (options.Poster is { } index && (index < 0 || index >= Count)) throw new ArgumentOutOfRangeException(nameof(options), index, $"the series has {Count} posters");
        if (options.Dpi <= 0 || options.Scale <= 0) throw new ArgumentOutOfRangeException(nameof(options), "dpi and scale are over zero");
        ThrowOnErrors(Diagnostics);
        return _all with
        {
            Format = format,
            Path = path,
            Posters = options.Poster is { } one ? [one] : OutputFormats.HasPages(format) ? _all.Posters : [0],
            Dpi = options.Dpi,
            Scale = options.Scale,
        };
    }

    private static void ThrowOnErrors(ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.Any(d => d.Severity == Severity.Error)) throw new PosterException(diagnostics);
    }
}
