using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>
/// Deflates filtered rows of a poster (RFC 1951), fast. It looks for repetitions where pictures have them: at the pixel before, at the period of the ordered
/// dither, in the row above and eight rows above; and at the last place of the same four bytes. One worker serves one thread, and keeps its buffers.
/// </summary>
internal sealed class RowDeflater
{
    // As much as a stored block holds (RFC 1951, section 3.2.4), less a little.
    private const int BlockBytes = 60_000;
    private const int LeastMatch = 4, LeastFarMatch = 7, LongestMatch = 258, Window = 32_768;

    // A match so long is taken without a look at the other places.
    private const int GoodMatch = 32;
    private const int HashBits = 12;
    private const int LengthSymbols = 286, DistanceSymbols = 30, EndOfBlock = 256, CodeSymbols = 19;

    // Columns and rows after which the ordered dither begins again.
    private const int DitherPeriod = 8;

    private static readonly byte[] CodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static readonly ushort[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly byte[] LengthSymbolOf = MakeLengthSymbols();

    // Few are in use at once, and each holds a quarter of a megabyte.
    private static readonly ConcurrentBag<RowDeflater> Idle = [];

    private readonly int[] _last = new int[1 << HashBits];
    private readonly uint[] _tokens = new uint[BlockBytes + 1];
    private readonly int[] _lengthCounts = new int[LengthSymbols];
    private readonly int[] _distanceCounts = new int[DistanceSymbols];
    private readonly byte[] _lengths = new byte[LengthSymbols + DistanceSymbols];
    private readonly ushort[] _codes = new ushort[LengthSymbols + DistanceSymbols];
    private ulong _bits;
    private int _bitCount;

    /// <summary>Compresses the rows of a band, as <see cref="Deflate"/> does, with buffers that are kept for the next.</summary>
    public static PooledBytes Compress(ReadOnlySpan<byte> rows, int rowBytes, int pixelBytes, ReadOnlySpan<byte> prefix)
    {
        if (!Idle.TryTake(out var deflater)) deflater = new();
        var target = new PooledBytes(Math.Max(4096, rows.Length / 8));
        target.Write(prefix);
        deflater.Deflate(rows, rowBytes, pixelBytes, target);
        Idle.Add(deflater);
        return target;
    }

    /// <summary>Compresses the rows of a band. The stream ends on a byte, without a final block.</summary>
    /// <param name="rows">Filtered rows, each with its filter byte.</param>
    /// <param name="rowBytes">Bytes of a row with its filter byte.</param>
    /// <param name="pixelBytes">Bytes of a pixel.</param>
    /// <param name="target">Written to.</param>
    public void Deflate(ReadOnlySpan<byte> rows, int rowBytes, int pixelBytes, PooledBytes target)
    {
        (_bits, _bitCount) = (0, 0);
        _last.AsSpan().Fill(-Window);
        // The block's own bytes twice over hold whatever it can become, and the codes.
        var buffer = ArrayPool<byte>.Shared.Rent(2 * BlockBytes + 4096);
        Span<int> distances = [pixelBytes, DitherPeriod * pixelBytes, rowBytes, DitherPeriod * rowBytes];
        for (var start = 0; start < rows.Length; start += BlockBytes)
        {
            var end = Math.Min(rows.Length, start + BlockBytes);
            var tokens = FindTokens(rows, start, end, distances);
            target.Write(buffer.AsSpan(0, WriteBlock(rows[start..end], tokens, buffer)));
        }
        // An empty stored block brings the end to a byte.
        var at = Put(buffer, 0, 0, 3);
        at = Align(buffer, at);
        BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan(at), 0xFFFF0000);
        target.Write(buffer.AsSpan(0, at + 4));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    // A token is a byte, or a length in the high bits and a distance below.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindTokens(ReadOnlySpan<byte> rows, int start, int end, ReadOnlySpan<int> distances)
    {
        Array.Clear(_lengthCounts);
        Array.Clear(_distanceCounts);
        ref var data = ref MemoryMarshal.GetReference(rows);
        var tokens = _tokens;
        var (count, misses, recent) = (0, 0, distances[0]);
        var at = start;
        while (at + LeastMatch <= end)
        {
            var four = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref data, at));
            var (length, distance) = (0, recent);
            if (at >= recent && Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref data, at - recent)) == four) length = Common(rows, at, recent, end);
            ref var last = ref _last[(int)(four * 0x9E3779B1u >> (32 - HashBits))];
            if (length < GoodMatch)
            {
                foreach (var candidate in distances)
                {
                    if (candidate == recent || candidate > at || candidate > Window || Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref data, at - candidate)) != four) continue;
                    var found = Common(rows, at, candidate, end);
                    if (found > length) (length, distance) = (found, candidate);
                }
                var back = at - last;
                if (length < GoodMatch && back <= Window && back <= at && Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref data, at - back)) == four)
                {
                    var found = Common(rows, at, back, end);
                    // A place of its own costs some twenty bits: in noise as much as four bytes.
                    if (found >= LeastFarMatch && found > length + 1) (length, distance) = (found, back);
                }
            }
            last = at;
            if (length >= LeastMatch)
            {
                tokens[count++] = (uint)length << 16 | (uint)distance;
                _lengthCounts[257 + LengthSymbolOf[length]]++;
                _distanceCounts[DistanceSymbol(distance)]++;
                at += length;
                (recent, misses) = (distance, 0);
                continue;
            }
            // In noise, looking at every place is in vain.
            for (var step = Math.Min(1 + (misses++ >> 5), Math.Min(6, end - at)); step > 0; step--)
            {
                var value = Unsafe.Add(ref data, at++);
                tokens[count++] = value;
                _lengthCounts[value]++;
            }
        }
        for (; at < end; at++)
        {
            tokens[count++] = rows[at];
            _lengthCounts[rows[at]]++;
        }
        _lengthCounts[EndOfBlock] = 1;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Common(ReadOnlySpan<byte> rows, int at, int distance, int end)
    {
        var here = rows.Slice(at, Math.Min(LongestMatch, end - at));
        return here.CommonPrefixLength(rows.Slice(at - distance, here.Length));
    }

    // A block with codes of its own (section 3.2.7), or stored where that is shorter.
    private int WriteBlock(ReadOnlySpan<byte> raw, int tokens, byte[] buffer)
    {
        var lengths = _lengths.AsSpan(0, LengthSymbols);
        var distances = _lengths.AsSpan(LengthSymbols, DistanceSymbols);
        // A decoder wants a code for distances even where there are none.
        if (_distanceCounts.AsSpan().IndexOfAnyExcept(0) < 0) _distanceCounts[0] = 1;
        PrefixCode.MakeLengths(_lengthCounts, 15, lengths);
        PrefixCode.MakeLengths(_distanceCounts, 15, distances);
        var (lengthCount, distanceCount) = (lengths.LastIndexOfAnyExcept((byte)0) + 1, distances.LastIndexOfAnyExcept((byte)0) + 1);

        Span<byte> all = stackalloc byte[LengthSymbols + DistanceSymbols];
        lengths[..lengthCount].CopyTo(all);
        distances[..distanceCount].CopyTo(all[lengthCount..]);
        all = all[..(lengthCount + distanceCount)];
        Span<int> codeCounts = stackalloc int[CodeSymbols];
        codeCounts.Clear();
        Span<ushort> runs = stackalloc ushort[LengthSymbols + DistanceSymbols];
        runs = runs[..FindRuns(all, runs, codeCounts)];
        Span<byte> codeLengths = stackalloc byte[CodeSymbols];
        PrefixCode.MakeLengths(codeCounts, 7, codeLengths);

        var bits = 0L;
        for (var i = 0; i < LengthSymbols; i++) bits += (long)_lengthCounts[i] * (lengths[i] + (i > EndOfBlock ? LengthExtra[i - 257] : 0));
        for (var i = 0; i < DistanceSymbols; i++) bits += (long)_distanceCounts[i] * (distances[i] + Math.Max(0, i / 2 - 1));
        if (bits / 8 + 400 > raw.Length) return Store(raw, buffer);

        var at = Put(buffer, 0, 0b100, 3); // not the last; codes of its own
        at = Put(buffer, at, (uint)(lengthCount - 257), 5);
        at = Put(buffer, at, (uint)(distanceCount - 1), 5);
        var orders = CodeSymbols;
        while (orders > 4 && codeLengths[CodeOrder[orders - 1]] == 0) orders--;
        at = Put(buffer, at, (uint)(orders - 4), 4);
        for (var i = 0; i < orders; i++) at = Put(buffer, at, codeLengths[CodeOrder[i]], 3);
        Span<ushort> codeCodes = stackalloc ushort[CodeSymbols];
        PrefixCode.MakeCodes(codeLengths, codeCodes);
        foreach (var run in runs)
        {
            var symbol = run & 31;
            at = Put(buffer, at, codeCodes[symbol], codeLengths[symbol]);
            if (symbol >= 16) at = Put(buffer, at, (uint)(run >> 5), symbol switch { 16 => 2, 17 => 3, _ => 7 });
        }
        PrefixCode.MakeCodes(lengths, _codes);
        PrefixCode.MakeCodes(distances, _codes.AsSpan(LengthSymbols));
        return WriteTokens(_tokens.AsSpan(0, tokens), buffer, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteTokens(ReadOnlySpan<uint> tokens, byte[] buffer, int at)
    {
        ReadOnlySpan<ushort> codes = _codes;
        ReadOnlySpan<byte> lengths = _lengths;
        var (bits, count) = (_bits, _bitCount);
        foreach (var token in tokens)
        {
            if (token < 256)
            {
                bits |= (ulong)codes[(int)token] << count;
                count += lengths[(int)token];
            }
            else
            {
                var (length, distance) = ((int)(token >> 16), (int)(token & 0xFFFF));
                var symbol = LengthSymbolOf[length];
                bits |= (ulong)codes[257 + symbol] << count;
                count += lengths[257 + symbol];
                bits |= (ulong)(length - LengthBase[symbol]) << count;
                count += LengthExtra[symbol];
                var place = DistanceSymbol(distance);
                // At most 7 + 15 + 5 bits wait by now, and 15 + 13 more come.
                bits |= (ulong)codes[LengthSymbols + place] << count;
                count += lengths[LengthSymbols + place];
                var extra = Math.Max(0, place / 2 - 1);
                bits |= (ulong)((distance - 1) & ((1 << extra) - 1)) << count;
                count += extra;
            }
            // Eight bytes are written, and those that are full count.
            BinaryPrimitives.WriteUInt64LittleEndian(buffer.AsSpan(at), bits);
            at += count >> 3;
            bits >>= count & ~7;
            count &= 7;
        }
        (_bits, _bitCount) = (bits, count);
        return Put(buffer, at, codes[EndOfBlock], lengths[EndOfBlock]);
    }

    private int Store(ReadOnlySpan<byte> raw, byte[] buffer)
    {
        var at = Put(buffer, 0, 0, 3);
        at = Align(buffer, at);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer.AsSpan(at), (ushort)raw.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer.AsSpan(at + 2), (ushort)~raw.Length);
        raw.CopyTo(buffer.AsSpan(at + 4));
        return at + 4 + raw.Length;
    }

    private int Put(byte[] buffer, int at, uint value, int count)
    {
        _bits |= (ulong)value << _bitCount;
        _bitCount += count;
        for (; _bitCount >= 8; _bitCount -= 8)
        {
            buffer[at++] = (byte)_bits;
            _bits >>= 8;
        }
        return at;
    }

    private int Align(byte[] buffer, int at)
    {
        if (_bitCount > 0) buffer[at++] = (byte)_bits;
        (_bits, _bitCount) = (0, 0);
        return at;
    }

    // Runs of the code lengths: 16 repeats the one before 3 to 6 times, 17 and 18 are 3 to 10 and 11 to 138 zeros. A repetition's count stands above bit 5.
    private static int FindRuns(ReadOnlySpan<byte> lengths, Span<ushort> runs, Span<int> counts)
    {
        var count = 0;
        for (var i = 0; i < lengths.Length;)
        {
            var run = lengths[i..].IndexOfAnyExcept(lengths[i]);
            if (run < 0) run = lengths.Length - i;
            var (symbol, extra, taken) = ((int)lengths[i], 0, 1);
            if (lengths[i] == 0 && run >= 11) (symbol, taken) = (18, Math.Min(run, 138));
            else if (lengths[i] == 0 && run >= 3) (symbol, taken) = (17, run);
            else if (i > 0 && lengths[i] == lengths[i - 1] && run >= 3) (symbol, taken) = (16, Math.Min(run, 6));
            if (symbol >= 16) extra = taken - (symbol == 18 ? 11 : 3);
            runs[count++] = (ushort)(extra << 5 | symbol);
            counts[symbol]++;
            i += taken;
        }
        return count;
    }

    // RFC 1951, section 3.2.5: two symbols for each power of two, from the second on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DistanceSymbol(int distance)
    {
        var d = (uint)(distance - 1);
        if (d < 4) return (int)d;
        var power = System.Numerics.BitOperations.Log2(d);
        return 2 * power + (int)(d >> (power - 1) & 1);
    }

    private static byte[] MakeLengthSymbols()
    {
        var symbols = new byte[LongestMatch + 1];
        for (var length = 3; length <= LongestMatch; length++)
        {
            var symbol = LengthBase.Length - 1;
            while (LengthBase[symbol] > length) symbol--;
            symbols[length] = (byte)symbol;
        }
        return symbols;
    }
}
