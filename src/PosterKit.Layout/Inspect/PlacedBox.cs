using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A box in its place: what an element became. An element in a loop becomes several; one that is not shown, none.</summary>
public sealed record PlacedBox
{
    /// <summary>The key that says what the element is, such as "text"; "page" for the type area that holds the others.</summary>
    public required string Element { get; init; }

    /// <summary>The element's `id`; null: it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The border box in scene space: points from the top left of the trim box, y down.</summary>
    public required Rect Frame { get; init; }

    /// <summary>The place of the key that says what the element is; nowhere for the page.</summary>
    public SourceSpan Source { get; init; }

    /// <summary>The lines of a text, in reading order; empty for everything else.</summary>
    public ImmutableArray<PlacedLine> Lines { get; init; } = [];

    /// <summary>The boxes inside, in the order of the file.</summary>
    public ImmutableArray<PlacedBox> Children { get; init; } = [];
}
