using System.Runtime.ExceptionServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

internal sealed partial class DisplayListBuilder<TFormat>
{
    private readonly List<PendingImage> _images = [];

    private sealed record PendingImage(int Command, ImagePlace Place);

    // The picture is decoded later, with all others: only its place in the list is kept.
    private void AddImage(ImageItem item, in Place place)
    {
        var path = VectorPath.Rectangle(item.Box);
        var (box, _) = SeenPart(path, 0, place);
        if (box.IsEmpty || !ImagePlace.IsUsable(item, place.ToDevice)) return;
        _images.Add(new(_commands.Count, new(item, place.ToDevice, box)));
        AddPath(path, FillRule.NonZero, DevicePaint.None, place);
    }

    /// <summary>Decodes the pictures of the list, several at a time. One that cannot be decoded is reported, and leaves nothing.</summary>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <param name="threads">How many may work, over zero.</param>
    public void OpenImages(DiagnosticBag diagnostics, int threads)
    {
        if (_images.Count == 0) return;
        var paints = new DevicePaint?[_images.Count];
        try
        {
            Parallel.For(
                0,
                paints.Length,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = _cancellation },
                i => paints[i] = TFormat.OpenImage(_images[i].Place, diagnostics) is { } strips ? new(strips) : null);
        }
        catch (AggregateException e) when (e.InnerException is { } inner)
        {
            // As it would have come from one thread.
            ExceptionDispatchInfo.Throw(inner);
        }
        for (var i = 0; i < paints.Length; i++)
        {
            var index = _images[i].Command;
            var command = _commands[index];
            _commands[index] = command with { Paint = paints[i] ?? DevicePaint.None, Hides = paints[i] is { IsOpaque: true } ? command.Hides : default };
        }
    }
}
