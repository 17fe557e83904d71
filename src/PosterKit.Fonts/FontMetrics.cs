namespace PosterKit.Fonts;

/// <summary>Measures of a face, all in em (font size 1), y up from the baseline.</summary>
/// <param name="Ascent">Typographic ascent, over zero.</param>
/// <param name="Descent">Typographic descent, under zero.</param>
/// <param name="CapHeight">Height of H.</param>
/// <param name="XHeight">Height of x.</param>
/// <param name="UnderlinePosition">Centre of the underline, under zero.</param>
/// <param name="UnderlineThickness">Thickness of the underline.</param>
/// <param name="IdeographicBottom">Bottom of the Han em box; -0.12 where the face does not say (BASE ideo).</param>
public readonly record struct FontMetrics(
    double Ascent, double Descent, double CapHeight, double XHeight, double UnderlinePosition, double UnderlineThickness, double IdeographicBottom);
