using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

/// <summary>An SVG document as scene items.</summary>
/// <param name="Size">Its own size in points (1 px = 0.75 pt): width and height, else the view box, else 300 x 150 px (CSS 2.2 10.3.2).</param>
/// <param name="Items">What is drawn, from the bottom: points from the top left, y down. What lies outside the size is cut by a clip.</param>
public sealed record SvgPicture(Size Size, ImmutableArray<SceneItem> Items);
