using System.Diagnostics;
using System.Runtime.CompilerServices;
using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>
/// Finds how much of each pixel lies inside an outline: exact area, no sampling. Every line adds the signed area to its right to the cells
/// it crosses; the running sum along a row is then the covered area of each pixel. Cells lie in blocks of 16, and a bit for each block tells
/// whether any line touched it, so the sum is only worked out where it changes.
/// </summary>
/// <remarks>
/// Non-zero filling takes min(1, |sum|), which is exact except in pixels where two edges of the same direction cross or coincide; there it
/// may be too dark by the area they share. One accumulator serves one thread.
/// </remarks>
internal sealed partial class CoverageAccumulator
{
    private const int BlockBits = 4;
    private const int BlockCells = 1 << BlockBits;
    private const long Half = 1L << 31;

    // Between two shapes all cells and bits are zero: the sweep clears what it reads.
    private int[] _cells = [];
    private ulong[] _touched = [];
    private byte[] _coverage = [];
    private CoverageRun[] _runs = [];

    private PixelBox _box;
    private int _stride;
    private int _words;
    private int _right;
    private int _bottom;

    /// <summary>Starts a shape.</summary>
    /// <param name="box">Where coverage is wanted, device pixels; not empty.</param>
    public void Begin(PixelBox box)
    {
        Debug.Assert(!box.IsEmpty);
        _box = box;
        // One cell beyond the right side takes what spills over. An odd number of blocks keeps the rows of a wide box from falling
        // into the same cache set.
        var blocks = ((box.Width >> BlockBits) + 1) | 1;
        _stride = blocks << BlockBits;
        _words = (blocks + 63) >> 6;
        _right = box.Width << Fixed.Bits;
        _bottom = box.Height << Fixed.Bits;
        var cells = _stride * box.Height;
        if (_cells.Length < cells) _cells = new int[cells];
        var words = _words * box.Height;
        if (_touched.Length < words) _touched = new ulong[words];
        if (_coverage.Length < _stride)
        {
            _coverage = new byte[_stride];
            _runs = new CoverageRun[blocks + 2];
        }
    }

    /// <summary>Adds an outline.</summary>
    /// <param name="outline">Its contours; all count as closed.</param>
    /// <param name="x">Where its origin lies, in 1/65536 pixel; zero for outlines in device coordinates.</param>
    /// <param name="y">The same, down.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(FlatOutline outline, long x, long y)
    {
        // The fraction of the origin is added at the full precision of the outline, its whole pixels after rounding: a shape that is
        // shifted by whole pixels keeps its coverage to the last bit.
        var shift = outline.FractionBits - Fixed.Bits;
        var rounding = shift == 0 ? 0 : 1 << (shift - 1);
        var fractionX = (int)(x & 0xFFFF) + rounding;
        var fractionY = (int)(y & 0xFFFF) + rounding;
        var wholeX = (int)((x >> 16) - _box.Left) << Fixed.Bits;
        var wholeY = (int)((y >> 16) - _box.Top) << Fixed.Bits;
        if (shift == 0) (fractionX, fractionY) = (0, 0);

        var coordinates = outline.Coordinates;
        foreach (ref readonly var chunk in outline.Chunks)
        {
            if (((chunk.Bottom + fractionY) >> shift) + wholeY <= 0 || ((chunk.Top + fractionY) >> shift) + wholeY >= _bottom) continue;
            var x0 = ((coordinates[chunk.Previous] + fractionX) >> shift) + wholeX;
            var y0 = ((coordinates[chunk.Previous + 1] + fractionY) >> shift) + wholeY;
            var points = coordinates[chunk.Start..chunk.End];
            for (var i = 0; i + 1 < points.Length; i += 2)
            {
                var x1 = ((points[i] + fractionX) >> shift) + wholeX;
                var y1 = ((points[i + 1] + fractionY) >> shift) + wholeY;
                if (y0 < y1) AddLine(x0, y0, x1, y1, 1);
                else if (y1 < y0) AddLine(x1, y1, x0, y0, -1);
                x0 = x1;
                y0 = y1;
            }
        }
    }

    // A line going down (y0 < y1). The same line gives the same numbers in whatever box it is seen and in whichever direction it was drawn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddLine(int x0, int y0, int x1, int y1, int sign)
    {
        var top = Math.Max(y0, 0);
        var bottom = Math.Min(y1, _bottom);
        if (top >= bottom || Math.Min(x0, x1) >= _right) return;
        if (x0 == x1) AddUpright(x0, top, bottom, sign);
        else if (Math.Max(x0, x1) <= 0) AddUpright(0, top, bottom, sign);
        else AddSlanted(x0, y0, x1, y1, top, bottom, sign);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddUpright(int x, int top, int bottom, int sign)
    {
        x = Math.Max(x, 0);
        var column = x >> Fixed.Bits;
        var toNext = (x & Fixed.FractionMask) * 2 * sign;
        var toThis = 2 * Fixed.One * sign - toNext;
        var bits = 1UL << (column >> BlockBits);
        var nextBits = 1UL << ((column + 1) >> BlockBits);
        var word = column >> (BlockBits + 6);
        var nextWord = (column + 1) >> (BlockBits + 6);

        var row = top >> Fixed.Bits;
        var cell = row * _stride + column;
        var cells = _cells;
        var touched = _touched;
        for (var y = top; y < bottom; row++, cell += _stride)
        {
            var next = Math.Min((row + 1) << Fixed.Bits, bottom);
            var height = next - y;
            cells[cell] += height * toThis;
            cells[cell + 1] += height * toNext;
            touched[row * _words + word] |= bits;
            touched[row * _words + nextWord] |= nextBits;
            y = next;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddSlanted(int x0, int y0, int x1, int y1, int top, int bottom, int sign)
    {
        var row = top >> Fixed.Bits;
        if (y1 - 1 >> Fixed.Bits == row && y0 >> Fixed.Bits == row)
        {
            // The whole line lies in one row, as most pieces of a curve do: no slope is needed.
            if (x0 >> Fixed.Bits == x1 >> Fixed.Bits) AddWithin(row, x0, x1, y1 - y0, sign);
            else AddAcross(row, Math.Min(x0, x1), Math.Max(x0, x1), y1 - y0, FallOf(x0, y0, x1, y1), sign);
            return;
        }
        // As a 32.32 number: x for a step down.
        var slope = (long)((double)(x1 - x0) / (y1 - y0) * 4294967296.0);
        var fall = -1L;
        var y = top;
        var x = top == y0 ? x0 : x0 + (int)((slope * (top - y0) + Half) >> 32);
        for (; y < bottom; row++)
        {
            var nextY = Math.Min((row + 1) << Fixed.Bits, bottom);
            var nextX = nextY == y1 ? x1 : x0 + (int)((slope * (nextY - y0) + Half) >> 32);
            if (x >> Fixed.Bits == nextX >> Fixed.Bits)
            {
                AddWithin(row, x, nextX, nextY - y, sign);
            }
            else
            {
                if (fall < 0) fall = FallOf(x0, y0, x1, y1);
                AddAcross(row, Math.Min(x, nextX), Math.Max(x, nextX), nextY - y, fall, sign);
            }
            x = nextX;
            y = nextY;
        }
    }

    // Progress down for a step to the side, a 32.32 number. More than a whole pixel is never needed for the smallest step, because it is
    // used within a row only.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long FallOf(int x0, int y0, int x1, int y1) =>
        (long)Math.Min((double)(y1 - y0) / Math.Abs(x1 - x0) * 4294967296.0, Fixed.One * 4294967296.0);

    // A piece of a line within one pixel.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddWithin(int row, int x, int nextX, int height, int sign)
    {
        var column = x >> Fixed.Bits;
        if ((uint)column < (uint)_box.Width)
        {
            var toNext = height * ((x & Fixed.FractionMask) + (nextX & Fixed.FractionMask));
            var cells = _cells;
            var cell = row * _stride + column;
            cells[cell] += sign * (height * (2 * Fixed.One) - toNext);
            cells[cell + 1] += sign * toNext;
            var word = row * _words + (column >> (BlockBits + 6));
            _touched[word] |= 1UL << (column >> BlockBits);
            if ((column & (BlockCells - 1)) == BlockCells - 1) Touch(row, (column + 1) >> BlockBits, (column + 1) >> BlockBits);
        }
        else if (column < 0)
        {
            _cells[row * _stride] += sign * height * (2 * Fixed.One);
            _touched[row * _words] |= 1;
        }
    }

    // A piece of a line within one row that crosses from column to column, from its left end to its right end.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddAcross(int row, int left, int right, int height, long fall, int sign)
    {
        if (left >= _right) return;
        var cells = _cells;
        var cell = row * _stride;
        var width = _box.Width;
        var column = left >> Fixed.Bits;
        var last = right >> Fixed.Bits;
        var entry = left & Fixed.FractionMask;
        var done = 0;
        if (column < 0)
        {
            // What lies left of the box covers all of the row from its first cell on.
            done = last < 0 ? height : (int)Math.Min((fall * -left + Half) >> 32, height);
            cells[cell] += sign * done * (2 * Fixed.One);
            _touched[row * _words] |= 1;
            if (last < 0) return;
            column = 0;
            entry = 0;
        }
        var first = column;
        cell += column;
        var progress = fall * (((column + 1) << Fixed.Bits) - left) + Half;
        for (; column < last && column < width; column++, cell++)
        {
            var here = (int)Math.Min(progress >> 32, height);
            var step = sign * (here - done);
            var toNext = step * (entry + Fixed.One);
            cells[cell] += step * (2 * Fixed.One) - toNext;
            cells[cell + 1] += toNext;
            done = here;
            entry = 0;
            progress += fall << Fixed.Bits;
        }
        if (column < width)
        {
            var step = sign * (height - done);
            var toNext = step * (entry + (right & Fixed.FractionMask));
            cells[cell] += step * (2 * Fixed.One) - toNext;
            cells[cell + 1] += toNext;
            column++;
        }
        Touch(row, first >> BlockBits, column >> BlockBits);
    }

    private void Touch(int row, int firstBlock, int lastBlock)
    {
        var word = row * _words + (firstBlock >> 6);
        var lastWord = row * _words + (lastBlock >> 6);
        var head = ulong.MaxValue << firstBlock;
        var tail = ulong.MaxValue >> ~lastBlock;
        if (word == lastWord)
        {
            _touched[word] |= head & tail;
            return;
        }
        _touched[word] |= head;
        while (++word < lastWord) _touched[word] = ulong.MaxValue;
        _touched[lastWord] |= tail;
    }
}
