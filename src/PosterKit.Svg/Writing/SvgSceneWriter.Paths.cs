using System.Collections.Immutable;
using System.Diagnostics;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Paths, paints and strokes.
internal sealed partial class SvgSceneWriter
{
    // Steps between two stops of different opacity; at sixteen the largest error of a channel is 1/255 between any two colours.
    private const int MixedSteps = 16;
    private const int StopDecimals = 5;

    // A paint as attributes name it: a colour, or the id of a gradient that was written.
    private readonly record struct PaintReference(ColorValue? Color, string? Id, double Opacity = 1);

    private void WritePath(PathItem item)
    {
        var fill = item.Fill is { } paint ? PreparePaint(paint, item.Path.Bounds) : default;
        var stroke = item.Stroke is { } line ? PreparePaint(line.Paint, SceneBounds.OfStroke(item.Path, line)) : default;
        markup.Begin("path").PathData(item.Path);
        WritePaint("fill", fill);
        if (item.Fill is not null && item.FillRule == FillRule.EvenOdd) markup.Attribute("fill-rule", "evenodd");
        if (item.Stroke is not null) WriteStroke(item.Stroke, stroke);
        if (item.IsCrisp) markup.Attribute("shape-rendering", "crispEdges");
        markup.End();
    }

    private void WriteStroke(Stroke stroke, PaintReference paint)
    {
        WritePaint("stroke", paint);
        markup.Attribute("stroke-width", stroke.Width);
        if (stroke.Cap != LineCap.Butt) markup.Attribute("stroke-linecap", stroke.Cap == LineCap.Round ? "round" : "square");
        if (stroke.Join == LineJoin.Miter) markup.Attribute("stroke-miterlimit", stroke.MiterLimit, PageDecimals);
        else markup.Attribute("stroke-linejoin", stroke.Join == LineJoin.Round ? "round" : "bevel");
        if (stroke.Dashes.IsDefaultOrEmpty) return;
        markup.Attribute("stroke-dasharray", stroke.Dashes.AsSpan());
        if (stroke.DashOffset != 0) markup.Attribute("stroke-dashoffset", stroke.DashOffset);
    }

    // Gradients stand before what they fill.
    private PaintReference PreparePaint(Paint paint, Rect bounds) => paint switch
    {
        ConicGradientPaint conic => new(null, WritePicture(conic, bounds)),
        PatternPaint pattern => new(null, WritePattern(pattern), pattern.Opacity),
        SolidPaint solid => new(solid.Color, null),
        LinearGradientPaint linear => new(null, WriteGradient(linear)),
        RadialGradientPaint radial => new(null, WriteGradient(radial)),
        _ => throw new UnreachableException($"no SVG paint for {paint.GetType().Name}"),
    };

    private string WriteGradient(LinearGradientPaint gradient)
    {
        var id = NextId('p');
        markup.Begin("linearGradient").Attribute("id", id).Attribute("gradientUnits", "userSpaceOnUse")
            .Attribute("x1", gradient.Start.X).Attribute("y1", gradient.Start.Y).Attribute("x2", gradient.End.X).Attribute("y2", gradient.End.Y);
        WriteSpread(gradient.Spread);
        if (!gradient.Transform.IsIdentity) markup.Transform("gradientTransform", gradient.Transform);
        WriteStops(gradient.Stops);
        return id;
    }

    private string WriteGradient(RadialGradientPaint gradient)
    {
        var id = NextId('p');
        var (center, rx, ry) = (gradient.Center, gradient.RadiusX, gradient.RadiusY);
        markup.Begin("radialGradient").Attribute("id", id).Attribute("gradientUnits", "userSpaceOnUse");
        // An oval one is a round one, pressed about its centre.
        if (rx == ry && gradient.Focus is null && gradient.FocusRadius == 0)
        {
            markup.Attribute("cx", center.X).Attribute("cy", center.Y).Attribute("r", rx);
            if (!gradient.Transform.IsIdentity) markup.Transform("gradientTransform", gradient.Transform);
        }
        else
        {
            var (x, y, radius) = gradient.FocusOnUnitCircle();
            markup.Attribute("cx", 0).Attribute("cy", 0).Attribute("r", 1);
            if ((x, y) != (0, 0)) markup.Attribute("fx", x, StopDecimals).Attribute("fy", y, StopDecimals);
            if (radius > 0) markup.Attribute("fr", radius, StopDecimals);
            markup.Transform("gradientTransform", new Matrix(rx, 0, 0, ry, center.X, center.Y).Then(gradient.Transform));
        }
        WriteSpread(gradient.Spread);
        WriteStops(gradient.Stops);
        return id;
    }

    private void WriteSpread(GradientSpread spread)
    {
        if (spread != GradientSpread.Pad) markup.Attribute("spreadMethod", spread == GradientSpread.Reflect ? "reflect" : "repeat");
    }

    // Viewers mix colour and opacity apart; the scene mixes them premultiplied. Where both change, more stops bring the one near the other.
    private void WriteStops(ImmutableArray<GradientStop> stops)
    {
        markup.Raw("\n");
        for (var i = 0; i < stops.Length; i++)
        {
            if (i > 0 && stops[i - 1].Color.Alpha != stops[i].Color.Alpha && !IsSameInk(stops[i - 1].Color, stops[i].Color)) WriteMixed(stops[i - 1], stops[i]);
            WriteStop(stops[i].Offset, stops[i].Color);
        }
        markup.End();
    }

    private void WriteMixed(GradientStop from, GradientStop to)
    {
        if (from.Color.Alpha == 0) WriteStop(from.Offset, to.Color with { Alpha = 0 });
        else if (to.Color.Alpha == 0) WriteStop(to.Offset, from.Color with { Alpha = 0 });
        else
        {
            for (var step = 1; step < MixedSteps; step++)
            {
                var t = (double)step / MixedSteps;
                WriteStop(from.Offset + (to.Offset - from.Offset) * t, Mix(from.Color, to.Color, t));
            }
        }
    }

    private static ColorValue Mix(ColorValue from, ColorValue to, double t)
    {
        var (a, b) = ((1 - t) * from.Alpha, t * to.Alpha);
        var alpha = a + b;
        return new((from.Red * a + to.Red * b) / alpha, (from.Green * a + to.Green * b) / alpha, (from.Blue * a + to.Blue * b) / alpha, alpha);
    }

    private static bool IsSameInk(ColorValue a, ColorValue b) => (a.Red, a.Green, a.Blue) == (b.Red, b.Green, b.Blue);

    private void WriteStop(double offset, ColorValue color)
    {
        markup.Begin("stop").Attribute("offset", offset, StopDecimals).Attribute("stop-color", HexOf(color));
        if (color.Alpha != 1) markup.Attribute("stop-opacity", color.Alpha, OpacityDecimals);
        markup.End();
    }

    private void WritePaint(string property, PaintReference paint)
    {
        if (paint.Color is { } color) WriteColor(property, color);
        else markup.Attribute(property, paint.Id is { } id ? $"url(#{id})" : "none");
        if (paint.Id is not null && paint.Opacity != 1) markup.Attribute(property + "-opacity", Math.Clamp(paint.Opacity, 0, 1), OpacityDecimals);
    }

    private void WriteColor(string property, ColorValue color)
    {
        markup.Attribute(property, HexOf(color));
        if (color.Alpha != 1) markup.Attribute(property + "-opacity", color.Alpha, OpacityDecimals);
    }

    private static string HexOf(ColorValue color)
    {
        var (r, g, b, _) = color.ToBytes();
        return $"#{r:x2}{g:x2}{b:x2}";
    }
}
