using System.Collections.Concurrent;
using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Svg;

namespace PosterKit.Layout;

/// <summary>SVG drawings by their world paths: each is read once. Safe for several threads.</summary>
/// <param name="world">Where they are read from.</param>
/// <param name="limits">Bounds on their nesting.</param>
/// <param name="fonts">Fonts for the text in them.</param>
/// <param name="cache">Keeps the pixels of pictures in them.</param>
internal sealed class SvgStore(IPosterWorld world, PosterLimits limits, FontLibrary fonts, PictureCache cache)
{
    private readonly ConcurrentDictionary<(string Path, string? RelativeTo), Entry> _drawings = new();

    /// <summary>The drawing at a path; null where it cannot be used.</summary>
    /// <param name="path">As written.</param>
    /// <param name="relativeTo">World path of the file that names it.</param>
    /// <param name="span">The place that names it.</param>
    /// <param name="diagnostics">Gets what is wrong with it: every time, for each poster that shows it is the worse for it.</param>
    public SvgPicture? Open(string path, string? relativeTo, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (!_drawings.TryGetValue((path, relativeTo), out var entry))
        {
            entry = Read(path, relativeTo, span);
            // What could not be read is tried again where another place names it, so that each place is told.
            if (entry.Picture is not null) entry = _drawings.GetOrAdd((path, relativeTo), entry);
        }
        foreach (var diagnostic in entry.Diagnostics) diagnostics.Add(diagnostic);
        return entry.Picture;
    }

    private Entry Read(string path, string? relativeTo, SourceSpan span)
    {
        var found = new DiagnosticBag();
        var file = world.Read(path, WorldFileKind.Image, relativeTo);
        if (!file.IsOk)
        {
            file.ReportTo(found, span);
            return new(null, found.ToSorted());
        }
        var picture = SvgReader.Read(file.Path, file.Bytes, limits, found, span, fonts, cache);
        return new(picture, found.ToSorted());
    }

    private sealed record Entry(SvgPicture? Picture, ImmutableArray<Diagnostic> Diagnostics);
}
