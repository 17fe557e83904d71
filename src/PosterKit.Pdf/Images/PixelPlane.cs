using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
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

    // Rows that are compressed together; the same for any number of threads, as the bytes depend on it.
    private const int BandHeight = 256;

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
    /// <param name="pixels">The whole picture.</param>
    /// <param name="target">Written to.</param>
    /// <param name="threads">How many threads work; 0: as many as there are processors. The bytes are the same for any number.</param>
    public void Compress(PixelImage pixels, PdfBuffer target, int threads)
    {
        if (Components == 3) CompressColors(pixels, target, threads);
        else CompressChannel(pixels, target);
    }

    // The data of a PNG file are what is wanted here, and its encoder chooses a predictor for each row.
    private static void CompressColors(PixelImage pixels, PdfBuffer target, int threads)
    {
        using var png = new PdfBuffer(1 << 20);
        var encoder = new PngEncoder(new PdfBufferStream(png), new() { UsesPalette = false });
        encoder.Begin(pixels.Width, pixels.Height, BandHeight, isOpaque: true);
        void WriteBand(int band)
        {
            var first = band * BandHeight;
            var rows = Math.Min(BandHeight, pixels.Height - first);
            encoder.WriteBand(band, pixels.Rgba.Span.Slice(first * pixels.Width * 4, rows * pixels.Width * 4));
        }
        var bands = (pixels.Height + BandHeight - 1) / BandHeight;
        if (threads == 1 || bands == 1)
        {
            for (var band = 0; band < bands; band++) WriteBand(band);
        }
        else
        {
            Parallel.For(0, bands, new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : -1 }, WriteBand);
        }
        encoder.Complete();
        var file = png.Written;
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (file.Slice(at + 4, 4).SequenceEqual("IDAT"u8)) target.Raw(file.Slice(at + 8, length));
            at += 12 + length;
        }
    }

    /// <summary>Appends compressed rows of samples.</summary>
    /// <param name="samples">Rows from the top, without gaps.</param>
    /// <param name="rowBytes">Bytes of a row.</param>
    /// <param name="target">Written to.</param>
    public static void CompressSamples(ReadOnlySpan<byte> samples, int rowBytes, PdfBuffer target)
    {
        using var zlib = new ZLibStream(new PdfBufferStream(target), CompressionLevel.Optimal);
        var line = new byte[rowBytes + 1];
        line[0] = 2; // Up: the difference to the row above
        ReadOnlySpan<byte> above = new byte[rowBytes];
        for (var at = 0; at < samples.Length; at += rowBytes)
        {
            var row = samples.Slice(at, rowBytes);
            Subtract(row, above, line.AsSpan(1));
            zlib.Write(line);
            above = row;
        }
    }

    private static void Subtract(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> difference)
    {
        var i = 0;
        for (; i <= row.Length - Vector<byte>.Count; i += Vector<byte>.Count) (new Vector<byte>(row[i..]) - new Vector<byte>(above[i..])).CopyTo(difference[i..]);
        for (; i < row.Length; i++) difference[i] = (byte)(row[i] - above[i]);
    }

    private void CompressChannel(PixelImage pixels, PdfBuffer target)
    {
        using var zlib = new ZLibStream(new PdfBufferStream(target), CompressionLevel.Optimal);
        byte[] row = new byte[pixels.Width], above = new byte[pixels.Width], line = new byte[pixels.Width + 1];
        line[0] = 2; // Up: the difference to the row above
        for (var y = 0; y < pixels.Height; y++)
        {
            var rgba = pixels.Rgba.Span.Slice(y * pixels.Width * 4, pixels.Width * 4);
            for (var i = 0; i < row.Length; i++) row[i] = rgba[4 * i + _offset];
            Subtract(row, above, line.AsSpan(1));
            zlib.Write(line);
            (row, above) = (above, row);
        }
    }
}
