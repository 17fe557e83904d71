using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

/// <summary>A paint, and the space it is given in.</summary>
/// <param name="Paint">The paint.</param>
/// <param name="Space">Maps the paint's space to that of the shape; null: they are one.</param>
internal sealed record SvgPaint(Paint Paint, Matrix? Space = null);
