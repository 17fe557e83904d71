using FsCheck;
using FsCheck.Fluent;
using PosterKit.Foundation;

namespace PosterKit.Layout.Tests;

public sealed class PathExtentTests
{
    [Fact]
    public void Control_points_do_not_count()
    {
        var cubic = PathExtent.Of(new PathBuilder().MoveTo(0, 0).CubicTo(0, -8, 10, -8, 10, 0).Build());
        var quadratic = PathExtent.Of(new PathBuilder().MoveTo(0, 0).QuadraticTo(5, 10, 10, 0).Build());

        AssertClose(new(0, -6, 10, 6), cubic);
        AssertClose(new(0, 0, 10, 5), quadratic);
    }

    [Fact]
    public void A_circle_is_as_wide_as_it_is_high() => AssertClose(new(1, 2, 6, 6), PathExtent.Of(new PathBuilder().AddEllipse(new(1, 2, 6, 6)).Build()));

    [Fact]
    public void Every_point_of_a_curve_lies_within() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int, int, int, int)>(), ArbMap.Default.ArbFor<(int, int, int, int)>(), (x, y) =>
        {
            var (a, b, c, d) = (At(x.Item1, y.Item1), At(x.Item2, y.Item2), At(x.Item3, y.Item3), At(x.Item4, y.Item4));
            var extent = PathExtent.Of(new PathBuilder().MoveTo(a.X, a.Y).CubicTo(b.X, b.Y, c.X, c.Y, d.X, d.Y).Build()).Outset(1e-6);
            return Enumerable.Range(0, 65).All(i =>
            {
                double t = i / 64.0, s = 1 - t;
                var px = s * s * s * a.X + 3 * s * s * t * b.X + 3 * s * t * t * c.X + t * t * t * d.X;
                var py = s * s * s * a.Y + 3 * s * s * t * b.Y + 3 * s * t * t * c.Y + t * t * t * d.Y;
                return px >= extent.X && px <= extent.Right && py >= extent.Y && py <= extent.Bottom;
            });
        }).QuickCheckThrowOnFailure();

    private static Point At(int x, int y) => new(x % 1000, y % 1000);

    private static void AssertClose(Rect expected, Rect actual)
    {
        Assert.Equal(expected.X, actual.X, 1e-9);
        Assert.Equal(expected.Y, actual.Y, 1e-9);
        Assert.Equal(expected.Width, actual.Width, 1e-9);
        Assert.Equal(expected.Height, actual.Height, 1e-9);
    }
}
