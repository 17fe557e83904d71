using System.Collections.Concurrent;
using PosterKit.Imaging;

namespace PosterKit.Benchmarks;

/// <summary>Keeps the bands of a page, to hand them to an encoder again and again.</summary>
internal sealed class BandStore : IPixelSink
{
    private readonly ConcurrentDictionary<int, byte[]> _bands = new();
    private (int Width, int Height, int BandHeight, bool IsOpaque) _page;

    public void Begin(int width, int height, int bandHeight, bool isOpaque) => _page = (width, height, bandHeight, isOpaque);

    public void WriteBand(int band, ReadOnlySpan<byte> rgba) => _bands[band] = rgba.ToArray();

    public void Complete() { }

    /// <summary>Hands all bands to a sink, as a rasterizer of so many threads would.</summary>
    public void WriteTo(IPixelSink sink, int threads)
    {
        sink.Begin(_page.Width, _page.Height, _page.BandHeight, _page.IsOpaque);
        Parallel.For(0, _bands.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, band => sink.WriteBand(band, _bands[band]));
        sink.Complete();
    }
}
