using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static PosterKit.Imaging.DeflateTables;

namespace PosterKit.Imaging;

/// <summary>
/// Finds repetitions where pictures have them: at the pixel before, at the period of the ordered dither, in the row above and eight rows above; and, in what these
/// leave, at the last place of the same two pixels. Sixty-four bytes are compared at once with those of each place, so that what repeats nothing costs little.
/// </summary>
internal sealed class RowMatcher
{
    /// <summary>Bytes after the last that must be readable, whatever they hold.</summary>
    public const int Margin = WindowBytes;

    private const int WindowBytes = 64, Reach = 32_768;

    // What fewer bytes save, their match costs, and its time with it. By size and time of dithered, photographic and flat posters.
    private const int LeastMatch = 6, LeastFarMatch = 8, LeastRepeat = 7;

    // Bytes of a window after which too few of it are left to tell whether a match begins.
    private const int WindowStarts = WindowBytes - LeastFarMatch + 1;

    // Columns and rows after which the ordered dither begins again.
    private const int DitherPeriod = 8;
    private const int HashBits = 12;

    private readonly int[] _last = new int[1 << HashBits];
    private readonly ulong[] _steps;
    private readonly byte[] _literals;
    private readonly int[] _counts = new int[LengthSymbols];
    private readonly int[] _distanceCounts = new int[DistanceSymbols];
    private readonly int[] _literalCounts = new int[4 * 256];
    private int _rowBytes, _pixelBytes;

    /// <summary>A matcher for blocks of so many bytes at most.</summary>
    public RowMatcher(int mostBytes)
    {
        _steps = GC.AllocateUninitializedArray<ulong>(mostBytes / LeastMatch + 2);
        _literals = GC.AllocateUninitializedArray<byte>(mostBytes + Margin);
    }

    /// <summary>What the block is made of: so many literals (high 32 bits), then a match of a length (16 bits) at a distance (low 16 bits); the last step has length 0.</summary>
    public ReadOnlySpan<ulong> Steps => _steps.AsSpan(0, StepCount);

    /// <summary>How many steps there are.</summary>
    public int StepCount { get; private set; }

    /// <summary>The bytes of the block that are no part of a match, one after another, and at least <see cref="Margin"/> more.</summary>
    public ReadOnlySpan<byte> Literals => _literals;

    /// <summary>How often each symbol of bytes and lengths comes, with the end of the block.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>How often each symbol of distances comes.</summary>
    public ReadOnlySpan<int> DistanceCounts => _distanceCounts;

    /// <summary>Begins a band.</summary>
    /// <param name="rowBytes">Bytes of a row with its filter byte.</param>
    /// <param name="pixelBytes">Bytes of a pixel.</param>
    public void Begin(int rowBytes, int pixelBytes)
    {
        (_rowBytes, _pixelBytes) = (rowBytes, pixelBytes);
        Array.Clear(_last);
    }

    /// <summary>Finds the steps of a block.</summary>
    /// <param name="rows">The band from its beginning, with <see cref="Margin"/> bytes after it.</param>
    /// <param name="start">Where the block begins.</param>
    /// <param name="end">Where it ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ReadOnlySpan<byte> rows, int start, int end)
    {
        Array.Clear(_counts);
        Array.Clear(_distanceCounts);
        ref var data = ref MemoryMarshal.GetReference(rows);
        ref var kept = ref MemoryMarshal.GetArrayDataReference(_literals);
        var steps = _steps;
        var (d0, d1, d2, d3) = (_pixelBytes, Reachable(DitherPeriod * (long)_pixelBytes), Reachable(_rowBytes), Reachable(DitherPeriod * (long)_rowBytes));
        var (stepCount, keptCount, at, literals, seen) = (0, 0, start, start, Aligned(start));
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

                var run = match - literals;
                Copy(ref Unsafe.Add(ref data, literals), ref Unsafe.Add(ref kept, keptCount), run);
                keptCount += run;
                literals = match + length;
                var symbol = DistanceSymbol(distance);
                for (; length > LongestMatch; length -= LongestMatch)
                {
                    steps[stepCount++] = Step(run, LongestMatch, distance);
                    _counts[LengthSymbols - 1]++;
                    _distanceCounts[symbol]++;
                    run = 0;
                }
                if (length >= ShortestMatch)
                {
                    steps[stepCount++] = Step(run, length, distance);
                    _counts[EndOfBlock + 1 + LengthSymbolOf[length]]++;
                    _distanceCounts[symbol]++;
                }
                else
                {
                    literals -= length;
                }
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
        var tail = end - literals;
        Copy(ref Unsafe.Add(ref data, literals), ref Unsafe.Add(ref kept, keptCount), tail);
        steps[stepCount++] = Step(tail, 0, 0);
        StepCount = stepCount;
        CountLiterals(keptCount + tail);
        _counts[EndOfBlock] = 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(int literals, int length, int distance) => (ulong)literals << 32 | (uint)length << 16 | (uint)distance;

    // The first pixel from one place on, before another, that comes again with the next two channels or more; distance 0: none. All that are passed are remembered.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int FindRepeat(ref byte data, int from, int to, out int distance)
    {
        ref var last = ref MemoryMarshal.GetArrayDataReference(_last);
        var pixelBytes = _pixelBytes;
        for (; from < to; from += pixelBytes)
        {
            var bytes = ReadEight(ref Unsafe.Add(ref data, from));
            ref var slot = ref Unsafe.Add(ref last, (nint)((bytes << 16) * 0x9E3779B97F4A7C15 >> (64 - HashBits)));
            var place = slot;
            slot = from;
            // One branch, seldom taken: the place is within reach, and seven bytes are the same.
            var back = from - place;
            var differs = (ReadEight(ref Unsafe.Add(ref data, place)) ^ bytes) << 8;
            if ((differs | (uint)((back - 1 | Reach - back) >> 31)) != 0) continue;
            distance = back;
            return from;
        }
        distance = 0;
        return from;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadEight(ref byte from)
    {
        var eight = Unsafe.ReadUnaligned<ulong>(ref from);
        return BitConverter.IsLittleEndian ? eight : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(eight);
    }

    // The first place from here on where a pixel begins.
    private int Aligned(int at) => at + (_pixelBytes - (at % _rowBytes + _pixelBytes - 1) % _pixelBytes) % _pixelBytes;

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

    // Thirty-two bytes at a time: what is too much is written over by the next.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref byte from, ref byte to, int count)
    {
        for (nint i = 0; i < count; i += Vector256<byte>.Count) Vector256.LoadUnsafe(ref from, (nuint)i).StoreUnsafe(ref to, (nuint)i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountLiterals(int count)
    {
        // Four tables: the same byte twice over does not wait for itself.
        Array.Clear(_literalCounts);
        ref var from = ref MemoryMarshal.GetArrayDataReference(_literals);
        ref var counts = ref MemoryMarshal.GetArrayDataReference(_literalCounts);
        var i = 0;
        for (; i + 8 <= count; i += 8)
        {
            var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, i));
            Unsafe.Add(ref counts, (nint)(eight & 0xFF))++;
            Unsafe.Add(ref counts, 256 + (nint)(eight >> 8 & 0xFF))++;
            Unsafe.Add(ref counts, 512 + (nint)(eight >> 16 & 0xFF))++;
            Unsafe.Add(ref counts, 768 + (nint)(eight >> 24 & 0xFF))++;
            Unsafe.Add(ref counts, (nint)(eight >> 32 & 0xFF))++;
            Unsafe.Add(ref counts, 256 + (nint)(eight >> 40 & 0xFF))++;
            Unsafe.Add(ref counts, 512 + (nint)(eight >> 48 & 0xFF))++;
            Unsafe.Add(ref counts, 768 + (nint)(eight >> 56))++;
        }
        for (; i < count; i++) Unsafe.Add(ref counts, (nint)Unsafe.Add(ref from, i))++;
        for (var value = 0; value < 256; value++)
            _counts[value] = _literalCounts[value] + _literalCounts[value + 256] + _literalCounts[value + 512] + _literalCounts[value + 768];
    }
}
