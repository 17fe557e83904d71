using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>
/// A poster as a display list: final positions, nothing left to measure. Every backend draws the same scene, so all outputs have the same
/// lines in the same places. Space: points, origin at the top left of the trim box, y down; later items lie on top.
/// </summary>
public sealed record PosterScene
{
    /// <summary>Width and height of the trim box (成品尺寸) in points.</summary>
    public required Size Trim { get; init; }

    /// <summary>How far artwork may reach beyond the trim box on each side (出血), in points; zero for screens.</summary>
    public double Bleed { get; init; }

    /// <summary>What is drawn, from the bottom. Artwork may lie outside the trim box; a backend cuts it at the bleed box or the trim box.</summary>
    public required ImmutableArray<SceneItem> Items { get; init; }

    /// <summary>True: pictures are clear where nothing is drawn; false: there is white paper under the items. On paper there is no difference.</summary>
    public bool IsClear { get; init; }

    /// <summary>Title of the document, in its first language; null: none.</summary>
    public string? Title { get; init; }

    /// <summary>BCP 47 language of the poster, the leading one; never empty.</summary>
    public string Language { get; init; } = "und";

    /// <summary>A line that tells what the sheet is, for the margin outside of the bleed; its baseline begins at 0,0. Empty: none.</summary>
    public ImmutableArray<GlyphRunItem> Slug { get; init; } = [];

    /// <summary>The trim box.</summary>
    public Rect TrimBox => new(0, 0, Trim.Width, Trim.Height);

    /// <summary>The trim box grown by the bleed.</summary>
    public Rect BleedBox => TrimBox.Outset(Bleed);
}
