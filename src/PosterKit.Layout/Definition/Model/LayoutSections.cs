using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>The sections of a layout as one target sees them: its overrides are merged in.</summary>
internal sealed record LayoutSections
{
    /// <summary>Margin, background, grid and style of the page.</summary>
    public required PropertyBag Page { get; init; }

    /// <summary>Width and height of the page.</summary>
    public required PageSizeValue PageSize { get; init; }

    /// <summary>Composite fonts, by name.</summary>
    public required IReadOnlyDictionary<string, FontValue> Fonts { get; init; }

    /// <summary>Styles by name, with all they extend merged in.</summary>
    public required IReadOnlyDictionary<string, PropertyBag> Styles { get; init; }

    /// <summary>Colours by name.</summary>
    public required IReadOnlyDictionary<string, ColorValue> Colors { get; init; }

    /// <summary>Components by name.</summary>
    public required IReadOnlyDictionary<string, ComponentDefinition> Components { get; init; }

    /// <summary>The elements of the poster.</summary>
    public required ImmutableArray<ElementDefinition> Body { get; init; }
}
