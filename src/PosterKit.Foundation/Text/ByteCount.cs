using System.Globalization;

namespace PosterKit.Foundation;

/// <summary>Numbers of bytes as people write them: 300kB, 2 MB, 1.5MiB.</summary>
public static class ByteCount
{
    private static readonly (string Unit, long Bytes)[] Units =
        [("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("kB", 1_000), ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("B", 1)];

    /// <summary>Reads a number with its unit, a blank between them or none.</summary>
    /// <param name="text">The whole of it; a unit must be there.</param>
    /// <returns>The bytes, parts of one left out; zero where it is less than one, or too many to count; null where it is no such number.</returns>
    public static long? Parse(ReadOnlySpan<char> text)
    {
        foreach (var (unit, bytes) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal)) continue;
            var digits = text[..^unit.Length];
            if (digits.EndsWith(" ")) digits = digits[..^1];
            if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || digits is not [>= '0' and <= '9', .., >= '0' and <= '9'] and not [>= '0' and <= '9']) return null;
            return Math.Floor(number * bytes) is >= 1 and <= long.MaxValue / 2 and var product ? (long)product : 0;
        }
        return null;
    }
}
