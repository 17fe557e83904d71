using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>Gradients as shading patterns (PDF 32000-1 8.7.4), and their alphas as luminosity masks (11.6.5.2).</summary>
internal sealed class GradientObjects(PdfFile file, PressColors colors)
{
    private readonly Dictionary<Paint, List<Pattern>> _patterns = new(ReferenceEqualityComparer.Instance);

    private sealed record Pattern(Matrix Transform, int Id);

    /// <summary>The pattern of a gradient in the space that <paramref name="transform"/> maps to the start of the content stream.</summary>
    public int GetPattern(Paint gradient, Matrix transform)
    {
        if (!_patterns.TryGetValue(gradient, out var known)) _patterns.Add(gradient, known = []);
        foreach (var pattern in known)
        {
            if (pattern.Transform == transform) return pattern.Id;
        }
        var matrix = Space(gradient).Then(transform);
        using var body = new PdfBuffer(512);
        body.Raw("<</PatternType 2/Matrix["u8);
        body.Number(matrix.A, 8).Space().Number(matrix.B, 8).Space().Number(matrix.C, 8).Space().Number(matrix.D, 8).Space();
        body.Number(matrix.E, 5).Space().Number(matrix.F, 5).Raw("]/Shading"u8);
        WriteShading(body, gradient, isMask: false);
        body.Raw(">>"u8);
        var id = file.WriteObject(body.Written);
        known.Add(new(transform, id));
        return id;
    }

    /// <summary>A graphics state that masks by the alphas of a gradient in the space that is current where it is set.</summary>
    /// <param name="gradient">A gradient whose alpha changes.</param>
    /// <param name="bounds">Outside it all is hidden.</param>
    /// <param name="decimals">Of the bounds.</param>
    public int WriteMask(Paint gradient, Rect bounds, int decimals)
    {
        using var body = new PdfBuffer(512);
        WriteShading(body, gradient, isMask: true);
        var shading = file.WriteObject(body.Written);

        var form = file.Reserve();
        body.Clear();
        body.Raw("/Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceGray/I true>>/BBox["u8);
        body.Rectangle(bounds, decimals);
        body.Raw("]/Resources<</Shading<</S"u8).Integer(shading).Space().Reference(shading).Raw(">>>>"u8);
        using var content = new PdfBuffer(128);
        var space = Space(gradient);
        if (!space.IsIdentity)
        {
            content.Number(space.A, 8).Raw(" 0 0 "u8).Number(space.D, 8).Space();
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

    // An oval gradient is a round one about the origin, scaled and shifted.
    private static Matrix Space(Paint gradient) => gradient is RadialGradientPaint radial
        ? new(1, 0, 0, radial.RadiusY / radial.RadiusX, radial.Center.X, radial.Center.Y)
        : Matrix.Identity;

    private void WriteShading(PdfBuffer to, Paint gradient, bool isMask)
    {
        var stops = GradientStops.Of(gradient);
        var space = colors.SpaceOf(stops);
        to.Raw("<</ColorSpace"u8);
        if (isMask) to.Raw("/DeviceGray"u8);
        else space.Write(to);
        if (gradient is RadialGradientPaint radial)
        {
            to.Raw("/ShadingType 3/Coords[0 0 0 0 0 "u8).Number(radial.RadiusX, 6);
        }
        else
        {
            var linear = (LinearGradientPaint)gradient;
            to.Raw("/ShadingType 2/Coords["u8).Number(linear.Start.X, 6).Space().Number(linear.Start.Y, 6).Space();
            to.Number(linear.End.X, 6).Space().Number(linear.End.Y, 6);
        }
        to.Raw("]/Extend[true true]/Function"u8);
        if (isMask) GradientFunction.WriteAlphas(to, stops);
        else GradientFunction.WriteColors(to, stops, space);
        to.Raw(">>"u8);
    }
}
