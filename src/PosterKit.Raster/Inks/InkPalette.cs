using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Raster;

/// <summary>The inks of a sheet: the process inks, and spot inks by their names.</summary>
/// <param name="converter">Makes inks of colours that have none.</param>
/// <param name="isBlackAlone">True for a document in one ink: everything is as much black ink as it is dark.</param>
/// <param name="spots">The spot inks that have planes, each name once; at most <see cref="MostSpots"/>.</param>
public sealed class InkPalette(InkConverter converter, bool isBlackAlone, ImmutableArray<string> spots)
{
    /// <summary>How many spot inks are drawn at once.</summary>
    public const int MostSpots = 26;

    /// <summary>Cyan, magenta, yellow, black.</summary>
    public const int ProcessCount = 4;

    /// <summary>The spot inks that have planes, after those of the process inks.</summary>
    public ImmutableArray<string> Spots => spots;

    /// <summary>How many planes there are.</summary>
    public int PlaneCount => ProcessCount + spots.Length;

    /// <summary>Process inks of a colour: those that were given, else those that it is converted to.</summary>
    public CmykColor ProcessOf(ColorValue color) => isBlackAlone
        ? new(0, 0, 0, 1 - Math.Clamp(0.2125 * color.Red + 0.7154 * color.Green + 0.0721 * color.Blue, 0, 1))
        : converter.Convert(color);

    /// <summary>Amounts of ink of a colour. A spot ink prints in place of the process inks; the name of all plates means every ink.</summary>
    /// <param name="color">The colour.</param>
    /// <param name="isProcess">True: its process inks count, though a spot ink is given.</param>
    /// <param name="amounts">Gets as many numbers as there are planes, 0 to 1.</param>
    public void Get(ColorValue color, bool isProcess, Span<double> amounts)
    {
        amounts.Clear();
        if (!isProcess && color.Spot is { } spot)
        {
            if (spot.Name == SpotColor.EveryPlate) amounts.Fill(spot.Tint);
            else if (spots.IndexOf(spot.Name) is >= 0 and var index) amounts[ProcessCount + index] = spot.Tint;
            return;
        }
        (amounts[0], amounts[1], amounts[2], amounts[3]) = ProcessOf(color);
    }

    /// <summary>Inks of pixels, four bytes each, 255 for full ink.</summary>
    /// <param name="rgba">Four bytes a pixel, not premultiplied; alpha is left out of account.</param>
    /// <param name="inks">Takes four bytes a pixel: cyan, magenta, yellow, black.</param>
    public void Convert(ReadOnlySpan<byte> rgba, Span<byte> inks)
    {
        // As documents have it: a picture without colours is printed in black ink.
        if (isBlackAlone || IsGray(rgba)) ToBlack(rgba, inks);
        else converter.Convert(rgba, inks);
    }

    /// <summary>True where all inks of a colour or picture come on the black plate by how dark it is.</summary>
    internal bool IsBlackAlone => isBlackAlone;

    /// <summary>As much black ink as each pixel is dark.</summary>
    internal static void ToBlack(ReadOnlySpan<byte> rgba, Span<byte> inks)
    {
        for (var i = 0; i + 4 <= rgba.Length; i += 4)
        {
            inks.Slice(i, 3).Clear();
            // The weights of MaskKind.Luminance, in 1/65536; they sum to one.
            inks[i + 3] = (byte)(255 - ((13926 * rgba[i] + 46884 * rgba[i + 1] + 4726 * rgba[i + 2] + 32768) >> 16));
        }
    }

    private static bool IsGray(ReadOnlySpan<byte> rgba)
    {
        for (var i = 0; i + 4 <= rgba.Length; i += 4)
        {
            if (rgba[i] != rgba[i + 1] || rgba[i] != rgba[i + 2]) return false;
        }
        return true;
    }
}
