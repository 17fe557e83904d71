using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;
using SkiaSharp;

namespace PosterKit.Skia;

// Glyphs are drawn as the outlines that PosterKit reads, each where typesetting put it: not hinted, not snapped, and the same whatever fonts Skia finds.
internal sealed partial class SkiaPainter
{
    private void DrawGlyphs(GlyphRunItem item)
    {
        var run = item.Run;
        if (run.Glyphs.IsEmpty) return;
        var keepsColors = run.Face.HasColorLayers && !item.IsDrawingOnly;
        using var ink = item.Fill is { } fill ? MakePaint(fill) : null;
        if (ink is not null && run.Boldness > 0) SetBold(ink, run.Boldness);
        if (ink is not null || keepsColors) DrawGlyphs(item, ink, keepsColors);
        if (item.Stroke is not { } stroke || !IsSeen(stroke)) return;
        using var line = MakePaint(stroke.Paint);
        if (line is null) return;
        // Outlines are closed: they have corners, and neither ends nor dashes.
        SetStroke(line, new(stroke.Paint, stroke.Width) { Join = stroke.Join, MiterLimit = stroke.MiterLimit });
        DrawGlyphs(item, line, keepsColors: false);
    }

    // Half of the line lies outside of the outline; both are inked as one shape.
    private static void SetBold(SKPaint paint, double width)
    {
        paint.Style = SKPaintStyle.StrokeAndFill;
        paint.StrokeWidth = (float)width;
        paint.StrokeJoin = SKStrokeJoin.Round;
    }

    private void DrawGlyphs(GlyphRunItem item, SKPaint? ink, bool keepsColors)
    {
        var (run, face) = (item.Run, item.Run.Face);
        var toItem = Matrix.Translation(item.Origin.X, item.Origin.Y);
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var glyph = run.Glyphs[i].Glyph;
            var map = run.MapOf(i).Then(toItem);
            if (!face.HasColorLayers || face.GetColorLayers(glyph) is not { IsEmpty: false } layers)
            {
                if (ink is not null) DrawOutline(face.GetOutline(glyph), map, ink);
                continue;
            }
            if (!keepsColors && !item.IsDrawingOnly) continue;
            foreach (var layer in layers) DrawLayer(face, layer, map, ink, keepsColors, run.Boldness);
        }
    }

    private void DrawLayer(FontFace face, ColorLayer layer, Matrix map, SKPaint? ink, bool keepsColors, double boldness)
    {
        if (!keepsColors || layer.Color is not { } color)
        {
            if (ink is not null) DrawOutline(face.GetOutline(layer.Glyph), map, ink);
            return;
        }
        using var own = MakeSolid(color);
        if (boldness > 0) SetBold(own, boldness);
        DrawOutline(face.GetOutline(layer.Glyph), map, own);
    }

    private void DrawOutline(VectorPath outline, Matrix map, SKPaint paint)
    {
        if (outline.IsEmpty) return;
        using var path = SkiaValues.ToPath(outline, map);
        canvas.DrawPath(path, paint);
    }
}
