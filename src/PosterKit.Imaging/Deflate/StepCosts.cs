using System.Numerics;
using static PosterKit.Imaging.DeflateTables;

namespace PosterKit.Imaging;

/// <summary>What the bytes, lengths and distances of a block cost, in sixteenths of a bit, by how often each came in a way through it.</summary>
internal sealed class StepCosts
{
    private const int Bit = 16, MostBits = 15;

    // Lengths 3 to 14, which a fast way hardly takes.
    private const int ShortLengths = 12;

    private readonly uint[] _literals = new uint[256];
    private readonly uint[] _lengths = new uint[LongestMatch + 1];
    private readonly uint[] _distances = new uint[DistanceSymbols];

    /// <summary>Of each byte.</summary>
    public ReadOnlySpan<uint> Literals => _literals;

    /// <summary>Of each length, with its further bits.</summary>
    public ReadOnlySpan<uint> Lengths => _lengths;

    /// <summary>Of each symbol of distances, with its further bits.</summary>
    public ReadOnlySpan<uint> Distances => _distances;

    /// <summary>Makes the costs.</summary>
    /// <param name="steps">The way.</param>
    /// <param name="isFirst">True for a fast way: short matches and their distances are then taken to come more often than they do in it.</param>
    public void Make(BlockSteps steps, bool isFirst)
    {
        Span<int> counts = stackalloc int[LengthSymbols];
        Span<int> distances = stackalloc int[DistanceSymbols];
        steps.Counts.CopyTo(counts);
        steps.DistanceCounts.CopyTo(distances);
        if (isFirst)
        {
            var total = 0;
            foreach (var count in counts) total += count;
            // A hundredth and a four-hundredth of all: by the sizes of posters.
            foreach (ref var count in counts.Slice(EndOfBlock + 1, ShortLengths)) count += total / 100;
            foreach (ref var count in distances) count += total / 400;
        }

        Span<uint> costs = stackalloc uint[LengthSymbols];
        Make(counts, costs);
        costs[..256].CopyTo(_literals);
        for (var length = ShortestMatch; length <= LongestMatch; length++)
        {
            var symbol = LengthSymbolOf[length];
            _lengths[length] = costs[EndOfBlock + 1 + symbol] + (uint)LengthExtra[symbol] * Bit;
        }
        Make(distances, _distances);
        for (var i = 0; i < DistanceSymbols; i++) _distances[i] += (uint)DistanceExtra(i) * Bit;
    }

    /// <summary>About how many sixteenths of a bit steps take with codes of their own, which are left out.</summary>
    public static long Estimate(BlockSteps steps)
    {
        var cost = Estimate(steps.Counts) + Estimate(steps.DistanceCounts);
        for (var i = EndOfBlock + 1; i < LengthSymbols; i++) cost += (long)steps.Counts[i] * LengthExtra[i - EndOfBlock - 1] * Bit;
        for (var i = 0; i < DistanceSymbols; i++) cost += (long)steps.DistanceCounts[i] * DistanceExtra(i) * Bit;
        return cost;
    }

    private static long Estimate(ReadOnlySpan<int> counts)
    {
        var (cost, total) = (0L, 0u);
        foreach (var count in counts)
        {
            if (count == 0) continue;
            total += (uint)count;
            cost -= (long)count * Logarithm((uint)count);
        }
        return total == 0 ? 0 : cost + (long)total * Logarithm(total);
    }

    // The logarithm of a symbol's share. One that did not come counts as half of one that did once.
    private static void Make(ReadOnlySpan<int> counts, Span<uint> costs)
    {
        var total = 0u;
        foreach (var count in counts) total += (uint)count;
        var all = Logarithm(2 * total + 2);
        for (var i = 0; i < counts.Length; i++) costs[i] = Math.Clamp(all - Logarithm(2 * (uint)counts[i] + 1), Bit, MostBits * Bit);
    }

    // To base 2, straight between its powers: whole numbers alone, so that no processor or library has a say.
    private static uint Logarithm(uint value)
    {
        var power = BitOperations.Log2(value);
        return (uint)power * Bit + (uint)(((ulong)value * Bit >> power) - Bit);
    }
}
