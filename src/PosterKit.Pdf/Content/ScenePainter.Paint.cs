using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// Colours, patterns and alpha of what is painted next.
internal sealed partial class ScenePainter
{
    /// <summary>Lines up to this width on paper, in points, overprint where they are black: white beside them would be wider than they are.</summary>
    private const double Hairline = 1;

    private static bool IsOpaque(Paint paint) => GradientStops.IsEvenlyClear(paint) && GradientStops.AlphaOf(paint) >= 1;

    /// <summary>Sets up a fill; true where a mask was set, and the state is to be restored after the painting.</summary>
    private bool BeginFill(Paint paint, Rect bounds, bool isText = false)
    {
        paint = GradientStops.Reduce(paint);
        var masked = BeginMask(paint, bounds);
        SetFill(paint);
        SetAlpha(GradientStops.AlphaOf(paint) * _opacity, _state.StrokeAlpha);
        SetOverprint(isText && _opacity >= 1 && _document.Colors.IsBlackInk(paint), TechnicalInks.Is(paint));
        return masked;
    }

    private bool BeginStroke(Stroke stroke, Rect bounds)
    {
        var paint = GradientStops.Reduce(stroke.Paint);
        var masked = BeginMask(paint, bounds);
        SetLineStyle(stroke);
        SetStroke(paint);
        var alpha = GradientStops.AlphaOf(paint) * _opacity;
        // Some readers draw the tiles of a stroke with the alpha of fills.
        SetAlpha(paint is PatternPaint ? alpha : _state.FillAlpha, alpha);
        SetOverprint(stroke.Width * _state.Scale <= Hairline && alpha >= 1 && _document.Colors.IsBlackInk(paint), TechnicalInks.Is(paint));
        return masked;
    }

    private bool BeginMask(Paint paint, Rect bounds)
    {
        if (GradientStops.IsEvenlyClear(paint)) return false;
        Save();
        // A little room round the shape, for the edge pixels of a reader that rounds the box.
        var box = bounds.Outset(1 / _state.Scale).Intersect(Visible());
        var id = _document.Gradients.WriteMask((GradientPaint)paint, box, _state.Decimals);
        _content.UsesTransparency = true;
        UseGraphicsState(id);
        return true;
    }

    private void SetFill(Paint paint)
    {
        paint = GradientStops.Reduce(paint);
        if (paint is SolidPaint solid)
        {
            if (_state.FillColor is { } had && had.Equals(solid.Color)) return;
            _document.Colors.WriteColor(_content, solid.Color, isStroke: false);
            (_state.FillColor, _state.FillPattern) = (solid.Color, 0);
            return;
        }
        var id = PatternOf(paint);
        if (_state.FillPattern == id) return;
        _content.UsePattern(id);
        _out.Raw("/Pattern cs "u8);
        WriteName('P', id);
        _out.Raw("scn\n"u8);
        (_state.FillColor, _state.FillPattern) = (null, id);
    }

    private int PatternOf(Paint paint) => paint is PatternPaint tiles ? GetTile(tiles) : _document.Gradients.GetPattern((GradientPaint)paint, _state.Transform, Visible());

    private void SetStroke(Paint paint)
    {
        paint = GradientStops.Reduce(paint);
        if (paint is SolidPaint solid)
        {
            if (_state.StrokeColor is { } had && had.Equals(solid.Color)) return;
            _document.Colors.WriteColor(_content, solid.Color, isStroke: true);
            (_state.StrokeColor, _state.StrokePattern) = (solid.Color, 0);
            return;
        }
        var id = PatternOf(paint);
        if (_state.StrokePattern == id) return;
        _content.UsePattern(id);
        _out.Raw("/Pattern CS "u8);
        WriteName('P', id);
        _out.Raw("SCN\n"u8);
        (_state.StrokeColor, _state.StrokePattern) = (null, id);
    }

    private void SetAlpha(double fill, double stroke)
    {
        fill = PdfNumber.Round(Math.Clamp(fill, 0, 1), 4);
        stroke = PdfNumber.Round(Math.Clamp(stroke, 0, 1), 4);
        if (_state.FillAlpha == fill && _state.StrokeAlpha == stroke) return;
        if (fill < 1 || stroke < 1) _content.UsesTransparency = true;
        UseGraphicsState(_document.GetAlphaState(fill, stroke));
        (_state.FillAlpha, _state.StrokeAlpha) = (fill, stroke);
    }

    // Black text prints over what lies under it, so that no white shows beside it where plates do not quite meet (8.6.7); hairlines likewise.
    // Technical inks always do: they are no part of the picture.
    private void SetOverprint(bool usually, bool isTechnical = false)
    {
        var overprints = isTechnical || (_overprints ?? usually);
        if (_document.Options.Color != PdfColorMode.Cmyk) return;
        if (_state.Overprints == overprints) return;
        UseGraphicsState(_document.GetOverprintState(overprints));
        _state.Overprints = overprints;
    }

    // A form begins with what is in force where it is shown (8.10.1), and says by itself what of it prints over.
    private void EndOverprint()
    {
        if (!_state.Overprints) return;
        UseGraphicsState(_document.GetOverprintState(false));
        _state.Overprints = false;
    }

    private void UseGraphicsState(int id)
    {
        _content.UseGraphicsState(id);
        WriteName('G', id);
        _out.Raw("gs\n"u8);
    }
}
