using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>A colour at a place of a gradient.</summary>
/// <param name="Offset">0 (start) to 1 (end), not under the offset of the stop before.</param>
/// <param name="Color">Mixed with its neighbours in sRGB as encoded, premultiplied, as CSS Images 4 section 3.5.1 does.</param>
public readonly record struct GradientStop(double Offset, ColorValue Color);
