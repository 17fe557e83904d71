using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static PosterKit.Imaging.DeflateTables;

namespace PosterKit.Imaging;

/// <summary>What a block of deflate is made of: by turns bytes as they are, and matches; and how often each symbol comes.</summary>
internal sealed class BlockSteps
{
    /// <summary>Bytes that must be readable after those that a step begins with.</summary>
    public const int Margin = 32;

    private readonly ulong[] _steps;
    private readonly byte[] _literals;
    private readonly int[] _counts = new int[LengthSymbols];
    private readonly int[] _distanceCounts = new int[DistanceSymbols];
    private readonly int[] _literalCounts = new int[4 * 256];
    private int _stepCount, _literalCount;

    /// <summary>Steps for blocks of so many bytes at most.</summary>
    /// <param name="mostBytes">Bytes of a block.</param>
    /// <param name="leastMatch">The shortest match that comes often.</param>
    public BlockSteps(int mostBytes, int leastMatch)
    {
        _steps = GC.AllocateUninitializedArray<ulong>(mostBytes / leastMatch + 2);
        _literals = GC.AllocateUninitializedArray<byte>(mostBytes + Margin);
    }

    /// <summary>So many literals (high 32 bits), then a match of a length (16 bits) at a distance (low 16 bits). The last step has length 0.</summary>
    public ReadOnlySpan<ulong> Steps => _steps.AsSpan(0, _stepCount);

    /// <summary>The bytes of the block that are no part of a match, one after another, and at least <see cref="Margin"/> more.</summary>
    public ReadOnlySpan<byte> Literals => _literals;

    /// <summary>How often each symbol of bytes and lengths comes, with the end of the block.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>How often each symbol of distances comes.</summary>
    public ReadOnlySpan<int> DistanceCounts => _distanceCounts;

    /// <summary>Begins a block.</summary>
    public void Begin()
    {
        (_stepCount, _literalCount) = (0, 0);
        Array.Clear(_counts);
        Array.Clear(_distanceCounts);
    }

    /// <summary>Adds bytes and what repeats after them: matches as long as deflate allows, and one for the rest.</summary>
    /// <param name="from">The first of the bytes.</param>
    /// <param name="run">How many.</param>
    /// <param name="length">Bytes that repeat, at least 3.</param>
    /// <param name="distance">How far back they stand, 1 to 32,768.</param>
    /// <returns>How many of <paramref name="length"/> are left over, too few for a match: 0 to 2.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(ref byte from, int run, int length, int distance)
    {
        Keep(ref from, run);
        var symbol = DistanceSymbol(distance);
        for (; length > LongestMatch; length -= LongestMatch)
        {
            _steps[_stepCount++] = (ulong)run << 32 | LongestMatch << 16 | (uint)distance;
            _counts[LengthSymbols - 1]++;
            _distanceCounts[symbol]++;
            run = 0;
        }
        if (length < ShortestMatch) return length;
        _steps[_stepCount++] = (ulong)run << 32 | (uint)length << 16 | (uint)distance;
        _counts[EndOfBlock + 1 + LengthSymbolOf[length]]++;
        _distanceCounts[symbol]++;
        return 0;
    }

    /// <summary>Ends the block with bytes.</summary>
    public void End(ref byte from, int run)
    {
        Keep(ref from, run);
        _steps[_stepCount++] = (ulong)run << 32;
        CountLiterals();
        _counts[EndOfBlock] = 1;
    }

    // Thirty-two bytes at a time: what is too much is written over by the next.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(ref byte from, int count)
    {
        ref var to = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_literals), _literalCount);
        _literalCount += count;
        for (nint i = 0; i < count; i += Vector256<byte>.Count) Vector256.LoadUnsafe(ref from, (nuint)i).StoreUnsafe(ref to, (nuint)i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountLiterals()
    {
        // Four tables: the same byte twice over does not wait for itself.
        Array.Clear(_literalCounts);
        ref var from = ref MemoryMarshal.GetArrayDataReference(_literals);
        ref var counts = ref MemoryMarshal.GetArrayDataReference(_literalCounts);
        var i = 0;
        for (; i + 8 <= _literalCount; i += 8)
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
        for (; i < _literalCount; i++) Unsafe.Add(ref counts, (nint)Unsafe.Add(ref from, i))++;
        for (var value = 0; value < 256; value++)
            _counts[value] = _literalCounts[value] + _literalCounts[value + 256] + _literalCounts[value + 512] + _literalCounts[value + 768];
    }
}
