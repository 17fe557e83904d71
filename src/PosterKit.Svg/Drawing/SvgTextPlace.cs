namespace PosterKit.Svg;

/// <summary>Where a character was put, in user units; null: where it falls.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top, of its baseline.</param>
/// <param name="Dx">Shift to the right.</param>
/// <param name="Dy">Shift down.</param>
internal readonly record struct SvgTextPlace(double? X, double? Y, double? Dx, double? Dy);
