using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>
/// A step of a <see cref="GroupFilter"/>: a picture made of earlier ones, as the primitives of Filter Effects 1 section 9 make them. Lengths are
/// in the space of the group. The family is closed: every backend that filters by itself matches all of it.
/// </summary>
public abstract record FilterStep
{
    /// <summary>As an input: the group as it was drawn.</summary>
    public const int Source = -1;

    private protected FilterStep() { }

    /// <summary>Outside this all is clear, in the group's space; null: the step has no bounds of its own.</summary>
    public Rect? Region { get; init; }

    /// <summary>True: colours are mixed in linear light; false: as sRGB encodes them.</summary>
    public bool IsLinear { get; init; }

    /// <summary>The steps it takes pictures from, by their number; <see cref="Source"/> is the group.</summary>
    public abstract ImmutableArray<int> Inputs { get; }
}
