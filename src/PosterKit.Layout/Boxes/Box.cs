using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>A rectangle with children or content. It is made, measured and placed once, by one thread.</summary>
internal sealed class Box
{
    // Width, and the container's height where it matters, to height: a box meets few of them, mostly one.
    private readonly List<(double Width, double ContainerHeight, double Height)> _heights = [];
    private readonly List<(double Width, double Height)> _leastHeights = [];
    private readonly List<(double Width, double? Baseline)> _baselines = [];

    public required BoxFlow Flow { get; init; }
    public required BoxStyle Style { get; init; }

    /// <summary>Empty for a leaf.</summary>
    public ImmutableArray<Box> Children { get; init; } = [];

    /// <summary>Null for a container.</summary>
    public IBoxContent? Content { get; init; }

    /// <summary>What it looks like; null where it is only a place.</summary>
    public BoxLook? Look { get; init; }

    /// <summary>The place of the key that says what the element is.</summary>
    public SourceSpan Source { get; init; }

    /// <summary>What messages call it, such as "column".</summary>
    public string Name { get; init; } = "";

    /// <summary>The element's `id`; null: it has none.</summary>
    public string? Id { get; init; }

    /// <summary>True where what sticks out is cut off, or may stick out unreported.</summary>
    public bool Clips { get; init; }

    /// <summary>The border box in scene space, once placed.</summary>
    public Rect Frame { get; set; }

    /// <summary>The content box in scene space, once placed.</summary>
    public Rect ContentFrame => Frame.Inset(Style.Inset);

    public bool IsOutOfFlow => Style.At is not null;

    /// <summary>Widths of the border box that its content asks for, once measured.</summary>
    internal (double Min, double Max)? Widths { get; set; }

    /// <summary>The cells of a grid's children, once asked for.</summary>
    internal GridCells? Cells { get; set; }

    internal double? FindHeight(double width, double containerHeight)
    {
        foreach (var known in _heights)
        {
            if (known.Width == width && known.ContainerHeight.Equals(containerHeight)) return known.Height;
        }
        return null;
    }

    internal void KeepHeight(double width, double containerHeight, double height) => _heights.Add((width, containerHeight, height));

    internal double? FindLeastHeight(double width)
    {
        foreach (var known in _leastHeights)
        {
            if (known.Width == width) return known.Height;
        }
        return null;
    }

    internal (bool IsKnown, double? Baseline) FindBaseline(double width)
    {
        foreach (var known in _baselines)
        {
            if (known.Width == width) return (true, known.Baseline);
        }
        return (false, null);
    }

    internal void KeepBaseline(double width, double? baseline) => _baselines.Add((width, baseline));

    internal void KeepLeastHeight(double width, double height) => _leastHeights.Add((width, height));
}

/// <summary>How a box sets out its children.</summary>
internal enum BoxFlow
{
    /// <summary>It has none.</summary>
    Leaf,
    Column,
    Row,
    Stack,
    Grid,
}
