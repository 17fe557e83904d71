using PosterKit.Imaging;

namespace PosterKit.Benchmarks;

/// <summary>Takes pixels and forgets them.</summary>
internal sealed class NoSink : IPixelSink
{
    public void Begin(int width, int height, int bandHeight, bool isOpaque) { }

    public void WriteBand(int band, ReadOnlySpan<byte> rgba) { }

    public void Complete() { }
}
