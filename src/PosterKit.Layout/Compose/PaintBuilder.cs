using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Turns what the author wrote into paints, once the box is known.</summary>
internal static class PaintBuilder
{
    /// <summary>The paint of a box; null where it is wholly clear.</summary>
    public static Paint? Build(PaintValue value, Rect box) => value switch
    {
        ColorPaintValue { Color.Alpha: 0 } => null,
        ColorPaintValue color => new SolidPaint(color.Color),
        GradientPaintValue { IsRadial: true } radial => Radial(radial, box),
        GradientPaintValue linear => Linear(linear, box),
        _ => null,
    };

    // CSS Images 3 section 3.1.1: the line goes through the centre, and its ends lie where the corners meet it at a right angle.
    private static LinearGradientPaint Linear(GradientPaintValue gradient, Rect box)
    {
        var (sin, cos) = Math.SinCos(gradient.AngleDegrees * Math.PI / 180);
        var half = (Math.Abs(box.Width * sin) + Math.Abs(box.Height * cos)) / 2;
        double cx = box.X + box.Width / 2, cy = box.Y + box.Height / 2;
        return new(new(cx - sin * half, cy + cos * half), new(cx + sin * half, cy - cos * half), Stops(gradient));
    }

    // CSS Images 3 section 3.2: an ellipse to the farthest corner, in the proportions of the farthest sides.
    private static RadialGradientPaint Radial(GradientPaintValue gradient, Rect box)
    {
        double x = gradient.Center.X * box.Width, y = gradient.Center.Y * box.Height;
        var rx = Math.Max(Math.Abs(x), Math.Abs(box.Width - x)) * Math.Sqrt(2);
        var ry = Math.Max(Math.Abs(y), Math.Abs(box.Height - y)) * Math.Sqrt(2);
        return new(new(box.X + x, box.Y + y), Math.Max(rx, 1e-6), Math.Max(ry, 1e-6), Stops(gradient));
    }

    private static ImmutableArray<GradientStop> Stops(GradientPaintValue gradient)
    {
        var count = gradient.Stops.Length;
        var offsets = new double?[count];
        for (var i = 0; i < count; i++) offsets[i] = gradient.Stops[i].Offset;
        offsets[0] ??= 0;
        offsets[count - 1] ??= 1;
        // A stop never lies before the one ahead of it; stops without a place share the way between their neighbours.
        var last = 0.0;
        var stops = ImmutableArray.CreateBuilder<GradientStop>(count);
        for (var i = 0; i < count; i++)
        {
            if (offsets[i] is not { } offset)
            {
                var next = i;
                while (offsets[next] is null) next++;
                offset = last + (Math.Max(last, offsets[next]!.Value) - last) / (next - i + 1);
            }
            last = Math.Max(last, Math.Clamp(offset, 0, 1));
            stops.Add(new(last, gradient.Stops[i].Color));
        }
        return stops.MoveToImmutable();
    }
}
