namespace PosterKit.Typesetting;

/// <summary>The size of Latin beside Han of the same nominal size (FM-04).</summary>
public static class SizeMatch
{
    private const double LeastRatio = 0.72;
    private const double MostRatio = 0.78;
    private const double LeastFactor = 0.9;
    private const double MostFactor = 1.15;

    /// <summary>The factor that brings the cap height to 0.72 to 0.78 of the Han ink height, by the smallest change.</summary>
    /// <param name="capHeight">Of the Latin face, in em.</param>
    /// <param name="hanInkHeight">Height of the Han character face (字面), in em.</param>
    /// <returns>0.9 to 1.15; 1 where either is not over zero.</returns>
    public static double Factor(double capHeight, double hanInkHeight)
    {
        if (!(capHeight > 0) || !(hanInkHeight > 0))
            return 1;
        var ratio = capHeight / hanInkHeight;
        return Math.Clamp(Math.Clamp(ratio, LeastRatio, MostRatio) / ratio, LeastFactor, MostFactor);
    }
}
