namespace PosterKit.Raster;

/// <summary>A paint ready to be laid on: either one pixel, or a source of rows.</summary>
internal sealed class DevicePaint
{
    /// <summary>A paint of one colour.</summary>
    /// <param name="pixel">The colour as a pixel.</param>
    /// <param name="isOpaque">Whether nothing shows through.</param>
    public DevicePaint(byte[] pixel, bool isOpaque) => (Pixel, IsOpaque) = (pixel, isOpaque);

    /// <summary>A paint that differs from pixel to pixel.</summary>
    public DevicePaint(RowSource source) => (Source, IsOpaque) = (source, source.IsOpaque);

    /// <summary>The colour; null for a source of rows.</summary>
    public byte[]? Pixel { get; }

    /// <summary>The rows; null for one colour.</summary>
    public RowSource? Source { get; }

    /// <summary>True where nothing shows through.</summary>
    public bool IsOpaque { get; }
}
