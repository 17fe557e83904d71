using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Scene;

/// <summary>A picture in a rectangle.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Box">Where the shown part stands, in scene space.</param>
/// <param name="Crop">The shown part of the upright picture, as shares of its width and height (0,0,1,1 is all of it).</param>
public sealed record ImageItem(ImageSource Image, Rect Box, Rect Crop) : SceneItem
{
    /// <summary>True: where it is enlarged its pixels stay squares, as pixel art and codes want it; false: they are smoothed.</summary>
    public bool IsPixelated { get; init; }
}
