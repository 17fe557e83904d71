using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What of a box decides its size and its place. Lengths are in points, but for percentages and shares of a container.</summary>
internal sealed record BoxStyle
{
    public static BoxStyle Default { get; } = new();

    /// <summary>Border box.</summary>
    public Extent Width { get; init; } = Extent.Auto;

    /// <summary>Border box.</summary>
    public Extent Height { get; init; } = Extent.Auto;

    public Extent? MinWidth { get; init; }
    public Extent? MaxWidth { get; init; }
    public Extent? MinHeight { get; init; }
    public Extent? MaxHeight { get; init; }

    /// <summary>Width by height; null: none.</summary>
    public double? Aspect { get; init; }

    /// <summary>Share of the room left along the container's direction.</summary>
    public double Grow { get; init; }

    /// <summary>Part in what the container has too little; null: 1 in a row, 0 in a column.</summary>
    public double? Shrink { get; init; }

    /// <summary>True where a row goes on in further lines.</summary>
    public bool Wraps { get; init; }

    public BoxAlign Align { get; init; } = BoxAlign.Stretch;

    /// <summary>Null: as the container says.</summary>
    public BoxAlign? AlignSelf { get; init; }

    /// <summary>Null: start, and stretch in a stack.</summary>
    public BoxJustify? Justify { get; init; }

    /// <summary>Where the lines of a row that wraps, or the rows of a grid, stand in a container that is higher.</summary>
    public BoxJustify AlignContent { get; init; }

    /// <summary>Between two children in the container's direction; in a grid between two columns.</summary>
    public double Gap { get; init; }

    /// <summary>Between two rows of a grid, and two lines of a row.</summary>
    public double RowGap { get; init; }

    /// <summary>The columns of a grid; at least one where the box is one.</summary>
    public ImmutableArray<Extent> Columns { get; init; } = [];

    /// <summary>The first rows of a grid.</summary>
    public ImmutableArray<Extent> Rows { get; init; } = [];

    /// <summary>Every further row of a grid.</summary>
    public Extent FurtherRows { get; init; } = Extent.Auto;

    /// <summary>The columns that a child of a grid takes.</summary>
    public CellSpan ColumnSpan { get; init; } = CellSpan.One;

    /// <summary>The rows that a child of a grid takes.</summary>
    public CellSpan RowSpan { get; init; } = CellSpan.One;

    public ImmutableArray<Extent> Tracks { get; init; } = [];

    /// <summary>From the border box to the content box: padding and border together.</summary>
    public Edges Inset { get; init; }

    /// <summary>Width of the border; the padding box, which `at` counts from, begins inside it.</summary>
    public Edges Border { get; init; }

    public Edges Margin { get; init; }

    /// <summary>Null: in the flow.</summary>
    public BoxPlace? At { get; init; }

    /// <summary>Where the page column lies at which the box starts, in scene space; null: anywhere.</summary>
    public double? ColumnStart { get; init; }
}

/// <summary>Where a box out of the flow stands.</summary>
/// <param name="AnchorX">0 left to 1 right; null: by distances.</param>
/// <param name="AnchorY">0 top to 1 bottom; null: by distances.</param>
/// <param name="Left">Distance from the left edge; null: not given.</param>
/// <param name="Right">Distance from the right edge; null: not given.</param>
/// <param name="Top">Distance from the top edge; null: not given.</param>
/// <param name="Bottom">Distance from the bottom edge; null: not given.</param>
/// <param name="ShiftX">From the anchor to the right.</param>
/// <param name="ShiftY">From the anchor down.</param>
/// <param name="IsOfPage">True: the edges are those of the trim box; false: those of the container's padding box.</param>
internal sealed record BoxPlace(
    double? AnchorX, double? AnchorY, Extent? Left, Extent? Right, Extent? Top, Extent? Bottom, Extent ShiftX, Extent ShiftY, bool IsOfPage);
