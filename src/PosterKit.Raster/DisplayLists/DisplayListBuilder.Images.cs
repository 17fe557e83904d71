using System.Runtime.ExceptionServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

internal sealed partial class DisplayListBuilder<TFormat>
{
    private readonly List<PendingImage> _images = [];

    private sealed record PendingImage(DevicePaint Paint, ImagePlace Place, TFormat Format);

    // The picture is decoded later, with all others: only its place in the list is kept.
    private void AddImage(ImageItem item, in Place place)
    {
        var path = VectorPath.Rectangle(item.Box);
        var (box, _) = SeenPart(path, 0, place);
        if (box.IsEmpty || !ImagePlace.IsUsable(item, place.ToDevice)) return;
        var picture = new ImagePlace(item, place.ToDevice, box);
        var paint = DevicePaint.Pending(picture);
        _images.Add(new(paint, picture, _settings.Format));
        AddPath(path, FillRule.NonZero, paint, place);
    }

    /// <summary>Decodes the pictures of the list, several at a time. One that cannot be decoded is reported, and leaves nothing.</summary>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <param name="threads">How many may work, over zero.</param>
    public void OpenImages(DiagnosticBag diagnostics, int threads)
    {
        foreach (var nested in _nested) nested.OpenImages(diagnostics, threads);
        if (_images.Count == 0) return;
        try
        {
            Parallel.For(
                0,
                _images.Count,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = _cancellation },
                i => _images[i].Paint.Resolve(_images[i].Format.OpenImage(_images[i].Place, diagnostics)));
        }
        catch (AggregateException e) when (e.InnerException is { } inner)
        {
            // As it would have come from one thread.
            ExceptionDispatchInfo.Throw(inner);
        }
    }
}
