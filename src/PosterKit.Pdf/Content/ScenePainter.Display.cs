using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// Display text: outlines, turned glyphs, synthetic bold and oblique (PDF 32000-1 9.3.6, 9.4.2).
internal sealed partial class ScenePainter
{
    // Text rendering modes (Table 106).
    private const int FilledText = 0;
    private const int StrokedText = 1;
    private const int FilledAndStrokedText = 2;
    private const int InvisibleText = 3;

    /// <summary>Sets up how the text of an item is inked; true where a mask was set, and the state is to be restored after the text.</summary>
    private bool BeginText(GlyphRunItem item)
    {
        var bounds = SceneBounds.OfRun(item);
        if (item.Fill is { } fill)
        {
            _usualMode = item.Run.Boldness > 0 ? FilledAndStrokedText : FilledText;
            var masked = BeginFill(fill, bounds, isText: true);
            if (item.Run.Boldness > 0) SetBoldLine(fill, item.Run.Boldness);
            return masked;
        }
        _usualMode = item.Stroke is null ? InvisibleText : StrokedText;
        return item.Stroke is { } stroke && BeginStroke(stroke, bounds);
    }

    // The line that makes glyphs bold is a part of them, in the same paint.
    private void SetBoldLine(Paint fill, double boldness)
    {
        SetLineStyle(new(fill, boldness) { Join = LineJoin.Round });
        SetStroke(fill);
        SetAlpha(_state.FillAlpha, _state.FillAlpha);
    }

    /// <summary>Glyphs as paths, all in one: what lies under text or over it, and is no text itself.</summary>
    private void PaintGlyphShapes(GlyphRunItem item, Paint? fill, Stroke? stroke)
    {
        BeginMarkedContent();
        PaintShapes(item, fill, stroke, isText: false);
    }

    // Text without a font: its shapes, and beside them what they say (ActualText, 14.9.4).
    private void PaintOutlinedRun(GlyphRunItem item)
    {
        if (item.Fill is null && item.Stroke is null) return;
        BeginMarkedContent(isText: true);
        var isTold = _toldText is not null || _isUnmarked;
        var language = item.Run.Language != _language && item.Run.Language.Length > 0 ? item.Run.Language : null;
        if (!isTold) BeginSpan(language, item.Run.Text);
        if (item.Run.Face.HasColorLayers) PaintColorLayers(item);
        PaintShapes(item, item.Fill, item.Stroke, isText: true);
        if (!isTold) EndSpan();
    }

    private void PaintShapes(GlyphRunItem item, Paint? fill, Stroke? stroke, bool isText)
    {
        if (fill is not null)
        {
            var masked = BeginFill(fill, SceneBounds.OfRun(item), isText);
            if (item.Run.Boldness > 0) SetBoldLine(fill, item.Run.Boldness);
            WriteGlyphs(item);
            _out.Raw(item.Run.Boldness > 0 ? "B\n"u8 : "f\n"u8);
            if (masked) Restore();
        }
        if (stroke is not null)
        {
            var masked = BeginStroke(stroke, SceneBounds.OfRun(item));
            WriteGlyphs(item);
            _out.Raw("S\n"u8);
            if (masked) Restore();
        }
    }

    private void WriteGlyphs(GlyphRunItem item)
    {
        var (run, isEmpty) = (item.Run, true);
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var map = run.MapOf(i).Then(Matrix.Translation(item.Origin.X, item.Origin.Y));
            var layers = run.Face.HasColorLayers ? run.Face.GetColorLayers(run.Glyphs[i].Glyph) : [];
            if (layers.IsEmpty) Write(run.Face.GetOutline(run.Glyphs[i].Glyph), map);
            else if (item.IsDrawingOnly)
            {
                foreach (var layer in layers) Write(run.Face.GetOutline(layer.Glyph), map);
            }
        }
        // A painting operator wants a path (8.5.3.1).
        if (isEmpty) WritePoint(item.Origin, _state.Decimals);
        if (isEmpty) _out.Raw("m\n"u8);

        void Write(VectorPath outline, Matrix map)
        {
            if (outline.IsEmpty) return;
            isEmpty = false;
            WritePath(outline.Transform(map));
        }
    }

    // Turned glyphs stand each in a place of its own, and their text is told for all of them at once: readers that go by places and
    // directions would take every glyph for a word.
    private void ShowEachInPlace(GlyphRunItem item, EmbeddedFont font)
    {
        var run = item.Run;
        var glyphs = run.Glyphs.AsSpan();
        var text = run.Text.AsSpan();
        if (_toldText is null) BeginSpan(null, run.Text);
        var isInOrder = IsInOrder(run.Glyphs);
        for (var start = 0; start < glyphs.Length;)
        {
            var end = start + 1;
            while (isInOrder && end < glyphs.Length && glyphs[end].Cluster == glyphs[start].Cluster) end++;
            // What each glyph stands for is still for readers to look up in the font.
            var from = Math.Min(start == 0 ? 0 : glyphs[start].Cluster, text.Length);
            var to = end == glyphs.Length ? text.Length : Math.Clamp(glyphs[end].Cluster, from, text.Length);
            if (isInOrder) GlyphsTell(font, glyphs[start..end], text[from..to]);
            for (; start < end; start++)
            {
                SetTextMode(run.Face, glyphs[start].Glyph);
                ShowInPlace(item, font, start);
            }
        }
        if (_toldText is null) EndSpan();
    }

    private void ShowInPlace(GlyphRunItem item, EmbeddedFont font, int index)
    {
        var map = item.Run.MapOf(index);
        var size = item.Run.Size / item.Run.Face.UnitsPerEm;
        var decimals = _state.Decimals;
        _out.Number(map.A / size, 6).Space().Number(map.B / size, 6).Space().Number(map.C / size, 6).Space().Number(map.D / size, 6).Space();
        _out.Number(item.Origin.X + map.E, decimals).Space().Number(item.Origin.Y + map.F, decimals).Raw(" Tm\n"u8);
        OpenArray();
        _out.Byte((byte)'<');
        _isStringOpen = true;
        _content.OpenCode(font, font.Use(item.Run.Glyphs[index].Glyph));
        EndShowing();
        _isShowing = false;
    }
}
