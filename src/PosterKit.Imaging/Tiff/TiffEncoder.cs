using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Imaging;

/// <summary>
/// Writes a page as a TIFF (6.0, with deflate as in Adobe's technical notes), band by band: each is a strip. RGB where the page is opaque, else RGBA with alpha
/// divided out; sRGB, said by a profile. A page of 4 GiB or more before compression becomes a BigTIFF.
/// </summary>
/// <remarks>The directory stands behind the strips. A stream that cannot seek gets all at the end: its strips wait, compressed.</remarks>
public sealed class TiffEncoder : IPixelSink
{
    private const ushort DeflateCompression = 8, HorizontalPredictor = 2, RgbPhotometric = 2, UnassociatedAlpha = 2, Inch = 2;

    // What the directory may take beside the pixels, for a page at the bound: two offsets a strip, a strip a row.
    private const long RoomForDirectory = 16L << 20;

    private readonly Stream _output;
    private readonly TiffOptions _options;
    private readonly bool _isAlwaysBig;
    private readonly Lock _gate = new();
    private readonly List<long> _offsets = [];
    private readonly List<long> _lengths = [];
    private readonly List<PooledBytes> _held = [];
    private BandOrder<PooledBytes>? _order;
    private int _width, _height, _bandHeight;
    private bool _isOpaque, _isBig;
    private long _start, _position;

    /// <summary>An encoder for one page.</summary>
    /// <param name="output">Written from its place on; not closed.</param>
    /// <param name="options">Null: the defaults.</param>
    public TiffEncoder(Stream output, TiffOptions? options = null)
        : this(output, options, isAlwaysBig: false)
    {
    }

    /// <summary>An encoder that makes a BigTIFF of any page, to show that it can.</summary>
    internal TiffEncoder(Stream output, TiffOptions? options, bool isAlwaysBig)
    {
        ArgumentNullException.ThrowIfNull(output);
        (_output, _options, _isAlwaysBig) = (output, options ?? new(), isAlwaysBig);
    }

    private int BytesPerPixel => _isOpaque ? 3 : 4;

    /// <inheritdoc/>
    public void Begin(int width, int height, int bandHeight, bool isOpaque)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(bandHeight, 1);
        if (_order is not null) throw new InvalidOperationException("an encoder writes one page");

        (_width, _height, _bandHeight, _isOpaque) = (width, height, bandHeight, isOpaque);
        _isBig = _isAlwaysBig || (long)width * height * BytesPerPixel + RoomForDirectory > uint.MaxValue;
        _order = new((height - 1) / bandHeight + 1, WriteStrip);
        _position = _isBig ? 16 : 8;
        if (!_output.CanSeek) return;
        _start = _output.Position;
        _output.Write(Head(directory: 0));
    }

    /// <inheritdoc/>
    public void WriteBand(int band, ReadOnlySpan<byte> rgba)
    {
        var order = _order ?? throw new InvalidOperationException("no page was begun");
        ArgumentOutOfRangeException.ThrowIfNegative(band);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(band, order.Count);
        var rows = Math.Min(_bandHeight, _height - band * _bandHeight);
        if (rgba.Length != (long)rows * _width * 4) throw new ArgumentException($"band {band} has {rows} rows of {_width} pixels", nameof(rgba));

        var compressed = Compress(rgba, rows);
        lock (_gate)
        {
            order.Add(band, compressed);
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_order is not { } order) throw new InvalidOperationException("no page was begun");
        order.RequireAll();
        var pad = (int)(_position & 1);
        var directory = MakeDirectory().ToBytes(_position + pad);
        if (_output.CanSeek)
        {
            _output.Write(new byte[pad]);
            _output.Write(directory);
            var end = _output.Position;
            _output.Position = _start;
            _output.Write(Head(_position + pad));
            _output.Position = end;
        }
        else
        {
            _output.Write(Head(_position + pad));
            foreach (var strip in _held)
            {
                using (strip) _output.Write(strip.Bytes);
            }
            _output.Write(new byte[pad]);
            _output.Write(directory);
        }
        _output.Flush();
    }

    private void WriteStrip(PooledBytes strip)
    {
        _offsets.Add(_position);
        _lengths.Add(strip.Length);
        _position += strip.Length;
        if (!_output.CanSeek)
        {
            _held.Add(strip);
            return;
        }
        using (strip) _output.Write(strip.Bytes);
    }

    private byte[] Head(long directory)
    {
        if (!_isBig)
        {
            byte[] head = [(byte)'I', (byte)'I', 42, 0, 0, 0, 0, 0];
            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), checked((uint)directory));
            return head;
        }
        byte[] big = [(byte)'I', (byte)'I', 43, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt64LittleEndian(big.AsSpan(8), directory);
        return big;
    }

    private TiffDirectory MakeDirectory()
    {
        var directory = new TiffDirectory(_isBig);
        directory.AddLong(TiffTag.ImageWidth, _width);
        directory.AddLong(TiffTag.ImageLength, _height);
        directory.AddShorts(TiffTag.BitsPerSample, _isOpaque ? [8, 8, 8] : [8, 8, 8, 8]);
        directory.AddShorts(TiffTag.Compression, DeflateCompression);
        directory.AddShorts(TiffTag.Photometric, RgbPhotometric);
        directory.AddOffsets(TiffTag.StripOffsets, _offsets);
        directory.AddShorts(TiffTag.SamplesPerPixel, (ushort)BytesPerPixel);
        directory.AddLong(TiffTag.RowsPerStrip, _bandHeight);
        directory.AddOffsets(TiffTag.StripByteCounts, _lengths);
        if (_options.Dpi is { } dpi)
        {
            directory.AddRational(TiffTag.XResolution, dpi);
            directory.AddRational(TiffTag.YResolution, dpi);
        }
        directory.AddShorts(TiffTag.PlanarConfiguration, 1);
        if (_options.Dpi is not null) directory.AddShorts(TiffTag.ResolutionUnit, Inch);
        directory.AddShorts(TiffTag.Predictor, HorizontalPredictor);
        if (!_isOpaque) directory.AddShorts(TiffTag.ExtraSamples, UnassociatedAlpha);
        directory.AddBytes(TiffTag.IccProfile, StandardRgbProfile.Create());
        return directory;
    }

    private PooledBytes Compress(ReadOnlySpan<byte> rgba, int rows)
    {
        var rowBytes = checked(_width * BytesPerPixel);
        var row = ArrayPool<byte>.Shared.Rent(rowBytes);
        var filtered = ArrayPool<byte>.Shared.Rent(rowBytes);
        var segment = new PooledBytes((int)Math.Clamp((long)rowBytes * rows / 8, 4096, 1 << 30));
        // Level 3: two thirds of the time of level 6, and a few percent larger on posters.
        using (var deflate = new ZLibStream(segment, new ZLibCompressionOptions { CompressionLevel = 3 }, leaveOpen: true))
        {
            for (var y = 0; y < rows; y++)
            {
                var source = rgba.Slice(y * _width * 4, _width * 4);
                if (_isOpaque) StraightPixels.ToRgb(source, row.AsSpan(0, rowBytes));
                else StraightPixels.ToRgba(source, row.AsSpan(0, rowBytes));
                Difference(row.AsSpan(0, rowBytes), BytesPerPixel, filtered.AsSpan(0, rowBytes));
                deflate.Write(filtered.AsSpan(0, rowBytes));
            }
        }
        ArrayPool<byte>.Shared.Return(row);
        ArrayPool<byte>.Shared.Return(filtered);
        return segment;
    }

    // Each sample less that of the pixel before it (TIFF 6.0, section 14).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Difference(ReadOnlySpan<byte> row, int step, Span<byte> target)
    {
        row[..step].CopyTo(target);
        var i = step;
        for (; i <= row.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
            (Vector256.Create(row[i..]) - Vector256.Create(row[(i - step)..])).CopyTo(target[i..]);
        for (; i < row.Length; i++) target[i] = (byte)(row[i] - row[i - step]);
    }
}
