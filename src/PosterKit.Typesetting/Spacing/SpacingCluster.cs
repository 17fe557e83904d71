namespace PosterKit.Typesetting;

/// <summary>A cluster as the spacing rules see it.</summary>
/// <param name="CodePoint">Its first character.</param>
/// <param name="Metrics">Of that character, after <see cref="GlyphGuard"/> where the font is known.</param>
/// <param name="Region">Region of its language; <see cref="Region.None"/> for a word space set by English rules (EN-08).</param>
/// <param name="Size">Font size, over zero. Its unit is that of all lengths that come out.</param>
/// <param name="Advance">Shaped advance in the unit of the size. Only that of spaces is looked at.</param>
/// <param name="Flags">What else counts.</param>
public readonly record struct SpacingCluster(int CodePoint, CharacterMetrics Metrics, Region Region, double Size, double Advance, SpacingFlags Flags)
{
    /// <summary>A cluster with the metrics of the class tables.</summary>
    /// <inheritdoc cref="SpacingCluster(int, CharacterMetrics, Region, double, double, SpacingFlags)"/>
    public static SpacingCluster Create(int codePoint, Region region, bool isVertical, SpacingFlags flags, double size, double advance) =>
        new(codePoint, CharacterClasses.Classify(codePoint, region, isVertical, flags.HasFlag(SpacingFlags.InCjkFont)), region, size, advance, flags);
}
