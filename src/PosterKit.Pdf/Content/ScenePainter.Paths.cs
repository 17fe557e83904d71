using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

// Paths: construction (PDF 32000-1 8.5.2), painting (8.5.3), line style (8.4.3).
internal sealed partial class ScenePainter
{
    private void PaintPath(PathItem item)
    {
        if (item.Path.IsEmpty || (item.Fill is null && item.Stroke is null)) return;
        BeginMarkedContent();
        if (item.Fill is not null && _document.Options.RichBlack is not null)
        {
            var bounds = item.Path.Bounds;
            item = item with { Fill = _document.Colors.Deepen(item.Fill, bounds.Width * _state.Scale, bounds.Height * _state.Scale) };
        }

        // One operator that fills and strokes makes the stroke knock the fill out under it (11.7.4.4); a clear stroke shows it.
        var together = item.Fill is not null && item.Stroke is { } s && IsOpaque(s.Paint) && GradientStops.IsEvenlyClear(item.Fill) && _opacity == 1
            && !TechnicalInks.Is(item.Fill) && !TechnicalInks.Is(s.Paint);
        if (together)
        {
            SetLineStyle(item.Stroke!);
            SetFill(item.Fill!);
            SetStroke(item.Stroke!.Paint);
            SetAlpha(GradientStops.AlphaOf(item.Fill!), 1);
            SetOverprint(false);
            WritePath(item.Path);
            _out.Raw(item.FillRule == FillRule.EvenOdd ? "B*\n"u8 : "B\n"u8);
            return;
        }
        if (item.Fill is { } fill)
        {
            var masked = BeginFill(fill, item.Path.Bounds);
            WritePath(item.Path);
            _out.Raw(item.FillRule == FillRule.EvenOdd ? "f*\n"u8 : "f\n"u8);
            if (masked) Restore();
        }
        if (item.Stroke is { } stroke)
        {
            var masked = BeginStroke(stroke, SceneBounds.OfStroke(item.Path, stroke));
            WritePath(item.Path);
            _out.Raw("S\n"u8);
            if (masked) Restore();
        }
    }

    private void Clip(ClipPath clip)
    {
        if (clip.Path.IsEmpty) _out.Raw("0 0 0 0 re "u8);
        else WritePath(clip.Path);
        _out.Raw(clip.FillRule == FillRule.EvenOdd ? "W* n\n"u8 : "W n\n"u8);
    }

    private void SetLineStyle(Stroke stroke)
    {
        if (_state.LineWidth != stroke.Width) _out.Number(_state.LineWidth = stroke.Width, _state.Decimals).Raw(" w\n"u8);
        if (_state.Cap != stroke.Cap) _out.Integer((int)(_state.Cap = stroke.Cap)).Raw(" J\n"u8);
        if (_state.Join != stroke.Join) _out.Integer((int)(_state.Join = stroke.Join)).Raw(" j\n"u8);
        if (_state.MiterLimit != stroke.MiterLimit) _out.Number(_state.MiterLimit = stroke.MiterLimit).Raw(" M\n"u8);
        var (had, wants) = (_state.DashesOf, stroke.Dashes.IsDefaultOrEmpty ? null : stroke);
        if (had == wants || (had is not null && wants is not null && had.DashOffset == wants.DashOffset && had.Dashes.SequenceEqual(wants.Dashes))) return;
        _state.DashesOf = wants;
        _out.Byte((byte)'[');
        if (wants is not null)
        {
            foreach (var length in wants.Dashes) _out.Number(length, _state.Decimals).Space();
        }
        _out.Raw("] "u8).Number(wants?.DashOffset ?? 0, _state.Decimals).Raw(" d\n"u8);
    }

    private void WritePath(VectorPath path)
    {
        var decimals = _state.Decimals;
        if (WriteRectangle(path, decimals)) return;
        var (verbs, points) = (path.Verbs, path.Points);
        var at = 0;
        for (var i = 0; i < verbs.Length; i++)
        {
            switch (verbs[i])
            {
                case PathVerb.Move:
                    WritePoint(points[at++], decimals);
                    _out.Raw("m\n"u8);
                    break;
                case PathVerb.Line:
                    WritePoint(points[at++], decimals);
                    _out.Raw("l\n"u8);
                    break;
                case PathVerb.Quadratic:
                    // The same parabola with two control points, each two thirds of the way to the one.
                    var (from, control, to) = (points[at - 1], points[at], points[at + 1]);
                    at += 2;
                    WritePoint(new(from.X + (control.X - from.X) * 2 / 3, from.Y + (control.Y - from.Y) * 2 / 3), decimals);
                    WritePoint(new(to.X + (control.X - to.X) * 2 / 3, to.Y + (control.Y - to.Y) * 2 / 3), decimals);
                    WritePoint(to, decimals);
                    _out.Raw("c\n"u8);
                    break;
                case PathVerb.Cubic:
                    WritePoint(points[at], decimals);
                    WritePoint(points[at + 1], decimals);
                    WritePoint(points[at + 2], decimals);
                    at += 3;
                    _out.Raw("c\n"u8);
                    break;
                default:
                    _out.Raw("h\n"u8);
                    break;
            }
        }
    }

    private bool WriteRectangle(VectorPath path, int decimals)
    {
        if (path.Verbs.Length != 5 || path.Points.Length != 4 || path.Verbs[1] != PathVerb.Line || path.Verbs[4] != PathVerb.Close) return false;
        var (a, b, c, d) = (path.Points[0], path.Points[1], path.Points[2], path.Points[3]);
        if (a.Y != b.Y || b.X != c.X || c.Y != d.Y || d.X != a.X) return false;
        WritePoint(a, decimals);
        // The far corner is rounded as a place, not as a size, so that neighbours that share it share it on paper too.
        _out.Number(PdfNumber.Round(c.X, decimals) - PdfNumber.Round(a.X, decimals), decimals).Space();
        _out.Number(PdfNumber.Round(c.Y, decimals) - PdfNumber.Round(a.Y, decimals), decimals).Raw(" re\n"u8);
        return true;
    }

    private void WritePoint(Point p, int decimals) => _out.Number(p.X, decimals).Space().Number(p.Y, decimals).Space();
}
