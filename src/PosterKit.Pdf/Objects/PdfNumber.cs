namespace PosterKit.Pdf;

/// <summary>Numbers as PDF wants them (32000-1 7.3.3): no exponent, no culture, as short as their decimals allow.</summary>
internal static class PdfNumber
{
    private const double Largest = 1e9;

    private static ReadOnlySpan<double> PowersOfTen => [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>The value that a reader gets where <paramref name="value"/> is written with so many decimals.</summary>
    public static double Round(double value, int decimals)
    {
        var power = PowersOfTen[decimals];
        return Scaled(value, decimals) / power;
    }

    /// <summary>Writes a number; returns how many bytes, at most 21.</summary>
    public static int Format(double value, int decimals, Span<byte> at)
    {
        var scaled = (long)Scaled(value, decimals);
        var negative = scaled < 0;
        var magnitude = (ulong)Math.Abs(scaled);
        while (decimals > 0 && magnitude % 10 == 0)
        {
            magnitude /= 10;
            decimals--;
        }

        // The digits come from the end; they are laid down backwards and moved to the front.
        Span<byte> digits = stackalloc byte[24];
        var start = digits.Length;
        for (var i = 0; i < decimals; i++)
        {
            digits[--start] = (byte)('0' + magnitude % 10);
            magnitude /= 10;
        }
        if (decimals > 0) digits[--start] = (byte)'.';
        if (magnitude == 0 && decimals == 0) digits[--start] = (byte)'0';
        while (magnitude > 0)
        {
            digits[--start] = (byte)('0' + magnitude % 10);
            magnitude /= 10;
        }
        if (negative) digits[--start] = (byte)'-';
        digits[start..].CopyTo(at);
        return digits.Length - start;
    }

    private static double Scaled(double value, int decimals)
    {
        if (!double.IsFinite(value)) return 0;
        return Math.Round(Math.Clamp(value, -Largest, Largest) * PowersOfTen[decimals], MidpointRounding.AwayFromZero);
    }
}
