using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A line of text in its place.</summary>
public sealed record PlacedLine
{
    /// <summary>The characters on the line, as the author wrote them.</summary>
    public required string Text { get; init; }

    /// <summary>BCP 47 language of its paragraph.</summary>
    public required string Language { get; init; }

    /// <summary>Where the line starts, in scene space: its left end on the baseline; of a vertical line the middle of its upper end.</summary>
    public required Point Start { get; init; }

    /// <summary>Length in points: spaces at the end, trimmed blanks and hung marks left out.</summary>
    public required double Length { get; init; }

    /// <summary>True where the line runs from top to bottom.</summary>
    public bool IsVertical { get; init; }

    /// <summary>The faces and sizes on the line, each once, in reading order.</summary>
    public required ImmutableArray<PlacedFont> Fonts { get; init; }

    /// <summary>The place of its first character in the layout or content file.</summary>
    public SourceSpan Source { get; init; }
}

/// <summary>A face at a size.</summary>
/// <param name="Face">The face.</param>
/// <param name="Size">Font size in points.</param>
public readonly record struct PlacedFont(FontFace Face, double Size);
