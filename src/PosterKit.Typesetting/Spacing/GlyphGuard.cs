namespace PosterKit.Typesetting;

/// <summary>Keeps a squeeze from cutting ink where a font's glyph does not stand as its region says (LC-04).</summary>
public static class GlyphGuard
{
    private const double ToleranceEm = 0.02;

    /// <summary>Takes the trims of a mark from where its ink is, if its class table would cut ink.</summary>
    /// <param name="metrics">By the class tables.</param>
    /// <param name="inkStartEm">Where the ink begins, in em from the front of the body, along the line.</param>
    /// <param name="inkEndEm">Where the ink ends, in em from the front of the body.</param>
    /// <returns>
    /// The same, where the blank is blank; centred (1/4 and 1/4) where the ink lies in the middle half; back-blank where it lies in the front
    /// half; else nothing to trim.
    /// </returns>
    public static CharacterMetrics Apply(CharacterMetrics metrics, double inkStartEm, double inkEndEm)
    {
        if (metrics.TrimFront == 0 && metrics.TrimBack == 0)
            return metrics;
        if (IsBlank(metrics.TrimFront, metrics.TrimBack))
            return metrics;
        if (IsBlank(0.25, 0.25))
            return metrics with { TrimFront = 0.25, TrimBack = 0.25 };
        if (IsBlank(0, 0.5))
            return metrics with { TrimFront = 0, TrimBack = 0.5 };
        return metrics with { TrimFront = 0, TrimBack = 0 };

        bool IsBlank(double front, double back) => inkStartEm >= front - ToleranceEm && inkEndEm <= metrics.AdvanceEm - back + ToleranceEm;
    }
}
