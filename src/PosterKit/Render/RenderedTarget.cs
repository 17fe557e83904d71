using System.Collections.Immutable;
using System.IO.Pipelines;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>
/// One target in one edition, composed and ready to be saved in any format, all of which show the same lines in the same places.
/// For programs that want a picture, and an exception where there can be none. Use it before its <see cref="Poster"/> is disposed.
/// </summary>
public sealed partial class RenderedTarget
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

    /// <summary>Saves a poster, or the whole series as the pages of a PDF. The file appears whole or not at all, and its folder is made where it is missing.</summary>
    /// <param name="path">The file; its ending says the format: .png, .jpg, .jpeg, .webp, .tif, .tiff, .rgba, .pdf or .svg.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; nothing is left of it.</param>
    /// <exception cref="PosterException">The layout has errors, or the file cannot be written.</exception>
    /// <exception cref="ArgumentException">No format has this ending.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The series has fewer posters, or an option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public void Save(string path, SaveOptions? options = null, CancellationToken cancellation = default) => Save(path, FormatOf(path), options, cancellation);

    /// <summary>Writes a poster, or the whole series as the pages of a PDF. Nothing is written where the layout has errors.</summary>
    /// <param name="output">Written from its place on, and left open; need not be able to seek.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="options">Which poster, and how large; null: as the layout says.</param>
    /// <param name="cancellation">Ends the work early; some bytes may have been written.</param>
    /// <exception cref="PosterException">The layout has errors; a damaged image may show only after some bytes were written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The series has fewer posters, or an option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public void Write(Stream output, OutputFormat format, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var job = CreateJob("", format, options ?? new());
        var diagnostics = new DiagnosticBag();
        Renderer.WriteStream(new(_poster, [job], options?.Threads ?? 0, []), _composition, output, diagnostics, cancellation);
        ThrowOnErrors(diagnostics.ToSorted());
    }

    /// <summary>As <see cref="Save(string, SaveOptions?, CancellationToken)"/>, on threads of the pool; the caller's thread is free meanwhile.</summary>
    public Task SaveAsync(string path, SaveOptions? options = null, CancellationToken cancellation = default) => SaveAsync(path, FormatOf(path), options, cancellation);

    /// <summary>
    /// As <see cref="Write"/>, for a stream that is only to be written asynchronously, such as the body of an HTTP response: drawing happens on threads of the
    /// pool, and waits where the stream is slower.
    /// </summary>
    public async Task WriteAsync(Stream output, OutputFormat format, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        CreateJob("", format, options ?? new()); // What is wrong with the call is said before anything begins.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pipe = new Pipe();
        var drawing = Task.Run(() =>
        {
            try
            {
                using var handover = pipe.Writer.AsStream(leaveOpen: true);
                Write(handover, format, options, stop.Token);
            }
            finally
            {
                pipe.Writer.Complete();
            }
        }, CancellationToken.None);
        try
        {
            await pipe.Reader.CopyToAsync(output, cancellation).ConfigureAwait(false);
        }
        catch
        {
            // Nobody takes the rest: the drawing ends, and what the stream threw is what the caller hears.
            await stop.CancelAsync().ConfigureAwait(false);
            await pipe.Reader.CompleteAsync().ConfigureAwait(false);
            await drawing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
        await pipe.Reader.CompleteAsync().ConfigureAwait(false);
        await drawing.ConfigureAwait(false);
    }

    /// <summary>Draws a poster into memory.</summary>
    /// <param name="options">Which poster, and how large; null: the first, as the layout says.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="PosterException">The layout has errors, or the picture is larger than one array holds.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public PixelImage Draw(SaveOptions? options = null, CancellationToken cancellation = default)
    {
        var job = CreateJob("", OutputFormat.Png, options ?? new());
        var diagnostics = new DiagnosticBag();
        var image = Renderer.Draw(new(_poster, [job], options?.Threads ?? 0, []), _composition, diagnostics, cancellation);
        ThrowOnErrors(diagnostics.ToSorted());
        return image!;
    }

    /// <summary>The display list of a poster: for an engine of one's own, or a document that the poster is a part of.</summary>
    /// <param name="poster">0-based number of the poster in its series.</param>
    /// <exception cref="PosterException">The layout has errors.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The series has fewer posters.</exception>
    public PosterScene SceneOf(int poster = 0)
    {
        var job = CreateJob("", OutputFormat.Pdf, new() { Poster = poster });
        return _composition.Get(job, poster).Scene;
    }

    internal static RenderedTarget Create(
        Poster poster, TargetDefinition target, ImmutableArray<string> languages, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        // Which format does not matter to composing; one of pages takes the whole series.
        var all = new RenderJob(target, languages, OutputFormat.Pdf, "") { Posters = poster.Indexes };
        var diagnostics = new DiagnosticBag();
        var composition = Renderer.Compose(new(poster, [all], 0, []), diagnostics, progress, cancellation);
        return new(poster, all, composition, diagnostics.ToSorted());
    }

    private static OutputFormat FormatOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var ending = Path.GetExtension(path);
        return (ending.Length > 1 ? OutputFormats.Find(ending[1..]) : null)
            ?? throw new ArgumentException($"no format has the ending \"{ending}\"; write .png, .jpg, .webp, .tif, .rgba, .pdf or .svg", nameof(path));
    }

    private void Save(string path, OutputFormat format, SaveOptions? options, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var job = CreateJob(Path.GetFullPath(path), format, options ?? new());
        var diagnostics = new DiagnosticBag();
        Renderer.WriteFiles(new(_poster, [job], options?.Threads ?? 0, []), _composition, diagnostics, null, cancellation);
        ThrowOnErrors(diagnostics.ToSorted());
    }

    private Task SaveAsync(string path, OutputFormat format, SaveOptions? options, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Task.Run(() => Save(path, format, options, cancellation), cancellation);
    }

    private RenderJob CreateJob(string path, OutputFormat format, SaveOptions options)
    {
        if (options.Poster is { } index && (index < 0 || index >= Count)) throw new ArgumentOutOfRangeException(nameof(options), index, $"the series has {Count} posters");
        if (options.Dpi <= 0 || options.Scale <= 0) throw new ArgumentOutOfRangeException(nameof(options), "dpi and scale are over zero");
        if (options.Quality is < 1 or > 100) throw new ArgumentOutOfRangeException(nameof(options), options.Quality, "quality is 1 to 100");
        if (options.MaxBytes <= 0) throw new ArgumentOutOfRangeException(nameof(options), options.MaxBytes, "a file has bytes");
        if (options.Crop is not null && !OutputFormats.HasPixels(format)) throw new ArgumentException($"a part of a picture is asked for, and {OutputFormats.NameOf(format)} has no pixels", nameof(options));
        ThrowOnErrors(Diagnostics);
        return _all with
        {
            Format = format,
            Path = path,
            Posters = options.Poster is { } one ? [one] : OutputFormats.HasPages(format) ? _all.Posters : [0],
            Dpi = options.Dpi,
            Scale = options.Scale,
            Quality = options.Quality,
            MaxBytes = options.MaxBytes,
            Crop = options.Crop,
        };
    }

    private static void ThrowOnErrors(ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.Any(d => d.Severity == Severity.Error)) throw new PosterException(diagnostics);
    }
}
