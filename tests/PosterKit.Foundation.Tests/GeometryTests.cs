using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Foundation.Tests;

public sealed class GeometryTests
{
    [Fact]
    public void A4_is_595_by_842_points() =>
        Assert.Equal((595.28, 841.89), (Math.Round(Length.FromMillimetres(210).Points, 2), Math.Round(Length.FromMillimetres(297).Points, 2)));

    [Fact]
    public void Css_pixel_is_three_quarters_of_a_point() => Assert.Equal(810, Length.FromCssPixels(1080).Points);

    [Theory]
    [InlineData(90, 0, 1)]
    [InlineData(180, -1, 0)]
    [InlineData(270, 0, -1)]
    [InlineData(-90, 0, -1)]
    [InlineData(360, 1, 0)]
    public void Right_angles_turn_exactly(double degrees, double x, double y) =>
        Assert.Equal(new Point(x, y), Matrix.Rotation(degrees).Map(new(1, 0)));

    [Fact]
    public void Inverse_brings_every_place_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int A, int B, int C, int D, int X, int Y)>(), n =>
        {
            var matrix = new Matrix(n.A % 50, n.B % 50, n.C % 50, n.D % 50, n.X % 1000, n.Y % 1000);
            if (matrix.Inverse() is not { } inverse) return matrix.Determinant == 0;
            var back = inverse.Map(matrix.Map(new(3, -7)));
            return Math.Abs(back.X - 3) < 1e-6 && Math.Abs(back.Y + 7) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Then_does_this_first()
    {
        var moved = Matrix.Translation(10, 0).Then(Matrix.Scale(2, 3)).Map(new(1, 1));

        Assert.Equal(new Point(22, 3), moved);
    }

    [Fact]
    public void Rounded_rectangle_stays_in_its_box()
    {
        var box = new Rect(10, 20, 100, 40);

        var path = new PathBuilder().AddRoundedRectangle(box, 500).Build();

        Assert.Equal(box, path.Bounds);
    }

    [Fact]
    public void Line_after_close_starts_where_the_contour_began()
    {
        var path = new PathBuilder().MoveTo(1, 2).LineTo(5, 5).Close().LineTo(9, 9).Build();

        Assert.Equal([PathVerb.Move, PathVerb.Line, PathVerb.Close, PathVerb.Move, PathVerb.Line], path.Verbs.AsEnumerable());
        Assert.Equal(new Point(1, 2), path.Points[2]);
    }

    [Fact]
    public void Added_path_is_mapped_verb_by_verb()
    {
        var path = new PathBuilder().MoveTo(0, 0).QuadraticTo(1, 0, 1, 1).CubicTo(2, 2, 3, 3, 4, 4).Close().Build();

        var twice = new PathBuilder().AddPath(path, Matrix.Scale(2, 2)).Build();

        Assert.Equal(path.Verbs.AsEnumerable(), twice.Verbs);
        Assert.Equal(path.Points.Select(p => new Point(p.X * 2, p.Y * 2)), twice.Points);
    }

    [Fact]
    public void Threads_that_ask_a_path_for_its_bounds_at_once_get_the_same()
    {
        var expected = new Rect(3, 5, 7, 11);
        for (var round = 0; round < 2000; round++)
        {
            var path = VectorPath.Rectangle(expected);
            Parallel.For(0, 8, _ => Assert.Equal(expected, path.Bounds));
        }
    }
}
