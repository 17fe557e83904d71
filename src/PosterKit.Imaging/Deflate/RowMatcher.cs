using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static PosterKit.Imaging.DeflateTables;

namespace PosterKit.Imaging;

/// <summary>
/// Finds repetitions where pictures have them: at the pixel before, at the period of the ordered dither, in the row above and eight rows above; and, in what these
/// leave, at the last place of the same eight bytes. Sixty-four bytes are compared at once with those of each place, so that what repeats nothing costs little.
/// </summary>
internal sealed class RowMatcher
{
    /// <summary>Bytes after the last that must be readable, whatever they hold.</summary>
    public const int Margin = WindowBytes;

    private const int WindowBytes = 64, Reach = 32_768;

    // What fewer bytes save, their match costs, and its time with it. By size and time of dithered, photographic and flat posters.
    public const int LeastMatch = 6;

    private const int LeastFarMatch = 8, LeastRepeat = 8;

    // Bytes of a window after which too few of it are left to tell whether a match begins.
    private const int WindowStarts = WindowBytes - LeastFarMatch + 1;

    // Columns and rows after which the ordered dither begins again.
    private const int DitherPeriod = 8;
    private const int HashBits = 12;

    private readonly int[] _last = new int[1 << HashBits];
    private int _rowBytes, _pixelBytes, _row, _misses;

    /// <summary>Begins a band.</summary>
    /// <param name="rowBytes">Bytes of a row with its filter byte.</param>
    /// <param name="pixelBytes">Bytes of a pixel.</param>
    public void Begin(int rowBytes, int pixelBytes)
    {
        (_rowBytes, _pixelBytes, _row, _misses) = (rowBytes, pixelBytes, 0, 0);
        Array.Clear(_last);
    }

    /// <summary>Finds the steps of a block.</summary>
    /// <param name="rows">The band from its beginning, with <see cref="Margin"/> bytes after it.</param>
    /// <param name="start">Where the block begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="steps">Gets them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Find(ReadOnlySpan<byte> rows, int start, int end, BlockSteps steps)
    {
        steps.Begin();
        ref var data = ref MemoryMarshal.GetReference(rows);
        var (d0, d1, d2, d3) = (_pixelBytes, Reachable(DitherPeriod * (long)_pixelBytes), Reachable(_rowBytes), Reachable(DitherPeriod * (long)_rowBytes));
        var (at, literals, seen) = (start, start, Aligned(start));
        while (at < end)
        {
            // Bit i of each: the byte at + i equals the one so far back.
            var (m0, m1, m2, m3) = (Equals(ref data, at, d0), Equals(ref data, at, d1), Equals(ref data, at, d2), Equals(ref data, at, d3));
            if (end - at < WindowBytes)
            {
                var valid = (1ul << (end - at)) - 1;
                (m0, m1, m2, m3) = (m0 & valid, m1 & valid, m2 & valid, m3 & valid);
            }
            var begins = Runs6(m0) | Runs6(m1) | Runs8(m2) | Runs8(m3);
            var window = at;
            at = Math.Min(window + WindowStarts, end);
            while (true)
            {
                var match = begins == 0 ? at : window + BitOperations.TrailingZeroCount(begins);
                var (length, distance) = (0, 0);
                if (seen < match)
                {
                    seen = FindRepeat(ref data, seen, match, out distance);
                    if (distance > 0 && end - seen >= LeastRepeat)
                    {
                        match = seen;
                        length = rows[match..end].CommonPrefixLength(rows.Slice(match - distance, end - match));
                        for (; match > Math.Max(literals, distance) && Unsafe.Add(ref data, match - 1) == Unsafe.Add(ref data, match - 1 - distance); match--) length++;
                    }
                }
                if (length == 0)
                {
                    if (begins == 0) break;
                    var offset = match - window;
                    // A length and the number of its place, of which the nearest is best among equals; a row or more away must bring a byte more.
                    var best = Math.Max(
                        Math.Max(Length(m0, offset) << 2 | 3, Length(m1, offset) << 2 | 2),
                        Math.Max(Length(m2, offset) - 1 << 2 | 1, Length(m3, offset) - 1 << 2));
                    (length, distance) = ((best >> 2) + (~best >> 1 & 1), (best & 3) switch { 3 => d0, 2 => d1, 1 => d2, _ => d3 });
                    if (offset + length == WindowBytes)
                    {
                        // What is equal up to the end of the window may be so behind it.
                        var known = length;
                        if (Length(m0, offset) == known) Extend(rows, match, known, end, d0, ref length, ref distance);
                        if (Length(m1, offset) == known) Extend(rows, match, known, end, d1, ref length, ref distance);
                        if (Length(m2, offset) == known) Extend(rows, match, known, end, d2, ref length, ref distance);
                        if (Length(m3, offset) == known) Extend(rows, match, known, end, d3, ref length, ref distance);
                    }
                }

                literals = match + length - steps.Add(ref Unsafe.Add(ref data, literals), match - literals, length, distance);
                if (seen < literals) seen = Aligned(literals);
                var next = literals - window;
                if (next >= WindowStarts)
                {
                    at = literals;
                    break;
                }
                begins &= ~0ul << next;
            }
        }
        steps.End(ref Unsafe.Add(ref data, literals), end - literals);
    }

    // The first pixel from one place on, before another, that comes again with the bytes after it; distance 0: none. All that are passed are remembered.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int FindRepeat(ref byte data, int from, int to, out int distance)
    {
        ref var last = ref MemoryMarshal.GetArrayDataReference(_last);
        var pixelBytes = _pixelBytes;
        var misses = _misses;
        for (; from < to; from += pixelBytes * (1 + (misses++ >> 6)))
        {
            var bytes = ReadEight(ref Unsafe.Add(ref data, from));
            ref var slot = ref Unsafe.Add(ref last, (nint)(bytes * 0x9E3779B97F4A7C15 >> (64 - HashBits)));
            var place = slot;
            slot = from;
            // One branch, seldom taken: the place is within reach, and eight bytes are the same.
            var back = from - place;
            var differs = ReadEight(ref Unsafe.Add(ref data, place)) ^ bytes;
            if ((differs | (uint)((back - 1 | Reach - back) >> 31)) != 0) continue;
            distance = back;
            _misses = 0;
            return from;
        }
        distance = 0;
        _misses = Math.Min(misses, 64 * 3);
        return from;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadEight(ref byte from)
    {
        var eight = Unsafe.ReadUnaligned<ulong>(ref from);
        return BitConverter.IsLittleEndian ? eight : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(eight);
    }

    // The first place from here on where a pixel begins; asked for places that only grow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Aligned(int at)
    {
        while (at - _row >= _rowBytes) _row += _rowBytes;
        // The filter byte stands before the first pixel.
        var inRow = (uint)(at - _row);
        return at + (int)(_pixelBytes switch { 1 => 0u, 3 => 2 - (inRow + 1) % 3, _ => 3 - (inRow + 2) % 4 });
    }

    private static int Reachable(long distance) => distance <= Reach ? (int)distance : int.MaxValue;

    private static void Extend(ReadOnlySpan<byte> rows, int at, int known, int end, int distance, ref int length, ref int best)
    {
        var from = at + known;
        var found = known + rows[from..end].CommonPrefixLength(rows.Slice(from - distance, end - from));
        if (found > length) (length, best) = (found, distance);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equals(ref byte data, int at, int distance)
    {
        if (at < distance) return 0;
        ref var here = ref Unsafe.Add(ref data, at);
        ref var there = ref Unsafe.Add(ref data, at - distance);
        if (Vector512.IsHardwareAccelerated) return Vector512.Equals(Vector512.LoadUnsafe(ref here), Vector512.LoadUnsafe(ref there)).ExtractMostSignificantBits();
        return Vector256.Equals(Vector256.LoadUnsafe(ref here), Vector256.LoadUnsafe(ref there)).ExtractMostSignificantBits()
            | (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref here, 32), Vector256.LoadUnsafe(ref there, 32)).ExtractMostSignificantBits() << 32;
    }

    // Bits that have five set ones after them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Runs6(ulong mask)
    {
        mask &= mask >> 1;
        return mask & mask >> 2 & mask >> 4;
    }

    // Bits that have seven set ones after them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Runs8(ulong mask)
    {
        mask &= mask >> 1;
        mask &= mask >> 2;
        return mask & mask >> 4;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Length(ulong mask, int offset) => BitOperations.TrailingZeroCount(~(mask >> offset));
}
