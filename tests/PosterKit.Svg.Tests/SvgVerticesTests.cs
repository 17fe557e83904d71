using PosterKit.Foundation;

namespace PosterKit.Svg.Tests;

public sealed class SvgVerticesTests
{
    [Theory]
    [InlineData(0, -1, 0, 1, 180)]
    [InlineData(1, 0, -1, 0, 90)]
    [InlineData(1, 0, 0, 1, 45)]
    public void Marker_between_two_directions_stands_as_their_bisector(double inX, double inY, double outX, double outY, double angle)
    {
        var path = new PathBuilder().MoveTo(-inX, -inY).LineTo(0, 0).LineTo(outX, outY).Build();

        Assert.Equal(angle, SvgVertices.Of(path)[1].Angle, 6);
    }
}
