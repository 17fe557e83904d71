namespace PosterKit.Foundation.Tests;

public sealed class CornerRadiiTests
{
    [Fact]
    public void Radii_that_overlap_are_made_smaller_by_one_factor()
    {
        var radii = new CornerRadii(30, 10, 0, 30).FitTo(new(100, 30));

        Assert.Equal(new CornerRadii(15, 5, 0, 15), radii);
    }

    [Fact]
    public void Radii_that_fit_stay() =>
        Assert.Equal(new CornerRadii(1, 2, 3, 4), new CornerRadii(1, 2, 3, 4).FitTo(new(100, 30)));

    [Fact]
    public void Each_corner_of_a_box_is_round_by_its_own_radius()
    {
        var path = new PathBuilder().AddRoundedRectangle(new(0, 0, 100, 50), new CornerRadii(10, 0, 20, 5)).Build();

        Assert.Equal(new Rect(0, 0, 100, 50), path.Bounds);
        Assert.Contains(new Point(10, 0), path.Points);
        Assert.Contains(new Point(100, 0), path.Points);
        Assert.Contains(new Point(100, 30), path.Points);
        Assert.Contains(new Point(5, 50), path.Points);
    }
}
