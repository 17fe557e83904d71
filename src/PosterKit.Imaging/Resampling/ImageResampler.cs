using System.Buffers;
using PosterKit.Foundation;

namespace PosterKit.Imaging;

/// <summary>
/// A part of a picture scaled to a box of device pixels: Lanczos' curve of three lobes where it is reduced, a cubic where it is
/// enlarged, premultiplied. Holds weights, which are worked out when pixels are first asked for, and no pixels; safe for several threads.
/// </summary>
/// <remarks>
/// What is reduced is an average of light, so it is mixed in linear light. What is enlarged goes from colour to colour: even steps to the
/// eye are steps of encoded sRGB, and in linear light every dark line would lose weight to the light around it. All programs that
/// we know of enlarge so.
/// Whole-number arithmetic: the same bits on any processor, in any order and for any division into strips. A box on whole pixels at the
/// picture's own size gives its pixels unchanged. Strips of 64 rows or more are economical: a strip filters anew the rows (some
/// six times the reduction) that it shares with its neighbour.
/// </remarks>
public sealed class ImageResampler
{
    private readonly PixelImage _image;
    private readonly Lazy<Weights> _weights;
    private readonly int _sourceLeft, _sourceTop, _sourceWidth;
    private readonly bool _isLinear;

    private ImageResampler(PixelImage image, Rect crop, Rect box, bool isPixelated, int left, int top, int right, int bottom)
    {
        (_image, Left, Top, Width, Height) = (image, left, top, right - left, bottom - top);
        var (across, down) = (crop.Width / box.Width, crop.Height / box.Height);
        var (sourceLeft, sourceRight) = Within(crop.X, crop.Right, image.Width);
        var (sourceTop, sourceBottom) = Within(crop.Y, crop.Bottom, image.Height);
        (_sourceLeft, _sourceTop, _sourceWidth) = (sourceLeft, sourceTop, sourceRight - sourceLeft);
        _isLinear = ResampleWeights.IsReduced(across) || ResampleWeights.IsReduced(down);
        _weights = new(() => new(
            ResampleWeights.Create(crop.X, across, box.X, left, right - left, sourceLeft, sourceRight, isAcross: true, isPixelated),
            ResampleWeights.Create(crop.Y, down, box.Y, top, bottom - top, sourceTop, sourceBottom, isAcross: false, isPixelated)));
    }

    private sealed record Weights(ResampleWeights Columns, ResampleWeights Rows);

    /// <summary>First device column of the pixels it gives.</summary>
    public int Left { get; }

    /// <summary>First device row.</summary>
    public int Top { get; }

    /// <summary>Device columns.</summary>
    public int Width { get; }

    /// <summary>Device rows.</summary>
    public int Height { get; }

    /// <summary>True where every pixel has alpha 255.</summary>
    public bool IsOpaque => _image.IsOpaque;

    /// <summary>Prepares a scaling.</summary>
    /// <param name="image">The picture; its pixels must not change afterwards.</param>
    /// <param name="crop">The shown part in pixels of the picture, edges anywhere; not empty. No pixel wholly outside it is used.</param>
    /// <param name="box">Where that part lands, in device pixels, edges anywhere; not empty.</param>
    /// <param name="clip">Device pixels that are wanted, edges whole; null: all that the box touches.</param>
    /// <param name="isPixelated">True: an axis that is enlarged takes the nearest pixel.</param>
    /// <returns>Null where the box and the clip do not meet.</returns>
    /// <exception cref="ArgumentException">A rectangle is empty or not a number.</exception>
    public static ImageResampler? Create(PixelImage image, Rect crop, Rect box, Rect? clip = null, bool isPixelated = false)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (!IsUsable(crop)) throw new ArgumentException("a shown part has a size", nameof(crop));
        if (!IsUsable(box)) throw new ArgumentException("a box has a size", nameof(box));

        var (left, right) = Cover(box.X, box.Right, clip?.X, clip?.Right);
        var (top, bottom) = Cover(box.Y, box.Bottom, clip?.Y, clip?.Bottom);
        return left < right && top < bottom ? new(image, crop, box, isPixelated, left, top, right, bottom) : null;
    }

    /// <summary>Gives whole rows.</summary>
    /// <param name="firstRow">0-based, from <see cref="Top"/>.</param>
    /// <param name="rowCount">Rows wanted.</param>
    /// <param name="premultipliedRgba">Gets them, tightly packed: sRGB, premultiplied. Beyond the picture's edges its outermost pixels are repeated: coverage is the caller's.</param>
    public void Read(int firstRow, int rowCount, Span<byte> premultipliedRgba) => Read(0, firstRow, Width, rowCount, premultipliedRgba);

    /// <summary>Gives a part of some rows.</summary>
    /// <param name="firstColumn">0-based, from <see cref="Left"/>.</param>
    /// <param name="firstRow">0-based, from <see cref="Top"/>.</param>
    /// <param name="columnCount">Columns wanted.</param>
    /// <param name="rowCount">Rows wanted.</param>
    /// <param name="premultipliedRgba">As with <see cref="Read(int, int, Span{byte})"/>.</param>
    public void Read(int firstColumn, int firstRow, int columnCount, int rowCount, Span<byte> premultipliedRgba)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstColumn);
        ArgumentOutOfRangeException.ThrowIfNegative(firstRow);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columnCount, Width - firstColumn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rowCount, Height - firstRow);
        if (columnCount <= 0 || rowCount <= 0) return;

        var fromByte = _isLinear ? LinearLight.FromByte : EncodedLight.FromByte;
        var toByte = _isLinear ? LinearLight.ToByte : EncodedLight.ToByte;
        var (columns, rows) = _weights.Value;
        // The source columns that count, whole pairs.
        var (from, to) = (_sourceWidth, 0);
        for (var i = firstColumn; i < firstColumn + columnCount; i++)
        {
            from = Math.Min(from, columns.Start(i));
            to = Math.Max(to, Math.Min(_sourceWidth, columns.Start(i) + 2 * columns.Pairs(i).Length));
        }
        var (pitch, slots) = (columnCount * 4, 2 * rows.MostPairs);
        // A pair may reach past the source by one pixel, which Load fills; what lies beyond that has weight zero.
        var loaded = ArrayPool<short>.Shared.Rent(((_sourceWidth + 1) / 2 + columns.MostPairs) * 8);
        var ring = ArrayPool<short>.Shared.Rent(slots * pitch);
        var line = ArrayPool<short>.Shared.Rent(pitch);
        var offsets = ArrayPool<int>.Shared.Rent(slots);
        try
        {
            // Slots that no row has filled yet may count with weight zero.
            ring.AsSpan(0, slots * pitch).Clear();
            var next = 0;
            for (var y = 0; y < rowCount; y++)
            {
                var start = rows.Start(firstRow + y);
                var pairs = rows.Pairs(firstRow + y);
                var end = start + 2 * pairs.Length - (pairs[^1] >> 16 == 0 ? 1 : 0);
                for (next = Math.Max(next, start); next < end; next++)
                {
                    var source = _image.Rgba.Span.Slice(((_sourceTop + next) * _image.Width + _sourceLeft + from) * 4, (to - from) * 4);
                    ResampleRows.Load(source, _image.IsOpaque, fromByte, loaded.AsSpan(from * 4));
                    ResampleRows.FilterAcross(loaded, columns, firstColumn, ring.AsSpan(next % slots * pitch, pitch));
                }
                for (var i = 0; i < 2 * pairs.Length; i++) offsets[i] = (start + i) % slots * pitch;
                ResampleRows.FilterDown(ring, offsets.AsSpan(0, 2 * pairs.Length), pairs, line.AsSpan(0, pitch));
                ResampleRows.Store(line.AsSpan(0, pitch), _image.IsOpaque, toByte, premultipliedRgba.Slice(y * pitch, pitch));
            }
        }
        finally
        {
            ArrayPool<short>.Shared.Return(loaded);
            ArrayPool<short>.Shared.Return(ring);
            ArrayPool<short>.Shared.Return(line);
            ArrayPool<int>.Shared.Return(offsets);
        }
    }

    private static bool IsUsable(Rect rect) =>
        !rect.IsEmpty && double.IsFinite(rect.X) && double.IsFinite(rect.Y) && double.IsFinite(rect.Width) && double.IsFinite(rect.Height);

    // The whole pixels that a side of the box touches. An edge within a millionth of a whole one counts as on it.
    private static (int Start, int End) Cover(double start, double end, double? clipStart, double? clipEnd)
    {
        start = Math.Max(Math.Floor(start + 1e-6), clipStart ?? int.MinValue);
        end = Math.Min(Math.Ceiling(end - 1e-6), clipEnd ?? int.MaxValue);
        return ((int)Math.Clamp(start, int.MinValue, int.MaxValue), (int)Math.Clamp(end, int.MinValue, int.MaxValue));
    }

    // The source pixels that the shown part touches; at least one.
    private static (int Low, int High) Within(double start, double end, int size)
    {
        var low = (int)Math.Clamp(Math.Floor(start + 1e-6), 0, size - 1);
        return (low, (int)Math.Clamp(Math.Ceiling(end - 1e-6), low + 1, size));
    }
}
