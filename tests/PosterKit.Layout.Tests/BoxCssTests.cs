using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

/// <summary>Boxes mean what CSS means, where CSS has a word for it. The figures are worked out by hand from the sections that are named.</summary>
public sealed class BoxCssTests
{
    // CSS Flexbox 1 section 9.7: what breaks its limit is frozen there, and the rest is dealt out again.
    [Fact]
    public void What_a_child_may_not_grow_goes_to_the_others()
    {
        var row = Row(new() { Gap = 10 }, Block(10, 10, new() { Grow = 1, MaxWidth = Extent.Points(50) }), Block(10, 10, new() { Grow = 1 }), Block(10, 10, new() { Grow = 3 }));

        Place(row, 270, 10);

        Assert.Equal([50, 50, 150], row.Children.Select(child => child.Frame.Width));
        Assert.Equal([0, 60, 120], row.Children.Select(child => child.Frame.X));
    }

    [Fact]
    public void What_a_child_of_a_column_may_not_grow_goes_to_the_others()
    {
        var column = Column(new(), Block(10, 10, new() { Grow = 1, MaxHeight = Extent.Points(40) }), Block(10, 10, new() { Grow = 1, MinHeight = Extent.Points(100) }), Block(10, 10, new() { Grow = 1 }));

        Place(column, 10, 200);

        Assert.Equal([40, 100, 60], column.Children.Select(child => child.Frame.Height));
    }

    // Section 9.7 again: the scaled shrink factor is the factor times the size.
    [Fact]
    public void Children_shrink_in_proportion_to_their_size()
    {
        var row = Row(new(), Block(100, 10, min: 20), Block(60, 10, min: 30));

        Place(row, 120, 10);

        Assert.Equal([75, 45], row.Children.Select(child => child.Frame.Width));
    }

    [Fact]
    public void A_child_that_reaches_its_least_leaves_the_rest_of_the_shrinking_to_the_others()
    {
        var row = Row(new(), Block(100, 10, min: 0), Block(100, 10, min: 90), Block(50, 10, new() { Shrink = 0 }));

        Place(row, 200, 10);

        Assert.Equal([60, 90, 50], row.Children.Select(child => child.Frame.Width));
    }

    [Fact]
    public void A_shrink_factor_under_one_gives_up_a_part_of_what_is_missing()
    {
        var row = Row(new(), Block(100, 10, new() { Shrink = 0.5 }, min: 0));
        var overflow = Place(row, 60, 10);

        Assert.Equal(80, row.Children[0].Frame.Width);
        Assert.Equal(20, Assert.Single(overflow).Amount, 9);
    }

    // CSS Grid 2 section 12.6: tracks grow alike until they have what they would like.
    [Fact]
    public void Automatic_columns_grow_alike_up_to_what_they_would_like()
    {
        var grid = Grid(new() { Columns = [Extent.Auto, Extent.Auto] }, Block(200, 10, min: 20), Block(60, 10, min: 20));

        Place(grid, 160, 10);

        Assert.Equal([100, 60], grid.Children.Select(child => child.Frame.Width));
    }

    // CSS Align 3 section 9.1: a box without a baseline has it at its bottom.
    [Fact]
    public void A_box_without_a_baseline_stands_on_it()
    {
        var row = Row(new() { Align = BoxAlign.Baseline }, Block(10, 30, baseline: 24), Block(10, 12), Block(10, 20, new() { Margin = new(0, 0, 7, 0) }));

        Place(row, 100, 60);

        Assert.Equal([24, 24], row.Children[1..].Select(child => child.Frame.Bottom));
        Assert.Equal(0, row.Children[0].Frame.Y);
        Assert.Equal(31, BoxMeasure.Height(Row(new() { Align = BoxAlign.Baseline }, Block(10, 30, baseline: 24), Block(10, 12), Block(10, 20, new() { Margin = new(0, 0, 7, 0) })), 100, double.NaN));
    }

    [Fact]
    public void Baselines_of_a_row_of_a_grid_lie_on_one_line()
    {
        var grid = Grid(new() { Columns = [new(1, ExtentKind.Fraction), new(1, ExtentKind.Fraction)], Align = BoxAlign.Baseline }, Block(10, 30, baseline: 24), Block(10, 12), Block(10, 40, baseline: 10), Block(10, 15, baseline: 15));

        Place(grid, 100, 100);

        Assert.Equal([0, 12, 35, 30], grid.Children.Select(child => child.Frame.Y));
    }

    // CSS Flexbox 1 section 8.3: across a column a baseline is the start.
    [Fact]
    public void Across_a_column_a_baseline_is_the_start()
    {
        var column = Column(new() { Align = BoxAlign.Baseline }, Block(30, 10, baseline: 8));

        Place(column, 100, 50);

        Assert.Equal(new(0, 0, 30, 10), column.Children[0].Frame);
    }

    [Fact]
    public void A_track_keeps_its_place_where_its_child_is_narrower()
    {
        var row = Row(new() { Gap = 10, Tracks = [new(1, ExtentKind.Fraction), new(1, ExtentKind.Fraction)] }, Block(10, 10, new() { MaxWidth = Extent.Points(30) }), Block(10, 10));

        Place(row, 110, 10);

        Assert.Equal([new(0, 0, 30, 10), new(60, 0, 50, 10)], row.Children.Select(child => child.Frame));
    }

    [Fact]
    public void A_child_that_must_be_higher_than_its_track_pushes_the_others_on()
    {
        var column = Column(new() { Tracks = [Extent.Points(10), Extent.Points(10)] }, Block(10, 10, new() { MinHeight = Extent.Points(30) }), Block(10, 10));

        Assert.Empty(Place(column, 100, 100));
        Assert.Equal(30, column.Children[1].Frame.Y);
        Assert.Equal(40, BoxMeasure.Height(Column(new() { Tracks = [Extent.Points(10), Extent.Points(10)] }, Block(10, 10, new() { MinHeight = Extent.Points(30) }), Block(10, 10)), 100, double.NaN));
    }

    [Fact]
    public void Columns_at_the_end_that_stick_out_on_the_left_are_told()
    {
        var grid = Grid(new() { Justify = BoxJustify.End, Columns = [Extent.Points(80), Extent.Points(80)] }, Block(10, 10), Block(10, 10));

        Assert.Equal(60, Assert.Single(Place(grid, 100, 10)).Amount);
    }

    [Fact]
    public void What_hangs_below_a_row_on_a_common_baseline_is_told()
    {
        var row = Row(new() { Align = BoxAlign.Baseline }, Block(10, 20, baseline: 20), Block(10, 20, baseline: 5));

        Assert.Equal(15, Assert.Single(Place(row, 100, 20)).Amount);
    }

    // CSS 2 section 10.4: the smallest wins over the largest.
    [Fact]
    public void A_least_size_wins_over_a_largest()
    {
        var column = Column(new() { Align = BoxAlign.Start }, Block(30, 30, new() { MinWidth = Extent.Points(50), MaxWidth = Extent.Points(40), MinHeight = Extent.Points(9), MaxHeight = Extent.Points(5) }));

        Place(column, 100, 100);

        Assert.Equal(new(0, 0, 50, 9), column.Children[0].Frame);
    }

    [Fact]
    public void A_child_stands_as_it_wishes_itself()
    {
        var row = Row(new() { Align = BoxAlign.Start }, Block(10, 10, new() { AlignSelf = BoxAlign.End }), Block(10, 10, new() { AlignSelf = BoxAlign.Center }), Block(10, 10, new() { AlignSelf = BoxAlign.Stretch }), Block(10, 10));

        Place(row, 100, 50);

        Assert.Equal([(40, 10), (20, 10), (0, 50), (0, 10)], row.Children.Select(child => ((int)child.Frame.Y, (int)child.Frame.Height)));
    }

    [Fact]
    public void Children_of_a_row_are_equally_high()
    {
        var row = Row(new(), Block(10, 10), Block(10, 70), Block(10, 25));
        var column = Column(new(), row);

        Place(column, 100, 200);

        Assert.All(row.Children, child => Assert.Equal(70, child.Frame.Height));
    }

    // Boxes in page columns, however deep they lie.
    [Fact]
    public void A_box_in_page_columns_stands_in_them_within_an_inset_container()
    {
        var inner = Block(10, 10, new() { Width = Extent.Points(40), ColumnStart = 130 });
        var column = Column(new(), Column(new() { Inset = Edges.All(20), Margin = Edges.All(5) }, inner));

        Place(column, 300, 100);

        Assert.Equal(new(130, 25, 40, 10), inner.Frame);
    }

    [Fact]
    public void Children_of_a_row_in_page_columns_leave_the_columns_between_them_free()
    {
        var row = Row(new() { Gap = 10 }, Block(10, 10, new() { Width = Extent.Points(40), ColumnStart = 0 }), Block(10, 10, new() { Width = Extent.Points(40), ColumnStart = 150 }), Block(30, 10));
        var overflow = Place(row, 300, 100);

        Assert.Equal([0, 150, 200], row.Children.Select(child => child.Frame.X));
        Assert.Empty(overflow);
    }

    [Fact]
    public void Page_columns_that_are_taken_are_told()
    {
        var row = Row(new() { Gap = 10 }, Block(10, 10, new() { Width = Extent.Points(200), ColumnStart = 0 }), Block(10, 10, new() { Width = Extent.Points(40), ColumnStart = 150 }));

        var overflow = Place(row, 300, 100);

        Assert.Equal(50, Assert.Single(overflow).Amount);
    }

    private static Box Row(BoxStyle style, params ImmutableArray<Box> children) => new() { Flow = BoxFlow.Row, Style = style, Children = children };

    private static Box Column(BoxStyle style, params ImmutableArray<Box> children) => new() { Flow = BoxFlow.Column, Style = style, Children = children };

    private static Box Grid(BoxStyle style, params ImmutableArray<Box> children) => new() { Flow = BoxFlow.Grid, Style = style, Children = children };

    private static Box Block(double width, double height, BoxStyle? style = null, double? min = null, double? baseline = null) =>
        new() { Flow = BoxFlow.Leaf, Style = style ?? BoxStyle.Default, Content = new BlockContent(min ?? width, width, height, baseline) };

    private static List<BoxOverflowFound> Place(Box box, double width, double height)
    {
        var found = new List<BoxOverflowFound>();
        new BoxPlacer(new(0, 0, width, height), found.Add, _ => { }).Place(box, new(0, 0, width, height), true);
        return found;
    }
}
