using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Raster.Tests;

/// <summary>Short ways to make scenes whose points are pixels, and to draw them.</summary>
internal static class Draw
{
    public static PosterScene Page(double width, double height, params ImmutableArray<SceneItem> items) =>
        new() { Trim = new(width, height), Items = items };

    /// <summary>Draws a scene at one pixel to the point.</summary>
    public static PixelCollector Render(PosterScene scene, ColorValue? background = null, int threads = 1, int? bandHeight = null, DitherMode dither = DitherMode.Off)
    {
        var sink = new PixelCollector();
        var diagnostics = new DiagnosticBag();
        var engine = bandHeight is { } height ? new RasterEngine(height) : new RasterEngine();
        engine.Render(
            scene,
            new((int)scene.Trim.Width, (int)scene.Trim.Height) { Background = background, Threads = threads, Dither = dither },
            sink,
            diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return sink;
    }

    public static PixelCollector Render(double width, double height, params ImmutableArray<SceneItem> items) => Render(Page(width, height, items));

    public static SolidPaint Ink(string hex, double alpha = 1) => new(Color(hex, alpha));

    public static ColorValue Color(string hex, double alpha = 1)
    {
        var rgb = Convert.FromHexString(hex);
        return ColorValue.FromBytes(rgb[0], rgb[1], rgb[2]) with { Alpha = alpha };
    }

    public static SolidPaint Black { get; } = new(ColorValue.Black);

    public static VectorPath Polygon(params double[] xy)
    {
        var path = new PathBuilder().MoveTo(xy[0], xy[1]);
        for (var i = 2; i < xy.Length; i += 2) path.LineTo(xy[i], xy[i + 1]);
        return path.Close().Build();
    }

    public static VectorPath Polyline(params double[] xy)
    {
        var path = new PathBuilder().MoveTo(xy[0], xy[1]);
        for (var i = 2; i < xy.Length; i += 2) path.LineTo(xy[i], xy[i + 1]);
        return path.Build();
    }

    public static VectorPath Box(double x, double y, double width, double height) => VectorPath.Rectangle(new(x, y, width, height));

    public static VectorPath Ellipse(double x, double y, double width, double height) =>
        new PathBuilder().AddEllipse(new(x, y, width, height)).Build();

    public static GradientStop Stop(double offset, string hex, double alpha = 1) => new(offset, Color(hex, alpha));

    /// <summary>A line of text, shaped in one face.</summary>
    public static GlyphRunItem Text(string text, double x, double y, double size, Paint fill, string family = "Noto Sans CJK", int weight = 400, string script = "Hani", string language = "zh-Hans")
    {
        var face = BundledFonts.Face(family, weight);
        var shaped = new List<ShapedGlyph>();
        face.Shape(new ShapeRun { Text = text, Start = 0, Length = text.Length, Script = script, Language = language }, shaped);
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        var (pen, scale) = (0.0, size / face.UnitsPerEm);
        foreach (var glyph in shaped)
        {
            glyphs.Add(new(glyph.Glyph, pen + glyph.OffsetX * scale, -glyph.OffsetY * scale, glyph.Cluster));
            pen += glyph.AdvanceX * scale;
        }
        return new(
            new GlyphRun { Face = face, Size = size, Glyphs = glyphs.ToImmutable(), Text = text, Language = language, Advance = pen },
            new(x, y),
            fill);
    }
}
