using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

/// <summary>The work of layout is linear in the boxes: what is counted is how often the content of a box is asked.</summary>
public sealed class BoxWorkTests
{
    private const int Many = 10_000;

    // Each of the four questions once for each width, and a box meets few widths.
    private const int MostQuestions = 8;

    [Theory]
    [InlineData(BoxFlow.Column, false)]
    [InlineData(BoxFlow.Row, false)]
    [InlineData(BoxFlow.Row, true)]
    [InlineData(BoxFlow.Stack, false)]
    [InlineData(BoxFlow.Grid, false)]
    public void Ten_thousand_boxes_side_by_side_are_each_asked_a_few_times(object flow, bool wraps)
    {
        foreach (var align in new[] { BoxAlign.Stretch, BoxAlign.Center, BoxAlign.Baseline })
        {
            var blocks = new BlockContent[Many];
            for (var i = 0; i < Many; i++) blocks[i] = new(3, 10 + i % 5, 10 + i % 7, 5);
            var box = new Box
            {
                Flow = (BoxFlow)flow,
                Style = new() { Align = align, Wraps = wraps, Gap = 1, Columns = (BoxFlow)flow == BoxFlow.Grid ? [Extent.Auto, new(1, ExtentKind.Fraction), Extent.Auto] : [] },
                Children = [.. blocks.Select((block, i) => new Box { Flow = BoxFlow.Leaf, Style = new() { Grow = i % 2 }, Content = block })],
            };

            Place(box);

            Assert.All(blocks, block => Assert.InRange(block.Questions, 1, MostQuestions));
        }
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    public void Nesting_does_not_multiply_the_work(int depth)
    {
        foreach (var (name, style, flow) in Nestings())
        {
            var blocks = new List<BlockContent>();

            Place(Nest(blocks, depth, style, flow));

            var total = blocks.Sum(block => (long)block.Questions);
            Assert.True(total <= (long)MostQuestions * blocks.Count * depth / 4, $"{name}, {depth} deep: {blocks.Count} blocks were asked {total} times");
        }
    }

    [Fact]
    public void Twice_as_deep_is_no_more_than_some_times_the_work()
    {
        foreach (var (name, style, flow) in Nestings())
        {
            var (once, twice) = (Count(25), Count(50));

            // Where a height is known only when a box is placed, what is inside is measured again: the square of the depth at the worst.
            Assert.True(twice <= once * 4.5, $"{name}: {once}, then {twice}");

            long Count(int depth)
            {
                var blocks = new List<BlockContent>();
                Place(Nest(blocks, depth, style, flow));
                return blocks.Sum(block => (long)block.Questions);
            }
        }
    }

    private static IEnumerable<(string Name, Func<int, BoxStyle> Style, Func<int, BoxFlow> Flow)> Nestings()
    {
        BoxFlow[] all = [BoxFlow.Column, BoxFlow.Row, BoxFlow.Stack, BoxFlow.Grid];
        yield return ("rows in columns", depth => new() { Grow = 1, Align = depth % 3 == 0 ? BoxAlign.Center : BoxAlign.Stretch }, depth => all[depth % 2]);
        yield return ("rows in rows", _ => new() { Grow = 1 }, _ => BoxFlow.Row);
        yield return ("rows of baselines", _ => new() { Align = BoxAlign.Baseline }, _ => BoxFlow.Row);
        yield return ("rows that wrap", _ => new() { Wraps = true, Align = BoxAlign.Center }, _ => BoxFlow.Row);
        yield return ("grids in grids", depth => new() { Columns = depth % 2 == 0 ? [Extent.Auto, Extent.Auto] : [new(1, ExtentKind.Fraction), Extent.Auto], Align = BoxAlign.Baseline }, _ => BoxFlow.Grid);
        yield return ("all of them", depth => new() { Columns = [Extent.Auto, new(1, ExtentKind.Fraction)], Grow = depth % 2, Shrink = depth % 3 == 0 ? 1 : null, Align = (BoxAlign)(depth % 5), Inset = Edges.All(1) }, depth => all[depth % 4]);
        yield return ("heights in percent", depth => new() { Height = new(90, ExtentKind.Percent), Align = (BoxAlign)(depth % 5) }, depth => all[depth % 2]);
        yield return ("aspects", depth => new() { Aspect = depth % 4 == 0 ? 1.5 : null, Height = depth % 4 == 0 ? new(95, ExtentKind.Percent) : Extent.Auto, Align = BoxAlign.Start }, depth => all[depth % 3]);
    }

    private static Box Nest(List<BlockContent> blocks, int depth, Func<int, BoxStyle> style, Func<int, BoxFlow> flow)
    {
        var block = new BlockContent(3, 10, 10, 8, leastHeight: 5);
        blocks.Add(block);
        var leaf = new Box { Flow = BoxFlow.Leaf, Style = BoxStyle.Default, Content = block };
        if (depth == 0) return leaf;
        return new() { Flow = flow(depth), Style = style(depth) with { Columns = flow(depth) == BoxFlow.Grid ? style(depth).Columns : [] }, Children = [Nest(blocks, depth - 1, style, flow), leaf] };
    }

    private static void Place(Box box) => new BoxPlacer(new(0, 0, 3000, 2000), _ => { }, _ => { }).Place(box, new(0, 0, 3000, 2000), true);
}
