using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

public sealed class BoxTests
{
    [Fact]
    public void A_column_stacks_its_children_with_gaps()
    {
        var boxes = Place(Column(new() { Gap = 5 }, Block(30, 10), Block(50, 20)), 100, 200);

        Assert.Equal([new(0, 0, 100, 10), new(0, 15, 100, 20)], Frames(boxes));
    }

    [Theory]
    [InlineData(BoxJustify.Start, 0, 10)]
    [InlineData(BoxJustify.Center, 35, 45)]
    [InlineData(BoxJustify.End, 70, 80)]
    [InlineData(BoxJustify.SpaceBetween, 0, 80)]
    [InlineData(BoxJustify.SpaceAround, 17.5, 62.5)]
    [InlineData(BoxJustify.SpaceEvenly, 70 / 3.0, 10 + 140 / 3.0)]
    public void Free_room_in_a_column_goes_where_justify_says(object justify, double first, double second)
    {
        var boxes = Place(Column(new() { Justify = (BoxJustify)justify }, Block(30, 10), Block(50, 20)), 100, 100);

        Assert.Equal([first, second], boxes.Children.Select(child => Math.Round(child.Frame.Y, 9)).Select(y => Math.Abs(y - first) < 1e-6 ? first : Math.Abs(y - second) < 1e-6 ? second : y));
    }

    [Theory]
    [InlineData(BoxAlign.Stretch, 0, 100)]
    [InlineData(BoxAlign.Start, 0, 30)]
    [InlineData(BoxAlign.Center, 35, 30)]
    [InlineData(BoxAlign.End, 70, 30)]
    public void A_child_of_a_column_stands_across_it_as_align_says(object align, double x, double width)
    {
        var boxes = Place(Column(new() { Align = (BoxAlign)align }, Block(30, 10)), 100, 100);

        Assert.Equal([new(x, 0, width, 10)], Frames(boxes));
    }

    [Fact]
    public void Tracks_share_what_fixed_ones_and_gaps_leave()
    {
        var row = Row(new() { Gap = 10, Tracks = [new(5, ExtentKind.Fraction), Extent.Points(20), new(7, ExtentKind.Fraction)] }, Block(1, 10), Block(1, 10), Block(1, 10));

        var boxes = Place(row, 160, 10);

        Assert.Equal([new(0, 0, 50, 10), new(60, 0, 20, 10), new(90, 0, 70, 10)], Frames(boxes));
    }

    [Fact]
    public void A_share_is_never_narrower_than_what_cannot_be_broken()
    {
        var row = Row(new() { Tracks = [new(1, ExtentKind.Fraction), new(1, ExtentKind.Fraction)] }, Block(80, 10), Block(5, 10));

        var boxes = Place(row, 100, 10);

        Assert.Equal([80, 20], boxes.Children.Select(child => child.Frame.Width));
    }

    [Fact]
    public void Children_of_a_row_shrink_in_proportion_to_what_they_can_spare()
    {
        var row = Row(new(), Block(100, 10, min: 20), Block(60, 10, min: 60));

        var boxes = Place(row, 120, 10);

        Assert.Equal([60, 60], boxes.Children.Select(child => child.Frame.Width));
    }

    [Fact]
    public void Growing_children_of_a_column_fill_it()
    {
        var column = Column(new() { Gap = 10 }, Block(10, 20), Block(10, 5, style: new() { Grow = 1 }), Block(10, 5, style: new() { Grow = 3 }));

        var boxes = Place(column, 100, 120);

        Assert.Equal([20, 20, 60], boxes.Children.Select(child => child.Frame.Height));
        Assert.Equal(120, boxes.Children[^1].Frame.Bottom);
    }

    [Fact]
    public void A_stack_lays_its_children_over_each_other()
    {
        var boxes = Place(new() { Flow = BoxFlow.Stack, Style = new() { Inset = Edges.All(5) }, Children = [Block(10, 20), Block(10, 30)] }, 100, 80);

        Assert.All(boxes.Children, child => Assert.Equal(new(5, 5, 90, 70), child.Frame));
    }

    [Fact]
    public void Baselines_in_a_row_lie_on_one_line()
    {
        var row = Row(new() { Align = BoxAlign.Baseline }, Block(10, 20, baseline: 15), Block(10, 60, baseline: 40), Block(10, 10, baseline: 8));

        var boxes = Place(row, 100, 100);

        Assert.Equal([25, 0, 32], boxes.Children.Select(child => child.Frame.Y));
    }

    public static TheoryData<object, Rect> OutOfFlow() => new()
    {
        { new BoxPlace(null, null, Extent.Points(3), null, Extent.Points(4), null, Extent.Points(0), Extent.Points(0), false), new(13, 14, 30, 20) },
        { new BoxPlace(null, null, null, Extent.Points(3), null, Extent.Points(4), Extent.Points(0), Extent.Points(0), false), new(57, 66, 30, 20) },
        { new BoxPlace(0.5, 0.5, null, null, null, null, Extent.Points(1), Extent.Points(-2), false), new(36, 38, 30, 20) },
        { new BoxPlace(1, 0, null, null, null, null, Extent.Points(0), Extent.Points(0), true), new(170, 0, 30, 20) },
        { new BoxPlace(null, null, new(10, ExtentKind.Percent), null, null, new(50, ExtentKind.Percent), Extent.Points(0), Extent.Points(0), false), new(18, 30, 30, 20) },
        { new BoxPlace(null, null, Extent.Points(0), Extent.Points(0), Extent.Points(0), Extent.Points(0), Extent.Points(0), Extent.Points(0), true), new(0, 0, 200, 300) },
    };

    [Theory]
    [MemberData(nameof(OutOfFlow))]
    public void A_box_out_of_the_flow_stands_by_the_edges(object at, Rect expected)
    {
        var child = Block(30, 20, style: new() { At = (BoxPlace)at });
        var column = Column(new() { Inset = Edges.All(15) }, child, Block(10, 10));
        new BoxPlacer(new(0, 0, 200, 300), _ => { }, _ => { }).Place(column, new(10, 10, 80, 80), true);

        Assert.Equal(expected, child.Frame);
        Assert.Equal(new(25, 25, 50, 10), column.Children[1].Frame);
    }

    [Fact]
    public void Margins_and_padding_keep_their_distance()
    {
        var inner = Block(10, 10, style: new() { Margin = new(1, 2, 3, 4) });
        var boxes = Place(Column(new() { Inset = new(10, 20, 30, 40) }, inner, Block(10, 10)), 200, 200);

        Assert.Equal([new(44, 11, 134, 10), new(40, 24, 140, 10)], Frames(boxes));
    }

    [Fact]
    public void Width_follows_from_height_by_the_aspect_and_the_other_way_round()
    {
        var boxes = Place(Row(new() { Align = BoxAlign.Start }, Block(1, 1, style: new() { Height = Extent.Points(40), Aspect = 1.5 }), Block(1, 1, style: new() { Width = Extent.Points(30), Aspect = 1.5 })), 200, 100);

        Assert.Equal([new(0, 0, 60, 40), new(60, 0, 30, 20)], Frames(boxes));
    }

    [Fact]
    public void What_sticks_out_is_told_with_the_amount()
    {
        var found = new List<BoxOverflowFound>();
        var column = Column(new() { Gap = 10 }, Block(10, 60), Block(10, 50), Block(130, 10, min: 130));

        new BoxPlacer(new(0, 0, 100, 100), found.Add, _ => { }).Place(column, new(0, 0, 100, 100), true);

        var overflow = Assert.Single(found);
        Assert.Equal((true, 40.0), (overflow.IsHeight, overflow.Amount));
    }

    [Fact]
    public void A_box_is_measured_once_for_each_width_however_deep_it_lies()
    {
        var counters = new List<BlockContent>();
        var tree = Nest(counters, depth: 12);

        Place(tree, 1000, 1000);

        Assert.All(counters, block => Assert.InRange(block.HeightsMeasured, 1, 4));
    }

    [Fact]
    public void Boxes_in_the_flow_neither_overlap_nor_leave_their_container_unreported() =>
        Prop.ForAll(Trees.ToArbitrary(), make =>
        {
            var overflows = 0;
            var tree = make();
            new BoxPlacer(new(0, 0, 300, 400), _ => overflows++, _ => { }).Place(tree, new(0, 0, 300, 400), true);
            return overflows > 0 || IsSound(tree);
        }).QuickCheckThrowOnFailure();

    private static bool IsSound(Box box)
    {
        if (!double.IsFinite(box.Frame.Width + box.Frame.Height + box.Frame.X + box.Frame.Y)) return false;
        var inner = box.ContentFrame.Outset(0.02);
        for (var i = 0; i < box.Children.Length; i++)
        {
            var frame = box.Children[i].Frame;
            if (frame.X < inner.X || frame.Y < inner.Y || frame.Right > inner.Right || frame.Bottom > inner.Bottom) return false;
            if (i > 0 && box.Flow == BoxFlow.Column && frame.Y < box.Children[i - 1].Frame.Bottom - 0.02) return false;
            if (i > 0 && box.Flow == BoxFlow.Row && frame.X < box.Children[i - 1].Frame.Right - 0.02) return false;
            if (!IsSound(box.Children[i])) return false;
        }
        return true;
    }

    // A box is placed once, so a generator gives the way to make it.
    private static Gen<Func<Box>> Trees => Gen.Sized(size => Tree(Math.Min(size / 12, 4)));

    private static Gen<Func<Box>> Tree(int depth)
    {
        var leaf =
            from width in Gen.Choose(1, 120)
            from height in Gen.Choose(1, 60)
            from grow in Gen.Choose(0, 2)
            select (Func<Box>)(() => Block(width, height, min: width / 3.0, style: new() { Grow = grow }));
        if (depth == 0) return leaf;
        var container =
            from flow in Gen.Elements(BoxFlow.Column, BoxFlow.Row, BoxFlow.Stack)
            from align in Gen.Elements(BoxAlign.Stretch, BoxAlign.Start, BoxAlign.Center, BoxAlign.End, BoxAlign.Baseline)
            from justify in Gen.Elements(BoxJustify.Start, BoxJustify.Center, BoxJustify.End, BoxJustify.SpaceBetween, BoxJustify.SpaceEvenly)
            from gap in Gen.Choose(0, 9)
            from inset in Gen.Choose(0, 6)
            from grow in Gen.Choose(0, 1)
            from children in Tree(depth - 1).ListOf(4)
            select (Func<Box>)(() => new Box
            {
                Flow = flow,
                Style = new() { Align = align, Justify = flow == BoxFlow.Stack ? null : justify, Gap = gap, Inset = Edges.All(inset), Grow = grow },
                Children = [.. children.Select(make => make())],
            });
        return Gen.OneOf(leaf, container);
    }

    private static Box Nest(List<BlockContent> counters, int depth)
    {
        var block = Block(10, 10);
        counters.Add((BlockContent)block.Content!);
        if (depth == 0) return block;
        var style = new BoxStyle { Grow = 1, Align = depth % 3 == 0 ? BoxAlign.Center : BoxAlign.Stretch };
        return new() { Flow = depth % 2 == 0 ? BoxFlow.Row : BoxFlow.Column, Style = style, Children = [block, Nest(counters, depth - 1)] };
    }

    private static Box Column(BoxStyle style, params ImmutableArray<Box> children) => new() { Flow = BoxFlow.Column, Style = style, Children = children };

    private static Box Row(BoxStyle style, params ImmutableArray<Box> children) => new() { Flow = BoxFlow.Row, Style = style, Children = children };

    private static Box Block(double width, double height, double? min = null, double? baseline = null, BoxStyle? style = null) =>
        new() { Flow = BoxFlow.Leaf, Style = style ?? BoxStyle.Default, Content = new BlockContent(min ?? width, width, height, baseline) };

    private static Box Place(Box box, double width, double height)
    {
        new BoxPlacer(new(0, 0, width, height), _ => { }, _ => { }).Place(box, new(0, 0, width, height), true);
        return box;
    }

    private static IEnumerable<Rect> Frames(Box box) => box.Children.Select(child => child.Frame);
}
