using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>The area that a stroke inks.</summary>
/// <param name="path">The path it runs along.</param>
/// <param name="stroke">How it looks; its width is over zero.</param>
/// <param name="toDevice">From the path's space to device pixels.</param>
/// <param name="cut">What is seen, where the stroke reaches beyond the grid; else null.</param>
internal sealed class StrokeShape(VectorPath path, Stroke stroke, Matrix toDevice, Rect? cut) : Shape
{
    /// <summary>How far ink may lie from the path, in the path's space.</summary>
    public static double ReachOf(Stroke stroke)
    {
        var half = stroke.Width / 2;
        var corner = stroke.Join == LineJoin.Miter ? Math.Max(1, stroke.MiterLimit) : 1;
        var end = stroke.Cap == LineCap.Square ? Math.Sqrt(2) : 1;
        return half * Math.Max(corner, end);
    }

    public override void Describe(Description to)
    {
        to.Add((long)DescribedKind.Stroke << 8);
        to.Add(path);
        to.Add(stroke);
        to.Add(toDevice);
        to.Add(cut);
    }

    protected override FlatOutline Flatten()
    {
        var target = OutlineBuilder.Start(Fixed.Bits, cut);
        var outliner = new StrokeOutliner(target, stroke, toDevice);
        outliner.Add(path);
        return target.Finish();
    }
}
