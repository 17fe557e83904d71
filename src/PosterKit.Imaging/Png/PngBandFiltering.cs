using System.Buffers;

namespace PosterKit.Imaging;

/// <summary>Turns the pixels of a band into filtered rows, each with its filter byte.</summary>
internal static class PngBandFiltering
{
    // Rows that a guess looks at: a quarter and three quarters down.
    private const int Samples = 2, LeastSampledRows = 2, MostSampledRows = 4;

    /// <summary>Filters a band.</summary>
    /// <param name="rgba">Its pixels, premultiplied.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="isOpaque">True: three channels are written, not four.</param>
    /// <param name="only">The filter of all rows; null: for each what seems best.</param>
    /// <param name="filtered">As many rows as there are, each of a byte and its channels.</param>
    public static void Filter(ReadOnlySpan<byte> rgba, int width, bool isOpaque, PngFilter? only, Span<byte> filtered)
    {
        var pixelBytes = isOpaque ? 3 : 4;
        var rowBytes = checked(width * pixelBytes);
        if (only == PngFilter.None)
        {
            for (var y = 0; y < rgba.Length / (4 * width); y++)
            {
                filtered[y * (rowBytes + 1)] = (byte)PngFilter.None;
                Straighten(rgba.Slice(y * width * 4, width * 4), isOpaque, filtered.Slice(y * (rowBytes + 1) + 1, rowBytes));
            }
            return;
        }
        // Two rows, each with a zero margin before it, take turns as the row and the row above.
        var pitch = PngFiltering.Margin + rowBytes;
        var buffer = ArrayPool<byte>.Shared.Rent(checked(2 * pitch));
        buffer.AsSpan(0, PngFiltering.Margin).Clear();
        buffer.AsSpan(pitch, PngFiltering.Margin).Clear();
        for (var y = 0; y < rgba.Length / (4 * width); y++)
        {
            var (row, above) = (y & 1) == 0 ? (0, pitch) : (pitch, 0);
            var source = rgba.Slice(y * width * 4, width * 4);
            var target = buffer.AsSpan(row + PngFiltering.Margin, rowBytes);
            Straighten(source, isOpaque, target);
            PngFiltering.Filter(
                buffer, row + PngFiltering.Margin, y == 0 ? -1 : above + PngFiltering.Margin, rowBytes, pixelBytes, only,
                filtered.Slice(y * (rowBytes + 1), rowBytes + 1));
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>None where a sample of the band is smaller without filters: text, flat colours and dithered gradients mostly are, photographs never; else null, one for each row.</summary>
    /// <param name="rgba">Its pixels, premultiplied.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="isOpaque">True: three channels are written, not four.</param>
    /// <param name="padded">Room for the filtered rows, and <see cref="RowDeflater.Margin"/> bytes more.</param>
    public static PngFilter? Guess(ReadOnlySpan<byte> rgba, int width, bool isOpaque, Span<byte> padded)
    {
        var (pixelBytes, rows) = (isOpaque ? 3 : 4, rgba.Length / (4 * width));
        var rowBytes = width * pixelBytes + 1;
        var sampled = Math.Min(rows, Math.Clamp(rows / 16, LeastSampledRows, MostSampledRows));
        var (none, filtered) = (0L, 0L);
        for (var i = 0; i < Samples; i++)
        {
            var sample = rgba.Slice((int)((long)(rows - sampled) * (2 * i + 1) / (2 * Samples)) * width * 4, sampled * width * 4);
            var room = padded[..(sampled * rowBytes + RowDeflater.Margin)];
            Filter(sample, width, isOpaque, PngFilter.None, room[..^RowDeflater.Margin]);
            none += RowDeflater.Estimate(room, rowBytes, pixelBytes);
            Filter(sample, width, isOpaque, null, room[..^RowDeflater.Margin]);
            filtered += RowDeflater.Estimate(room, rowBytes, pixelBytes);
        }
        return none < filtered ? PngFilter.None : null;
    }

    /// <summary>The filter by which a fast way makes the band smallest; null: one for each row. Drawings of few colours are often smallest without any.</summary>
    /// <param name="rgba">Its pixels, premultiplied.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="isOpaque">True: three channels are written, not four.</param>
    /// <param name="padded">Room for the filtered rows, and <see cref="RowDeflater.Margin"/> bytes more.</param>
    public static PngFilter? Best(ReadOnlySpan<byte> rgba, int width, bool isOpaque, Span<byte> padded)
    {
        var pixelBytes = isOpaque ? 3 : 4;
        var (best, least) = ((PngFilter?)null, long.MaxValue);
        foreach (var filter in (ReadOnlySpan<PngFilter?>)[null, PngFilter.None, PngFilter.Sub, PngFilter.Up, PngFilter.Paeth])
        {
            Filter(rgba, width, isOpaque, filter, padded[..^RowDeflater.Margin]);
            using var packed = RowDeflater.Compress(padded, width * pixelBytes + 1, pixelBytes, PngCompression.Fast, []);
            if (packed.Length < least) (best, least) = (filter, packed.Length);
        }
        return best;
    }

    private static void Straighten(ReadOnlySpan<byte> rgba, bool isOpaque, Span<byte> target)
    {
        if (isOpaque) StraightPixels.ToRgb(rgba, target);
        else StraightPixels.ToRgba(rgba, target);
    }
}
