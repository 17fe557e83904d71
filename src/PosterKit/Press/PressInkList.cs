using System.Text;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>The inks of a target, over all its posters: spot inks by their names, and what has none but those it is converted to.</summary>
internal sealed class PressInkList
{
    private const int MostShown = 6;

    private readonly OrderedDictionary<string, (PressSheet Sheet, SourceSpan Source, Rect Place)> _spots = [];
    private readonly OrderedDictionary<string, (PressSheet Sheet, SourceSpan Source, Rect Place)> _colors = [];
    private readonly OrderedDictionary<string, (PressSheet Sheet, SourceSpan Source, Rect Place)> _pictures = [];

    /// <summary>Notes a colour.</summary>
    public void AddColor(PressSheet sheet, ColorValue color, SourceSpan source, Rect place)
    {
        if (color.Spot is { IsTechnical: true }) return; // A die line or a varnish is asked for as such.
        if (color.Spot is { } spot) _spots.TryAdd(spot.Name, (sheet, source, place));
        else if (!PressInks.AreKnown(color))
        {
            var (r, g, b, _) = color.ToBytes();
            _colors.TryAdd($"#{r:X2}{g:X2}{b:X2}", (sheet, source, place));
        }
    }

    /// <summary>Notes a picture.</summary>
    public void AddPicture(PressSheet sheet, ImageSource image, SourceSpan source, Rect place)
    {
        if (image.Header.ColorModel is ImageColorModel.Rgb or ImageColorModel.Palette) _pictures.TryAdd(image.Name, (sheet, source, place));
    }

    /// <summary>Says what the press would.</summary>
    public void Report(PressProfile profile, PressSheet first, PressFindings findings)
    {
        for (var i = 0; i < _spots.Count; i++)
        {
            var (name, (sheet, source, place)) = _spots.GetAt(i);
            if (i >= profile.SpotInks) findings.AddKind(sheet, DiagnosticCode.SpotInkTooMany, source, name, i, place, name, i + 1, profile.SpotInks);
            for (var other = 0; other < i; other++)
            {
                if (Plain(_spots.GetAt(other).Key) != Plain(name)) continue;
                findings.AddKind(sheet, DiagnosticCode.SpotNamesAlike, source, name, 0, place, _spots.GetAt(other).Key, name);
                break;
            }
        }
        if (!profile.WantsInks) return;
        if (first.Target.Pdf.Color == Scene.PdfColorMode.Rgb)
        {
            findings.Add(first, DiagnosticCode.DocumentInRgb, first.Target.Span, 0, null);
            return;
        }
        if (first.Target.Pdf.Color == Scene.PdfColorMode.Gray) return;
        ReportConverted(_colors, "colour", "种颜色", findings);
        ReportConverted(_pictures, "picture", "张图片", findings);
    }

    private static void ReportConverted(
        OrderedDictionary<string, (PressSheet Sheet, SourceSpan Source, Rect Place)> found, string noun, string chinese, PressFindings findings)
    {
        if (found.Count == 0) return;
        var names = string.Join(", ", found.Keys.Take(MostShown)) + (found.Count > MostShown ? ", …" : "");
        var (sheet, source, place) = found.GetAt(0).Value;
        var what = new DiagnosticPhrase($"{found.Count} {noun}{(found.Count == 1 ? "" : "s")} ({names})", $"{found.Count} {chinese}（{names}）");
        findings.AddKind(sheet, DiagnosticCode.InksMadeFromRgb, source, noun, 0, place, what);
    }

    // "PANTONE 871 C" and "Pantone 871c" are one ink to whoever wrote them.
    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
        }
        return plain.ToString();
    }
}
