using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

/// <summary>What holds for boxes of every kind, however they are nested: sums, order, insets, gaps, percentages, and scale.</summary>
public sealed class BoxLawsTests
{
    private const double Tolerance = 1e-6;

    [Fact]
    public void Boxes_neither_overlap_nor_leave_their_container_unreported() =>
        Prop.ForAll(Trees.ToArbitrary(), plan =>
        {
            var box = plan.Make();
            if (Place(box).Count == 0 && FindFault(box) is { } fault) Assert.Fail(fault);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Environment.GetEnvironmentVariable("POSTERKIT_LONG") == "1" ? 60_000 : 300));

    [Fact]
    public void A_column_is_as_high_as_its_children_its_gaps_and_its_inset() =>
        Prop.ForAll(Containers(BoxFlow.Column).ToArbitrary(), plan =>
        {
            var box = (plan with { Style = plan.Style with { Height = Extent.Auto, MinHeight = null, MaxHeight = null, Tracks = [], Justify = null, Aspect = null } }).Make();

            PlaceNaturally(box);

            var sum = box.Style.Inset.Vertical + box.Style.Gap * Math.Max(0, box.Children.Length - 1) + box.Children.Sum(child => child.Frame.Height + child.Style.Margin.Vertical);
            return Math.Abs(box.Frame.Height - sum) < Tolerance;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_grows_in_a_row_fills_it_to_the_last_point() =>
        Prop.ForAll(Containers(BoxFlow.Row).ToArbitrary(), plan =>
        {
            var style = plan.Style with { Wraps = false, Tracks = [] };
            var box = (plan with { Style = style, Children = plan.Children.Select((child, i) => child with { Style = child.Style with { MaxWidth = null, Width = Extent.Auto, Aspect = null, Grow = i + 1 } }).ToImmutableArray() }).Make();
            var isTooWide = Place(box).Any(found => ReferenceEquals(found.Container, box) && !found.IsHeight);

            if (box.Children.IsEmpty || isTooWide) return true;
            var last = box.Children[^1];
            return Math.Abs(last.Frame.Right + last.Style.Margin.Right - box.ContentFrame.Right) < Tolerance;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_siblings_changes_the_size_of_none() =>
        Prop.ForAll(Gen.OneOf(Containers(BoxFlow.Column), Containers(BoxFlow.Row), Containers(BoxFlow.Stack)).ToArbitrary(), plan =>
        {
            // Tracks go by order, as their author says; so do the lines of a row that wraps.
            plan = plan with { Style = plan.Style with { Tracks = [], Wraps = false } };
            var (once, turned) = (plan.Make(), (plan with { Children = [.. plan.Children.Reverse()] }).Make());
            Place(once);
            Place(turned);

            return once.Children.Zip(turned.Children.Reverse()).All(pair => AreClose(pair.First.Frame.Width, pair.Second.Frame.Width) && AreClose(pair.First.Frame.Height, pair.Second.Frame.Height));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_wider_inset_in_a_box_that_is_as_much_larger_moves_what_is_in_it_and_no_more() =>
        Prop.ForAll(Trees.ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (plan, more) =>
        {
            var style = plan.Style;
            var (box, wider) = (plan.Make(), (plan with { Style = style with { Inset = new(style.Inset.Top + more, style.Inset.Right + more, style.Inset.Bottom + more, style.Inset.Left + more) } }).Make());
            Place(box);
            Place(wider, new(-more, -more, 300 + 2 * more, 400 + 2 * more));

            return Descendants(box).Zip(Descendants(wider)).All(pair => AreClose(pair.First.Frame, pair.Second.Frame));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_wider_gap_moves_the_next_child_once_and_the_one_after_twice() =>
        Prop.ForAll(Containers(BoxFlow.Column).ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), (plan, more) =>
        {
            var style = plan.Style with { Justify = null, Height = Extent.Auto, MinHeight = null, MaxHeight = null, Tracks = [], Aspect = null };
            var (box, wider) = ((plan with { Style = style }).Make(), (plan with { Style = style with { Gap = style.Gap + more } }).Make());
            PlaceNaturally(box);
            PlaceNaturally(wider);

            return box.Children.Zip(wider.Children).Select((pair, i) => AreClose(pair.First.Frame.Y + i * more, pair.Second.Frame.Y) && AreClose(pair.First.Frame.Height, pair.Second.Frame.Height)).All(isSo => isSo);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(BoxFlow.Column)]
    [InlineData(BoxFlow.Row)]
    [InlineData(BoxFlow.Stack)]
    [InlineData(BoxFlow.Grid)]
    public void A_percentage_counts_the_content_box_of_the_container(object flow) =>
        Prop.ForAll(Gen.Choose(1, 100).ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), Gen.Choose(0, 30).ToArbitrary(), (width, height, inset) =>
        {
            var child = new Plan(BoxFlow.Leaf, new() { Width = new(width, ExtentKind.Percent), Height = new(height, ExtentKind.Percent) }, []) { Natural = new(1, 1) };
            var box = new Plan((BoxFlow)flow, new() { Inset = Edges.All(inset), Columns = [new(1, ExtentKind.Fraction)], FurtherRows = new(1, ExtentKind.Fraction) }, [child]).Make();
            Place(box);

            return AreClose(box.Children[0].Frame.Width, (300 - 2 * inset) * width / 100.0) && AreClose(box.Children[0].Frame.Height, (400 - 2 * inset) * height / 100.0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_lengths_twice_as_long_give_the_same_picture_twice_as_large() =>
        Prop.ForAll(Trees.ToArbitrary(), Gen.Elements(0.25, 2.0, 8.0).ToArbitrary(), (plan, factor) =>
        {
            var (box, scaled) = (plan.Make(), plan.Scaled(factor).Make());
            Place(box);
            Place(scaled, new(0, 0, 300 * factor, 400 * factor));

            return Descendants(box).Zip(Descendants(scaled)).All(pair => AreClose(Scaled(pair.First.Frame, factor), pair.Second.Frame, Tolerance * factor * 100));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_a_box_stands_changes_nothing_in_it() =>
        Prop.ForAll(Trees.ToArbitrary(), Gen.Choose(-500, 500).Two().ToArbitrary(), (plan, to) =>
        {
            var (box, moved) = (plan.Make(), plan.Make());
            Place(box);
            Place(moved, new(to.Item1, to.Item2, 300, 400));

            return Descendants(box).Zip(Descendants(moved)).All(pair => AreClose(new(pair.First.Frame.X + to.Item1, pair.First.Frame.Y + to.Item2, pair.First.Frame.Width, pair.First.Frame.Height), pair.Second.Frame));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_box_out_of_the_flow_changes_no_other() =>
        Prop.ForAll(Trees.ToArbitrary(), plan =>
        {
            if (plan.Flow == BoxFlow.Leaf) return true;
            var at = new BoxPlace(1, 0, null, null, null, null, Extent.Points(0), Extent.Points(0), false);
            var mark = new Plan(BoxFlow.Leaf, new() { At = at }, []) { Natural = new(500, 500) };
            var (box, marked) = (plan.Make(), (plan with { Style = plan.Style with { Tracks = [] }, Children = [mark, .. plan.Children] }).Make());
            if (!plan.Style.Tracks.IsEmpty) box = (plan with { Style = plan.Style with { Tracks = [] } }).Make();
            Place(box);
            Place(marked);

            return box.Children.Zip(marked.Children[1..]).All(pair => pair.First.Frame == pair.Second.Frame);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_asked_before_changes_no_place() =>
        Prop.ForAll(Trees.ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), (plan, width) =>
        {
            var (box, asked) = (plan.Make(), plan.Make());
            foreach (var inner in Descendants(asked).Append(asked))
            {
                BoxMeasure.Baseline(inner, width);
                BoxMeasure.LeastHeight(inner, width / 2.0);
                BoxMeasure.Height(inner, width, 100);
                BoxMeasure.Widths(inner);
            }
            Place(box);
            Place(asked);

            return Descendants(box).Zip(Descendants(asked)).All(pair => pair.First.Frame == pair.Second.Frame);
        }).QuickCheckThrowOnFailure();

    // How a box is made: a box is placed once.
    private sealed record Plan(BoxFlow Flow, BoxStyle Style, ImmutableArray<Plan> Children)
    {
        public Size Natural { get; init; }

        public double? Baseline { get; init; }

        public Box Make() => new()
        {
            Flow = Flow,
            Style = Style,
            Children = [.. Children.Select(child => child.Make())],
            Content = Flow == BoxFlow.Leaf ? new BlockContent(Natural.Width / 3, Natural.Width, Natural.Height, Baseline) : null,
        };

        public Plan Scaled(double factor)
        {
            return this with
            {
                Style = Style with
                {
                    Width = By(Style.Width),
                    Height = By(Style.Height),
                    MinWidth = Style.MinWidth is { } a ? By(a) : null,
                    MaxWidth = Style.MaxWidth is { } b ? By(b) : null,
                    MinHeight = Style.MinHeight is { } c ? By(c) : null,
                    Gap = Style.Gap * factor,
                    RowGap = Style.RowGap * factor,
                    Inset = EdgesBy(Style.Inset),
                    Margin = EdgesBy(Style.Margin),
                    Tracks = [.. Style.Tracks.Select(By)],
                    Columns = [.. Style.Columns.Select(By)],
                },
                Children = [.. Children.Select(child => child.Scaled(factor))],
                Natural = new(Natural.Width * factor, Natural.Height * factor),
                Baseline = Baseline * factor,
            };
            Extent By(Extent extent) => extent.Kind == ExtentKind.Points ? Extent.Points(extent.Value * factor) : extent;
            Edges EdgesBy(Edges edges) => new(edges.Top * factor, edges.Right * factor, edges.Bottom * factor, edges.Left * factor);
        }
    }

    // What is wrong with the places of the children of a box, in words; null: nothing.
    private static string? FindFault(Box box)
    {
        var inner = box.ContentFrame.Outset(0.02);
        for (var i = 0; i < box.Children.Length; i++)
        {
            var child = box.Children[i];
            var outer = Outer(child);
            var isInside = outer.X >= inner.X && outer.Y >= inner.Y && outer.Right <= inner.Right && outer.Bottom <= inner.Bottom;
            if (!isInside || !double.IsFinite(outer.X + outer.Y + outer.Width + outer.Height)) return $"child {i} lies outside:\n{Describe(box)}";
            for (var j = 0; j < i && box.Flow != BoxFlow.Stack; j++)
            {
                if (Overlap(outer, Outer(box.Children[j]))) return $"children {j} and {i} overlap:\n{Describe(box)}";
            }
            if (FindFault(child) is { } fault) return fault;
        }
        return null;
    }

    private static string Describe(Box box) =>
        string.Join('\n', box.Children.Prepend(box).Select(inner => $"{inner.Flow} {inner.Frame}, {inner.Style}, columns {string.Join(' ', inner.Style.Columns)}, tracks {string.Join(' ', inner.Style.Tracks)}"));

    private static bool Overlap(Rect a, Rect b) =>
        Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X) > 0.02 && Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y) > 0.02;

    private static Rect Outer(Box box) => box.Frame.Inset(new(-box.Style.Margin.Top, -box.Style.Margin.Right, -box.Style.Margin.Bottom, -box.Style.Margin.Left));

    private static Gen<Plan> Trees => Gen.Sized(size => Tree(Math.Min(1 + size / 30, 3)));

    private static Gen<Plan> Containers(BoxFlow flow) => Container(flow, 1);

    private static Gen<Plan> Tree(int depth) => depth == 0 ? Leaf : Gen.OneOf(Leaf, Gen.Elements(BoxFlow.Column, BoxFlow.Row, BoxFlow.Stack, BoxFlow.Grid).SelectMany(flow => Container(flow, depth)));

    private static Gen<Plan> Leaf =>
        from width in Gen.Choose(3, 120)
        from height in Gen.Choose(1, 60)
        from hasBaseline in Gen.Elements(true, false)
        from style in Styles
        select new Plan(BoxFlow.Leaf, style, []) { Natural = new(width, height), Baseline = hasBaseline ? height * 0.75 : null };

    private static Gen<Plan> Container(BoxFlow flow, int depth) =>
        from style in Styles
        from align in Gen.Elements(BoxAlign.Stretch, BoxAlign.Start, BoxAlign.Center, BoxAlign.End, BoxAlign.Baseline)
        from justify in Gen.Elements<BoxJustify?>(null, BoxJustify.Center, BoxJustify.End, BoxJustify.SpaceBetween, BoxJustify.SpaceEvenly)
        from gap in Gen.Choose(0, 9).Two()
        from inset in Gen.Choose(0, 6).Select(side => (double)side).ArrayOf(4)
        from children in Tree(depth - 1).ListOf(4)
        from tracks in Gen.Elements(Extent.Auto, new(1, ExtentKind.Fraction), new(2.5, ExtentKind.Fraction), Extent.Points(25)).ArrayOf(children.Count)
        from columns in Gen.Elements(Extent.Auto, new(1, ExtentKind.Fraction), new(20, ExtentKind.Percent), Extent.Points(30)).ArrayOf(2)
        from has in Gen.Elements(false, false, true).Two()
        select new Plan(flow, style with
        {
            Align = align,
            Justify = flow == BoxFlow.Stack ? null : justify,
            Gap = gap.Item1,
            RowGap = gap.Item2,
            Inset = new(inset[0], inset[1], inset[2], inset[3]),
            Wraps = flow == BoxFlow.Row && has.Item2 && !has.Item1,
            Tracks = has.Item1 && flow is BoxFlow.Row or BoxFlow.Column ? [.. tracks] : [],
            Columns = flow == BoxFlow.Grid ? [.. columns] : [],
        }, [.. children]);

    private static Gen<BoxStyle> Styles =>
        from width in Gen.Elements(Extent.Auto, Extent.Auto, Extent.Auto, Extent.Points(40), new(30, ExtentKind.Percent))
        from height in Gen.Elements(Extent.Auto, Extent.Auto, Extent.Auto, Extent.Points(30))
        from min in Gen.Elements<Extent?>(null, null, Extent.Points(20))
        from max in Gen.Elements<Extent?>(null, null, Extent.Points(70), new Extent(60, ExtentKind.Percent))
        from grow in Gen.Elements(0.0, 0, 1, 2.5)
        from shrink in Gen.Elements<double?>(null, null, 0, 2)
        from margin in Gen.Choose(0, 5).Select(side => (double)side).ArrayOf(4)
        from self in Gen.Elements<BoxAlign?>(null, null, BoxAlign.End, BoxAlign.Stretch)
        select new BoxStyle { Width = width, Height = height, MinWidth = min, MaxWidth = max, MinHeight = min, Grow = grow, Shrink = shrink, AlignSelf = self, Margin = new(margin[0], margin[1], margin[2], margin[3]) };

    private static IEnumerable<Box> Descendants(Box box) => box.Children.SelectMany(child => Descendants(child).Prepend(child));

    private static List<BoxOverflowFound> Place(Box box, Rect? frame = null)
    {
        var found = new List<BoxOverflowFound>();
        var place = frame ?? new(0, 0, 300, 400);
        new BoxPlacer(place, found.Add, _ => { }).Place(box, place, true);
        return found;
    }

    private static void PlaceNaturally(Box box) =>
        new BoxPlacer(new(0, 0, 300, 400), _ => { }, _ => { }).Place(box, new(0, 0, 300, BoxMeasure.Height(box, 300, double.NaN)), false);

    private static Rect Scaled(Rect rect, double factor) => new(rect.X * factor, rect.Y * factor, rect.Width * factor, rect.Height * factor);

    private static bool AreClose(Rect a, Rect b, double tolerance = Tolerance) =>
        AreClose(a.X, b.X, tolerance) && AreClose(a.Y, b.Y, tolerance) && AreClose(a.Width, b.Width, tolerance) && AreClose(a.Height, b.Height, tolerance);

    private static bool AreClose(double a, double b, double tolerance = Tolerance) => Math.Abs(a - b) <= tolerance;
}
