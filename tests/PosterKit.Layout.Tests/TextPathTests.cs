using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout.Tests;

/// <summary>Text on arcs, ellipses and paths.</summary>
public sealed class TextPathTests
{
    [Fact]
    public void Letters_on_a_circle_stand_on_it_at_equal_angles_and_its_middle_is_at_the_top()
    {
        var run = Assert.Single(Runs("text: 一二三四五, path: ellipse, size: 10pt, width: 100pt, height: 100pt"));

        var angles = run.Run.TurnDegrees;
        Assert.Equal(0, angles[2], 1e-3);
        for (var i = 1; i < 5; i++) Assert.Equal(angles[1] - angles[0], angles[i] - angles[i - 1], 1e-3);
        // Ten points of a circle with a radius of fifty.
        Assert.Equal(10 / 50.0 * 180 / Math.PI, angles[1] - angles[0], 0.1);
        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal(50, DistanceTo(FootOf(run, i), new(60, 60)), 0.3));
    }

    [Fact]
    public void Inside_letters_have_their_heads_to_the_centre_and_read_from_the_left_at_the_bottom()
    {
        var run = Assert.Single(Runs("text: 一二三, path: {side: inside}, size: 10pt, width: 100pt, height: 100pt"));

        Assert.Equal(0, run.Run.TurnDegrees[1], 1e-3);
        Assert.True(run.Run.TurnDegrees[0] > 0 && run.Run.TurnDegrees[2] < 0);
        var (first, last) = (FootOf(run, 0), FootOf(run, 2));
        Assert.True(first.X < last.X && first.Y > 100);
        // Measured where their heads are: at the baseline they stand farther apart than they are wide.
        Assert.InRange(run.Run.TurnDegrees[0] - run.Run.TurnDegrees[1], 10 / 50.0 * 180 / Math.PI + 1, 10 / 40.0 * 180 / Math.PI);
    }

    [Theory]
    [InlineData("start", 0)]
    [InlineData("center", 30)]
    [InlineData("end", 60)]
    public void Alignment_is_along_the_path(string align, double start)
    {
        var run = Assert.Single(Runs($"text: 一二三四, path: {{d: M0 0 h100}}, text-align: {align}, size: 10pt, width: 100pt"));

        Assert.Equal(10 + start, run.Origin.X, 1e-3);
        Assert.All(run.Run.TurnDegrees, angle => Assert.Equal(0, angle, 1e-6));
    }

    [Fact]
    public void Distributed_round_a_circle_every_gap_is_the_same_that_across_the_seam_too()
    {
        var run = Assert.Single(Runs("text: 一二三四五六, path: ellipse, text-align: distribute, size: 10pt, width: 100pt, height: 100pt"));

        for (var i = 0; i < 6; i++)
        {
            var step = run.Run.TurnDegrees[(i + 1) % 6] - run.Run.TurnDegrees[i];
            Assert.Equal(60, (step + 720) % 360, 0.05);
        }
    }

    [Fact]
    public void A_shift_and_an_offset_move_the_text()
    {
        var plain = Assert.Single(Runs("text: 一, path: {d: M0 0 h100}, size: 10pt, width: 100pt"));
        var moved = Assert.Single(Runs("text: 一, path: {d: M0 0 h100, start: 20%, offset: 0.5em}, size: 10pt, width: 100pt"));

        Assert.Equal(plain.Origin.X + 20, moved.Origin.X, 1e-3);
        Assert.Equal(plain.Origin.Y - 5, moved.Origin.Y, 1e-6);
    }

    [Fact]
    public void No_letter_stands_across_a_corner_that_its_head_would_hit()
    {
        var run = Assert.Single(Runs("text: 一二三四五六七八, path: {d: M0 0 l50 50 l50 -50}, size: 10pt, width: 100pt"));

        Assert.All(run.Run.TurnDegrees, angle => Assert.Equal(45, Math.Abs(angle), 1e-3));
        // Neighbours at the corner keep as far apart at their heads as elsewhere at their feet, or farther.
        var turn = run.Run.TurnDegrees.IndexOf(run.Run.TurnDegrees.First(angle => angle < 0));
        Assert.InRange(DistanceTo(HeadOf(run, turn - 1), HeadOf(run, turn)), 7, 25);
    }

    [Fact]
    public void A_letter_across_an_outer_corner_bridges_it()
    {
        var run = Assert.Single(Runs("text: 一, path: {d: M0 50 h50 v50}, text-align: center, size: 10pt, width: 50pt"));

        Assert.Equal(45, run.Run.TurnDegrees[0], 1e-3);
    }

    [Fact]
    public void Squeezed_marks_stay_where_the_line_has_them()
    {
        var straight = Assert.Single(Runs("text: 「天」（地）, lang: zh-Hant, size: 10pt"));
        var run = Assert.Single(Runs("text: 「天」（地）, lang: zh-Hant, path: {d: M0 0 h100}, size: 10pt, width: 100pt"));

        for (var i = 0; i < straight.Run.Glyphs.Length; i++)
            Assert.Equal(straight.Run.Glyphs[i].X - straight.Run.Glyphs[0].X, run.Run.Glyphs[i].X - run.Run.Glyphs[0].X, 1e-3);
    }

    [Fact]
    public void A_range_of_sizes_fills_the_path()
    {
        var run = Assert.Single(Runs("text: 一二三四, path: {d: M0 0 h100}, size: {min: 4pt, max: 80pt}, width: 100pt"));

        Assert.Equal(25, run.Run.Size, 0.2);
    }

    [Fact]
    public void A_text_longer_than_its_path_is_told_with_the_amount()
    {
        var (_, diagnostics) = Layouts.Compose(Layout("text: 一二三四, path: {d: M0 0 h20}, size: 10pt, width: 20pt"));

        Assert.Equal("layout.yaml:5:12 PK3170 the text is 7.1 mm longer than its path", Layouts.Messages(diagnostics));
    }

    [Fact]
    public void An_arc_takes_the_room_of_its_letters()
    {
        var (posters, diagnostics) = Layouts.Compose(Layout("column: [{text: 一二三四五, path: {radius: 60pt}, size: 10pt}, {shape: rect, height: 5pt}]"));

        Assert.Equal("", Layouts.Messages(diagnostics));
        var items = LayoutComposerTests.Flatten(posters[0].Scene.Items).ToList();
        var run = items.OfType<GlyphRunItem>().Single();
        var top = Enumerable.Range(0, 5).Min(i => HeadOf(run, i).Y);
        Assert.InRange(top, 9.5, 12);
        Assert.InRange(items.OfType<PathItem>().Last().Path.Bounds.Y, Enumerable.Range(0, 5).Max(i => FootOf(run, i).Y), 10 + 10 + 6);
    }

    [Fact]
    public void Every_line_has_its_words_in_one_span()
    {
        var (posters, _) = Layouts.Compose(Layout("text: \"塞纳河 Seine\\n第二行\", path: {radius: 40pt}, size: 8pt"));

        var spans = LayoutComposerTests.Flatten(posters[0].Scene.Items).OfType<StructureItem>().Where(item => item.Role == StructureRole.Span).ToList();
        Assert.Equal(["塞纳河 Seine", "第二行"], spans.Select(span => span.Text!.Trim()));
        // The second line runs below the first.
        var rows = spans.ConvertAll(span => LayoutComposerTests.Flatten(span.Items).OfType<GlyphRunItem>().First());
        Assert.True(rows[1].Run.Glyphs.Length > 0 && HeadOf(rows[1], 1).Y > FootOf(rows[0], 1).Y);
    }

    // Whatever the path, each letter stands on it and none is lost.
    [Fact]
    public void On_any_path_all_letters_are_there_and_stand_by_it()
    {
        var numbers = Gen.Choose(0, 200).Select(n => n / 2.0);
        var curves = Gen.Choose(1, 4).SelectMany(count => numbers.ArrayOf(6 * count)).Select(
            xy => "M0 50" + string.Concat(Enumerable.Range(0, xy.Length / 6).Select(i => FormattableString.Invariant($" C{xy[6 * i]} {xy[6 * i + 1]} {xy[6 * i + 2]} {xy[6 * i + 3]} {xy[6 * i + 4]} {xy[6 * i + 5]}"))));

        Prop.ForAll(curves.ToArbitrary(), data =>
        {
            var (posters, diagnostics) = Layouts.Compose(Layout($"text: 春江潮水, path: {{d: {data}, view-box: [0, 0, 100, 100]}}, size: 4pt, width: 100pt, overflow: clip"));
            var run = LayoutComposerTests.Flatten(posters.Single().Scene.Items).OfType<GlyphRunItem>().Single();
            return !diagnostics.HasErrors && run.Run.Glyphs.Length == 4 && run.Run.Glyphs.All(glyph => double.IsFinite(glyph.X + glyph.Y))
                && run.Run.TurnDegrees.All(double.IsFinite);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    // The middle of the foot of a Han character of one em, and the middle of its head.
    private static Point FootOf(GlyphRunItem run, int index) => Shift(run, index, 0);

    private static Point HeadOf(GlyphRunItem run, int index) => Shift(run, index, 0.88);

    private static Point Shift(GlyphRunItem run, int index, double up)
    {
        var units = run.Run.Face.UnitsPerEm;
        return run.Run.MapOf(index).Map(new(units / 2.0, up * units)) + run.Origin;
    }

    private static double DistanceTo(Point a, Point b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    private static List<GlyphRunItem> Runs(string element)
    {
        var (posters, diagnostics) = Layouts.Compose(Layout(element));
        Assert.Equal("", Layouts.Messages(diagnostics));
        return [.. LayoutComposerTests.Flatten(Assert.Single(posters).Scene.Items).OfType<GlyphRunItem>()];
    }

    private static string Layout(string element) => $$"""
        posterkit: 1
        languages: [zh-Hans]
        page: {size: [200pt, 200pt], margin: 10pt}
        body:
          - {{{element}}}
        """;
}
