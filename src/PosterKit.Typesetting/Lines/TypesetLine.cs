using System.Collections.Immutable;

namespace PosterKit.Typesetting;

/// <summary>A line of a set paragraph.</summary>
public sealed record TypesetLine
{
    /// <summary>First UTF-16 index of the paragraph's text on this line.</summary>
    public required int Start { get; init; }

    /// <summary>UTF-16 units on this line, spaces at its end and a mandatory break included. Lines joined are the text.</summary>
    public required int Length { get; init; }

    /// <summary>Left end of the line from the left of the paragraph's box, in points. Of a vertical line: its middle.</summary>
    public required double X { get; init; }

    /// <summary>Alphabetic baseline from the top of the paragraph's box, in points. Of a vertical line: its upper end.</summary>
    public required double Baseline { get; init; }

    /// <summary>Length from first to last cluster in points: spaces at the end, trimmed blanks and hung marks left out.</summary>
    public required double Width { get; init; }

    /// <summary>The glyph runs, in reading order.</summary>
    public required ImmutableArray<TypesetRun> Runs { get; init; }

    /// <summary>Emphasis dots and lines along the text; they lie over the glyphs and are no text.</summary>
    public ImmutableArray<TypesetMark> Marks { get; init; } = [];
}
