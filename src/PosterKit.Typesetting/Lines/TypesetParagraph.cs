using System.Collections.Immutable;

namespace PosterKit.Typesetting;

/// <summary>A paragraph with its lines fixed.</summary>
public sealed record TypesetParagraph
{
    /// <summary>True where lines run from top to bottom and follow each other to the left.</summary>
    public bool IsVertical { get; init; }

    /// <summary>The lines from the top, vertical ones from the right; at least one.</summary>
    public required ImmutableArray<TypesetLine> Lines { get; init; }

    /// <summary>The longest line in points. Of vertical lines: their number times leading.</summary>
    public required double Width { get; init; }

    /// <summary>Lines times leading, in points; of vertical lines the longest: line boxes come from em boxes and leading (FM-06), not from font ascents.</summary>
    public required double Height { get; init; }

    /// <summary>Baseline of the first line from the top, in points.</summary>
    public double FirstBaseline => Lines[0].Baseline;

    /// <summary>Baseline of the last line from the top, in points.</summary>
    public double LastBaseline => Lines[^1].Baseline;

    /// <summary>From the top of the box (vertical lines: from its right side) to the top of the first line's Han em box (or the cap height of a line without Han), in points; where the first line has annotations above it, to theirs, which may be under zero.</summary>
    public required double TopToInk { get; init; }

    /// <summary>How far annotations below the last line (vertical lines: left of it) reach from its Han em box, in points.</summary>
    public double EndReach { get; init; }
}
