using System.Text;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Text that is cut short where it does not fit.
internal sealed partial class TextContent
{
    // What would stand oddly before an ellipsis: marks that wait for more.
    private const string Waiting = "，、；：,;:（「『《〈“‘([{—-";

    // How far into a text a cut inside a word is looked for, where not one word fits.
    private const int MostPlacesInWords = 200;

    private readonly List<(double Measure, double Extent, TextSetting Setting)> _shortened = [];

    // Where a text may end: a language, a paragraph of it, a UTF-16 index in that.
    private readonly record struct CutPlace(int Part, int Paragraph, int End);

    private TextSetting Ellipsize(double measure, double size, double extent)
    {
        foreach (var known in _shortened)
        {
            if (known.Measure == measure && known.Extent == extent) return known.Setting;
        }
        var setting = Shorten(Math.Max(measure, 0.01), size, extent);
        _shortened.Add((measure, extent, setting));
        return setting;
    }

    private TextSetting Shorten(double measure, double size, double extent)
    {
        var parts = ShapeParts(FillsLines ? NominalSize : size);
        var setting = Set(measure, size, extent);
        if (MaxLines is { } most && setting.LeadLines > most) (parts, setting) = CutTo(parts, [0], measure, size, found => found.LeadLines <= most);
        if (Fits(setting, extent)) return setting;
        if (Spec.Arrange == PairArrangement.Columns)
        {
            // Side by side each language is cut by itself.
            for (var i = 0; i < parts.Count; i++)
            {
                var index = i;
                if (setting.Ends[i] > extent + Tolerance)
                    (parts, setting) = CutTo(parts, [i], measure, size, found => found.Ends[index] <= extent + Tolerance);
            }
            return setting;
        }
        // One below the other the text ends where the room does.
        int[] order = [.. Enumerable.Range(0, parts.Count)];
        if (Spec.Arrange == PairArrangement.StackReverse) Array.Reverse(order);
        return CutTo(parts, order, measure, size, found => found.Extent <= extent + Tolerance && found.TooLong <= Tolerance).Setting;
    }

    // The most of the text that fits, up to a place between words; inside a word only where not one word fits.
    private (List<Part> Parts, TextSetting Setting) CutTo(List<Part> parts, int[] order, double measure, double size, Func<TextSetting, bool> fits)
    {
        var places = FindPlaces(parts, order, isBetweenWords: false);
        return Search(FindPlaces(parts, order, isBetweenWords: true))
            ?? Search(places.GetRange(0, Math.Min(places.Count, MostPlacesInWords)))
            ?? Try(new(order[0], 0, 0));

        (List<Part>, TextSetting)? Search(List<CutPlace> candidates)
        {
            (List<Part>, TextSetting)? best = null;
            for (int low = 0, high = candidates.Count - 1; low <= high;)
            {
                var middle = (low + high) / 2;
                var (cut, setting) = Try(candidates[middle]);
                if (fits(setting))
                {
                    best = (cut, setting);
                    low = middle + 1;
                }
                else high = middle - 1;
            }
            return best;
        }

        (List<Part>, TextSetting) Try(CutPlace place)
        {
            var cut = CutAt(parts, order, place);
            return (cut, SetParts(cut, measure, size));
        }
    }

    // What comes after the place is left out; languages that are not cut stay whole.
    private List<Part> CutAt(List<Part> parts, int[] order, CutPlace place)
    {
        var last = Array.IndexOf(order, place.Part);
        var cut = new List<Part>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            if (Array.IndexOf(order, i) > last) continue;
            cut.Add(i == place.Part ? parts[i] with { Paragraphs = [.. parts[i].Paragraphs.Take(place.Paragraph), Shortened(parts[i], place)] } : parts[i]);
        }
        return cut;
    }

    private ShapedParagraph Shortened(Part part, CutPlace place)
    {
        var whole = part.Paragraphs[place.Paragraph];
        var text = whole.Paragraph.Text.AsSpan(0, place.End);
        while (text.Length > 0 && (char.IsWhiteSpace(text[^1]) || Waiting.Contains(text[^1]))) text = text[..^1];
        // The Chinese ellipsis is two U+2026, six dots in two character widths (GB/T 15834).
        var ellipsis = LanguageTag.IsChinese(part.Language) ? "……" : "…";
        return Shape(ParagraphCut.Slice(whole.Paragraph, 0, text.Length, ellipsis)).ScaledTo(whole.Scale);
    }

    private static List<CutPlace> FindPlaces(List<Part> parts, int[] order, bool isBetweenWords)
    {
        var places = new List<CutPlace>();
        foreach (var part in order)
        {
            for (var i = 0; i < parts[part].Paragraphs.Count; i++)
            {
                var text = parts[part].Paragraphs[i].Paragraph.Text;
                for (var at = 0; at < text.Length;)
                {
                    at = GraphemeBreaker.NextBoundary(text, at);
                    if (!isBetweenWords || IsBetweenWords(text, at)) places.Add(new(part, i, at));
                }
            }
        }
        return places;
    }

    private static bool IsBetweenWords(string text, int at)
    {
        if (at == text.Length || char.IsWhiteSpace(text[at])) return true;
        Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var before, out _);
        Rune.DecodeFromUtf16(text.AsSpan(at), out var after, out _);
        return HanText.IsHanOrFullWidth(before.Value) || HanText.IsHanOrFullWidth(after.Value);
    }

    private double HeightOfFirstLine(double width)
    {
        var best = SetBest(width, double.PositiveInfinity);
        var first = best.Paragraphs[0].Lines;
        return Math.Min(best.Extent, Spec.TrimsLeading ? best.FirstBaseline + EmBottom * Spec.MinSize : ExtentOf(first) / first.Lines.Length);
    }
}
