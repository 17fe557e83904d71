using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit;

/// <summary>Inks of colours, as a document in inks gives them.</summary>
internal static class PressInks
{
    /// <summary>Under this share an ink does not count as one.</summary>
    private const double Trace = 0.004;

    /// <summary>Process inks of a colour: those that were given, else the complements with all grey in black, as the PDF writer makes them.</summary>
    public static CmykColor Of(ColorValue color) => InkConverter.Formula.Convert(color);

    /// <summary>Process inks of pixels, four bytes each: cyan, magenta, yellow, black, 255 for solid. Alphas are left out of account.</summary>
    public static void Convert(ReadOnlySpan<byte> rgba, Span<byte> inks)
    {
        for (var i = 0; i + 4 <= rgba.Length; i += 4)
        {
            int red = rgba[i], green = rgba[i + 1], blue = rgba[i + 2];
            var most = Math.Max(red, Math.Max(green, blue));
            (inks[i], inks[i + 1], inks[i + 2], inks[i + 3]) = most == 0
                ? ((byte)0, (byte)0, (byte)0, (byte)255)
                : ((byte)(((most - red) * 255 + most / 2) / most), (byte)(((most - green) * 255 + most / 2) / most), (byte)(((most - blue) * 255 + most / 2) / most), (byte)(255 - most));
        }
    }

    /// <summary>The largest share of any one ink, 0 to 1; a spot ink prints in place of the process inks.</summary>
    public static double LargestShare(ColorValue color)
    {
        if (color.Spot is { } spot) return spot.Tint;
        var (c, m, y, k) = Of(color);
        return Math.Max(Math.Max(c, m), Math.Max(y, k));
    }

    /// <summary>How many inks print a tenth or more of a colour: those that must meet.</summary>
    public static int CountStrong(ColorValue color)
    {
        const double Strong = 0.1;
        if (color.Spot is not null) return 1;
        var (c, m, y, k) = Of(color);
        return (c >= Strong ? 1 : 0) + (m >= Strong ? 1 : 0) + (y >= Strong ? 1 : 0) + (k >= Strong ? 1 : 0);
    }

    /// <summary>True where no ink prints.</summary>
    public static bool IsPaper(ColorValue color) => color.Alpha <= Trace || LargestShare(color) <= Trace;

    /// <summary>True where black ink prints alone, in full: such text overprints.</summary>
    public static bool IsBlackAlone(ColorValue color) => color is { Spot: null, Alpha: >= 1 } && Of(color) is { C: <= 0, M: <= 0, Y: <= 0, K: >= 1 };

    /// <summary>True for black that other inks make deeper.</summary>
    public static bool IsRichBlack(ColorValue color) => color.Spot is null && Of(color) is { K: >= 0.6 } inks && inks.C + inks.M + inks.Y >= 0.2;

    /// <summary>True where the inks were given, or follow without a choice: a neutral colour is black ink alone.</summary>
    public static bool AreKnown(ColorValue color) => color.Cmyk is not null || color.Spot is not null || (color.Red == color.Green && color.Green == color.Blue);
}
