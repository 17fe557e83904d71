using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

public sealed class LinesTests
{
    [Fact]
    public void Children_that_do_not_fit_go_on_in_the_next_line()
    {
        var row = Wrapping(new() { Gap = 5, RowGap = 3 }, Block(40, 10), Block(40, 20), Block(40, 8));

        Place(row, 100, 200);

        Assert.Equal([new(0, 0, 40, 20), new(45, 0, 40, 20), new(0, 23, 40, 8)], row.Children.Select(child => child.Frame));
        Assert.Equal(31, BoxMeasure.Height(row, 100, double.NaN));
    }

    [Fact]
    public void Each_line_shares_its_own_room()
    {
        var row = Wrapping(new() { Justify = BoxJustify.End }, Block(60, 10, new() { Grow = 1 }), Block(60, 10));

        Place(row, 100, 200);

        Assert.Equal([new(0, 0, 100, 10), new(40, 10, 60, 10)], row.Children.Select(child => child.Frame));
    }

    [Fact]
    public void A_row_that_wraps_is_no_narrower_than_its_widest_child()
    {
        var row = Wrapping(new() { Gap = 5 }, Block(40, 10), Block(60, 20));

        Assert.Equal((20, 105), BoxMeasure.Widths(row));
    }

    [Fact]
    public void A_child_that_shall_not_shrink_keeps_its_width()
    {
        var row = new Box { Flow = BoxFlow.Row, Style = new(), Children = [Block(80, 10, new() { Shrink = 0 }), Block(60, 10)] };

        Place(row, 110, 10);

        Assert.Equal([80, 30], row.Children.Select(child => child.Frame.Width));
    }

    [Fact]
    public void Pictures_in_a_full_column_give_up_height_where_they_may()
    {
        var column = new Box { Flow = BoxFlow.Column, Style = new(), Children = [Block(80, 60), Block(60, 60, new() { Shrink = 1 })] };

        Place(column, 100, 90);

        Assert.Equal([new(0, 0, 100, 60), new(0, 60, 100, 30)], column.Children.Select(child => child.Frame));
    }

    [Theory]
    [InlineData(BoxJustify.Start, 0, 14)]
    [InlineData(BoxJustify.Center, 13, 27)]
    [InlineData(BoxJustify.End, 26, 40)]
    [InlineData(BoxJustify.SpaceBetween, 0, 40)]
    [InlineData(BoxJustify.SpaceAround, 6.5, 33.5)]
    [InlineData(BoxJustify.SpaceEvenly, 26 / 3.0, 14 + 52 / 3.0)]
    internal void Lines_and_rows_stand_where_align_content_says(BoxJustify where, double first, double second)
    {
        var style = new BoxStyle { AlignContent = where, RowGap = 4 };
        var row = Wrapping(style, Block(80, 10), Block(80, 10));
        var grid = new Box { Flow = BoxFlow.Grid, Style = style with { Columns = [new(1, ExtentKind.Fraction)], Align = BoxAlign.Start }, Children = [Block(80, 10), Block(80, 10)] };

        Place(row, 100, 50);
        Place(grid, 100, 50);

        Assert.Equal([first, second], row.Children.Select(child => Math.Round(child.Frame.Y, 9)), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal([first, second], grid.Children.Select(child => Math.Round(child.Frame.Y, 9)), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Lines_neither_overlap_nor_leave_their_row_unreported() =>
        Prop.ForAll(Rows.ToArbitrary(), make =>
        {
            var overflows = 0;
            var row = make();
            new BoxPlacer(new(0, 0, 100, 300), _ => overflows++, _ => { }).Place(row, new(0, 0, 100, 300), true);
            if (overflows > 0) return true;
            for (var i = 0; i < row.Children.Length; i++)
            {
                var frame = row.Children[i].Frame;
                if (frame.X < -0.02 || frame.Right > 100.02 || frame.Bottom > 300.02) return false;
                if (i > 0 && frame.X < row.Children[i - 1].Frame.Right - 0.02 && frame.Y < row.Children[i - 1].Frame.Bottom - 0.02) return false;
            }
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_children_in_a_line_changes_no_width() =>
        Prop.ForAll(Rows.ToArbitrary(), make =>
        {
            var children = BoxMeasure.Flowing(make());
            var row = new Box { Flow = BoxFlow.Row, Style = new() { Gap = 2 }, Children = [.. children] };

            var widths = BoxMeasure.RowWidths(row, children, 100).Widths;
            children.Reverse();
            var turned = BoxMeasure.RowWidths(row, children, 100).Widths;

            return widths.Zip(Enumerable.Reverse(turned)).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        }).QuickCheckThrowOnFailure();

    private static Gen<Func<Box>> Rows =>
        from align in Gen.Elements(BoxAlign.Stretch, BoxAlign.Start, BoxAlign.Center, BoxAlign.Baseline)
        from justify in Gen.Elements(BoxJustify.Start, BoxJustify.Center, BoxJustify.SpaceBetween)
        from sizes in Gen.Choose(1, 90).Two().ListOf(8)
        from grow in Gen.Choose(0, 2)
        select (Func<Box>)(() => Wrapping(
            new() { Align = align, Justify = justify, Gap = 4, RowGap = 2 },
            [.. sizes.Select((size, i) => Block(size.Item1, size.Item2, new() { Grow = i % 3 == 0 ? grow : 0, Shrink = i % 4 == 0 ? 2 : null }))]));

    private static Box Wrapping(BoxStyle style, params ImmutableArray<Box> children) => new() { Flow = BoxFlow.Row, Style = style with { Wraps = true }, Children = children };

    private static Box Block(double width, double height, BoxStyle? style = null) =>
        new() { Flow = BoxFlow.Leaf, Style = style ?? BoxStyle.Default, Content = new BlockContent(width / 3, width, height, height * 0.8, leastHeight: height / 4) };

    private static void Place(Box box, double width, double height) =>
        new BoxPlacer(new(0, 0, width, height), _ => { }, _ => { }).Place(box, new(0, 0, width, height), true);
}
