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
        GradientPaintValue { IsConic: true } conic => Conic(conic, box),
        GradientPaintValue linear => Linear(linear, box),
        PatternPaintValue pattern => PatternBuilder.Build(pattern, box),
        PicturePaintValue picture => PatternBuilder.Build(picture, box),
        _ => null,
    };

    // CSS Images 3 section 3.1.1: the line goes through the centre, and its ends lie where the corners meet it at a right angle.
    private static LinearGradientPaint Linear(GradientPaintValue gradient, Rect box)
    {
        var (sin, cos) = Math.SinCos(gradient.AngleDegrees * Math.PI / 180);
        var half = (Math.Abs(box.Width * sin) + Math.Abs(box.Height * cos)) / 2;
        double cx = box.X + box.Width / 2, cy = box.Y + box.Height / 2;
        var (start, end, stops) = (new Point(cx - sin * half, cy + cos * half), new Point(cx + sin * half, cy - cos * half), Stops(gradient));
        if (gradient.Spread == GradientSpread.Pad) return new(start, end, stops);
        // What is repeated reaches from the first stop to the last (CSS Images 3 section 3.3).
        var (first, last) = Period(ref stops);
        return new(Between(start, end, first), Between(start, end, last), stops) { Spread = gradient.Spread };
    }

    // CSS Images 3 section 3.2: an ellipse to the farthest corner, in the proportions of the farthest sides.
    private static RadialGradientPaint Radial(GradientPaintValue gradient, Rect box)
    {
        double x = gradient.Center.X * box.Width, y = gradient.Center.Y * box.Height;
        var rx = Math.Max(Math.Abs(x), Math.Abs(box.Width - x)) * Math.Sqrt(2);
        var ry = Math.Max(Math.Abs(y), Math.Abs(box.Height - y)) * Math.Sqrt(2);
        var stops = Stops(gradient);
        var (first, last) = gradient.Spread == GradientSpread.Pad ? (0, 1) : Period(ref stops);
        return new(new(box.X + x, box.Y + y), Math.Max(rx * last, 1e-6), Math.Max(ry * last, 1e-6), stops)
        {
            Focus = gradient.Focus is { } focus ? new(box.X + focus.X * box.Width, box.Y + focus.Y * box.Height) : null,
            FocusRadius = first / last,
            Spread = gradient.Spread,
        };
    }

    // CSS Images 4 section 3.3: a full turn from the angle on. It ends where it began, so what is repeated is written out.
    private static ConicGradientPaint Conic(GradientPaintValue gradient, Rect box)
    {
        var stops = Stops(gradient);
        var center = new Point(box.X + gradient.Center.X * box.Width, box.Y + gradient.Center.Y * box.Height);
        if (gradient.Spread == GradientSpread.Pad) return new(center, gradient.AngleDegrees, stops);
        var (first, last) = Period(ref stops);
        var length = last - first;
        var all = ImmutableArray.CreateBuilder<GradientStop>();
        for (var i = (int)Math.Floor(-first / length); i * length + first < 1; i++)
        {
            var isBackwards = gradient.Spread == GradientSpread.Reflect && (i & 1) != 0;
            for (var k = 0; k < stops.Length; k++)
            {
                var stop = isBackwards ? stops[^(k + 1)] : stops[k];
                AddWithin(all, new(first + (i + (isBackwards ? 1 - stop.Offset : stop.Offset)) * length, stop.Color));
            }
        }
        return new(center, gradient.AngleDegrees, all.ToImmutable());
    }

    // A stop before the turn begins or after it ends is moved to there, with the colour of that place.
    private static void AddWithin(ImmutableArray<GradientStop>.Builder stops, GradientStop stop)
    {
        if (stop.Offset <= 0)
        {
            if (stops.Count > 0) stops.Clear();
            stops.Add(stop);
            return;
        }
        if (stops.Count == 1 && stops[0].Offset < 0)
        {
            var before = stops[0];
            stops[0] = new(0, Mix(before.Color, stop.Color, -before.Offset / (stop.Offset - before.Offset)));
        }
        if (stop.Offset <= 1)
        {
            stops.Add(stop);
            return;
        }
        var last = stops[^1];
        if (last.Offset < 1) stops.Add(new(1, Mix(last.Color, stop.Color, (1 - last.Offset) / (stop.Offset - last.Offset))));
    }

    private static ColorValue Mix(ColorValue a, ColorValue b, double share) => new(
        a.Red + (b.Red - a.Red) * share, a.Green + (b.Green - a.Green) * share, a.Blue + (b.Blue - a.Blue) * share, a.Alpha + (b.Alpha - a.Alpha) * share);

    private static Point Between(Point a, Point b, double share) => new(a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share);

    // Where the first and the last stop lie, and the stops from 0 to 1 between them; a period shorter than this would be a blur.
    private static (double First, double Last) Period(ref ImmutableArray<GradientStop> stops)
    {
        const double Shortest = 0.002;
        var (first, last) = (stops[0].Offset, stops[^1].Offset);
        var length = Math.Max(Shortest, last - first);
        stops = [.. stops.Select(stop => stop with { Offset = Math.Min(1, (stop.Offset - first) / length) })];
        return (first, first + length);
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
