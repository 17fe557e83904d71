using PosterKit.Fonts;

namespace PosterKit.Typesetting;

/// <summary>The OpenType features of a run (OT-02, OT-05, OT-06): the author's, and what the rules switch off.</summary>
internal static class ShapingFeatures
{
    /// <param name="style">How the text looks.</param>
    /// <param name="isCjkFont">True for the Han face of the composite font.</param>
    /// <param name="face">The face.</param>
    public static FontFeature[] For(TextStyle style, bool isCjkFont, FontFace face)
    {
        var features = new List<FontFeature>();
        if (isCjkFont)
        {
            // OT-02: kerning of Han only together with proportional widths.
            if (!HasProportionalMarks(style)) features.Add(new("kern", 0));
            // OT-06: the squeeze is ours; the font's own contextual one would come on top of it.
            features.Add(new("chws", 0));
        }
        else
        {
            // A Han face draws quotes and dashes one em wide in English too; as a Latin face it has narrow ones.
            if (face.HasFeature("pwid")) features.Add(new("pwid", 1));
        }
        if (!isCjkFont && style.Tracking != 0)
        {
            // JU-07: a ligature would stay tight among letters set apart.
            features.Add(new("liga", 0));
            features.Add(new("clig", 0));
        }
        foreach (var feature in style.Features) features.Add(feature with { Start = 0, End = int.MaxValue });
        return [.. features];
    }

    /// <summary>True where the author asked for proportional widths, which leave no blank to squeeze (OT-05, HD-06).</summary>
    public static bool HasProportionalMarks(TextStyle style)
    {
        foreach (var feature in style.Features)
        {
            if (feature.Tag is "palt" or "vpal" or "halt" or "vhal" && feature.Value != 0) return true;
        }
        return false;
    }
}
