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
        var scale = run.Size / run.Face.UnitsPerEm;
        var m = place.ToDevice;
        var glyphToDevice = new GlyphScale(m.A * scale, m.B * scale, -m.C * scale, -m.D * scale);
        if (!double.IsFinite(glyphToDevice.Matrix.Determinant)) return;
        var sized = _glyphs.Find(run.Face, glyphToDevice);
        var ink = Prepare(item.Fill, m);
        foreach (var glyph in run.Glyphs)
        {
            var origin = m.Map(new(item.Origin.X + glyph.X, item.Origin.Y + glyph.Y));
            if (run.Face.HasColorLayers && run.Face.GetColorLayers(glyph.Glyph) is { IsEmpty: false } layers)
            {
                foreach (var layer in layers)
                {
                    var paint = layer.Color is { } color ? MakeSolid(color) : ink;
                    if (paint is not null) AddGlyph(sized[layer.Glyph], origin, paint, place.Clip, sized);
                }
            }
            else if (ink is not null)
            {
                AddGlyph(sized[glyph.Glyph], origin, ink, place.Clip, sized);
            }
        }
    }

    private void AddGlyph(GlyphShape shape, Point origin, DevicePaint paint, PixelBox clip, SizedGlyphs sized)
    {
        if (!shape.IsWithinReach)
        {
            AddPath(shape.Path, FillRule.NonZero, paint, new(sized.Scale.Matrix with { E = origin.X, F = origin.Y }, clip));
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
