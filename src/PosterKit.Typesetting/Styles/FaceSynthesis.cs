namespace PosterKit.Typesetting;

/// <summary>What is made of a face that a family lacks (FM-07). The default makes nothing.</summary>
/// <param name="Boldness">
/// Width in em of a line that thickens the strokes. Letters get as much more room, so that they stand no closer; Han characters keep their body.
/// </param>
/// <param name="Slant">How far letters lean to the right for each unit of height.</param>
public readonly record struct FaceSynthesis(double Boldness, double Slant)
{
    // A weight of 700 made of 400, in em: a little less than a drawn bold, for counters close where strokes grow. Chosen by eye.
    private const double BoldnessOf300 = 1 / 32.0;
    private const double MostBoldness = 1 / 14.0;

    // The tangent of twelve degrees, the angle of most drawn obliques.
    private const double UsualSlant = 0.2126;

    // As in CSS Fonts 4 section 5.2: from here on a face counts as bold, and none is made where one is there.
    private const int Bold = 600;

    /// <summary>True where a text wants a bold and the face is none.</summary>
    public static bool LacksBold(int wanted, int weight) => wanted >= Bold && weight < Bold;

    /// <summary>The line that makes a weight of another, in em.</summary>
    public static double BoldnessFor(int wanted, int weight) => LacksBold(wanted, weight) ? Math.Min(MostBoldness, (wanted - weight) / 300.0 * BoldnessOf300) : 0;

    /// <summary>The lean that makes an oblique.</summary>
    public static double SlantFor(bool isItalicWanted, bool isItalic) => isItalicWanted && !isItalic ? UsualSlant : 0;
}
