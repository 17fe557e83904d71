using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

internal sealed partial class DisplayListBuilder<TFormat>
{
    // Positions stay as they are: a glyph stands where typesetting put it, to 1/65536 pixel, and its outline is not hinted.
    private void AddGlyphs(GlyphRunItem item, in Place place)
    {
        _cancellation.ThrowIfCancellationRequested();
        var run = item.Run;
        if (run.Glyphs.IsEmpty) return;
        var m = place.ToDevice;
        var keepsColors = run.Face.HasColorLayers && !item.IsDrawingOnly;
        var ink = item.Fill is { } fill ? Prepare(fill, place, item) : null;
        var bold = run.Boldness > 0 ? new GlyphLine(InFontUnits(run, run.Boldness), LineJoin.Round, 1, IsFilled: true) : null;
        if (ink is not null || keepsColors) AddGlyphs(item, bold, ink, keepsColors, place);
        if (item.Stroke is { Width: > 0 } stroke && double.IsFinite(stroke.Width) && Prepare(stroke.Paint, place, item) is { } line)
            AddGlyphs(item, new(InFontUnits(run, stroke.Width), stroke.Join, stroke.MiterLimit, IsFilled: false), line, keepsColors: false, place);
    }

    private static double InFontUnits(GlyphRun run, double points) => points * run.Face.UnitsPerEm / run.Size;

    private void AddGlyphs(GlyphRunItem item, GlyphLine? line, DevicePaint? ink, bool keepsColors, in Place place)
    {
        var run = item.Run;
        var m = place.ToDevice;
        var upright = ScaleOf(run.MapOf(0), m, line);
        if (!double.IsFinite(upright.Matrix.Determinant)) return;
        var sized = run.TurnDegrees.IsEmpty ? _glyphs.Find(run.Face, upright) : null;
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var glyph = run.Glyphs[i];
            var origin = m.Map(new(item.Origin.X + glyph.X, item.Origin.Y + glyph.Y));
            // A turned glyph is hardly ever met a second time, so it is not kept.
            var scale = sized is null ? ScaleOf(run.MapOf(i), m, line) : upright;
            if (run.Face.HasColorLayers && run.Face.GetColorLayers(glyph.Glyph) is { IsEmpty: false } layers)
            {
                if (!keepsColors && !item.IsDrawingOnly) continue;
                foreach (var layer in layers)
                {
                    var paint = keepsColors && layer.Color is { } color ? MakeSolid(color) : ink;
                    if (paint is not null) AddGlyph(ShapeOf(run.Face, layer.Glyph, sized, scale), origin, paint, place.Clip, scale);
                }
            }
            else if (ink is not null)
            {
                AddGlyph(ShapeOf(run.Face, glyph.Glyph, sized, scale), origin, ink, place.Clip, scale);
            }
        }
    }

    private static GlyphScale ScaleOf(Matrix map, Matrix toDevice, GlyphLine? line)
    {
        var m = map.Then(toDevice);
        return new(m.A, m.B, m.C, m.D, line);
    }

    private static GlyphShape ShapeOf(FontFace face, GlyphId glyph, SizedGlyphs? sized, GlyphScale scale) =>
        sized is null ? new(face.GetOutline(glyph), scale, null) : sized[glyph];

    private void AddGlyph(GlyphShape shape, Point origin, DevicePaint paint, PixelBox clip, GlyphScale scale)
    {
        if (!shape.IsWithinReach)
        {
            var place = new Place(scale.Matrix with { E = origin.X, F = origin.Y }, clip);
            if (scale.Line is not { IsFilled: false }) AddPath(shape.Path, FillRule.NonZero, paint, place);
            if (scale.Line is { } line) AddStroke(shape.Path, line.ToStroke(), paint, place);
            return;
        }
        var bounds = shape.Bounds;
        var box = SeenPart(bounds with { X = bounds.X + origin.X, Y = bounds.Y + origin.Y }, clip);
        if (box.IsEmpty) return;
        _commands.Add(new()
        {
            Kind = DrawKind.Fill,
            Box = box,
            Shape = shape,
            X = (long)Math.Floor(origin.X * 65536 + 0.5),
            Y = (long)Math.Floor(origin.Y * 65536 + 0.5),
            Paint = paint,
        });
    }
}
