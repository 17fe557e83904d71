using PosterKit.Foundation;

namespace PosterKit.Raster;

/// <summary>The inside of a path.</summary>
/// <param name="path">The path.</param>
/// <param name="toDevice">From its space to device pixels.</param>
/// <param name="rule">What lies inside.</param>
/// <param name="cut">What is seen, where the path reaches beyond the grid; else null.</param>
internal sealed class PathShape(VectorPath path, Matrix toDevice, FillRule rule, Rect? cut) : Shape
{
    public override FillRule FillRule => rule;

    public override void Describe(Description to)
    {
        to.Add((long)DescribedKind.Path << 8 | (long)rule);
        to.Add(path);
        to.Add(toDevice);
        to.Add(cut);
    }

    protected override FlatOutline Flatten() => OutlineBuilder.Flatten(path, toDevice, Fixed.Bits, cut);
}
