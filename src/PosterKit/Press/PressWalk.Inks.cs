using PosterKit.Foundation;
using PosterKit.Layout;
using PosterKit.Scene;

namespace PosterKit;

// What inks do to small text, light tints and large black letters.
internal sealed partial class PressWalk
{
    // Letters so large that what shows through black ink is seen, in points. Chosen by eye.
    private const double LargeLetters = 24;

    private static readonly DiagnosticPhrase SparedOut = new("is spared out of the ink round it", "反白或镂空在其他油墨中");
    private static readonly DiagnosticPhrase OnPaper = new("stands in one ink", "用单色印刷");
    private static readonly DiagnosticPhrase RichBlack = new("is in a black made of several inks", "用多色叠成的黑");
    private static readonly DiagnosticPhrase Larger = new("set it larger", "请加大字号");
    private static readonly DiagnosticPhrase LargerOrPlain = new("set it larger and bolder, or in black on a light ground", "请加大加粗，或改为浅底黑字");
    private static readonly DiagnosticPhrase BlackAlone = new("give it black ink alone: `cmyk: [0, 0, 0, 100]`", "请只用黑版：`cmyk: [0, 0, 0, 100]`");

    private void VisitText(GlyphRunItem item, Spot spot)
    {
        if (item.Fill is null && item.Stroke is null || TechnicalInks.Is(item.Fill)) return;
        var ink = InkOf(item, spot.ToScene).Intersect(spot.Visible);
        if (ink.IsEmpty) return;
        // A font that may only go in whole is as good as forbidden: what is written is always a subset.
        if (!item.Run.Face.IsEmbeddable || !item.Run.Face.IsSubsettable)
            _findings.AddKind(_sheet, DiagnosticCode.FontNotEmbeddable, spot.Source, item.Run.Face.FamilyName, 0, ink, item.Run.Face.FamilyName);
        if (item.Fill is { } fill) VisitPaint(fill, spot, ink);
        if (item.Run.Face.HasColorLayers && !item.IsDrawingOnly) VisitLayers(item, spot, ink);
        if (item.Stroke is { } stroke)
        {
            VisitPaint(stroke.Paint, spot, ink);
            if (item.Fill is null) CheckWidth(stroke.Width * ScaleOf(spot.ToScene), ink, spot, isLine: true);
        }
        if (item.IsDrawingOnly) return;
        CheckSafeArea(ink, spot);
        if (item.Fill is SolidPaint { Color: var color }) CheckLetters(color.WithOpacity(spot.Opacity), item.Run.Size * ScaleOf(spot.ToScene), ink, spot);
    }

    // The colours that glyphs bring along, such as those of emoji.
    private void VisitLayers(GlyphRunItem item, Spot spot, Rect ink)
    {
        foreach (var glyph in item.Run.Glyphs)
        {
            foreach (var layer in item.Run.Face.GetColorLayers(glyph.Glyph))
            {
                if (layer.Color is { } color) VisitColor(color, spot, ink);
            }
        }
    }

    private void CheckLetters(ColorValue color, double size, Rect ink, Spot spot)
    {
        var overprints = spot.Overprints ?? (!_inks.SparesBlack && _inks.IsBlackAlone(color));
        var lies = LiesOnInk(ink);
        var count = _inks.CountStrong(color);
        if (lies && size >= LargeLetters && spot.Overprints is null && _inks.OverprintsAsBlack(new SolidPaint(color)))
            _findings.Add(_sheet, DiagnosticCode.OverprintShowsThrough, spot.Source, size, ink, Pt(size));
        if (_inks.IsRichBlack(color) && size < _profile.OneInkText - 0.005) Report(RichBlack, _profile.OneInkText, BlackAlone);
        else if (!overprints && lies && size < _profile.SmallText - 0.005) Report(SparedOut, _profile.SmallText, LargerOrPlain);
        else if (count > 1 && _profile.OneInkText > 0 && size < _profile.SmallText - 0.005)
            Report(new($"is printed in {count} inks", $"用 {count} 色叠印"), _profile.SmallText, LargerOrPlain);
        else if (size < _profile.SmallBlackText - 0.005) Report(OnPaper, _profile.SmallBlackText, Larger);

        void Report(DiagnosticPhrase why, double least, DiagnosticPhrase mend) =>
            _findings.AddKind(_sheet, DiagnosticCode.TextTooSmallForInks, spot.Source, why.English, least - size, ink, Pt(size), why, Pt(least), mend);
    }

    private void CheckTint(ColorValue color, Spot spot, Rect shown)
    {
        var share = _inks.LargestShare(color) * color.Alpha * spot.Opacity;
        if (share <= 0.004 || share >= _profile.LightestTint - 0.0005) return;
        // What lets other ink through makes that a little darker, and needs no dots of its own.
        if (color.Alpha * spot.Opacity < 1 && LiesOnInk(shown)) return;
        _findings.Add(_sheet, DiagnosticCode.TintTooLight, spot.Source, _profile.LightestTint - share, shown, Percent(share), Percent(_profile.LightestTint));
    }

    private void ReportTransparency(Spot spot)
    {
        if (!_profile.AllowsTransparency) _findings.Add(_sheet, DiagnosticCode.TransparencyForPress, spot.Source, 0, null);
    }

    // The last that was laid under the middle of a place says what is there.
    private bool LiesOnInk(Rect ink) => PrintsAt(ink.X + ink.Width / 2, ink.Y + ink.Height / 2);

    private bool PrintsAt(double x, double y)
    {
        for (var i = _ground.Count - 1; i >= 0; i--)
        {
            var (box, prints, _) = _ground[i];
            if (x >= box.X && x <= box.Right && y >= box.Y && y <= box.Bottom) return prints;
        }
        return false;
    }

    // Round the ink of the glyphs, not round their lines.
    private static Rect InkOf(GlyphRunItem item, Matrix toScene)
    {
        Rect all = default;
        var run = item.Run;
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var box = run.Face.GetInkBox(run.Glyphs[i].Glyph);
            if (run.Face.HasColorLayers)
            {
                foreach (var layer in run.Face.GetColorLayers(run.Glyphs[i].Glyph)) box = box.Union(run.Face.GetInkBox(layer.Glyph));
            }
            if (box.IsEmpty) continue;
            var map = run.MapOf(i);
            map = map with { E = map.E + item.Origin.X, F = map.F + item.Origin.Y };
            all = all.Union(map.Then(toScene).MapBounds(box));
        }
        return all.IsEmpty ? default : all.Outset((item.Stroke?.Width ?? 0) * ScaleOf(toScene) / 2);
    }

    private static double Pt(double points) => Math.Round(points, 2) + 0.0;

    private static double Percent(double share) => Math.Round(share * 100, 1) + 0.0;
}
