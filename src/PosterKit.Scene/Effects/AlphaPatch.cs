using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>How opaque a drawing in one colour is at each place: all that is to be known of a soft shadow.</summary>
/// <param name="Alphas">A byte for each pixel, rows from the top without gaps.</param>
/// <param name="Width">Pixels across, over zero.</param>
/// <param name="Height">Pixels down, over zero.</param>
/// <param name="Box">Where it lies in the space of what was drawn.</param>
public sealed record AlphaPatch(ReadOnlyMemory<byte> Alphas, int Width, int Height, Rect Box);
