using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.QuestPdf;

// Paths, paints and strokes.
internal sealed partial class SceneSvg
{
    // Stops that are put in where colour and alpha both change: the reader mixes them apart, the scene premultiplied.
    private const int StepsBetweenAlphas = 16;

    // A colour, or the id of a gradient; default: nothing is painted.
    private readonly record struct PaintReference(ColorValue? Color, string? Id);

    // The others have no words in the reader's SVG.
    private static bool IsPlain(Paint? paint) => paint is null or SolidPaint or LinearGradientPaint or RadialGradientPaint { FocusRadius: 0 };

    private PaintReference Prepare(Paint? paint) => paint switch
    {
        null => default,
        SolidPaint solid => new(solid.Color, null),
        LinearGradientPaint linear => new(null, WriteGradient(linear)),
        RadialGradientPaint radial => new(null, WriteGradient(radial)),
        _ => throw new UnreachableException($"no SVG paint for {paint.GetType().Name}"),
    };

    private string WriteGradient(LinearGradientPaint paint)
    {
        var id = NextId();
        _svg.Append(CultureInfo.InvariantCulture,
            $"<linearGradient id=\"{id}\" gradientUnits=\"userSpaceOnUse\" x1=\"{Number(paint.Start.X)}\" y1=\"{Number(paint.Start.Y)}\" x2=\"{Number(paint.End.X)}\" y2=\"{Number(paint.End.Y)}\"");
        WriteManner(paint.Spread, paint.Transform);
        WriteStops(paint.Stops);
        _svg.Append("</linearGradient>");
        return id;
    }

    // In the space where the ellipse is the unit circle.
    private string WriteGradient(RadialGradientPaint paint)
    {
        var id = NextId();
        var (x, y, _) = paint.FocusOnUnitCircle();
        _svg.Append(CultureInfo.InvariantCulture, $"<radialGradient id=\"{id}\" gradientUnits=\"userSpaceOnUse\" cx=\"0\" cy=\"0\" r=\"1\" fx=\"{Number(x)}\" fy=\"{Number(y)}\"");
        WriteManner(paint.Spread, new Matrix(paint.RadiusX, 0, 0, paint.RadiusY, paint.Center.X, paint.Center.Y).Then(paint.Transform));
        WriteStops(paint.Stops);
        _svg.Append("</radialGradient>");
        return id;
    }

    private void WriteManner(GradientSpread spread, Matrix transform)
    {
        if (spread != GradientSpread.Pad) _svg.Append(spread == GradientSpread.Reflect ? " spreadMethod=\"reflect\"" : " spreadMethod=\"repeat\"");
        if (!transform.IsIdentity) WriteMatrix("gradientTransform", transform);
        _svg.Append('>');
    }

    private void WriteStops(ImmutableArray<GradientStop> stops)
    {
        for (var i = 0; i < stops.Length; i++)
        {
            var (to, offset) = (stops[i].Color, stops[i].Offset);
            if (i > 0 && stops[i - 1] is var (start, before) && before.Alpha != to.Alpha && (before.Red, before.Green, before.Blue) != (to.Red, to.Green, to.Blue))
            {
                if (before.Alpha == 0) WriteStop(start, to with { Alpha = 0 });
                else if (to.Alpha == 0) WriteStop(offset, before with { Alpha = 0 });
                else
                {
                    for (var step = 1; step < StepsBetweenAlphas; step++)
                    {
                        var share = (double)step / StepsBetweenAlphas;
                        var (a, b) = (before.Alpha * (1 - share), to.Alpha * share);
                        double Channel(double x, double y) => (x * a + y * b) / (a + b);
                        WriteStop(start + (offset - start) * share, new(Channel(before.Red, to.Red), Channel(before.Green, to.Green), Channel(before.Blue, to.Blue), a + b));
                    }
                }
            }
            WriteStop(offset, to);
        }
    }

    private void WriteStop(double offset, ColorValue color)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<stop offset=\"{Number(offset)}\" stop-color=\"{HexOf(color)}\"");
        if (color.Alpha != 1) _svg.Append(CultureInfo.InvariantCulture, $" stop-opacity=\"{Number(color.Alpha)}\"");
        _svg.Append("/>");
    }

    private void WritePaint(string property, PaintReference paint)
    {
        if (paint.Color is not { } color)
        {
            _svg.Append(CultureInfo.InvariantCulture, $" {property}=\"{(paint.Id is { } id ? $"url(#{id})" : "none")}\"");
            return;
        }
        _svg.Append(CultureInfo.InvariantCulture, $" {property}=\"{HexOf(color)}\"");
        if (color.Alpha != 1) _svg.Append(CultureInfo.InvariantCulture, $" {property}-opacity=\"{Number(color.Alpha)}\"");
    }

    private void WriteStroke(Stroke stroke, PaintReference paint)
    {
        if (!(stroke.Width > 0) || !double.IsFinite(stroke.Width)) return;
        WritePaint("stroke", paint);
        _svg.Append(CultureInfo.InvariantCulture, $" stroke-width=\"{Number(stroke.Width)}\"");
        if (stroke.Cap != LineCap.Butt) _svg.Append(stroke.Cap == LineCap.Round ? " stroke-linecap=\"round\"" : " stroke-linecap=\"square\"");
        if (stroke.Join == LineJoin.Miter) _svg.Append(CultureInfo.InvariantCulture, $" stroke-miterlimit=\"{Number(stroke.MiterLimit)}\"");
        else _svg.Append(stroke.Join == LineJoin.Round ? " stroke-linejoin=\"round\"" : " stroke-linejoin=\"bevel\"");
        if (stroke.Dashes.IsDefaultOrEmpty) return;
        _svg.Append(" stroke-dasharray=\"");
        foreach (var length in stroke.Dashes) _svg.Append(Number(length)).Append(' ');
        _svg.Length--;
        _svg.Append(CultureInfo.InvariantCulture, $"\" stroke-dashoffset=\"{Number(stroke.DashOffset)}\"");
    }

    private void WriteSteps(VectorPath path, Matrix map)
    {
        _svg.Append(" d=\"");
        var at = 0;
        foreach (var verb in path.Verbs)
        {
            var (letter, count) = verb.GetStep();
            _svg.Append(letter);
            for (var i = 0; i < count; i++)
            {
                var p = map.Map(path.Points[at++]);
                if (i > 0) _svg.Append(' ');
                _svg.Append(Number(p.X)).Append(' ').Append(Number(p.Y));
            }
        }
        _svg.Append('"');
    }

    private void WriteMatrix(string attribute, Matrix m) => _svg.Append(
        CultureInfo.InvariantCulture, $" {attribute}=\"matrix({Number(m.A)} {Number(m.B)} {Number(m.C)} {Number(m.D)} {Number(m.E)} {Number(m.F)})\"");

    private static string HexOf(ColorValue color)
    {
        var (r, g, b, _) = color.ToBytes();
        return $"#{r:x2}{g:x2}{b:x2}";
    }

    // As exact as the reader is, which takes single precision.
    private static string Number(double value) => double.IsFinite(value) ? ((float)value).ToString("G7", CultureInfo.InvariantCulture) : "0";
}
