using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Raster;

// From pixels to cells, and back to pixels.
internal sealed partial class BlurredPicture
{
    private const int AlphaShift = 24;

    // The rows of pixels that make up one row of cells.
    private void AverageRow(ReadOnlySpan<byte> pixels, PixelBox part, PixelBox rows, Span<int> sums, Cells made, Span<ushort> cells)
    {
        sums.Clear();
        for (var y = rows.Top; y < rows.Bottom; y++)
        {
            var row = pixels.Slice((y - part.Top) * part.Width * sizeof(uint), part.Width * sizeof(uint));
            if (Channels == 1) AddAlphas(MemoryMarshal.Cast<byte, uint>(row), sums);
            else AddRow(row, sums);
        }
        if (Channels == 1) StoreAlphas(sums, part.Left, made, cells);
        else StoreRow(sums, part, made, cells);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddAlphas(ReadOnlySpan<uint> row, Span<int> sums)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var from = ref MemoryMarshal.GetReference(row);
        nuint i = 0;
        for (; i + 8 <= (nuint)row.Length; i += 8)
            (Vector256.LoadUnsafe(ref sum, i) + (Vector256.LoadUnsafe(ref from, i) >>> AlphaShift).AsInt32()).StoreUnsafe(ref sum, i);
        for (; i < (nuint)row.Length; i++) Unsafe.Add(ref sum, i) += (int)(Unsafe.Add(ref from, i) >> AlphaShift);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(ReadOnlySpan<byte> row, Span<int> sums)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var from = ref MemoryMarshal.GetReference(row);
        nuint i = 0;
        for (; i + 16 <= (nuint)row.Length; i += 16)
        {
            var bytes = Vector128.LoadUnsafe(ref from, i);
            var (low, high) = (Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));
            (Vector128.LoadUnsafe(ref sum, i) + Vector128.WidenLower(low).AsInt32()).StoreUnsafe(ref sum, i);
            (Vector128.LoadUnsafe(ref sum, i + 4) + Vector128.WidenUpper(low).AsInt32()).StoreUnsafe(ref sum, i + 4);
            (Vector128.LoadUnsafe(ref sum, i + 8) + Vector128.WidenLower(high).AsInt32()).StoreUnsafe(ref sum, i + 8);
            (Vector128.LoadUnsafe(ref sum, i + 12) + Vector128.WidenUpper(high).AsInt32()).StoreUnsafe(ref sum, i + 12);
        }
        for (; i < (nuint)row.Length; i++) Unsafe.Add(ref sum, i) += Unsafe.Add(ref from, i);
    }

    private void StoreAlphas(ReadOnlySpan<int> sums, int left, Cells made, Span<ushort> cells)
    {
        var bits = _across.Bits + _down.Bits;
        var x = left - _ink.Left;
        for (var i = 0; i < sums.Length;)
        {
            var cell = x >> _across.Bits;
            var end = Math.Min(sums.Length, i + (cell + 1 << _across.Bits) - x);
            x += end - i;
            var total = 0;
            for (; i < end; i++) total += sums[i];
            cells[cell - made.FirstColumn] = (ushort)(bits <= 8 ? total << (8 - bits) : (total + (1 << (bits - 9))) >> (bits - 8));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StoreRow(ReadOnlySpan<int> sums, PixelBox part, Cells made, Span<ushort> cells)
    {
        const int Channels = 4;
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var bits = _across.Bits + _down.Bits;
        for (var x = part.Left; x < part.Right;)
        {
            var cell = x - _ink.Left >> _across.Bits;
            var end = Math.Min(part.Right, _ink.Left + (cell + 1) * _across.Pixels);
            var total = Vector128<int>.Zero;
            for (; x < end; x++) total += Vector128.LoadUnsafe(ref sum, (nuint)((x - part.Left) * Channels));
            total = bits <= 8 ? total << (8 - bits) : (total + Vector128.Create(1 << (bits - 9))) >> (bits - 8);
            Vector128.Narrow(total, total).GetLower().AsUInt16().CopyTo(cells[((cell - made.FirstColumn) * Channels)..]);
        }
    }

    private void Write(Cells made, PixelBox box, Span<uint> pixels)
    {
        if (OnlyColor is { } color) WriteShades(made, box, color, pixels);
        else if (_across.Bits == 0 && _down.Bits == 0) WriteCells(made, box, pixels);
        else WriteBetween(made, box, pixels);
    }

    // Where a cell is a pixel.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteCells(Cells made, PixelBox box, Span<uint> pixels)
    {
        var half = Vector128.Create((ushort)128);
        var start = (box.Left - _ink.Left - made.FirstColumn) * made.Plane.Channels;
        var length = box.Width * made.Plane.Channels;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var row = made.Plane.Row(y - _ink.Top - made.FirstRow).Slice(start, length);
            var target = MemoryMarshal.AsBytes(pixels.Slice((y - box.Top) * box.Width, box.Width));
            ref var from = ref MemoryMarshal.GetReference(row);
            ref var to = ref MemoryMarshal.GetReference(target);
            nuint i = 0;
            for (; i + 16 <= (nuint)length; i += 16)
            {
                Vector128.Narrow((Vector128.LoadUnsafe(ref from, i) + half) >>> 8, (Vector128.LoadUnsafe(ref from, i + 8) + half) >>> 8).StoreUnsafe(ref to, i);
            }
            for (; i < (nuint)length; i++) Unsafe.Add(ref to, i) = (byte)((Unsafe.Add(ref from, i) + 128) >> 8);
        }
    }

    // Cells of the row that lies at a pixel row's middle, from a column of cells on: on straight lines between two rows. Places are held in half pixels:
    // the middle of a cell lies half its length after its start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadCells(Cells made, int y, int firstColumn, Span<int> values)
    {
        var bits = _down.Bits + 1;
        var place = 2 * (y - _ink.Top) + 1 - _down.Pixels;
        var share = place & ((1 << bits) - 1);
        var start = (firstColumn - made.FirstColumn) * made.Plane.Channels;
        var above = made.Plane.Row((place >> bits) - made.FirstRow).Slice(start, values.Length);
        var below = share == 0 ? above : made.Plane.Row((place >> bits) + 1 - made.FirstRow).Slice(start, values.Length);
        ref var upper = ref MemoryMarshal.GetReference(above);
        ref var lower = ref MemoryMarshal.GetReference(below);
        ref var to = ref MemoryMarshal.GetReference(values);
        var round = Vector128.Create(1 << (bits - 1));
        nuint i = 0;
        for (; i + 8 <= (nuint)values.Length; i += 8)
        {
            var (a, b) = (Vector128.LoadUnsafe(ref upper, i), Vector128.LoadUnsafe(ref lower, i));
            Between(Vector128.WidenLower(a).AsInt32(), Vector128.WidenLower(b).AsInt32()).StoreUnsafe(ref to, i);
            Between(Vector128.WidenUpper(a).AsInt32(), Vector128.WidenUpper(b).AsInt32()).StoreUnsafe(ref to, i + 4);
        }
        for (; i < (nuint)values.Length; i++)
        {
            var a = (int)Unsafe.Add(ref upper, i);
            Unsafe.Add(ref to, i) = ((a << bits) + (Unsafe.Add(ref lower, i) - a) * share + (1 << (bits - 1))) >> bits;
        }

        Vector128<int> Between(Vector128<int> a, Vector128<int> b) => ((a << bits) + (b - a) * share + round) >> bits;
    }

    private int CellBefore(int x) => 2 * (x - _ink.Left) + 1 - _across.Pixels >> _across.Bits + 1;

    // Pixels between the middles of cells.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteBetween(Cells made, PixelBox box, Span<uint> pixels)
    {
        const int Channels = 4;
        var first = CellBefore(box.Left);
        var length = (CellBefore(box.Right - 1) + 2 - first) * Channels;
        var pooled = ArrayPool<int>.Shared.Rent(length);
        ref var values = ref MemoryMarshal.GetArrayDataReference(pooled);
        var bits = _across.Bits + 1;
        var half = Vector128.Create(1 << (bits + 7));
        var start = 2 * (box.Left - _ink.Left) + 1 - _across.Pixels - (first << bits);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            ReadCells(made, y, first, pooled.AsSpan(0, length));
            var target = pixels.Slice((y - box.Top) * box.Width, box.Width);
            var place = start;
            for (var i = 0; i < target.Length; i++, place += 2)
            {
                var at = (nuint)((place >> bits) * Channels);
                var left = Vector128.LoadUnsafe(ref values, at);
                var mixed = (left << bits) + (Vector128.LoadUnsafe(ref values, at + Channels) - left) * (place & ((1 << bits) - 1));
                var bytes = (mixed + half) >> (bits + 8);
                var shorts = Vector128.Narrow(bytes, bytes);
                target[i] = Vector128.Narrow(shorts, shorts).AsUInt32().ToScalar();
            }
        }
        ArrayPool<int>.Shared.Return(pooled);
    }

    // The same in shades of one colour: alpha is mixed, and the other channels are their share of it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteShades(Cells made, PixelBox box, byte[] color, Span<uint> pixels)
    {
        var first = CellBefore(box.Left);
        var length = CellBefore(box.Right - 1) + 2 - first;
        var pooled = ArrayPool<int>.Shared.Rent(length + box.Width);
        var values = pooled.AsSpan(0, length);
        var alphas = pooled.AsSpan(length, box.Width);
        var bits = _across.Bits + 1;
        var start = 2 * (box.Left - _ink.Left) + 1 - _across.Pixels - (first << bits);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            ReadCells(made, y, first, values);
            // Alpha with 8 and a few more bits of fraction.
            for (int i = 0, cell = 0, share = start; i < alphas.Length; cell++, share -= 1 << bits)
            {
                var alpha = values[cell] << bits;
                var step = values[cell + 1] - values[cell];
                var end = Math.Min(alphas.Length, i + ((1 << bits) - share + 1) / 2);
                for (alpha += step * share; i < end; i++, share += 2, alpha += 2 * step) alphas[i] = alpha;
            }
            Shade(alphas, color, bits, pixels.Slice((y - box.Top) * box.Width, box.Width));
        }
        ArrayPool<int>.Shared.Return(pooled);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Shade(ReadOnlySpan<int> alphas, byte[] color, int bits, Span<uint> pixels)
    {
        // Each channel as a share of alpha, in 1/65536.
        uint Share(int channel) => ((uint)color[channel] * 65536 + color[3] / 2u) / color[3];
        var (red, green, blue) = (Share(0), Share(1), Share(2));
        ref var from = ref MemoryMarshal.GetReference(alphas);
        ref var to = ref MemoryMarshal.GetReference(pixels);
        nuint i = 0;
        for (; i + 8 <= (nuint)alphas.Length; i += 8)
        {
            var mixed = Vector256.LoadUnsafe(ref from, i).AsUInt32();
            var alpha = (mixed + Vector256.Create(1u << (bits + 7))) >>> (bits + 8);
            var fine = (mixed + Vector256.Create(1u << (bits - 1))) >>> bits;
            (Many(fine, alpha, red) | Many(fine, alpha, green) << 8 | Many(fine, alpha, blue) << 16 | alpha << AlphaShift).StoreUnsafe(ref to, i);
        }
        for (; i < (nuint)alphas.Length; i++)
        {
            var mixed = (uint)Unsafe.Add(ref from, i);
            var alpha = (mixed + (1u << (bits + 7))) >> (bits + 8);
            var fine = (mixed + (1u << (bits - 1))) >> bits;
            uint One(uint share) => Math.Min((fine * share + (1u << 23)) >> 24, alpha);
            Unsafe.Add(ref to, i) = One(red) | One(green) << 8 | One(blue) << 16 | alpha << AlphaShift;
        }

        static Vector256<uint> Many(Vector256<uint> fine, Vector256<uint> alpha, uint share) =>
            share == 0 ? Vector256<uint>.Zero : Vector256.Min((fine * share + Vector256.Create(1u << 23)) >>> 24, alpha);
    }
}
