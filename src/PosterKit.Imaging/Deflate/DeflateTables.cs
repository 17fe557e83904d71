using System.Numerics;
using System.Runtime.CompilerServices;

namespace PosterKit.Imaging;

/// <summary>How deflate tells lengths and distances (RFC 1951, section 3.2.5).</summary>
internal static class DeflateTables
{
    /// <summary>Least and greatest length of a match.</summary>
    public const int ShortestMatch = 3, LongestMatch = 258;

    /// <summary>Symbols of bytes, the end of a block and lengths; of distances; the end of a block.</summary>
    public const int LengthSymbols = 286, DistanceSymbols = 30, EndOfBlock = 256;

    /// <summary>Least length of each symbol from 257 on.</summary>
    public static readonly ushort[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    /// <summary>Further bits of each symbol from 257 on.</summary>
    public static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    /// <summary>The symbol of each length, counted from 257.</summary>
    public static readonly byte[] LengthSymbolOf = MakeLengthSymbols();

    /// <summary>The symbol of a distance: two for each power of two, from the second on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DistanceSymbol(int distance)
    {
        var d = (uint)(distance - 1);
        if (d < 4) return (int)d;
        var power = BitOperations.Log2(d);
        return 2 * power + (int)(d >> (power - 1) & 1);
    }

    /// <summary>Further bits of a symbol of distances: the low bits of the distance less one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DistanceExtra(int symbol) => Math.Max(0, symbol / 2 - 1);

    private static byte[] MakeLengthSymbols()
    {
        var symbols = new byte[LongestMatch + 1];
        for (var length = ShortestMatch; length <= LongestMatch; length++)
        {
            var symbol = LengthBase.Length - 1;
            while (LengthBase[symbol] > length) symbol--;
            symbols[length] = (byte)symbol;
        }
        return symbols;
    }
}
