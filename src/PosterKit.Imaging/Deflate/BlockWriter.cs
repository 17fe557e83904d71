using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static PosterKit.Imaging.DeflateTables;

namespace PosterKit.Imaging;

/// <summary>Writes blocks of deflate with codes of their own (RFC 1951, section 3.2.7), or stored where that is shorter.</summary>
internal sealed class BlockWriter(int mostBytes)
{
    // Four of the longest codes and seven bits that wait fit into 64 bits.
    private const int LongestCode = 14;

    private const int CodeSymbols = 19;
    private const int LongestStored = 65_535;

    // Code lengths in their order (section 3.2.7).
    private static readonly byte[] CodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    // A block that would become larger than it is, is stored.
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(mostBytes + 4096);
    private readonly byte[] _lengths = new byte[LengthSymbols + DistanceSymbols];
    private readonly ushort[] _codes = new ushort[LengthSymbols + DistanceSymbols];

    // A code in the low bits, its length from bit 16 on.
    private readonly uint[] _literals = new uint[256];

    // The code of a length with its further bits; how many these are from bit 32 on.
    private readonly ulong[] _matches = new ulong[LongestMatch + 1];
    private readonly int[] _distanceCounts = new int[DistanceSymbols];
    private ulong _bits;
    private int _bitCount;

    /// <summary>Begins a stream.</summary>
    public void Begin() => (_bits, _bitCount) = (0, 0);

    /// <summary>Ends a stream on a byte: an empty stored block, which is not the last.</summary>
    public void End(PooledBytes target)
    {
        var at = Put(0, 0, 3);
        at = Align(at);
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(at), 0xFFFF0000);
        target.Write(_buffer.AsSpan(0, at + 4));
    }

    /// <summary>Writes a block.</summary>
    /// <param name="raw">Its bytes.</param>
    /// <param name="found">What was found in them.</param>
    /// <param name="target">Written to.</param>
    public void Write(ReadOnlySpan<byte> raw, BlockSteps found, PooledBytes target)
    {
        var lengths = _lengths.AsSpan(0, LengthSymbols);
        var distances = _lengths.AsSpan(LengthSymbols, DistanceSymbols);
        found.DistanceCounts.CopyTo(_distanceCounts);
        // A decoder wants a code for distances even where there are none.
        if (_distanceCounts.AsSpan().IndexOfAnyExcept(0) < 0) _distanceCounts[0] = 1;
        PrefixCode.MakeLengths(found.Counts, LongestCode, lengths);
        PrefixCode.MakeLengths(_distanceCounts, LongestCode, distances);
        var (lengthCount, distanceCount) = (lengths.LastIndexOfAnyExcept((byte)0) + 1, distances.LastIndexOfAnyExcept((byte)0) + 1);

        var bits = 0L;
        for (var i = 0; i < LengthSymbols; i++) bits += (long)found.Counts[i] * (lengths[i] + (i > EndOfBlock ? LengthExtra[i - 257] : 0));
        for (var i = 0; i < DistanceSymbols; i++) bits += (long)_distanceCounts[i] * (distances[i] + DistanceExtra(i));
        if (bits / 8 + 400 > raw.Length)
        {
            Store(raw, target);
            return;
        }

        Span<byte> all = stackalloc byte[LengthSymbols + DistanceSymbols];
        lengths[..lengthCount].CopyTo(all);
        distances[..distanceCount].CopyTo(all[lengthCount..]);
        var at = Put(0, 0b100, 3); // not the last; codes of its own
        at = Put(at, (uint)(lengthCount - 257), 5);
        at = Put(at, (uint)(distanceCount - 1), 5);
        at = WriteCodes(all[..(lengthCount + distanceCount)], at);
        MakeTables();
        at = WriteSteps(found.Literals, found.Steps, at);
        target.Write(_buffer.AsSpan(0, at));
    }

    private int WriteCodes(ReadOnlySpan<byte> all, int at)
    {
        Span<int> codeCounts = stackalloc int[CodeSymbols];
        codeCounts.Clear();
        Span<ushort> runs = stackalloc ushort[LengthSymbols + DistanceSymbols];
        runs = runs[..FindRuns(all, runs, codeCounts)];
        Span<byte> codeLengths = stackalloc byte[CodeSymbols];
        PrefixCode.MakeLengths(codeCounts, 7, codeLengths);
        var orders = CodeSymbols;
        while (orders > 4 && codeLengths[CodeOrder[orders - 1]] == 0) orders--;
        at = Put(at, (uint)(orders - 4), 4);
        for (var i = 0; i < orders; i++) at = Put(at, codeLengths[CodeOrder[i]], 3);
        Span<ushort> codeCodes = stackalloc ushort[CodeSymbols];
        PrefixCode.MakeCodes(codeLengths, codeCodes);
        foreach (var run in runs)
        {
            var symbol = run & 31;
            at = Put(at, codeCodes[symbol], codeLengths[symbol]);
            if (symbol >= 16) at = Put(at, (uint)(run >> 5), symbol switch { 16 => 2, 17 => 3, _ => 7 });
        }
        return at;
    }

    private void MakeTables()
    {
        var codes = _codes;
        var lengths = _lengths;
        PrefixCode.MakeCodes(lengths.AsSpan(0, LengthSymbols), codes);
        PrefixCode.MakeCodes(lengths.AsSpan(LengthSymbols), codes.AsSpan(LengthSymbols));
        for (var i = 0; i < 256; i++) _literals[i] = codes[i] | (uint)lengths[i] << 16;
        for (var length = ShortestMatch; length <= LongestMatch; length++)
        {
            var symbol = LengthSymbolOf[length];
            int bits = lengths[257 + symbol];
            _matches[length] = codes[257 + symbol] | (uint)(length - LengthBase[symbol]) << bits | (ulong)(bits + LengthExtra[symbol]) << 32;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteSteps(ReadOnlySpan<byte> bytes, ReadOnlySpan<ulong> steps, int start)
    {
        ref var literals = ref MemoryMarshal.GetArrayDataReference(_literals);
        ref var matches = ref MemoryMarshal.GetArrayDataReference(_matches);
        ref var codes = ref _codes[LengthSymbols];
        ref var lengths = ref _lengths[LengthSymbols];
        ref var from = ref MemoryMarshal.GetReference(bytes);
        ref var to = ref MemoryMarshal.GetArrayDataReference(_buffer);
        var (bits, count, at) = (_bits, _bitCount, (nint)start);
        foreach (var step in steps)
        {
            var run = (int)(step >> 32);
            uint four, a, b, c;
            for (; run >= 4; run -= 4)
            {
                // By pairs, so that fewer wait for one another.
                four = ReadFour(ref from);
                from = ref Unsafe.Add(ref from, 4);
                (a, b, c) = (Unsafe.Add(ref literals, four & 0xFF), Unsafe.Add(ref literals, four >> 8 & 0xFF), Unsafe.Add(ref literals, four >> 16 & 0xFF));
                var d = Unsafe.Add(ref literals, four >> 24);
                var (lengthA, lengthC) = ((int)(a >> 16), (int)(c >> 16));
                var lengthAB = lengthA + (int)(b >> 16);
                bits |= ((a & 0xFFFF | (b & 0xFFFF) << lengthA) | (ulong)(c & 0xFFFF | (d & 0xFFFF) << lengthC) << lengthAB) << count;
                count += lengthAB + lengthC + (int)(d >> 16);
                WriteEight(ref Unsafe.Add(ref to, at), bits);
                at += count >> 3;
                bits >>= count & ~7;
                count &= 7;
            }
            // Up to three more without a branch: nothing is taken of those that are too many.
            four = ReadFour(ref from);
            from = ref Unsafe.Add(ref from, run);
            a = Unsafe.Add(ref literals, four & 0xFF) & (uint)(-run >> 31);
            b = Unsafe.Add(ref literals, four >> 8 & 0xFF) & (uint)(1 - run >> 31);
            c = Unsafe.Add(ref literals, four >> 16 & 0xFF) & (uint)(2 - run >> 31);
            var (first, second) = ((int)(a >> 16), (int)(a >> 16) + (int)(b >> 16));
            bits |= (a & 0xFFFF | (b & 0xFFFF) << first | (ulong)(c & 0xFFFF) << second) << count;
            count += second + (int)(c >> 16);
            WriteEight(ref Unsafe.Add(ref to, at), bits);
            at += count >> 3;
            bits >>= count & ~7;
            count &= 7;

            var length = (int)(step >> 16 & 0xFFFF);
            if (length == 0) break;
            // At most 7 bits wait, and 14 + 5 + 14 + 13 more come.
            var match = Unsafe.Add(ref matches, length);
            bits |= (match & uint.MaxValue) << count;
            count += (int)(match >> 32);
            var distance = (int)step & 0xFFFF;
            var symbol = DistanceSymbol(distance);
            bits |= (ulong)Unsafe.Add(ref codes, symbol) << count;
            count += Unsafe.Add(ref lengths, symbol);
            var extra = DistanceExtra(symbol);
            bits |= (ulong)((uint)(distance - 1) & ((1u << extra) - 1)) << count;
            count += extra;
            WriteEight(ref Unsafe.Add(ref to, at), bits);
            at += count >> 3;
            bits >>= count & ~7;
            count &= 7;
        }
        (_bits, _bitCount) = (bits, count);
        return Put((int)at, _codes[EndOfBlock], _lengths[EndOfBlock]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint ReadFour(ref byte from)
    {
        var four = Unsafe.ReadUnaligned<uint>(ref from);
        return BitConverter.IsLittleEndian ? four : BinaryPrimitives.ReverseEndianness(four);
    }

    // Eight bytes are written, and those that are full count.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteEight(ref byte to, ulong bits) =>
        Unsafe.WriteUnaligned(ref to, BitConverter.IsLittleEndian ? bits : BinaryPrimitives.ReverseEndianness(bits));

    private void Store(ReadOnlySpan<byte> raw, PooledBytes target)
    {
        while (raw.Length > 0)
        {
            var part = raw[..Math.Min(raw.Length, LongestStored)];
            var at = Put(0, 0, 3);
            at = Align(at);
            BinaryPrimitives.WriteUInt16LittleEndian(_buffer.AsSpan(at), (ushort)part.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(_buffer.AsSpan(at + 2), (ushort)~part.Length);
            target.Write(_buffer.AsSpan(0, at + 4));
            target.Write(part);
            raw = raw[part.Length..];
        }
    }

    private int Put(int at, uint value, int count)
    {
        _bits |= (ulong)value << _bitCount;
        _bitCount += count;
        for (; _bitCount >= 8; _bitCount -= 8)
        {
            _buffer[at++] = (byte)_bits;
            _bits >>= 8;
        }
        return at;
    }

    private int Align(int at)
    {
        if (_bitCount > 0) _buffer[at++] = (byte)_bits;
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
}
