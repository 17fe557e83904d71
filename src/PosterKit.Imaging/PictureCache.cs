namespace PosterKit.Imaging;

/// <summary>
/// Keeps decoded pictures for when they are shown again, up to a number of bytes; those that were not used for longest go first. Pictures
/// that are still drawn from live on without it, and are found by their <see cref="ImageSource"/>. Safe for several threads.
/// </summary>
/// <param name="mostBytes">Bytes of pixels that are kept. The picture used last is kept whatever its size.</param>
public sealed class PictureCache(long mostBytes)
{
    private readonly Lock _gate = new();

    // The picture used last stands first. There are few: they are found by walking.
    private readonly LinkedList<PixelImage> _kept = [];

    /// <summary>Bytes of the pixels that are kept.</summary>
    public long Bytes { get; private set; }

    /// <summary>Keeps a picture that is being used, and lets go of others where that is too much.</summary>
    internal void Use(PixelImage image)
    {
        lock (_gate)
        {
            var node = _kept.First;
            while (node is not null && !ReferenceEquals(node.Value, image)) node = node.Next;
            if (node is null)
            {
                node = new(image);
                Bytes += image.Rgba.Length;
            }
            else
            {
                _kept.Remove(node);
            }
            _kept.AddFirst(node);
            while (Bytes > mostBytes && _kept.Last is { } last && last != node)
            {
                Bytes -= last.Value.Rgba.Length;
                _kept.RemoveLast();
            }
        }
    }
}
