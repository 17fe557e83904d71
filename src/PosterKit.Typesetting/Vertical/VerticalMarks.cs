namespace PosterKit.Typesetting;

/// <summary>Where stops stand in the cell of a vertical line when the font has no glyph of its own for them (VT-07, GB/T 15834 5.2.1).</summary>
public static class VerticalMarks
{
    private const double ToleranceEm = 0.02;

    /// <summary>How far the horizontal glyph moves, from the lower left of the cell to the upper right.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="inkRightEm">Right end of the glyph's ink from the left of its body, in em.</param>
    /// <param name="inkTopEm">Upper end of the glyph's ink from the bottom of its body, in em.</param>
    /// <returns>To the right and upwards, in em: a half each for a stop that stands in the corner, else nothing.</returns>
    public static (double Right, double Up) ShiftWithoutVerticalGlyph(int codePoint, double inkRightEm, double inkTopEm) =>
        codePoint is 0x3001 or 0x3002 or 0xFF0C or 0xFF0E && inkRightEm <= 0.5 + ToleranceEm && inkTopEm <= 0.5 + ToleranceEm ? (0.5, 0.5) : (0, 0);
}
