using System.Collections.Immutable;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Content of a box that can be drawn once it has its place.</summary>
internal interface IDrawnContent : IBoxContent
{
    /// <summary>Adds what is drawn, from the bottom.</summary>
    /// <param name="items">Where to.</param>
    /// <param name="canvas">The page round it.</param>
    /// <param name="box">The box that holds it, placed.</param>
    void Draw(ImmutableArray<SceneItem>.Builder items, Canvas canvas, Box box);
}
