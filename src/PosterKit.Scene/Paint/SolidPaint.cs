using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>One colour.</summary>
/// <param name="Color">The colour, its alpha counted.</param>
public sealed record SolidPaint(ColorValue Color) : Paint;
