using System.IO.Compression;

namespace PosterKit.Pdf;

/// <summary>FlateDecode (PDF 32000-1 7.4.4): zlib.</summary>
internal static class Flate
{
    /// <summary>Appends the compressed bytes to <paramref name="target"/>.</summary>
    public static void Compress(ReadOnlySpan<byte> bytes, PdfBuffer target, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var zlib = new ZLibStream(new PdfBufferStream(target), level);
        zlib.Write(bytes);
    }
}
