using System.Collections.Immutable;

namespace PosterKit.Layout;

/// <summary>A composed poster with its boxes and lines.</summary>
public sealed record InspectedPoster
{
    /// <summary>What it was composed for.</summary>
    public required TargetDefinition Target { get; init; }

    /// <summary>Languages of the edition, the leading one first.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>What is drawn.</summary>
    public required ComposedPoster Poster { get; init; }

    /// <summary>The type area, and all boxes in it.</summary>
    public required PlacedBox Page { get; init; }
}
