using PosterKit.Fonts;

namespace PosterKit.Typesetting;

/// <summary>The size of Latin beside Han of the same nominal size (FM-04).</summary>
public static class SizeMatch
{
    private const double LeastRatio = 0.72;
    private const double MostRatio = 0.78;
    private const double LeastFactor = 0.9;
    private const double MostFactor = 1.15;

    // Characters that fill the face of their fonts from top to bottom: frames, in the forms of either region, and one of few strokes.
    private const string Faces = "国國圖回田";

    /// <summary>The factor for a Latin face beside a Han face: 1 where they are one face, or the Han face has none of the characters that are measured.</summary>
    /// <param name="han">Its character face is measured by the ink of frames such as 国.</param>
    /// <param name="latin">Its cap height is measured.</param>
    public static double Factor(FontFace han, FontFace latin)
    {
        ArgumentNullException.ThrowIfNull(han);
        ArgumentNullException.ThrowIfNull(latin);
        return han == latin ? 1 : Factor(latin.Metrics.CapHeight, HanInkHeight(han));
    }

    /// <summary>Height of the character face (字面) of a Han face in em; 0 where it cannot be told.</summary>
    /// <param name="han">The face.</param>
    public static double HanInkHeight(FontFace han)
    {
        ArgumentNullException.ThrowIfNull(han);
        var highest = 0.0;
        foreach (var character in Faces)
        {
            if (han.FindGlyph(character) is { } glyph) highest = Math.Max(highest, han.GetInkBox(glyph).Height / han.UnitsPerEm);
        }
        return highest;
    }

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
