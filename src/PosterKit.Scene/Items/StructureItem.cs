using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>What its items mean, for readers that speak and for tagged PDF; it changes nothing that is seen.</summary>
/// <param name="Role">The part they play.</param>
/// <param name="Items">What is drawn, from the bottom, in the space round it.</param>
public sealed record StructureItem(StructureRole Role, ImmutableArray<SceneItem> Items) : SceneItem
{
    /// <summary>Level of a heading, 1 to 6; 0 for other roles.</summary>
    public int Level { get; init; }

    /// <summary>BCP 47 language of the text inside; null: that of what is round it.</summary>
    public string? Language { get; init; }

    /// <summary>Words for a picture; null: none.</summary>
    public string? AlternateText { get; init; }

    /// <summary>Of a link: the address that it leads to. Null for other roles.</summary>
    public string? Link { get; init; }

    /// <summary>Of a link: where it can be chosen, in the space round it, such as a place on each line; empty: wherever something of it is drawn.</summary>
    public ImmutableArray<Rect> Areas { get; init; } = [];

    /// <summary>
    /// Of a span: what its glyph runs say together, for readers that go by the places of glyphs and would lose the order, as along a path
    /// (ActualText, PDF 32000-1 14.9.4). Null: the runs tell it themselves.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Of a place: when it is read among the places that one place directly holds, the least first. 0 for other roles.</summary>
    public int Order { get; init; }

    /// <summary>Its items as they are read, which is as they are drawn unless it is a place that holds places.</summary>
    public ImmutableArray<SceneItem> InReadingOrder() =>
        Role == StructureRole.Place ? [.. Items.OrderBy(item => item is StructureItem { Role: StructureRole.Place } place ? place.Order : 0)] : Items;
}
