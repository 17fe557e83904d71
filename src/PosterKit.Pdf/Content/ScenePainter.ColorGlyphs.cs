using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Pdf;

// Colour glyphs as shapes.
internal sealed partial class ScenePainter
{
    /// <summary>Draws the colour layers of a glyph in font units, y up; returns the box round them.</summary>
    public static Rect PaintColorGlyph(PdfDocument document, ContentStream form, FontFace face, GlyphId glyph)
    {
        var painter = new ScenePainter(document, form);
        Rect box = default;
        foreach (var layer in face.GetColorLayers(glyph))
        {
            var outline = face.GetOutline(layer.Glyph);
            if (outline.IsEmpty) continue;
            box = box.Union(outline.Bounds);
            painter.PaintLayer(outline, layer.Color);
        }
        return box;
    }

    // For a form in font units.
    private ScenePainter(PdfDocument document, ContentStream form)
    {
        _document = document;
        _content = form;
        _out = form.Body;
        _language = document.Language;
        // Half a unit of a font of 1000 to the em, on paper at any usual size, is 0.5 decimals' worth: whole units and one decimal do.
        _state = GraphicsState.Initial(Matrix.Identity, scale: 0.05);
    }

    private void PaintLayer(VectorPath outline, ColorValue? color)
    {
        if (color is not null)
        {
            Save();
            _document.Colors.WriteColor(_content, color, isStroke: false);
            SetAlpha(color.Alpha, 1);
        }
        WritePath(outline);
        _out.Raw("f\n"u8);
        if (color is not null) Restore();
    }
}
