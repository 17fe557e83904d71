using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

public sealed class GridTests
{
    private static readonly Extent Share = new(1, ExtentKind.Fraction);

    [Fact]
    public void Children_go_into_the_cells_in_order_and_a_row_is_as_high_as_its_highest()
    {
        var grid = Grid(new() { Columns = [Share, Share], Gap = 10, RowGap = 4 }, Block(5, 10), Block(5, 30), Block(5, 8));

        Place(grid, 110, 200, isHeightGiven: false);

        Assert.Equal([new(0, 0, 50, 30), new(60, 0, 50, 30), new(0, 34, 50, 8)], Frames(grid));
    }

    [Fact]
    public void Fixed_automatic_and_sharing_columns_fill_the_width()
    {
        var grid = Grid(new() { Columns = [Extent.Points(30), Extent.Auto, Share], Gap = 5 }, Block(10, 10), Block(25, 10), Block(10, 10));

        Place(grid, 200, 10);

        Assert.Equal([30, 25, 135], grid.Children.Select(child => child.Frame.Width));
    }

    [Fact]
    public void Rows_that_share_are_equally_high_though_nobody_gave_the_grid_a_height()
    {
        var grid = Grid(new() { Columns = [Share], FurtherRows = Share, RowGap = 3 }, Block(10, 10), Block(10, 40), Block(10, 20));

        Place(grid, 100, BoxMeasure.Height(grid, 100, double.NaN), isHeightGiven: false);

        Assert.Equal([40, 40, 40], grid.Children.Select(child => child.Frame.Height));
        Assert.Equal(126, grid.Frame.Height);
    }

    [Fact]
    public void A_span_takes_its_tracks_and_the_gaps_between_them()
    {
        var wide = Block(10, 10, new() { ColumnSpan = new(null, 2) });
        var high = Block(10, 50, new() { RowSpan = new(null, 2) });
        var grid = Grid(new() { Columns = [Share, Share, Share], Gap = 10, RowGap = 6 }, high, wide, Block(10, 10), Block(10, 10));

        Place(grid, 110, 56, isHeightGiven: false);

        Assert.Equal([new(0, 0, 30, 50), new(40, 0, 70, 22), new(40, 28, 30, 22), new(80, 28, 30, 22)], Frames(grid));
    }

    [Fact]
    public void A_child_may_name_its_cell_and_the_others_go_round_it()
    {
        var named = Block(10, 10, new() { ColumnSpan = new(2, 1), RowSpan = new(1, 1) });
        var grid = Grid(new() { Columns = [Share, Share] }, Block(10, 10), Block(10, 10), named);

        Place(grid, 100, 20, isHeightGiven: false);

        Assert.Equal([new(0, 0, 50, 10), new(0, 10, 50, 10), new(50, 0, 50, 10)], Frames(grid));
    }

    [Theory]
    [InlineData(BoxJustify.Start, 0, 30)]
    [InlineData(BoxJustify.Center, 35, 30)]
    [InlineData(BoxJustify.End, 70, 30)]
    [InlineData(BoxJustify.Stretch, 0, 100)]
    [InlineData(BoxJustify.SpaceBetween, 0, 100)]
    public void A_child_narrower_than_its_cell_stands_as_justify_says(object justify, double x, double width)
    {
        var grid = Grid(new() { Columns = [Share], Justify = (BoxJustify)justify }, Block(30, 10));

        Place(grid, 100, 10);

        Assert.Equal([new(x, 0, width, 10)], Frames(grid));
    }

    [Theory]
    [InlineData(BoxAlign.Start, 0, 10)]
    [InlineData(BoxAlign.Center, 20, 10)]
    [InlineData(BoxAlign.End, 40, 10)]
    [InlineData(BoxAlign.Stretch, 0, 50)]
    public void A_child_lower_than_its_row_stands_as_align_says(object align, double y, double height)
    {
        var grid = Grid(new() { Columns = [Share, Share], Align = (BoxAlign)align }, Block(10, 10), Block(10, 50, new() { AlignSelf = BoxAlign.Start }));

        Place(grid, 100, 50, isHeightGiven: false);

        Assert.Equal(new(0, y, 50, height), grid.Children[0].Frame);
    }

    [Fact]
    public void Baselines_in_a_row_of_a_grid_lie_on_one_line()
    {
        var grid = Grid(new() { Columns = [Share, Share], Align = BoxAlign.Baseline }, Block(10, 20, baseline: 15), Block(10, 60, baseline: 40));

        Place(grid, 100, 60, isHeightGiven: false);

        Assert.Equal([25, 0], grid.Children.Select(child => child.Frame.Y));
    }

    [Fact]
    public void Columns_that_do_not_fit_are_told_with_the_amount()
    {
        var found = new List<BoxOverflowFound>();
        var grid = Grid(new() { Columns = [Extent.Points(80), Extent.Points(40)] }, Block(10, 10), Block(10, 10));

        new BoxPlacer(new(0, 0, 100, 100), found.Add, _ => { }).Place(grid, new(0, 0, 100, 100), true);

        var overflow = Assert.Single(found);
        Assert.Equal((false, 20.0), (overflow.IsHeight, overflow.Amount));
    }

    [Fact]
    public void Cells_neither_overlap_nor_leave_their_grid_unreported() =>
        Prop.ForAll(Grids.ToArbitrary(), sample =>
        {
            var overflows = 0;
            var grid = sample.Make();
            new BoxPlacer(new(0, 0, 300, 400), _ => overflows++, _ => { }).Place(grid, new(0, 0, 300, 400), true);
            return overflows > 0 || IsSound(grid);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sharing_columns_and_gaps_sum_to_the_width() =>
        Prop.ForAll(Grids.ToArbitrary(), sample =>
        {
            var grid = sample.Make();
            var style = grid.Style;
            if (!style.Columns.Any(column => column.Kind == ExtentKind.Fraction)) return true;

            var lines = GridMeasure.PlaceColumns(grid, BoxMeasure.Flowing(grid), 300);

            return GridMeasure.Widths(grid).Min > 300 || Math.Abs(lines.Sizes.Sum() + style.Gap * (lines.Sizes.Length - 1) - 300) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_children_that_name_their_cells_changes_no_size() =>
        Prop.ForAll(Grids.ToArbitrary(), sample =>
        {
            var first = sample.Make();
            var cells = GridMeasure.CellsOf(first, BoxMeasure.Flowing(first)).Cells;
            Place(first, 300, 400);

            var second = sample.Make();
            var named = second.Children.Select((child, i) => new Box
            {
                Flow = child.Flow,
                Content = child.Content,
                Style = child.Style with { ColumnSpan = new(cells[i].Column + 1, cells[i].ColumnCount), RowSpan = new(cells[i].Row + 1, cells[i].RowCount) },
            });
            var turned = Grid(second.Style, [.. named.Reverse()]);
            Place(turned, 300, 400);

            return Frames(first).SequenceEqual(Frames(turned).Reverse());
        }).QuickCheckThrowOnFailure();

    // A box is placed once, so a generator gives the way to make it.
    private sealed record Sample(Func<Box> Make);

    private static Gen<Sample> Grids =>
        from columns in Gen.Elements(Share, new Extent(2, ExtentKind.Fraction), Extent.Auto, Extent.Points(40), new Extent(20, ExtentKind.Percent)).NonEmptyListOf()
        from rows in Gen.Elements(Share, Extent.Auto, Extent.Points(50)).ListOf(2)
        from further in Gen.Elements(Share, Extent.Auto)
        from align in Gen.Elements(BoxAlign.Stretch, BoxAlign.Start, BoxAlign.Center, BoxAlign.Baseline)
        from justify in Gen.Elements(BoxJustify.Start, BoxJustify.Center, BoxJustify.Stretch, BoxJustify.SpaceEvenly)
        from gap in Gen.Choose(0, 9)
        from children in Child(Math.Min(columns.Count, 4)).ListOf(7)
        select new Sample(() => Grid(
            new() { Columns = [.. columns.Take(4)], Rows = [.. rows], FurtherRows = further, Align = align, Justify = justify, Gap = gap, RowGap = 9 - gap },
            [.. children.Select(make => make.Make())]));

    private static Gen<Sample> Child(int columns) =>
        from width in Gen.Choose(1, 90)
        from height in Gen.Choose(1, 60)
        from span in Gen.Choose(1, columns)
        from rows in Gen.Elements(1, 1, 1, 2)
        select new Sample(() => Block(width, height, new() { ColumnSpan = new(null, span), RowSpan = new(null, rows) }, baseline: height * 0.8));

    private static bool IsSound(Box grid)
    {
        var inner = grid.ContentFrame.Outset(0.02);
        for (var i = 0; i < grid.Children.Length; i++)
        {
            var frame = grid.Children[i].Frame;
            if (frame.X < inner.X || frame.Y < inner.Y || frame.Right > inner.Right || frame.Bottom > inner.Bottom) return false;
            for (var other = 0; other < i; other++)
            {
                var before = grid.Children[other].Frame;
                if (Math.Min(frame.Right, before.Right) - Math.Max(frame.X, before.X) > 0.02 && Math.Min(frame.Bottom, before.Bottom) - Math.Max(frame.Y, before.Y) > 0.02) return false;
            }
        }
        return true;
    }

    private static Box Grid(BoxStyle style, params ImmutableArray<Box> children) => new() { Flow = BoxFlow.Grid, Style = style, Children = children };

    private static Box Block(double width, double height, BoxStyle? style = null, double? baseline = null) =>
        new() { Flow = BoxFlow.Leaf, Style = style ?? BoxStyle.Default, Content = new BlockContent(width / 3, width, height, baseline) };

    private static void Place(Box box, double width, double height, bool isHeightGiven = true) =>
        new BoxPlacer(new(0, 0, width, height), _ => { }, _ => { }).Place(box, new(0, 0, width, height), isHeightGiven);

    private static IEnumerable<Rect> Frames(Box box) => box.Children.Select(child => child.Frame);
}
