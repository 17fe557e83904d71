namespace PosterKit.Foundation;

/// <summary>Process ink amounts, each 0 (none) to 1 (solid).</summary>
/// <param name="C">Cyan.</param>
/// <param name="M">Magenta.</param>
/// <param name="Y">Yellow.</param>
/// <param name="K">Black.</param>
public readonly record struct CmykColor(double C, double M, double Y, double K);
