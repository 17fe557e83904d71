using PosterKit.Foundation;

namespace PosterKit.Svg.Tests;

public sealed class SvgPathDataTests
{
    [Theory]
    [InlineData("M1 2 3 4z", "M1,2 L3,4 Z")]
    [InlineData("m1,2 3,4", "M1,2 L4,6")]
    [InlineData("M0 0H10V5h-3v-2", "M0,0 L10,0 L10,5 L7,5 L7,3")]
    [InlineData("M.5.5-1-1", "M0.5,0.5 L-1,-1")]
    [InlineData("M0,0 1e1,2E+0", "M0,0 L10,2")]
    [InlineData("M0 0C1 1 2 2 3 3S5 5 6 6", "M0,0 C1,1 2,2 3,3 C4,4 5,5 6,6")]
    [InlineData("M0 0S5 5 6 6", "M0,0 C0,0 5,5 6,6")]
    [InlineData("M0 0Q1 2 3 0T6 0", "M0,0 Q1,2 3,0 Q5,-2 6,0")]
    [InlineData("M0 0Q1 2 3 0L4 0T6 0", "M0,0 Q1,2 3,0 L4,0 Q4,0 6,0")]
    [InlineData("M1 1z l1 1", "M1,1 Z M1,1 L2,2")]
    [InlineData("", "")]
    public void Commands_are_read_as_the_standard_says(string data, string expected)
    {
        var path = SvgPathData.Parse(data, out var errorAt);

        Assert.Equal(expected, Text(path));
        Assert.Equal(-1, errorAt);
    }

    [Theory]
    [InlineData("L1 1", 0, "")]
    [InlineData("M1 1 L2", 6, "M1,1")]
    [InlineData("M1 1 L2 2 x", 10, "M1,1 L2,2")]
    [InlineData("M1 1 L2 2 3", 11, "M1,1 L2,2")]
    [InlineData("M1 1z 5 5", 6, "M1,1 Z")]
    public void What_stands_before_an_error_is_kept(string data, int at, string expected)
    {
        var path = SvgPathData.Parse(data, out var errorAt);

        Assert.Equal(expected, Text(path));
        Assert.InRange(errorAt, at, data.Length);
    }

    [Fact]
    public void Arc_of_a_half_circle_bulges_by_its_radius()
    {
        var path = SvgPathData.Parse("M0 0 A5 5 0 0 1 10 0", out _);

        Assert.Equal(2, path.Verbs.Count(verb => verb == PathVerb.Cubic));
        Assert.Equal(new Point(10, 0), path.Points[^1]);
        Assert.Equal(-5, path.Points[3].Y, 9);
    }

    [Fact]
    public void Arc_flags_may_stand_without_spaces()
    {
        var close = SvgPathData.Parse("M0 0a5 5 0 0110 0", out var errorAt);
        var apart = SvgPathData.Parse("M0 0 a 5,5 0 0,1 10,0", out _);

        Assert.Equal(-1, errorAt);
        Assert.Equal(Text(apart), Text(close));
    }

    [Fact]
    public void Arc_with_radii_too_small_is_grown_until_it_reaches()
    {
        var path = SvgPathData.Parse("M0 0 A1 1 0 0 1 10 0", out _);

        Assert.Equal(-5, path.Points[3].Y, 9);
    }

    internal static string Text(VectorPath path)
    {
        var at = 0;
        var parts = path.Verbs.Select(verb => verb switch
        {
            PathVerb.Move => "M" + Next(),
            PathVerb.Line => "L" + Next(),
            PathVerb.Quadratic => "Q" + Next() + " " + Next(),
            PathVerb.Cubic => "C" + Next() + " " + Next() + " " + Next(),
            _ => "Z",
        });
        return string.Join(' ', parts);

        string Next()
        {
            var p = path.Points[at++];
            return $"{Math.Round(p.X, 6)},{Math.Round(p.Y, 6)}";
        }
    }
}
