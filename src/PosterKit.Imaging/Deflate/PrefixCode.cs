namespace PosterKit.Imaging;

/// <summary>Code lengths and codes of a Huffman code for deflate (RFC 1951, section 3.2.2): complete, and no longer than a number of bits.</summary>
internal static class PrefixCode
{
    // Symbols of the largest alphabet, 286, and then some.
    private const int SymbolBits = 9;

    /// <summary>Makes lengths for symbols that come so often; those that do not come get none.</summary>
    /// <param name="counts">How often each comes; at least one does.</param>
    /// <param name="mostBits">The longest length allowed; enough for as many symbols as come.</param>
    /// <param name="lengths">Gets a length for each, 0 for none. A lone symbol has length 1.</param>
    public static void MakeLengths(ReadOnlySpan<int> counts, int mostBits, Span<byte> lengths)
    {
        lengths.Clear();
        Span<long> sorted = stackalloc long[1 << SymbolBits];
        var n = 0;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0) sorted[n++] = (long)counts[symbol] << SymbolBits | (uint)symbol;
        }
        sorted = sorted[..n];
        if (n == 1)
        {
            lengths[(int)sorted[0] & ((1 << SymbolBits) - 1)] = 1;
            return;
        }
        // By count, then by symbol: the same order everywhere.
        Sort(sorted);

        // Two queues: the leaves in their order, and the inner nodes, which come in theirs.
        Span<long> weights = stackalloc long[2 << SymbolBits];
        Span<int> parents = stackalloc int[2 << SymbolBits];
        for (var i = 0; i < n; i++) weights[i] = sorted[i] >> SymbolBits;
        var (leaf, inner) = (0, n);
        for (var node = n; node < 2 * n - 1; node++)
        {
            var sum = 0L;
            for (var side = 0; side < 2; side++)
            {
                var taken = inner >= node || (leaf < n && weights[leaf] <= weights[inner]) ? leaf++ : inner++;
                sum += weights[taken];
                parents[taken] = node;
            }
            weights[node] = sum;
        }
        Span<int> depths = stackalloc int[2 << SymbolBits];
        depths[2 * n - 2] = 0;
        for (var i = 2 * n - 3; i >= 0; i--) depths[i] = depths[parents[i]] + 1;

        // What lies too deep is lifted; then room is made by lowering the rarest of the others, and what is left over goes to the most frequent.
        var room = 1L << mostBits;
        for (var i = 0; i < n; i++)
        {
            depths[i] = Math.Min(depths[i], mostBits);
            room -= 1L << (mostBits - depths[i]);
        }
        for (var i = 0; room < 0; i = (i + 1) % n)
        {
            if (depths[i] == mostBits) continue;
            depths[i]++;
            room += 1L << (mostBits - depths[i]);
        }
        for (var i = n - 1; room > 0; i = i == 0 ? n - 1 : i - 1)
        {
            if (depths[i] <= 1 || 1L << (mostBits - depths[i]) > room) continue;
            room -= 1L << (mostBits - depths[i]);
            depths[i]--;
        }
        for (var i = 0; i < n; i++) lengths[(int)sorted[i] & ((1 << SymbolBits) - 1)] = (byte)depths[i];
    }

    /// <summary>The codes that go with lengths, their bits reversed, as they are written.</summary>
    /// <param name="lengths">Of each symbol.</param>
    /// <param name="codes">Gets the code of each.</param>
    public static void MakeCodes(ReadOnlySpan<byte> lengths, Span<ushort> codes)
    {
        Span<int> next = stackalloc int[17];
        next.Clear();
        // The number of codes of each length stands one further on, where it is wanted; then the first code of each.
        foreach (var length in lengths) next[length + 1]++;
        next[1] = 0;
        for (var bits = 2; bits <= 16; bits++) next[bits] = next[bits - 1] + next[bits] << 1;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            var length = lengths[symbol];
            codes[symbol] = length == 0 ? (ushort)0 : Reverse((uint)next[length]++, length);
        }
    }

    // By the bytes of the counts, the lowest first: symbols come in their order, and equal counts leave them in it.
    private static void Sort(Span<long> counts)
    {
        Span<long> other = stackalloc long[1 << SymbolBits];
        Span<int> starts = stackalloc int[256];
        var all = 0L;
        foreach (var count in counts) all |= count;
        other = other[..counts.Length];
        for (var shift = SymbolBits; all >> shift > 0; shift += 8)
        {
            starts.Clear();
            foreach (var count in counts) starts[(byte)(count >> shift)]++;
            var sum = 0;
            foreach (ref var start in starts) (start, sum) = (sum, sum + start);
            foreach (var count in counts) other[starts[(byte)(count >> shift)]++] = count;
            other.CopyTo(counts);
        }
    }

    private static ushort Reverse(uint code, int length)
    {
        code = code >> 1 & 0x5555 | (code & 0x5555) << 1;
        code = code >> 2 & 0x3333 | (code & 0x3333) << 2;
        code = code >> 4 & 0x0F0F | (code & 0x0F0F) << 4;
        return (ushort)((code >> 8 | code << 8 & 0xFF00) >> (16 - length));
    }
}
