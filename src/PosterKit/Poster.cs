using System.Collections.Concurrent;
using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Pdf;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>
/// A layout file that was read, ready to be made into pictures and documents. What its author got wrong stands in
/// <see cref="Diagnostics"/>; a poster with errors makes no output. Safe for several threads; dispose it to free its fonts.
/// </summary>
public sealed class Poster : IDisposable
{
    private readonly IPosterWorld _world;
    private readonly bool _ownsFonts;
    private readonly Lazy<LayoutComposer?> _composer;
    private readonly Lazy<IPdfEngine> _pdf;
    private readonly ConcurrentDictionary<(string Path, string? RelativeTo), WorldFile> _profiles = [];
    private readonly ConcurrentDictionary<(string Path, double Limit), Lazy<InkConverter?>> _inks = [];

    private Poster(string name, PosterOptions options, LayoutDefinition? layout, FontLibrary? fonts, ComposingCache? cache, IPosterWorld world, ImmutableArray<Diagnostic> diagnostics)
    {
        (Name, Options, Layout, Fonts, Diagnostics, _world, _ownsFonts) = (name, options, layout, fonts, diagnostics, world, cache is null);
        HasErrors = diagnostics.Any(d => d.Severity == Severity.Error);
        _pdf = new(() => options.PdfEngine ?? new PdfEngine(FileWriter.RasterOf(this)));
        _composer = new(() => layout is null || fonts is null ? null : new LayoutComposer(layout, world, fonts, options.Limits, cache: cache));
    }

    /// <summary>Name of the layout file without its folder and ending: the first part of output names.</summary>
    public string Name { get; }

    /// <summary>How the layout was read.</summary>
    public PosterOptions Options { get; }

    /// <summary>What was read; null where nothing sensible could be.</summary>
    public LayoutDefinition? Layout { get; }

    /// <summary>The fonts; null where a library of the system is missing, which is reported.</summary>
    public FontLibrary? Fonts { get; }

    /// <summary>What is wrong with the layout and the fonts as files, in their order. Composing finds more: see <see cref="Check"/>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>True where <see cref="Diagnostics"/> holds an error.</summary>
    public bool HasErrors { get; }

    /// <summary>What can be made, in the order of the file; one named "default" where the layout names none.</summary>
    public ImmutableArray<TargetDefinition> Targets => Layout?.Targets ?? [];

    /// <summary>The languages of the layout's own edition, the leading one first.</summary>
    public ImmutableArray<string> Languages => Layout?.Languages ?? [];

    /// <summary>Posters in the series; 1 without one.</summary>
    public int Count => Layout?.PosterCount ?? 0;

    // One for all documents of the poster: it keeps what they have in common.
    internal IPdfEngine PdfEngine => _pdf.Value;

    // Composes apart from the other outputs, and reports what only an audit asks for; null where nothing can be composed.
    internal LayoutComposer? CreateAuditor() => Layout is null || Fonts is null ? null : new(Layout, _world, Fonts, Options.Limits, isAudit: true);

    // The profile that a target names, each file read once; null where it cannot be read, which is reported at every call.
    internal WorldFile? ReadProfile(OutputIntentSource source, DiagnosticBag diagnostics)
    {
        var relativeTo = source.Span.File?.Path;
        var file = _profiles.GetOrAdd((source.ProfilePath!, relativeTo), key => _world.Read(key.Path, WorldFileKind.Profile, key.RelativeTo));
        file.ReportTo(diagnostics, source.Span);
        return file.IsOk ? file : null;
    }

    // How colours become inks by a profile that was read; null where it is none of four inks.
    internal InkConverter? FindInks(WorldFile profile, double limit) =>
        _inks.GetOrAdd((profile.Path, limit), _ => new(() => InkConverter.FromProfile(profile.Bytes.Span, limit))).Value;

    // The formula within a limit: one for the whole poster, for what is made with it is known again by it.
    internal InkConverter FormulaFor(double limit) => _inks.GetOrAdd(("", limit), _ => new(() => InkConverter.WithLimit(limit))).Value!;

    // The name by which the poster would read a file of the disk; null in a world of its own, which has none.
    internal string? FindInput(string realPath) => _world is FolderWorld folders ? folders.ToWorldPath(realPath) : null;

    // 0 to Count-1.
    internal ImmutableArray<int> Indexes => [.. Enumerable.Range(0, Count)];

    /// <summary>Reads a layout file. Images and contents are read from its project folder alone, fonts from <see cref="FontFolders.For"/>.</summary>
    /// <param name="path">The layout file. One that is not there is a diagnostic too.</param>
    /// <param name="options">Null: the default ones.</param>
    public static Poster Load(string path, PosterOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= PosterOptions.Default;
        var folder = FolderWorld.ProjectFolderOf(path);
        var world = new FolderWorld(folder, FontFolders.For(folder, options), options.Limits);
        return Load(world, world.ToWorldPath(path), ReadContent(world, options), options);
    }

    /// <summary>Reads a layout file of a world of one's own.</summary>
    /// <param name="world">Everything is read through it.</param>
    /// <param name="worldPath">Path of the layout file in it.</param>
    /// <param name="options">Null: the default ones; its font folders are the world's business and play no part.</param>
    public static Poster Load(IPosterWorld world, string worldPath, PosterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentException.ThrowIfNullOrEmpty(worldPath);
        options ??= PosterOptions.Default;
        return Load(world, worldPath, options.ContentPath is { } content ? world.Read(content, WorldFileKind.Layout) : null, options);
    }

    /// <summary>As <see cref="Load(string, PosterOptions?)"/>, on threads of the pool; the caller's thread is free meanwhile.</summary>
    /// <param name="path">The layout file.</param>
    /// <param name="options">Null: the default ones.</param>
    /// <param name="cancellation">Gives up waiting; what was read is freed.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static async Task<Poster> LoadAsync(string path, PosterOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var poster = await Task.Run(() => Load(path, options), cancellation).ConfigureAwait(false);
        if (!cancellation.IsCancellationRequested) return poster;
        poster.Dispose();
        throw new OperationCanceledException(cancellation);
    }

    /// <summary>Reads a layout that is in memory, with the bundled fonts and those of the options. It names no other file; for one that does, see <see cref="MemoryWorld"/>.</summary>
    /// <param name="layout">The layout as text: YAML, or JSON where <paramref name="name"/> ends in ".json".</param>
    /// <param name="options">Null: the default ones.</param>
    /// <param name="name">What messages call it; without its ending the first part of output names.</param>
    public static Poster Parse(string layout, PosterOptions? options = null, string name = "layout.yaml")
    {
        ArgumentNullException.ThrowIfNull(layout);
        return Load(new MemoryWorld(PosterKit.FontFolders.CreateWorld(options ?? PosterOptions.Default)).Add(name, layout), name, options);
    }

    private static Poster Load(IPosterWorld world, string worldPath, WorldFile? content, PosterOptions options)
    {
        ComposingCache? cache = null;
        // The indexes of the fonts are read while the layout is: on a cold start each takes about as long as the other.
        var diagnostics = new DiagnosticBag();
        var fonts = Task.Run(() =>
        {
            cache = options.Cache?.Open(world, options.Limits, diagnostics);
            return cache is null ? LoadFonts(world, diagnostics) : cache.Fonts;
        });
        var layout = LayoutReader.Read(world, worldPath, new() { Content = content, Values = options.Values }, options.Limits, diagnostics);
        var library = fonts.GetAwaiter().GetResult();
        return new(Path.GetFileNameWithoutExtension(worldPath), options, layout, library, cache, world, diagnostics.ToSorted());
    }

    /// <summary>Sets one poster of one target: final positions, ready for any engine.</summary>
    /// <param name="target">One of <see cref="Targets"/>.</param>
    /// <param name="languages">The edition; empty: the target's own.</param>
    /// <param name="index">0-based number in the series, under <see cref="Count"/>.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <returns>Null where there is nothing to show; the reason is reported.</returns>
    public ComposedPoster? Compose(TargetDefinition target, ImmutableArray<string> languages, int index, DiagnosticBag diagnostics)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return _composer.Value?.Compose(target, languages.IsDefault ? [] : languages, index, diagnostics);
    }

    /// <summary>Sets one poster of one target, and tells where its boxes and lines stand.</summary>
    /// <param name="target">One of <see cref="Targets"/>.</param>
    /// <param name="languages">The edition; empty: the target's own.</param>
    /// <param name="index">0-based number in the series, under <see cref="Count"/>.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <returns>Null where there is nothing to show; the reason is reported.</returns>
    public InspectedPoster? Inspect(TargetDefinition target, ImmutableArray<string> languages, int index, DiagnosticBag diagnostics)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return _composer.Value?.Inspect(target, languages.IsDefault ? [] : languages, index, diagnostics);
    }

    /// <summary>Composes a target: every poster of the series, in one edition.</summary>
    /// <param name="target">Name of the target; null: the first.</param>
    /// <param name="languages">The edition, the leading language first; none: the target's own.</param>
    /// <returns>What is wrong, and what can be saved.</returns>
    /// <exception cref="PosterException">The file could not be read as a layout.</exception>
    /// <exception cref="ArgumentException">The layout has no target of that name.</exception>
    public RenderedTarget Render(string? target = null, params ImmutableArray<string> languages)
    {
        var found = FindTarget(target);
        return RenderedTarget.Create(this, found, languages.IsDefaultOrEmpty ? found.Languages : languages, null, default);
    }

    /// <summary>As <see cref="Render"/>, on threads of the pool; the caller's thread is free meanwhile.</summary>
    /// <param name="target">Name of the target; null: the first.</param>
    /// <param name="languages">The edition, the leading language first; none: the target's own.</param>
    /// <param name="progress">Told of each poster that is composed, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="PosterException">The file could not be read as a layout.</exception>
    /// <exception cref="ArgumentException">The layout has no target of that name.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public Task<RenderedTarget> RenderAsync(
        string? target = null, ImmutableArray<string> languages = default, IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default)
    {
        var found = FindTarget(target);
        return Task.Run(() => RenderedTarget.Create(this, found, languages.IsDefaultOrEmpty ? found.Languages : languages, progress, cancellation), cancellation);
    }

    /// <summary>Makes the files that the layout asks for, or a choice of them: all, or none where there is an error.</summary>
    /// <param name="request">What is wanted, and where.</param>
    /// <param name="progress">Told of each step, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early; nothing is left of it.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public RenderOutcome RenderFiles(RenderRequest request, IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default) =>
        Renderer.Run(RenderPlan.Create(this, request), progress, cancellation);

    /// <summary>As <see cref="RenderFiles"/>, on threads of the pool; the caller's thread is free meanwhile.</summary>
    /// <param name="request">What is wanted, and where.</param>
    /// <param name="progress">Told of each step, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early; nothing is left of it.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public Task<RenderOutcome> RenderFilesAsync(RenderRequest request, IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default) =>
        Task.Run(() => RenderFiles(request, progress, cancellation), cancellation);

    /// <summary>Finds all that is wrong, without making a file: every target is composed and every image decoded.</summary>
    /// <param name="request">What would be wanted; null: every target as it stands.</param>
    /// <param name="progress">Told of each step, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public CheckOutcome Check(RenderRequest? request = null, IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default) =>
        Checker.Run(RenderPlan.Create(this, request ?? new()), progress, cancellation);

    /// <summary>As <see cref="Check"/>, and looks over every document as a printer would.</summary>
    /// <param name="press">What they are looked over for.</param>
    /// <param name="request">What would be wanted; null: every target as it stands.</param>
    /// <param name="progress">Told of each step, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public CheckOutcome CheckForPress(PressRequest press, RenderRequest? request = null, IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(press);
        return Checker.Run(RenderPlan.Create(this, request ?? new()), press, progress, cancellation);
    }

    /// <summary>As <see cref="Check"/>, on threads of the pool; the caller's thread is free meanwhile.</summary>
    /// <param name="request">What would be wanted; null: every target as it stands.</param>
    /// <param name="progress">Told of each step, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public Task<CheckOutcome> CheckAsync(RenderRequest? request = null, IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default) =>
        Task.Run(() => Check(request, progress, cancellation), cancellation);

    /// <summary>Finds the characters that the fonts of the layout lack, in all its texts, targets and languages, and those of its content.</summary>
    /// <param name="progress">Told of each poster that is composed, from any thread; null: nobody is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public FontCheckOutcome CheckFonts(IProgress<RenderProgress>? progress = null, CancellationToken cancellation = default) => FontChecker.Run(this, progress, cancellation);

    /// <summary>Frees the fonts, where no <see cref="PosterOptions.Cache"/> keeps them, and the profiles.</summary>
    public void Dispose()
    {
        if (_ownsFonts) Fonts?.Dispose();
        foreach (var inks in _inks.Values)
        {
            if (inks.IsValueCreated) inks.Value?.Dispose();
        }
    }

    private TargetDefinition FindTarget(string? name)
    {
        if (Layout is null) throw new PosterException(Diagnostics);
        return name is null ? Layout.Targets[0]
            : Layout.FindTarget(name) ?? throw new ArgumentException($"the layout has no target \"{name}\"; its targets are {string.Join(", ", Targets.Select(t => t.Name))}", nameof(name));
    }

    // The caller chose the file: it may lie outside the project folder, and is read through its own.
    private static WorldFile? ReadContent(FolderWorld world, PosterOptions options)
    {
        if (options.ContentPath is not { } path) return null;
        var whole = Path.GetFullPath(path);
        var folder = new FolderWorld(Path.GetDirectoryName(whole) ?? whole, [], options.Limits);
        return folder.Read(Path.GetFileName(whole), WorldFileKind.Layout) with { Path = world.ToWorldPath(whole) };
    }

    internal static FontLibrary? LoadFonts(IPosterWorld world, DiagnosticBag diagnostics)
    {
        try
        {
            return FontLibrary.Load(world, diagnostics);
        }
        catch (NativeLibraryException missing)
        {
            missing.ReportTo(diagnostics);
            return null;
        }
    }
}
