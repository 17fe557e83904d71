using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>Glyphs that are filled, stroked, both (all fills first), or neither: then they are text that is found and copied, and not seen.</summary>
/// <param name="Run">The glyphs, placed relative to <paramref name="Origin"/>.</param>
/// <param name="Origin">Start of the run on its baseline, in scene space.</param>
/// <param name="Fill">How the glyphs are filled; colour layers of an emoji keep their own colours. Null: not filled.</param>
public sealed record GlyphRunItem(GlyphRun Run, Point Origin, Paint? Fill) : SceneItem
{
    /// <summary>A line along the outlines as the face has them; colour layers have none. Null: not stroked.</summary>
    public Stroke? Stroke { get; init; }

    /// <summary>
    /// True for what only looks like text, such as its shadow or the outline behind it: no backend gives it as text. Colour layers are filled
    /// and stroked like everything else then.
    /// </summary>
    public bool IsDrawingOnly { get; init; }
}
