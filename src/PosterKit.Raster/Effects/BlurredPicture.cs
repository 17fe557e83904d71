using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Raster;

/// <summary>
/// A picture under a gaussian blur. It is made in strips of rows, each with as many rows more above and below as the blur reaches, when a band first
/// asks for it; the last few are kept. A wide blur is worked out on cells of several pixels, so that neither time nor memory grow with it: the source
/// is averaged into cells, these are blurred, and pixels lie on straight lines between the middles of cells. Safe for several threads.
/// </summary>
internal sealed class BlurredPicture : StripSource
{
    /// <summary>A blur is made coarser as long as its deviation stays over this many cells: then what lies between two cells is off by less than half of 1/255.</summary>
    private const double LeastDeviation = 4;

    private const int LargestStrip = 24 << 20;
    private const int LeastRows = 256;
    private const int ChunkBytes = 1 << 20;

    private readonly StripSource _source;
    private readonly PixelBox _ink;
    private readonly PixelBox _box;
    private readonly Axis _across;
    private readonly Axis _down;
    private readonly double _deviationX;
    private readonly double _deviationY;
    private readonly int _threads;
    private readonly int _rows;
    private readonly StripCache<WidePlane> _strips;

    // Pixels to a cell are a power of two. Cells count from the first pixel that is drawn, so that a shift by whole pixels shifts them too.
    private readonly record struct Axis(int Bits, double Deviation, int Margin)
    {
        public int Pixels => 1 << Bits;

        public static Axis For(double deviation)
        {
            var bits = 0;
            while (deviation / (2 << bits) >= LeastDeviation && bits < 8) bits++;
            // Averaging over a cell of n pixels has a variance of n² / 12, the straight lines between cells one of n² / 6.
            double cell = 1 << bits;
            var rest = bits == 0 ? deviation : Math.Sqrt(deviation * deviation - cell * cell / 4) / cell;
            return new(bits, rest, deviation > 0 ? DeviceFilter.ReachOf(rest) + 1 : 1);
        }
    }

    /// <summary>A blurred picture.</summary>
    /// <param name="source">The picture; clear outside <paramref name="ink"/>.</param>
    /// <param name="ink">Where it is drawn.</param>
    /// <param name="box">The pixels that may be asked for.</param>
    /// <param name="deviationX">Standard deviation across, in pixels.</param>
    /// <param name="deviationY">The same, down.</param>
    /// <param name="threads">How many threads may work, over zero.</param>
    public BlurredPicture(StripSource source, PixelBox ink, PixelBox box, double deviationX, double deviationY, int threads)
    {
        (_source, _ink, _box, _threads) = (source, ink, box, threads);
        (_deviationX, _deviationY) = (deviationX, deviationY);
        (_across, _down) = (Axis.For(deviationX), Axis.For(deviationY));
        var rows = Math.Max(LeastRows, 4 * _down.Margin * _down.Pixels);
        var rowBytes = (double)(box.Width / _across.Pixels + 2 * _across.Margin) * sizeof(ushort) * WidePlane.Channels / _down.Pixels;
        rows = (int)Math.Min(rows, Math.Max(LeastRows, LargestStrip / rowBytes));
        _rows = (rows + _down.Pixels - 1) / _down.Pixels * _down.Pixels;
        _strips = new(threads + 2, Make);
    }

    public override bool IsOpaque => false;

    public override void Describe(Description to)
    {
        to.Add((long)DescribedKind.Blurred << 8);
        to.Add(_ink);
        to.Add(_box);
        to.Add(_deviationX);
        to.Add(_deviationY);
        _source.Describe(to);
    }

    public override void Read(PixelBox box, Span<byte> pixels)
    {
        for (var top = box.Top; top < box.Bottom;)
        {
            var index = FloorDivide(top - _ink.Top, _rows);
            var bottom = Math.Min(box.Bottom, _ink.Top + (index + 1) * _rows);
            var part = box with { Top = top, Bottom = bottom };
            var strip = _strips.Get(index);
            Write(strip.Made, FirstRow(index), part, MemoryMarshal.Cast<byte, uint>(pixels).Slice((top - box.Top) * box.Width, part.Width * part.Height));
            top = bottom;
        }
    }

    // Numbers of the first column and of the first row of cells of a strip.
    private int FirstColumn => FloorDivide(_box.Left - _ink.Left, _across.Pixels) - _across.Margin;

    private int FirstRow(int strip) => strip * (_rows >> _down.Bits) - _down.Margin;

    private static int FloorDivide(int a, int b) => a >= 0 ? a / b : -((b - 1 - a) / b);

    private WidePlane Make(int strip)
    {
        var width = FloorDivide(_box.Right - 1 - _ink.Left, _across.Pixels) + _across.Margin + 1 - FirstColumn;
        var height = (_rows >> _down.Bits) + 2 * _down.Margin;
        var plane = new WidePlane(width, height);
        // Only rows and columns that anything is drawn on are asked for.
        var left = Math.Max(_ink.Left, _ink.Left + FirstColumn * _across.Pixels);
        var right = Math.Min(_ink.Right, _ink.Left + (FirstColumn + width) * _across.Pixels);
        if (left >= right) return plane;
        var cellRows = Math.Max(1, ChunkBytes / (right - left) / sizeof(uint) >> _down.Bits);
        BoxPasses.Run((height + cellRows - 1) / cellRows, _threads, chunk =>
        {
            var first = chunk * cellRows;
            var top = _ink.Top + (FirstRow(strip) + first) * _down.Pixels;
            var bottom = _ink.Top + (FirstRow(strip) + Math.Min(height, first + cellRows)) * _down.Pixels;
            var part = new PixelBox(left, Math.Max(top, _ink.Top), right, Math.Min(bottom, _ink.Bottom));
            if (part.IsEmpty) return;
            var pixels = GC.AllocateUninitializedArray<byte>(part.Width * part.Height * sizeof(uint));
            _source.Read(part, pixels);
            for (var y = top; y < bottom; y += _down.Pixels)
            {
                var cells = part.Intersect(part with { Top = y, Bottom = y + _down.Pixels });
                if (!cells.IsEmpty) AverageRow(pixels, part, cells, plane.Row(first + (y - top >> _down.Bits)));
            }
        });
        BoxPasses.Blur(plane, _across.Deviation, _down.Deviation, _threads);
        return plane;
    }

    // The rows of pixels that make up one row of cells.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AverageRow(ReadOnlySpan<byte> pixels, PixelBox part, PixelBox rows, Span<ushort> cells)
    {
        var sums = new int[part.Width * WidePlane.Channels];
        ref var sum = ref MemoryMarshal.GetArrayDataReference(sums);
        for (var y = rows.Top; y < rows.Bottom; y++)
        {
            var row = pixels.Slice((y - part.Top) * sums.Length, sums.Length);
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
        var bits = _across.Bits + _down.Bits;
        for (var x = part.Left; x < part.Right;)
        {
            var cell = FloorDivide(x - _ink.Left, _across.Pixels);
            var end = Math.Min(part.Right, _ink.Left + (cell + 1) * _across.Pixels);
            var total = Vector128<int>.Zero;
            for (; x < end; x++) total += Vector128.LoadUnsafe(ref sum, (nuint)((x - part.Left) * WidePlane.Channels));
            total = bits <= 8 ? total << (8 - bits) : (total + Vector128.Create(1 << (bits - 9))) >> (bits - 8);
            var to = cells.Slice((cell - FirstColumn) * WidePlane.Channels, WidePlane.Channels);
            for (var c = 0; c < WidePlane.Channels; c++) to[c] = (ushort)total[c];
        }
    }

    // Where a cell is a pixel.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteCells(WidePlane plane, int firstRow, PixelBox box, Span<uint> pixels)
    {
        var half = Vector128.Create((ushort)128);
        var start = (box.Left - _ink.Left - FirstColumn) * WidePlane.Channels;
        var length = box.Width * WidePlane.Channels;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var row = plane.Row(y - _ink.Top - firstRow).Slice(start, length);
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

    // Pixels between the middles of cells. Places are held in half pixels: the middle of a cell lies half its length after its start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(WidePlane plane, int firstRow, PixelBox box, Span<uint> pixels)
    {
        if (_across.Bits == 0 && _down.Bits == 0)
        {
            WriteCells(plane, firstRow, box, pixels);
            return;
        }
        var row = new int[plane.Width * WidePlane.Channels];
        ref var values = ref MemoryMarshal.GetArrayDataReference(row);
        var (bitsX, bitsY) = (_across.Bits + 1, _down.Bits + 1);
        var (maskX, maskY) = ((1 << bitsX) - 1, (1 << bitsY) - 1);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var placeY = 2 * (y - _ink.Top) + 1 - _down.Pixels;
            var above = plane.Row((placeY >> bitsY) - firstRow);
            var shareY = placeY & maskY;
            if (shareY == 0)
            {
                for (var i = 0; i < row.Length; i++) row[i] = above[i];
            }
            else
            {
                var below = plane.Row((placeY >> bitsY) + 1 - firstRow);
                var round = 1 << (bitsY - 1);
                for (var i = 0; i < row.Length; i++) row[i] = ((above[i] << bitsY) + (below[i] - above[i]) * shareY + round) >> bitsY;
            }
            var target = pixels.Slice((y - box.Top) * box.Width, box.Width);
            var half = Vector128.Create(1 << (bitsX + 7));
            for (var i = 0; i < target.Length; i++)
            {
                var placeX = 2 * (box.Left + i - _ink.Left) + 1 - _across.Pixels;
                var at = (nuint)((placeX >> bitsX) - FirstColumn) * WidePlane.Channels;
                var shareX = placeX & maskX;
                var left = Vector128.LoadUnsafe(ref values, at);
                var mixed = left << bitsX;
                if (shareX != 0) mixed += (Vector128.LoadUnsafe(ref values, at + WidePlane.Channels) - left) * shareX;
                var bytes = (mixed + half) >> (bitsX + 8);
                var shorts = Vector128.Narrow(bytes, bytes);
                target[i] = Vector128.Narrow(shorts, shorts).AsUInt32().ToScalar();
            }
        }
    }
}
