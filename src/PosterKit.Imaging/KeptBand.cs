namespace PosterKit.Imaging;

/// <summary>
/// The pixels of a band that may come again, in the next poster of a batch or after the next keystroke. A sink may leave with them what it made of
/// them, and need not make it again. Safe for several threads.
/// </summary>
/// <param name="rgba">The pixels, as <see cref="IPixelSink.WriteBand(int, ReadOnlySpan{byte})"/> takes them; not to be changed.</param>
public sealed class KeptBand(byte[] rgba)
{
    private Work? _work;

    private sealed record Work(object Manner, object Made);

    /// <summary>The pixels.</summary>
    public ReadOnlySpan<byte> Rgba => rgba;

    /// <summary>What was last left here; null where it was made in another manner, or nothing was left.</summary>
    /// <param name="manner">All that it depends on beside the pixels; compared by value.</param>
    public object? Find(object manner)
    {
        ArgumentNullException.ThrowIfNull(manner);
        return Volatile.Read(ref _work) is { } work && work.Manner.Equals(manner) ? work.Made : null;
    }

    /// <summary>Leaves something for the next who asks, in place of what was left before.</summary>
    /// <param name="manner">All that it depends on beside the pixels.</param>
    /// <param name="made">Never changed from here on.</param>
    public void Leave(object manner, object made)
    {
        ArgumentNullException.ThrowIfNull(manner);
        ArgumentNullException.ThrowIfNull(made);
        Volatile.Write(ref _work, new(manner, made));
    }
}
