using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static PosterKit.Imaging.DeflateTables;

namespace PosterKit.Imaging;

/// <summary>
/// Finds the cheapest steps of a block: of all ways through it by bytes and by matches that were found, the one that takes the fewest bits by the codes that a
/// first way would get, and again by those of its own. Costs are whole numbers, the same everywhere.
/// </summary>
/// <param name="mostBytes">Bytes of a block at most.</param>
internal sealed class CheapestMatcher(int mostBytes)
{
    /// <summary>The shortest match that is taken.</summary>
    public const int LeastMatch = ShortestMatch;

    private const int Reach = 32_768, HashBits = 15, DitherPeriod = 8;

    // Matches kept for a place at most, and on average.
    private const int MostFound = 24, UsualFound = 8;

    // The last place of the same three bytes and of the same four; and of each place the one before it with the same four.
    private readonly int[] _triples = new int[1 << HashBits];
    private readonly int[] _heads = new int[1 << HashBits];
    private readonly int[] _previous = new int[Reach];

    // Matches of all places, a length in the high 16 bits and a distance, those of a place by length; and where those of each begin.
    private readonly uint[] _found = GC.AllocateUninitializedArray<uint>(mostBytes * UsualFound + MostFound);
    private readonly int[] _firstFound = new int[mostBytes + 1];

    // The least cost up to each place, and the length and distance of the step that leads there; a byte has length 1.
    private readonly uint[] _costs = new uint[mostBytes + 1];
    private readonly uint[] _ways = new uint[mostBytes + 1];
    private readonly StepCosts _prices = new();
    private int _pixelBytes, _rowBytes, _depth, _enough, _passes, _count;

    /// <summary>Begins a band.</summary>
    /// <param name="rowBytes">Bytes of a row with its filter byte.</param>
    /// <param name="pixelBytes">Bytes of a pixel.</param>
    /// <param name="compression">How hard to look.</param>
    public void Begin(int rowBytes, int pixelBytes, PngCompression compression)
    {
        (_rowBytes, _pixelBytes) = (rowBytes, pixelBytes);
        // How many places of the same bytes are looked at; a match so long that nothing else is tried there or within it; how often the codes are made anew.
        (_depth, _enough, _passes) = compression == PngCompression.Smallest ? (128, LongestMatch, 4) : (6, 24, 1);
        Array.Fill(_heads, -1);
        Array.Fill(_triples, -1);
    }

    /// <summary>Finds the cheapest steps of a block.</summary>
    /// <param name="rows">The band from its beginning, with <see cref="RowMatcher.Margin"/> bytes after it.</param>
    /// <param name="start">Where the block begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="steps">Those of a first way, whose codes tell what things cost; gets the cheapest.</param>
    public void Improve(ReadOnlySpan<byte> rows, int start, int end, BlockSteps steps)
    {
        Search(rows, start, end);
        for (var pass = 0; pass < _passes; pass++)
        {
            _prices.Make(steps, isFirst: pass == 0);
            FindWays(rows[start..end]);
            Follow(rows, start, end, steps);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Search(ReadOnlySpan<byte> rows, int start, int end)
    {
        ref var data = ref MemoryMarshal.GetReference(rows);
        var (passed, bytes) = (start, rows.Length - RowMatcher.Margin);
        _count = 0;
        for (var at = start; at < end; at++)
        {
            var first = _count;
            _firstFound[at - start] = first;
            // The last bytes of the band have none after them to look for.
            if (at + sizeof(uint) > bytes) continue;
            var four = ReadFour(ref Unsafe.Add(ref data, at));
            var (triple, candidate) = Insert(four, at);
            var most = Math.Min(LongestMatch, end - at);
            if (at < passed || most < ShortestMatch || first > _found.Length - MostFound) continue;

            // From near to far, each longer than those before it.
            var longest = ShortestMatch - 1;
            Look(ref data, at, _pixelBytes, most, ref longest);
            if (triple >= 0) Look(ref data, at, at - triple, most, ref longest);
            for (var depth = _depth; depth > 0 && candidate >= 0 && at - candidate <= Reach && longest < Math.Min(most, _enough) && _count < first + MostFound - 2; depth--)
            {
                if (ReadFour(ref Unsafe.Add(ref data, candidate)) == four) Look(ref data, at, at - candidate, most, ref longest);
                var next = _previous[candidate & (Reach - 1)];
                // What stood there may have been written over by a later place.
                candidate = next < candidate ? next : -1;
            }
            if (longest < _enough) Look(ref data, at, _rowBytes, most, ref longest);
            if (longest < _enough) Look(ref data, at, DitherPeriod * (long)_rowBytes, most, ref longest);
            if (longest >= _enough) passed = at + longest;
        }
        _firstFound[end - start] = _count;
    }

    // Keeps a match that is longer than those before it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Look(ref byte data, int at, long distance, int most, ref int longest)
    {
        if (distance > Math.Min(at, Reach) || longest >= most) return;
        ref var here = ref Unsafe.Add(ref data, at);
        ref var there = ref Unsafe.Add(ref data, at - (int)distance);
        if (Unsafe.Add(ref here, longest) != Unsafe.Add(ref there, longest)) return;
        var length = Common(ref here, ref there, most);
        if (length <= longest) return;
        longest = length;
        _found[_count++] = (uint)length << 16 | (uint)distance;
    }

    // Remembers a place; gives the last of the same three bytes and of the same four, or of others that share theirs; -1 for none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int Triple, int Four) Insert(uint four, int at)
    {
        const uint Multiplier = 0x9E3779B1;
        ref var triple = ref _triples[(int)((four << 8) * Multiplier >> (32 - HashBits))];
        ref var head = ref _heads[(int)(four * Multiplier >> (32 - HashBits))];
        var last = (triple, head);
        _previous[at & (Reach - 1)] = head;
        (triple, head) = (at, at);
        return last;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint ReadFour(ref byte from)
    {
        var four = Unsafe.ReadUnaligned<uint>(ref from);
        return BitConverter.IsLittleEndian ? four : BinaryPrimitives.ReverseEndianness(four);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Common(ref byte here, ref byte there, int most)
    {
        var length = 0;
        for (; length + sizeof(ulong) <= most; length += sizeof(ulong))
        {
            var differs = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref here, length)) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref there, length));
            if (differs != 0) return length + (BitConverter.IsLittleEndian ? BitOperations.TrailingZeroCount(differs) : BitOperations.LeadingZeroCount(differs)) / 8;
        }
        while (length < most && Unsafe.Add(ref here, length) == Unsafe.Add(ref there, length)) length++;
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindWays(ReadOnlySpan<byte> block)
    {
        ref var costs = ref MemoryMarshal.GetArrayDataReference(_costs);
        ref var ways = ref MemoryMarshal.GetArrayDataReference(_ways);
        ref var lengthCosts = ref MemoryMarshal.GetReference(_prices.Lengths);
        var literalCosts = _prices.Literals;
        var distanceCosts = _prices.Distances;
        Array.Fill(_costs, uint.MaxValue, 0, block.Length + 1);
        costs = 0;
        for (var at = 0; at < block.Length; at++)
        {
            var cost = Unsafe.Add(ref costs, at);
            var byLiteral = cost + literalCosts[block[at]];
            if (byLiteral < Unsafe.Add(ref costs, at + 1)) (Unsafe.Add(ref costs, at + 1), Unsafe.Add(ref ways, at + 1)) = (byLiteral, 1 << 16);
            var length = ShortestMatch;
            for (var i = _firstFound[at]; i < _firstFound[at + 1]; i++)
            {
                var (longest, distance) = ((int)(_found[i] >> 16), (int)(_found[i] & 0xFFFF));
                var byDistance = cost + distanceCosts[DistanceSymbol(distance)];
                // What is long enough is taken whole.
                if (longest >= _enough) length = longest;
                for (; length <= longest; length++)
                {
                    var byMatch = byDistance + Unsafe.Add(ref lengthCosts, length);
                    if (byMatch >= Unsafe.Add(ref costs, at + length)) continue;
                    (Unsafe.Add(ref costs, at + length), Unsafe.Add(ref ways, at + length)) = (byMatch, (uint)length << 16 | (uint)distance);
                }
            }
        }
    }

    // Turns the ways round, so that each tells where to go on from its place, and goes them.
    private void Follow(ReadOnlySpan<byte> rows, int start, int end, BlockSteps steps)
    {
        var way = _ways[end - start];
        for (var at = end - start; at > 0;)
        {
            at -= (int)(way >> 16);
            (_ways[at], way) = (way, _ways[at]);
        }
        steps.Begin();
        ref var data = ref MemoryMarshal.GetReference(rows);
        var literals = start;
        for (var at = start; at < end;)
        {
            var (length, distance) = ((int)(_ways[at - start] >> 16), (int)(_ways[at - start] & 0xFFFF));
            if (length > 1)
            {
                steps.Add(ref Unsafe.Add(ref data, literals), at - literals, length, distance);
                literals = at + length;
            }
            at += length;
        }
        steps.End(ref Unsafe.Add(ref data, literals), end - literals);
    }
}
