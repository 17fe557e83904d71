using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>A layout in one target and edition: every poster of the series is a page, or one of them alone.</summary>
internal sealed class LayoutSide : DiffSide
{
    private readonly Poster _poster;
    private readonly TargetDefinition _target;
    private readonly ImmutableArray<InspectedPoster> _pages;

    private LayoutSide(Poster poster, TargetDefinition target, ImmutableArray<InspectedPoster> pages) => (_poster, _target, _pages) = (poster, target, pages);

    public override int Count => _pages.Length;

    public override DiffText Text => DiffText.Lines;

    /// <summary>Composes a layout; null where it has errors, which are reported.</summary>
    /// <param name="path">The layout file.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="request">Target and edition.</param>
    /// <param name="wanted">The format of the other side; null: it is a layout too.</param>
    /// <param name="pixels">Width and height of the picture on the other side; null: it is none.</param>
    /// <param name="only">The one poster that counts; null: all.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    public static LayoutSide? Open(string path, PosterOptions options, DiffRequest request, OutputFormat? wanted, (int Width, int Height)? pixels, int? only, DiagnosticBag diagnostics)
    {
        var poster = Poster.Load(path, options);
        foreach (var diagnostic in poster.Diagnostics) diagnostics.Add(diagnostic);
        var pages = ImmutableArray.CreateBuilder<InspectedPoster>();
        if (!poster.HasErrors && FindTarget(poster, request.Target, wanted, pixels, diagnostics) is { } target)
        {
            if (only >= poster.Count) diagnostics.Report(DiagnosticCode.PosterNotInSeries, default, only + 1, poster.Count);
            else foreach (var index in only is { } one ? [one] : Enumerable.Range(0, poster.Count)) Add(target, index);
            if (!diagnostics.HasErrors) return new(poster, target, pages.ToImmutable());
        }
        poster.Dispose();
        return null;

        void Add(TargetDefinition shown, int index)
        {
            try
            {
                if (poster.Inspect(shown, request.Languages, index, diagnostics) is { } page) pages.Add(page);
            }
            catch (NativeLibraryException missing)
            {
                missing.ReportTo(diagnostics);
            }
        }
    }

    public override (int Width, int Height)? PixelsOf(int page) => _pages[page].Poster.ExactPixels;

    public override (double Width, double Height)? SizeOf(int page) => (_pages[page].Poster.Trim.Width, _pages[page].Poster.Trim.Height);

    public override PixelImage? Draw(int page, int width, int height, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var sink = new RawPixelSink();
        var options = new RasterOptions(width, height) { Background = ColorValue.White, Dither = _target.Dither };
        FileWriter.RasterOf(_poster).Render(_pages[page].Poster.Scene, options, sink, diagnostics, cancellation);
        return new(width, height, sink.Rgba, IsOpaque: true);
    }

    public override IReadOnlyList<string> LinesOf(int page, DiagnosticBag diagnostics)
    {
        var lines = new List<string>();
        Collect(_pages[page].Page, lines);
        return lines;
    }

    public override void Dispose()
    {
        _poster.Dispose();
        base.Dispose();
    }

    private static void Collect(PlacedBox box, List<string> lines)
    {
        foreach (var line in box.Lines) lines.Add(line.Text);
        foreach (var child in box.Children) Collect(child, lines);
    }

    private static TargetDefinition? FindTarget(Poster poster, string? name, OutputFormat? wanted, (int Width, int Height)? pixels, DiagnosticBag diagnostics)
    {
        if (name is null)
        {
            // The one that a picture may have been made of; else one of its format.
            return poster.Targets.FirstOrDefault(target => pixels is not null && !target.IsHeightAuto && target.GetPixels() == pixels)
                ?? poster.Targets.FirstOrDefault(target => wanted is { } format && target.Formats.Contains(format))
                ?? poster.Targets[0];
        }
        if (poster.Layout!.FindTarget(name) is { } found) return found;
        diagnostics.Report(DiagnosticCode.TargetNotInLayout, default, name, string.Join(", ", poster.Targets.Select(target => target.Name)));
        return null;
    }
}
