using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>Inks of colours, as the document of a target gives them.</summary>
/// <param name="options">How the document is made.</param>
internal sealed class PressInks(PdfOptions options)
{
    /// <summary>Under this share an ink does not count as one.</summary>
    private const double Trace = 0.004;

    /// <summary>Both sides of a black area are at least this long where it is a large one: 10 mm, in points. As the PDF writer has it.</summary>
    private const double LargeArea = 28.35;

    /// <summary>How the document is made.</summary>
    public PdfOptions Options => options;

    /// <summary>True where black type is spared out of what lies under it, as the author wishes it.</summary>
    public bool SparesBlack => options is { Color: PdfColorMode.Cmyk, OverprintsBlack: false };

    /// <summary>Process inks of a colour: those that were given, else those that it is converted to.</summary>
    public CmykColor Of(ColorValue color) => options.Color == PdfColorMode.Gray
        ? new(0, 0, 0, 1 - (0.2125 * color.Red + 0.7154 * color.Green + 0.0721 * color.Blue))
        : options.Inks.Convert(color);

    /// <summary>The paint of an area: a large black one is made deeper by other inks, where the author wishes it.</summary>
    public Paint Deepen(Paint paint, double width, double height) =>
        options is { Color: PdfColorMode.Cmyk, RichBlack: { } recipe } && Math.Min(width, height) >= LargeArea
        && paint is SolidPaint { Color: { Red: 0, Green: 0, Blue: 0, Cmyk: null, Spot: null } black } ? new SolidPaint(black with { Cmyk = recipe }) : paint;

    /// <summary>The largest share of any one ink, 0 to 1; a spot ink prints in place of the process inks.</summary>
    public double LargestShare(ColorValue color)
    {
        if (color.Spot is { } spot) return spot.Tint;
        var (c, m, y, k) = Of(color);
        return Math.Max(Math.Max(c, m), Math.Max(y, k));
    }

    /// <summary>How many inks print a tenth or more of a colour: those that must meet.</summary>
    public int CountStrong(ColorValue color)
    {
        const double Strong = 0.1;
        if (color.Spot is not null) return 1;
        var (c, m, y, k) = Of(color);
        return (c >= Strong ? 1 : 0) + (m >= Strong ? 1 : 0) + (y >= Strong ? 1 : 0) + (k >= Strong ? 1 : 0);
    }

    /// <summary>True where no ink prints.</summary>
    public bool IsPaper(ColorValue color) => color.Alpha <= Trace || LargestShare(color) <= Trace;

    /// <summary>True where black ink prints alone, in full.</summary>
    public bool IsBlackAlone(ColorValue color) => color is { Spot: null, Alpha: >= 1 } && Of(color) is { C: <= 0, M: <= 0, Y: <= 0, K: >= 1 };

    /// <summary>True where a paint overprints by its kind, as text and hairlines in black do.</summary>
    public bool OverprintsAsBlack(Paint? paint) =>
        options is { Color: PdfColorMode.Cmyk, OverprintsBlack: true } && paint is SolidPaint solid && IsBlackAlone(solid.Color);

    /// <summary>True for black that other inks make deeper.</summary>
    public bool IsRichBlack(ColorValue color) => color.Spot is null && Of(color) is { K: >= 0.6 } inks && inks.C + inks.M + inks.Y >= 0.2;

    /// <summary>True where the inks were given, or follow without a choice: a neutral colour is black ink alone.</summary>
    public static bool AreKnown(ColorValue color) => color.Cmyk is not null || color.Spot is not null || (color.Red == color.Green && color.Green == color.Blue);
}
