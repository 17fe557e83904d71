using System.Collections.Concurrent;
using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Layout;

/// <summary>Pictures by their world paths: each is read once. Safe for several threads.</summary>
/// <param name="world">Where they are read from.</param>
/// <param name="limits">Bounds on their size.</param>
/// <param name="cache">Keeps their pixels.</param>
/// <param name="pictures">Those of other layouts, if they are the same; null: none.</param>
internal sealed class ImageStore(IPosterWorld world, PosterLimits limits, PictureCache cache, KeptPictures? pictures = null)
{
    private readonly ConcurrentDictionary<(string Path, string? RelativeTo), ImageSource> _images = new();

    /// <summary>The picture at a path; null where it cannot be used, which is reported.</summary>
    /// <param name="path">As written.</param>
    /// <param name="relativeTo">World path of the file that names it.</param>
    /// <param name="span">The place that names it.</param>
    /// <param name="diagnostics">Gets what is wrong with it.</param>
    public ImageSource? Open(string path, string? relativeTo, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (_images.TryGetValue((path, relativeTo), out var known)) return known;
        var file = world.Read(path, WorldFileKind.Image, relativeTo);
        if (!file.IsOk)
        {
            file.ReportTo(diagnostics, span);
            return null;
        }
        var opened = pictures is null ? ImageSource.Open(file.Path, file.Bytes, limits, diagnostics, span, cache) : pictures.Open(file, limits, diagnostics, span);
        if (opened is not { } image) return null;
        // Two threads may both have read it; all use the one that came first.
        return _images.GetOrAdd((path, relativeTo), image);
    }
}
