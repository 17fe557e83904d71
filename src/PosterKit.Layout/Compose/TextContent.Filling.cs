using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Lines that fill the measure, each at its own size.
internal sealed partial class TextContent
{
    // Spaces and marks at the ends change with the size a little; a third step is under a thousandth of a point.
    private const int FillingSteps = 3;

    private readonly Dictionary<ShapedParagraph, List<ShapedParagraph>> _brokenLines = [];

    // A part of which each paragraph is one line of the author's, as large as the measure allows.
    private Part FillLines(Part part, double measure, double most)
    {
        var least = Spec.MinSize * part.Size / NominalSize;
        var lines = new List<ShapedParagraph>();
        var continues = new List<bool>();
        foreach (var paragraph in part.Paragraphs)
        {
            var broken = BreakLines(paragraph);
            foreach (var line in broken)
            {
                continues.Add(!ReferenceEquals(line, broken[0]));
                lines.Add(Fill(line, measure, least, Math.Max(least, most)));
            }
        }
        return part with { Paragraphs = lines, Continues = [.. continues] };
    }

    private static ShapedParagraph Fill(ShapedParagraph line, double measure, double least, double most)
    {
        var factor = 1.0;
        for (var step = 0; step < FillingSteps; step++)
        {
            var width = ParagraphTypesetter.MeasureWidths(line.ScaledTo(factor)).Max;
            if (width <= 0) break;
            // A thousandth of a point keeps sums of advances within the measure.
            factor = Math.Clamp(factor * Math.Max(0.01, measure - 0.001) / width, least / line.FontSize, most / line.FontSize);
        }
        return line.ScaledTo(factor);
    }

    private List<ShapedParagraph> BreakLines(ShapedParagraph paragraph)
    {
        if (_brokenLines.TryGetValue(paragraph, out var known)) return known;
        var text = paragraph.Paragraph.Text;
        var options = paragraph.Paragraph.Options with { Wrap = WrapMode.None, Indent = 0, DropCap = null };
        var lines = new List<ShapedParagraph>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\u2028'); // LINE SEPARATOR
            end = end < 0 ? text.Length : start + end;
            if (end > start) lines.Add(Shape(ParagraphCut.Slice(paragraph.Paragraph, start, end, options: options)));
            start = end + 1;
        }
        if (lines.Count == 0) lines.Add(paragraph);
        return _brokenLines[paragraph] = lines;
    }

    private (double Min, double Max) MeasureFilledLines()
    {
        var widest = 0.0;
        foreach (var part in ShapeParts(NominalSize))
        {
            foreach (var paragraph in part.Paragraphs)
            {
                foreach (var line in BreakLines(paragraph)) widest = Math.Max(widest, ParagraphTypesetter.MeasureWidths(line).Max);
            }
        }
        // Without a largest size it would like any width; then its own size decides.
        var most = double.IsFinite(Spec.MaxSize) ? Spec.MaxSize : NominalSize;
        return (widest * Spec.MinSize / NominalSize + 0.001, widest * most / NominalSize + 0.001);
    }
}
