using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>Glyphs in one paint.</summary>
/// <param name="Run">The glyphs, placed relative to <paramref name="Origin"/>.</param>
/// <param name="Origin">Start of the run on its baseline, in scene space.</param>
/// <param name="Fill">How the glyphs are filled; colour layers of an emoji keep their own colours.</param>
public sealed record GlyphRunItem(GlyphRun Run, Point Origin, Paint Fill) : SceneItem;
