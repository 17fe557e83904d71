using System.IO.Compression;
using PosterKit.Imaging;

namespace PosterKit.Pdf;

/// <summary>A part of decoded pixels, compressed in rows with PNG predictors (PDF 32000-1 7.4.4.4).</summary>
internal sealed class PixelPlane
{
    /// <summary>Red, green and blue.</summary>
    public static readonly PixelPlane Rgb = new(3, 0);

    /// <summary>One of three equal channels.</summary>
    public static readonly PixelPlane Gray = new(1, 0);

    /// <summary>Opacity.</summary>
    public static readonly PixelPlane Alpha = new(1, 3);

    private readonly int _offset;

    private PixelPlane(int components, int offset) => (Components, _offset) = (components, offset);

    /// <summary>Bytes of a pixel.</summary>
    public int Components { get; }

    /// <summary>True where no pixel has a hue.</summary>
    public static bool IsGray(PixelImage pixels)
    {
        var rgba = pixels.Rgba.Span;
        for (var i = 0; i < rgba.Length; i += 4)
        {
            if (rgba[i] != rgba[i + 1] || rgba[i] != rgba[i + 2]) return false;
        }
        return true;
    }

    /// <summary>Appends the compressed rows.</summary>
    public void Compress(PixelImage pixels, PdfBuffer target)
    {
        using var zlib = new ZLibStream(new PdfBufferStream(target), CompressionLevel.Optimal);
        var length = pixels.Width * Components;
        byte[] row = new byte[length], above = new byte[length], line = new byte[length + 1];
        for (var y = 0; y < pixels.Height; y++)
        {
            Extract(pixels.Rgba.Span.Slice(y * pixels.Width * 4, pixels.Width * 4), row);
            line[0] = 2; // Up: the difference to the row above
            for (var i = 0; i < length; i++) line[i + 1] = (byte)(row[i] - above[i]);
            zlib.Write(line);
            (row, above) = (above, row);
        }
    }

    private void Extract(ReadOnlySpan<byte> rgba, Span<byte> row)
    {
        var at = 0;
        for (var i = _offset; i < rgba.Length; i += 4)
        {
            for (var k = 0; k < Components; k++) row[at++] = rgba[i + k];
        }
    }
}
