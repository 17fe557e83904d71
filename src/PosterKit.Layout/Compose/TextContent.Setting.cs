using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// How the languages of a text are set together.
internal sealed partial class TextContent
{
    private const double Tolerance = 0.01;

    // From the baseline to the bottom of the Han em box, in em (FM-05).
    private const double EmBottom = 0.12;

    private readonly DiagnosticBag _shapingDiagnostics = new();
    private List<Part>? _shaped;
    private double _shapedSize;

    private TextSetting SetAt(double width, double size)
    {
        var diagnostics = new DiagnosticBag();
        var parts = ShapeParts(size);
        var gap = Spec.PairGap(Gap, Texts[0].Language, Texts[^1].Language, size);
        var isColumns = Spec.Arrange == PairArrangement.Columns && parts.Count > 1;
        var measure = isColumns ? Math.Max(0.01, (width - gap * (parts.Count - 1)) / parts.Count) : width;
        var placed = ImmutableArray.CreateBuilder<PlacedParagraph>();
        double x = 0, y = 0, height = 0, tooWide = double.NegativeInfinity;
        var leadLines = 0;
        var columns = new List<(int First, double Height)>();
        foreach (var part in Spec.Arrange == PairArrangement.StackReverse ? Enumerable.Reverse(parts) : parts)
        {
            var top = isColumns ? 0 : y;
            for (var i = 0; i < part.Paragraphs.Count; i++)
            {
                var lines = ParagraphTypesetter.Typeset(part.Paragraphs[i], measure, diagnostics);
                tooWide = Math.Max(tooWide, lines.Width - measure);
                if (ReferenceEquals(part, parts[0])) leadLines += lines.Lines.Length;
                var isFirst = i == 0;
                if (!isFirst) top += Spec.ParagraphGap(part.Size);
                else if (Spec.TrimsLeading) top -= lines.TopToInk;
                placed.Add(new(lines, x, top, part.Language));
                top += i == part.Paragraphs.Count - 1 && Spec.TrimsLeading ? lines.LastBaseline + EmBottom * part.Size : lines.Height;
            }
            height = Math.Max(height, top);
            columns.Add((placed.Count - part.Paragraphs.Count, top));
            if (isColumns) x += measure + gap;
            else y = top + gap;
        }
        if (isColumns) height = AlignFirstBaselines(placed, columns);
        return new()
        {
            Paragraphs = placed.ToImmutable(),
            Height = height,
            TooWide = tooWide,
            LeadLines = leadLines,
            FirstBaseline = placed[0].Y + placed[0].Lines.FirstBaseline,
            Diagnostics = diagnostics,
        };
    }

    // Side by side, the first lines of all languages stand on one baseline: the lowest of them.
    private static double AlignFirstBaselines(ImmutableArray<PlacedParagraph>.Builder placed, List<(int First, double Height)> columns)
    {
        var lowest = columns.Max(column => placed[column.First].Y + placed[column.First].Lines.FirstBaseline);
        var height = 0.0;
        for (var i = 0; i < columns.Count; i++)
        {
            var first = placed[columns[i].First];
            var shift = lowest - first.Y - first.Lines.FirstBaseline;
            var end = i + 1 < columns.Count ? columns[i + 1].First : placed.Count;
            for (var at = columns[i].First; at < end; at++) placed[at] = placed[at] with { Y = placed[at].Y + shift };
            height = Math.Max(height, columns[i].Height + shift);
        }
        return height;
    }

    // Shaped once: another size scales what was shaped, unless a length of the style does not grow with the size.
    private List<Part> ShapeParts(double size)
    {
        if (_shaped is null || (size != _shapedSize && !Spec.IsProportional))
        {
            _shapedSize = size;
            _shaped = ToParts(size);
        }
        if (size == _shapedSize) return _shaped;
        var factor = size / _shapedSize;
        return _shaped.ConvertAll(part => new Part(part.Language, part.Size * factor, part.Paragraphs.ConvertAll(paragraph => paragraph.ScaledTo(factor))));
    }

    private ShapedParagraph Shape(Paragraph paragraph) => Typesetter.Shape(paragraph, _shapingDiagnostics);

    // The paragraphs of each language at its size; inline, all are in the paragraphs of the first.
    private List<Part> ToParts(double size)
    {
        var fill = Spec.Fill is ColorPaintValue color ? new SolidPaint(color.Color) : new SolidPaint(ColorValue.Black);
        var parts = new List<Part>(Texts.Length);
        if (Spec.Arrange == PairArrangement.Inline && Texts.Length > 1) return [ToInlinePart(size, fill)];
        foreach (var text in Texts)
        {
            var own = parts.Count == 0 ? size : size * Spec.Ratio;
            var style = Spec.ToTextStyle(text.Language, own, fill);
            var options = Spec.ToOptions(text.Language, own);
            var paragraphs = new List<ShapedParagraph>(text.Paragraphs.Length);
            foreach (var paragraph in text.Paragraphs) paragraphs.Add(Shape(new([new(paragraph.Text, style, paragraph.Whole)], options)));
            parts.Add(new(text.Language, own, paragraphs));
        }
        return parts;
    }

    // BI-06: the brackets are those of the leading language, full width in Chinese.
    private Part ToInlinePart(double size, SolidPaint fill)
    {
        var lead = Texts[0];
        var isChinese = LanguageTag.IsChinese(lead.Language);
        var leadStyle = Spec.ToTextStyle(lead.Language, size, fill);
        var options = Spec.ToOptions(lead.Language, size);
        var paragraphs = new List<ShapedParagraph>();
        for (var i = 0; i < Texts.Max(text => text.Paragraphs.Length); i++)
        {
            var runs = ImmutableArray.CreateBuilder<StyledRun>();
            foreach (var text in Texts)
            {
                if (i >= text.Paragraphs.Length) continue;
                var isFirst = runs.Count == 0;
                if (!isFirst) runs.Add(new(isChinese ? "（" : " (", leadStyle));
                var style = ReferenceEquals(text, lead) ? leadStyle : Spec.ToTextStyle(text.Language, size * Spec.Ratio, fill);
                runs.Add(new(text.Paragraphs[i].Text, style, text.Paragraphs[i].Whole));
                if (!isFirst) runs.Add(new(isChinese ? "）" : ")", leadStyle));
            }
            paragraphs.Add(Shape(new(runs.ToImmutable(), options)));
        }
        return new(lead.Language, size, paragraphs);
    }

    private void ReportOverflow(TextSetting setting, bool isHeightGiven)
    {
        if (MaxLines is { } most && setting.LeadLines > most)
        {
            var more = setting.LeadLines - most;
            Report(new(more == 1 ? "1 line" : $"{more} lines", $"{more} 行"), new(most == 1 ? "for 1 line" : $"for {most} lines", $"限 {most} 行"));
        }
        else if (setting.TooWide > Tolerance)
            Report(Millimetres(setting.TooWide), new($"in a width of {Written(_box.Width)} mm", $"宽 {Written(_box.Width)} mm"));
        else if (isHeightGiven && setting.Height > _box.Height + Tolerance)
        {
            var lines = CountLinesBelow(_box.Bottom);
            var amount = Millimetres(setting.Height - _box.Height);
            if (lines > 0) amount = new($"{amount.English} ({lines} {(lines == 1 ? "line" : "lines")})", $"{amount.Chinese}（{lines} 行）");
            Report(amount, new($"in a height of {Written(_box.Height)} mm", $"高 {Written(_box.Height)} mm"));
        }
    }

    private void Report(DiagnosticPhrase amount, DiagnosticPhrase room) => Diagnostics.Report(DiagnosticCode.TextOverflows, Source, amount, room);

    private static DiagnosticPhrase Millimetres(double points) => new($"{Written(points)} mm", $"{Written(points)} mm");

    /// <summary>A length for a message: millimetres, rounded up so that it is never nothing.</summary>
    internal static string Written(double points) => FormattableString.Invariant($"{Math.Ceiling(new Length(points).Millimetres * 10) / 10:0.0}");

    private sealed record Part(string Language, double Size, List<ShapedParagraph> Paragraphs);
}
