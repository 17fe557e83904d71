using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>PNG to pixels (W3C PNG 3): every colour type, depth and interlace. Never inflates past the size that the head declares.</summary>
internal static class PngDecoder
{
    // Deflate cannot do better than 258 bytes for two bits: a file that claims more is cut short, and no memory is taken for it.
    private const int HighestRatio = 1032;

    // Adam7 (section 8.2): first column and row, and steps, of the seven passes.
    private static readonly (int Column, int Row, int Across, int Down)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static DecodeResult Decode(ReadOnlyMemory<byte> file)
    {
        if (!PngImageHeader.TryRead(file.Span, out var header, out _)) return DecodeResult.CutShort;

        var parts = new List<(int Offset, int Length)>();
        ReadOnlySpan<byte> palette = default, transparency = default;
        var (dataBytes, hasEnd) = (0L, false);
        foreach (var chunk in new PngChunks(file.Span))
        {
            var isRight = chunk.HasRightCrc;
            if (!isRight && PngChunkType.IsCritical(chunk.Type)) return DecodeResult.Damaged("a checksum is wrong", "校验和不符");
            switch (chunk.Type)
            {
                case PngChunkType.Header:
                    break;
                case PngChunkType.Palette:
                    palette = chunk.Data;
                    break;
                case PngChunkType.Transparency when isRight:
                    transparency = chunk.Data;
                    break;
                case PngChunkType.Data:
                    if (chunk.Data.Length > 0) parts.Add((chunk.DataOffset, chunk.Data.Length));
                    dataBytes += chunk.Data.Length;
                    break;
                case PngChunkType.End:
                    hasEnd = true;
                    break;
                default:
                    if (PngChunkType.IsCritical(chunk.Type)) return DecodeResult.Damaged("it needs what no PNG has", "含有未知的关键数据块");
                    break;
            }
            if (hasEnd) break;
        }
        if (!hasEnd || RawBytes(header) / HighestRatio > dataBytes) return DecodeResult.CutShort;
        if (PngRowReader.Create(header, palette, transparency) is not { } reader) return DecodeResult.Damaged("its palette is wrong", "调色板有误");

        return Inflate(header, new PngDataStream(file, parts), reader);
    }

    private static DecodeResult Inflate(PngImageHeader header, Stream data, PngRowReader reader)
    {
        var pixels = GC.AllocateUninitializedArray<byte>(checked(header.Width * header.Height * 4));
        try
        {
            using var inflated = new ZLibStream(data, CompressionMode.Decompress);
            var problem = header.IsInterlaced ? ReadInterlaced(header, inflated, reader, pixels) : ReadRows(header, inflated, reader, pixels);
            return problem ?? DecodeResult.Whole(new(header.Width, header.Height, pixels, AlphaScan.IsOpaque(pixels)));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return DecodeResult.Damaged("its data are wrong", "数据有误");
        }
    }

    private static DecodeResult? ReadRows(PngImageHeader header, Stream inflated, PngRowReader reader, byte[] pixels)
    {
        using var rows = new FilteredRows(header, header.Width, inflated);
        for (var y = 0; y < header.Height; y++)
        {
            if (rows.ReadNext() is { } problem) return problem;
            if (!reader.Read(rows.Current, pixels.AsSpan(y * header.Width * 4, header.Width * 4))) return OutsidePalette;
        }
        return null;
    }

    private static DecodeResult? ReadInterlaced(PngImageHeader header, Stream inflated, PngRowReader reader, byte[] pixels)
    {
        var line = ArrayPool<byte>.Shared.Rent(header.Width * 4);
        try
        {
            foreach (var pass in Passes)
            {
                var across = (header.Width - pass.Column + pass.Across - 1) / pass.Across;
                if (across <= 0) continue;
                using var rows = new FilteredRows(header, across, inflated);
                for (var y = pass.Row; y < header.Height; y += pass.Down)
                {
                    if (rows.ReadNext() is { } problem) return problem;
                    if (!reader.Read(rows.Current, line.AsSpan(0, across * 4))) return OutsidePalette;
                    var target = MemoryMarshal.Cast<byte, uint>(pixels.AsSpan(y * header.Width * 4, header.Width * 4));
                    var x = pass.Column;
                    foreach (var pixel in MemoryMarshal.Cast<byte, uint>(line.AsSpan(0, across * 4)))
                    {
                        target[x] = pixel;
                        x += pass.Across;
                    }
                }
            }
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(line);
        }
    }

    // Bytes of all rows and their filter bytes. An interlaced picture has some more; for a bound from below this will do.
    private static long RawBytes(PngImageHeader header) => (header.RowBytes(header.Width) + 1) * header.Height;

    private static DecodeResult OutsidePalette { get; } = DecodeResult.Damaged("a pixel has a colour that the palette lacks", "像素的颜色不在调色板中");

    /// <summary>Takes row after row from the inflated data and undoes its filter.</summary>
    private sealed class FilteredRows : IDisposable
    {
        private readonly Stream _inflated;
        private readonly int _rowBytes;
        private readonly int _step;
        private byte[] _current;
        private byte[] _above;

        public FilteredRows(PngImageHeader header, int width, Stream inflated)
        {
            _inflated = inflated;
            _rowBytes = (int)header.RowBytes(width);
            _step = Math.Max(1, header.BitsPerPixel / 8);
            _current = ArrayPool<byte>.Shared.Rent(_rowBytes + 1);
            _above = ArrayPool<byte>.Shared.Rent(_rowBytes + 1);
            _current.AsSpan(0, _rowBytes + 1).Clear();
        }

        public ReadOnlySpan<byte> Current => _current.AsSpan(1, _rowBytes);

        public DecodeResult? ReadNext()
        {
            (_current, _above) = (_above, _current);
            var row = _current.AsSpan(0, _rowBytes + 1);
            if (_inflated.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length) return DecodeResult.CutShort;
            return PngUnfilter.Undo(row[0], row[1..], _above.AsSpan(1, _rowBytes), _step) ? null : DecodeResult.Damaged("a row has an unknown filter", "有一行使用了未知的滤波方式");
        }

        public void Dispose()
        {
            ArrayPool<byte>.Shared.Return(_current);
            ArrayPool<byte>.Shared.Return(_above);
        }
    }
}
