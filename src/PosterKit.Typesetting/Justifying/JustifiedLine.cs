namespace PosterKit.Typesetting;

/// <summary>What justification came to.</summary>
/// <param name="Width">Length of the line in points, a hung mark left out.</param>
/// <param name="IsLoose">True where gaps were stretched beyond what reads well (JU-04).</param>
internal readonly record struct JustifiedLine(double Width, bool IsLoose);
