using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit;

// Where things stand, and how large they are.
internal sealed partial class PressWalk
{
    private static readonly DiagnosticPhrase[] Sides = [new("left", "左"), new("right", "右"), new("top", "上"), new("bottom", "下")];

    private void CheckBleed()
    {
        if (_scene.Bleed >= _profile.Bleed - Touch) return;
        _findings.Add(_sheet, DiagnosticCode.BleedTooSmall, _sheet.Target.Span, _profile.Bleed - _scene.Bleed, null, Mm(_scene.Bleed), Mm(_profile.Bleed));
    }

    // What comes as far as the trim edge is to go on to the bleed edge. Where there is no bleed, that alone is said. A star in a printed sky may end where it
    // likes: what is small along the edge, and has ink beyond it, leaves no white line.
    private void CheckReach(Rect shown, Spot spot)
    {
        if (spot.IsTile || _scene.Bleed <= Touch) return;
        var trim = _scene.TrimBox;
        if (shown.Intersect(trim).IsEmpty) return;
        Span<double> beyond = [trim.X - shown.X, shown.Right - trim.Right, trim.Y - shown.Y, shown.Bottom - trim.Bottom];
        for (var side = 0; side < beyond.Length; side++)
        {
            if (beyond[side] < -Touch || beyond[side] >= _scene.Bleed - Touch) continue;
            if ((side < 2 ? shown.Height : shown.Width) < SmallAlongEdge && HasInkBeyond(shown, side)) continue;
            _findings.AddKind(_sheet, DiagnosticCode.BleedNotCovered, spot.Source, Sides[side].English, _scene.Bleed - beyond[side], shown, Sides[side], Mm(_scene.Bleed), Mm(Math.Max(SafeFrom(side), _scene.Bleed)));
        }
    }

    // Whether ink lies in the bleed where something comes to an edge.
    private bool HasInkBeyond(Rect shown, int side)
    {
        var (trim, outside) = (_scene.TrimBox, _scene.Bleed - Touch);
        var (x, y) = (shown.X + shown.Width / 2, shown.Y + shown.Height / 2);
        return PrintsAt(side switch { 0 => trim.X - outside, 1 => trim.Right + outside, _ => x }, side switch { 2 => trim.Y - outside, 3 => trim.Bottom + outside, _ => y });
    }

    private void CheckWidth(double width, Rect shown, Spot spot, bool isLine)
    {
        if (!isLine || spot.IsTile || !(width > 0) || width >= _profile.Hairline - 0.01) return;
        _findings.Add(_sheet, DiagnosticCode.LineTooThin, spot.Source, _profile.Hairline - width, shown, Mm(width), Mm(_profile.Hairline));
    }

    private void CheckResolution(ImageItem item, Rect shown, Spot spot)
    {
        var header = item.Image.Header;
        var (acrossLength, downLength) = (Length(spot.ToScene.A, spot.ToScene.B) * item.Box.Width, Length(spot.ToScene.C, spot.ToScene.D) * item.Box.Height);
        if (!(acrossLength > 0 && downLength > 0)) return;
        var across = header.Width * item.Crop.Width / acrossLength * LengthUnits.PointsPerInch;
        var down = header.Height * item.Crop.Height / downLength * LengthUnits.PointsPerInch;
        var ppi = Math.Min(across, down);
        var least = _profile.LeastPpi(header is { BitsPerSample: 1, ColorModel: ImageColorModel.Gray or ImageColorModel.Palette });
        if (ppi >= least - 0.5) return;
        _findings.AddKind(_sheet, DiagnosticCode.ImageTooCoarse, spot.Source, item.Image.Name, least - ppi, shown,
            item.Image.Name, Math.Floor(ppi), Math.Round(least), Math.Ceiling(header.Width * least / ppi), Math.Floor(new Length(acrossLength).Millimetres * ppi / least));
    }

    // In the order of Sides. What the target says goes before what presses ask of every job.
    private double SafeFrom(int side)
    {
        if (_sheet.Target.SafeArea is not { } own) return _profile.SafeArea;
        return side switch { 0 => own.Left, 1 => own.Right, 2 => own.Top, _ => own.Bottom };
    }

    // Closer to the trim edge than the safe area, or over it; of several sides the worst is told.
    private void CheckSafeArea(Rect ink, Spot spot)
    {
        if (spot.IsDecoration || spot.IsTile) return;
        var trim = _scene.TrimBox;
        Span<double> inside = [ink.X - trim.X, trim.Right - ink.Right, ink.Y - trim.Y, trim.Bottom - ink.Bottom];
        var (side, lacking) = (-1, 0.05);
        for (var i = 0; i < inside.Length; i++)
        {
            var safe = SafeFrom(i);
            if (safe > 0 && safe - inside[i] > lacking) (side, lacking) = (i, safe - inside[i]);
        }
        if (side < 0) return;
        var (least, where) = (inside[side], Sides[side]);
        var what = least < 0
            ? new DiagnosticPhrase($"is cut by the {where.English} trim edge", $"被{where.Chinese}裁切边切断")
            : new DiagnosticPhrase($"stands {Mm(least)} mm from the {where.English} trim edge", $"距{where.Chinese}裁切边只有 {Mm(least)} 毫米");
        _findings.Add(_sheet, DiagnosticCode.TextNearTrim, spot.Source, lacking, ink, what, Mm(SafeFrom(side)));
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);

    private static double Mm(double points) => Math.Round(new Length(points).Millimetres, 2) + 0.0;
}
