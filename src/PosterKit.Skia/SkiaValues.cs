using System.Diagnostics;
using PosterKit.Foundation;
using PosterKit.Scene;
using SkiaSharp;

namespace PosterKit.Skia;

/// <summary>PosterKit's numbers and words as Skia's.</summary>
internal static class SkiaValues
{
    /// <summary>An affine map; Skia's matrix is written row by row.</summary>
    public static SKMatrix ToSkia(Matrix m) => new((float)m.A, (float)m.C, (float)m.E, (float)m.B, (float)m.D, (float)m.F, 0, 0, 1);

    public static SKRect ToSkia(Rect r) => new((float)r.X, (float)r.Y, (float)r.Right, (float)r.Bottom);

    public static SKPoint ToSkia(Point p) => new((float)p.X, (float)p.Y);

    /// <summary>The sRGB value, as it is encoded; not premultiplied.</summary>
    public static SKColorF ToSkia(ColorValue c) => new((float)c.Red, (float)c.Green, (float)c.Blue, (float)c.Alpha);

    /// <summary>The sRGB value in eight bits.</summary>
    public static SKColor ToBytes(ColorValue c)
    {
        var (r, g, b, a) = c.ToBytes();
        return new(r, g, b, a);
    }

    /// <summary>A path whose points are mapped in double precision first: a glyph keeps its place on a large page.</summary>
    public static SKPath ToPath(VectorPath path, Matrix map, FillRule rule = FillRule.NonZero)
    {
        var made = new SKPath { FillType = rule == FillRule.EvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding };
        var at = 0;
        // SkiaSharp 4 would have a path made by its SKPathBuilder, which SkiaSharp 3 has not; both make one by these.
#pragma warning disable CS0618
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move: made.MoveTo(Next()); break;
                case PathVerb.Line: made.LineTo(Next()); break;
                case PathVerb.Quadratic: made.QuadTo(Next(), Next()); break;
                case PathVerb.Cubic: made.CubicTo(Next(), Next(), Next()); break;
                case PathVerb.Close: made.Close(); break;
                default: throw new UnreachableException($"no path step {verb}");
            }
        }
#pragma warning restore CS0618
        return made;

        SKPoint Next() => ToSkia(map.Map(path.Points[at++]));
    }

    public static SKBlendMode ToSkia(BlendMode mode) => mode switch
    {
        BlendMode.Normal => SKBlendMode.SrcOver,
        BlendMode.Multiply => SKBlendMode.Multiply,
        BlendMode.Screen => SKBlendMode.Screen,
        BlendMode.Overlay => SKBlendMode.Overlay,
        BlendMode.Darken => SKBlendMode.Darken,
        BlendMode.Lighten => SKBlendMode.Lighten,
        BlendMode.ColorDodge => SKBlendMode.ColorDodge,
        BlendMode.ColorBurn => SKBlendMode.ColorBurn,
        BlendMode.HardLight => SKBlendMode.HardLight,
        BlendMode.SoftLight => SKBlendMode.SoftLight,
        BlendMode.Difference => SKBlendMode.Difference,
        BlendMode.Exclusion => SKBlendMode.Exclusion,
        BlendMode.Hue => SKBlendMode.Hue,
        BlendMode.Saturation => SKBlendMode.Saturation,
        BlendMode.Color => SKBlendMode.Color,
        BlendMode.Luminosity => SKBlendMode.Luminosity,
        _ => throw new UnreachableException($"no blend mode {mode}"),
    };

    public static SKBlendMode ToSkia(CompositeOperator composite) => composite switch
    {
        CompositeOperator.Over => SKBlendMode.SrcOver,
        CompositeOperator.In => SKBlendMode.SrcIn,
        CompositeOperator.Out => SKBlendMode.SrcOut,
        CompositeOperator.Atop => SKBlendMode.SrcATop,
        CompositeOperator.Xor => SKBlendMode.Xor,
        CompositeOperator.Lighter => SKBlendMode.Plus,
        _ => throw new UnreachableException($"no blend mode for {composite}"),
    };

    public static SKShaderTileMode ToSkia(GradientSpread spread) => spread switch
    {
        GradientSpread.Pad => SKShaderTileMode.Clamp,
        GradientSpread.Reflect => SKShaderTileMode.Mirror,
        GradientSpread.Repeat => SKShaderTileMode.Repeat,
        _ => throw new UnreachableException($"no tile mode for {spread}"),
    };

    public static SKShaderTileMode ToSkia(EdgeMode edge) => edge switch
    {
        EdgeMode.Duplicate => SKShaderTileMode.Clamp,
        EdgeMode.Wrap => SKShaderTileMode.Repeat,
        EdgeMode.None => SKShaderTileMode.Decal,
        _ => throw new UnreachableException($"no tile mode for {edge}"),
    };

    public static SKStrokeCap ToSkia(LineCap cap) => cap switch
    {
        LineCap.Butt => SKStrokeCap.Butt,
        LineCap.Round => SKStrokeCap.Round,
        LineCap.Square => SKStrokeCap.Square,
        _ => throw new UnreachableException($"no cap {cap}"),
    };

    public static SKStrokeJoin ToSkia(LineJoin join) => join switch
    {
        LineJoin.Miter => SKStrokeJoin.Miter,
        LineJoin.Round => SKStrokeJoin.Round,
        LineJoin.Bevel => SKStrokeJoin.Bevel,
        _ => throw new UnreachableException($"no join {join}"),
    };
}
