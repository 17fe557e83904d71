using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PosterKit.Raster;

/// <summary>
/// A picture under a gaussian blur. It is made in strips of rows, each with as many rows more above and below as the blur reaches, when a band first
/// asks for it; the last few are kept. A wide blur is worked out on cells of several pixels, so that neither time nor memory grow with it: the source
/// is averaged into cells, these are blurred, and pixels lie on straight lines between the middles of cells. Of a picture in shades of one colour, as most
/// shadows are, the alpha alone is blurred. Safe for several threads.
/// </summary>
internal sealed partial class BlurredPicture : StripSource
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
    private readonly int _firstCellRow;
    private readonly int _cellRows;
    private readonly StripCache<Cells> _strips;

    // The blurred cells of a strip, numbered from the first pixel that is drawn.
    private sealed record Cells(WidePlane Plane, int FirstColumn, int FirstRow);

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
        double rows = Math.Max(LeastRows, 4 * _down.Margin * _down.Pixels);
        var rowBytes = (double)(box.Width / _across.Pixels + 2 * _across.Margin) * sizeof(ushort) * 4 / _down.Pixels;
        rows = Math.Min(rows, Math.Max(LeastRows, LargestStrip / rowBytes));
        _firstCellRow = FloorDivide(box.Top - ink.Top, _down.Pixels);
        var cellRows = FloorDivide(box.Bottom - 1 - ink.Top, _down.Pixels) + 1 - _firstCellRow;
        // What is a little more than a strip is one all the same: each draws anew what its neighbours reach into.
        var strips = Math.Ceiling(cellRows * _down.Pixels / (1.5 * rows));
        _cellRows = (int)Math.Ceiling(cellRows / Math.Max(1, strips));
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
            var index = FloorDivide(FloorDivide(top - _ink.Top, _down.Pixels) - _firstCellRow, _cellRows);
            var bottom = Math.Min(box.Bottom, _ink.Top + (_firstCellRow + (index + 1) * _cellRows) * _down.Pixels);
            var part = box with { Top = top, Bottom = bottom };
            Write(_strips.Get(index).Made, part, MemoryMarshal.Cast<byte, uint>(pixels).Slice((top - box.Top) * box.Width, part.Width * part.Height));
            top = bottom;
        }
    }

    private static int FloorDivide(int a, int b) => a >= 0 ? a / b : -((b - 1 - a) / b);

    // The cells from the first to before the end that a range of pixels depends on, as far as anything is drawn that reaches them: the rest is clear, in
    // every pass of the blur. One more at each side is there to be looked up.
    private static (int First, int End) CellsFor(in Axis axis, int firstCell, int endCell, int inkLength)
    {
        var endOfInk = (inkLength + axis.Pixels - 1) / axis.Pixels;
        return (
            Math.Max(firstCell - axis.Margin, Math.Min(firstCell - 1, -axis.Margin)),
            Math.Min(endCell + axis.Margin, Math.Max(endCell + 1, endOfInk + axis.Margin)));
    }

    private Cells Make(int strip)
    {
        var (left, right) = CellsFor(_across, FloorDivide(_box.Left - _ink.Left, _across.Pixels), FloorDivide(_box.Right - 1 - _ink.Left, _across.Pixels) + 1, _ink.Width);
        var row = _firstCellRow + strip * _cellRows;
        var (top, bottom) = CellsFor(_down, row, row + _cellRows, _ink.Height);
        var (width, height) = (right - left, bottom - top);
        var plane = new WidePlane(width, height, Channels);
        var made = new Cells(plane, left, top);
        // Only rows and columns that anything is drawn on are asked for.
        var firstPixel = Math.Max(_ink.Left, _ink.Left + left * _across.Pixels);
        var endPixel = Math.Min(_ink.Right, _ink.Left + right * _across.Pixels);
        if (firstPixel >= endPixel) return made;
        var chunkRows = Math.Max(1, ChunkBytes / (endPixel - firstPixel) / sizeof(uint) >> _down.Bits);
        BoxPasses.Run((height + chunkRows - 1) / chunkRows, _threads, chunk =>
        {
            var first = chunk * chunkRows;
            var start = _ink.Top + (top + first) * _down.Pixels;
            var end = _ink.Top + (top + Math.Min(height, first + chunkRows)) * _down.Pixels;
            var part = new PixelBox(firstPixel, Math.Max(start, _ink.Top), endPixel, Math.Min(end, _ink.Bottom));
            if (part.IsEmpty) return;
            var length = part.Width * part.Height * sizeof(uint);
            var pixels = ArrayPool<byte>.Shared.Rent(length);
            var sums = ArrayPool<int>.Shared.Rent(part.Width * Channels);
            _source.Read(part, pixels.AsSpan(0, length));
            for (var y = start; y < end; y += _down.Pixels)
            {
                var cells = part.Intersect(part with { Top = y, Bottom = y + _down.Pixels });
                if (!cells.IsEmpty) AverageRow(pixels.AsSpan(0, length), part, cells, sums.AsSpan(0, part.Width * Channels), made, plane.Row(first + (y - start >> _down.Bits)));
            }
            ArrayPool<int>.Shared.Return(sums);
            ArrayPool<byte>.Shared.Return(pixels);
        });
        BoxPasses.Blur(plane, _across.Deviation, _down.Deviation, _threads);
        return made;
    }

    // The colour that all pixels are shades of, as one of them; null: there is more than one, or it is not known.
    private byte[]? OnlyColor => _source.Color is [_, _, _, > 0] color ? color : null;

    private int Channels => OnlyColor is null ? 4 : 1;
}
