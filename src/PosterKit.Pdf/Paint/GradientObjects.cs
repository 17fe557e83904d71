using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>Gradients as shading patterns (PDF 32000-1 8.7.4), and their alphas as luminosity masks (11.6.5.2).</summary>
internal sealed class GradientObjects(PdfFile file, PressColors colors)
{
    /// <summary>How often a gradient is repeated at most; beyond that it goes on in its last colour.</summary>
    private const int MostPeriods = 400;

    private readonly Dictionary<Paint, List<Pattern>> _patterns = new(ReferenceEqualityComparer.Instance);

    // Of a gradient that goes on for ever only what is seen is written, so that belongs to it.
    private sealed record Pattern(Matrix Transform, bool IsMask, Rect Seen, int Id);

    /// <summary>The pattern of a gradient in the space that <paramref name="transform"/> maps to the start of the content stream.</summary>
    /// <param name="gradient">The gradient.</param>
    /// <param name="transform">From the space of what is painted.</param>
    /// <param name="seen">What of that space can be seen.</param>
    public int GetPattern(GradientPaint gradient, Matrix transform, Rect seen)
    {
        if (!_patterns.TryGetValue(gradient, out var known)) _patterns.Add(gradient, known = []);
        if (!IsEndless(gradient)) seen = default;
        foreach (var pattern in known)
        {
            if (pattern.Transform == transform && pattern.IsMask == colors.IsMask && pattern.Seen == seen) return pattern.Id;
        }
        var matrix = Space(gradient).Then(transform);
        using var body = new PdfBuffer(512);
        body.Raw("<</PatternType 2/Matrix["u8);
        body.Number(matrix.A, 8).Space().Number(matrix.B, 8).Space().Number(matrix.C, 8).Space().Number(matrix.D, 8).Space();
        body.Number(matrix.E, 5).Space().Number(matrix.F, 5).Raw("]/Shading "u8);
        body.Reference(WriteShading(gradient, seen, isMask: false)).Raw(">>"u8);
        var id = file.WriteObject(body.Written);
        known.Add(new(transform, colors.IsMask, seen, id));
        return id;
    }

    /// <summary>A graphics state that masks by the alphas of a gradient in the space that is current where it is set.</summary>
    /// <param name="gradient">A gradient whose alpha changes.</param>
    /// <param name="bounds">Outside it all is hidden.</param>
    /// <param name="decimals">Of the bounds.</param>
    public int WriteMask(GradientPaint gradient, Rect bounds, int decimals)
    {
        var shading = WriteShading(gradient, bounds, isMask: true);
        using var body = new PdfBuffer(512);
        var form = file.Reserve();
        body.Raw("/Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceGray/I true>>/BBox["u8);
        body.Rectangle(bounds, decimals);
        body.Raw("]/Resources<</Shading<</S"u8).Integer(shading).Space().Reference(shading).Raw(">>>>"u8);
        using var content = new PdfBuffer(128);
        var space = Space(gradient);
        if (!space.IsIdentity)
        {
            content.Number(space.A, 8).Space().Number(space.B, 8).Space().Number(space.C, 8).Space().Number(space.D, 8).Space();
            content.Number(space.E, decimals).Space().Number(space.F, decimals).Raw(" cm\n"u8);
        }
        content.Raw("/S"u8).Integer(shading).Raw(" sh\n"u8);
        file.WriteStream(form, body.Written, content.Written);

        body.Clear();
        body.Raw("<</SMask<</S/Luminosity/G "u8).Reference(form).Raw(">>>>"u8);
        return file.WriteObject(body.Written);
    }

    /// <summary>Forgets the patterns of a page; they hold on to its paints.</summary>
    public void EndPage() => _patterns.Clear();

    private static GradientSpread SpreadOf(GradientPaint gradient) => gradient switch
    {
        LinearGradientPaint linear => linear.Spread,
        RadialGradientPaint radial => radial.Spread,
        _ => GradientSpread.Pad,
    };

    private static bool IsEndless(GradientPaint gradient) => gradient is ConicGradientPaint || SpreadOf(gradient) != GradientSpread.Pad;

    // Where the shading is described: an oval gradient is a round one about the origin, scaled and shifted.
    private static Matrix Space(GradientPaint gradient) => gradient is RadialGradientPaint radial
        ? new Matrix(1, 0, 0, radial.RadiusY / radial.RadiusX, radial.Center.X, radial.Center.Y).Then(gradient.Transform)
        : gradient.Transform;

    // Returns its object number.
    private int WriteShading(GradientPaint gradient, Rect seen, bool isMask)
    {
        var space = isMask ? ColorSpace.Gray : colors.SpaceOf(gradient.Stops);
        var near = Space(gradient).Inverse() is { } back ? back.MapBounds(seen) : default;
        if (gradient is ConicGradientPaint conic) return ConicMesh.Write(file, conic, near, space, isMask);

        using var to = new PdfBuffer(512);
        to.Raw("<</ColorSpace"u8);
        space.Write(to);
        var spread = SpreadOf(gradient);
        var (from, end) = (0.0, 1.0);
        if (gradient is RadialGradientPaint radial)
        {
            var (x, y, r) = radial.FocusOnUnitCircle();
            // Circles start from a point at the least.
            if (spread != GradientSpread.Pad) (from, end) = (-r / (1 - r), Farthest(near, corner => OffsetOf(radial, x, y, r, corner)).Most);
            var scale = radial.RadiusX;
            to.Raw("/ShadingType 3/Coords["u8);
            WriteCircle(to, x * (1 - from) * scale, y * (1 - from) * scale, (r + (1 - r) * from) * scale);
            WriteCircle(to.Space(), x * (1 - end) * scale, y * (1 - end) * scale, (r + (1 - r) * end) * scale);
        }
        else
        {
            var linear = (LinearGradientPaint)gradient;
            var along = linear.End - linear.Start;
            if (spread != GradientSpread.Pad)
                (from, end) = Farthest(near, corner => ((corner.X - linear.Start.X) * along.X + (corner.Y - linear.Start.Y) * along.Y) / (along.X * along.X + along.Y * along.Y));
            to.Raw("/ShadingType 2/Coords["u8);
            to.Number(linear.Start.X + along.X * from, 6).Space().Number(linear.Start.Y + along.Y * from, 6).Space();
            to.Number(linear.Start.X + along.X * end, 6).Space().Number(linear.Start.Y + along.Y * end, 6);
        }
        to.Raw("]/Extend[true true]"u8);
        if (spread == GradientSpread.Pad)
        {
            WriteFunction(to.Raw("/Function"u8), gradient, space, isMask);
        }
        else
        {
            using var period = new PdfBuffer(512);
            WriteFunction(period, gradient, space, isMask);
            to.Raw("/Domain["u8).Number(from, 6).Space().Number(end, 6).Raw("]/Function"u8);
            WritePeriods(to, file.WriteObject(period.Written), from, end, spread == GradientSpread.Reflect);
        }
        return file.WriteObject(to.Raw(">>"u8).Written);
    }

    private static void WriteFunction(PdfBuffer to, GradientPaint gradient, ColorSpace space, bool isMask)
    {
        if (isMask) GradientFunction.WriteAlphas(to, gradient.Stops);
        else GradientFunction.WriteColors(to, gradient.Stops, space);
    }

    private static void WriteCircle(PdfBuffer to, double x, double y, double radius) =>
        to.Number(x, 6).Space().Number(y, 6).Space().Number(Math.Max(0, radius), 6);

    // One period after the other, every other one backwards where the gradient is reflected; the first and the last may be parts.
    private static void WritePeriods(PdfBuffer to, int period, double from, double end, bool isReflected)
    {
        var (first, last) = ((int)Math.Floor(from), (int)Math.Ceiling(end));
        to.Raw("<</FunctionType 3/Domain["u8).Number(from, 6).Space().Number(end, 6).Raw("]/Functions["u8);
        for (var i = first; i < last; i++) to.Reference(period).Space();
        to.Raw("]/Bounds["u8);
        for (var i = first + 1; i < last; i++) to.Integer(i).Space();
        to.Raw("]/Encode["u8);
        for (var i = first; i < last; i++)
        {
            var (a, b) = (Math.Max(from, i) - i, Math.Min(end, i + 1) - i);
            if (isReflected && (i & 1) != 0) (a, b) = (1 - a, 1 - b);
            to.Number(a, 6).Space().Number(b, 6).Space();
        }
        to.Raw("]>>"u8);
    }

    // The least and the greatest offset at the corners of what is seen, at least a period apart.
    private static (double Least, double Most) Farthest(Rect seen, Func<Point, double> offset)
    {
        double least = double.MaxValue, most = double.MinValue;
        foreach (var corner in (ReadOnlySpan<Point>)[new(seen.X, seen.Y), new(seen.Right, seen.Y), new(seen.X, seen.Bottom), new(seen.Right, seen.Bottom)])
        {
            var here = offset(corner);
            if (!double.IsFinite(here)) continue;
            (least, most) = (Math.Min(least, here), Math.Max(most, here));
        }
        if (!(least <= most)) return (0, 1);
        least = Math.Floor(least);
        return (least, Math.Clamp(Math.Ceiling(most), least + 1, least + MostPeriods));
    }

    // As the raster works it out: see Scene.RadialGradientPaint.FocusOnUnitCircle.
    private static double OffsetOf(RadialGradientPaint radial, double focusX, double focusY, double radius, Point p)
    {
        var (qx, qy) = (p.X / radial.RadiusX - focusX, p.Y / radial.RadiusX - focusY);
        var growth = 1 - radius;
        var a = growth * growth - focusX * focusX - focusY * focusY;
        var b = -qx * focusX - qy * focusY + radius * growth;
        var c = qx * qx + qy * qy - radius * radius;
        return (Math.Sqrt(Math.Max(0, b * b + a * c)) - b) / a;
    }
}
