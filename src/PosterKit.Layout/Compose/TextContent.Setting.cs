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

    private TextSetting SetAt(double length, double size, double room) => SetParts(ShapeParts(FillsLines ? NominalSize : size), length, size, room);

    // Lines that fill the measure choose their own size, up to the size that is given here.
    private TextSetting SetParts(List<Part> parts, double length, double size, double room = double.PositiveInfinity)
    {
        var diagnostics = new DiagnosticBag();
        var em = FillsLines ? NominalSize : size;
        var gap = Spec.PairGap(Gap, Texts[0].Language, Texts[^1].Language, em);
        var isColumns = Spec.Arrange == PairArrangement.Columns && parts.Count > 1;
        var measures = MeasuresOf(parts.Count, length, gap, em);
        var columnGap = ColumnGap(em);
        var placed = ImmutableArray.CreateBuilder<PlacedParagraph>();
        var ends = new double[parts.Count];
        var firsts = new int[parts.Count];
        var largest = 0.0;
        double along = 0, across = 0, extent = 0, tooLong = double.NegativeInfinity;
        var leadLines = 0;
        var rules = new List<ColumnGapLine>();
        parts = ShareBreaks(parts, measures);
        if (Spec.Arrange is PairArrangement.Stack or PairArrangement.StackReverse || (Spec.Arrange == PairArrangement.Rotated && !Spec.IsBesideHorizontal)) parts = MatchWidths(parts, length, diagnostics);
        foreach (var shaped in Spec.Arrange == PairArrangement.StackReverse ? Enumerable.Reverse(parts) : parts)
        {
            var index = parts.IndexOf(shaped);
            var measure = measures[index];
            var column = TextColumns > 1 ? Math.Max(0.01, (measure - columnGap * (TextColumns - 1)) / TextColumns) : measure;
            var top = isColumns ? 0 : across;
            var first = firsts[index] = placed.Count;
            if (IsHorizontalBeside(shaped))
            {
                tooLong = Math.Max(tooLong, PlaceBeside(shaped, placed, top, room - top, length, diagnostics, out top));
                largest = Math.Max(largest, shaped.Size);
                ends[index] = extent = top;
                across = top + gap;
                continue;
            }
            var part = FillsLines ? FillLines(shaped, column, shaped == parts[0] ? size : size * Spec.Ratio) : shaped;
            for (var i = 0; i < part.Paragraphs.Count; i++)
            {
                var lines = ParagraphTypesetter.Typeset(part.Paragraphs[i], column, diagnostics);
                tooLong = Math.Max(tooLong, LengthOf(lines) - column);
                if (ReferenceEquals(shaped, parts[0])) leadLines += lines.Lines.Length;
                var isFirst = i == 0;
                var continues = part.Continues is { } more && more[i];
                var own = FillsLines ? part.Paragraphs[i].FontSize : part.Size;
                largest = Math.Max(largest, own);
                if (!isFirst && !continues) top += TextColumns > 1 ? Spec.ParagraphGapInColumns(part.Language, part.Size) : Spec.ParagraphGap(part.Size);
                // Annotations above the first line stay within the box.
                else if (isFirst) top -= Spec.TrimsLeading ? lines.TopToInk : Math.Min(0, lines.TopToInk);
                placed.Add(new(lines, along + part.Shift, top, part.Language) { Continues = continues });
                top += i == part.Paragraphs.Count - 1 && Spec.TrimsLeading ? EndOfInk(lines, own) : ExtentOf(lines);
            }
            if (TextColumns > 1)
            {
                var start = isColumns ? 0 : across;
                (top, var used) = PartIntoColumns(placed, first, top, column + columnGap, room - start);
                for (var i = 1; i < used; i++) rules.Add(new(along + i * (column + columnGap) - columnGap / 2, start, top));
            }
            ends[index] = top;
            extent = Math.Max(extent, top);
            if (isColumns) along += measure + gap;
            else across = top + (FillsLines ? Spec.PairGap(Gap, Texts[0].Language, Texts[^1].Language, largest) : gap);
        }
        if (isColumns) extent = AlignRows(placed, firsts, ends, diagnostics).Max();
        var firstBaseline = placed[0].Y + FirstBaselineOf(placed[0].Lines);
        if (Spec.IsVertical) TurnToThePage(placed, extent);
        return new()
        {
            Paragraphs = placed.ToImmutable(),
            Extent = extent,
            TooLong = tooLong,
            LeadLines = leadLines,
            FirstBaseline = firstBaseline,
            Diagnostics = diagnostics,
            Ends = [.. ends],
            LargestSize = largest,
            ColumnGaps = rules.Count == 0 ? [] : [.. Spec.IsVertical ? rules.Select(rule => rule with { Start = extent - rule.End, End = extent - rule.Start }) : rules],
        };
    }

    private bool IsHorizontalBeside(Part part) => Spec.IsBesideHorizontal && StandsHorizontal(part.Language);

    // Chinese stands in vertical lines; without Chinese all languages do.
    private bool StandsHorizontal(string language) =>
        Spec.IsBesideHorizontal && !LanguageTag.IsChinese(language) && Texts.Any(static text => LanguageTag.IsChinese(text.Language));

    // A block of horizontal lines left of what is placed already, as wide as it likes and as there is room for.
    private double PlaceBeside(Part part, ImmutableArray<PlacedParagraph>.Builder placed, double start, double room, double length, DiagnosticBag diagnostics, out double end)
    {
        double least = 0, natural = 0, y = 0;
        foreach (var paragraph in part.Paragraphs)
        {
            var widths = ParagraphTypesetter.MeasureWidths(paragraph);
            (least, natural) = (Math.Max(least, widths.Min), Math.Max(natural, widths.Max));
        }
        var width = Math.Max(least, Math.Min(natural, room)) + 0.001;
        // The longest line stands beside the vertical ones, without the rest of a ragged measure between them.
        width = Math.Min(width, part.Paragraphs.Max(paragraph => ParagraphTypesetter.Typeset(paragraph, width, new DiagnosticBag()).Width) + 0.001);
        for (var i = 0; i < part.Paragraphs.Count; i++)
        {
            var lines = ParagraphTypesetter.Typeset(part.Paragraphs[i], width, diagnostics);
            if (i == 0) y -= Spec.TrimsLeading ? lines.TopToInk : Math.Min(0, lines.TopToInk);
            else y += Spec.ParagraphGap(part.Size);
            placed.Add(new(lines, y, start + width - lines.Width, part.Language));
            y += i == part.Paragraphs.Count - 1 && Spec.TrimsLeading ? EndOfInk(lines, part.Size) : ExtentOf(lines);
        }
        end = start + width;
        return y - length;
    }

    // Along and across lines until here; across vertical ones is leftwards from the right side.
    private static void TurnToThePage(ImmutableArray<PlacedParagraph>.Builder placed, double extent)
    {
        for (var i = 0; i < placed.Count; i++) placed[i] = placed[i] with { X = extent - placed[i].Y - placed[i].Lines.Width, Y = placed[i].X };
    }

    private static double LengthOf(TypesetParagraph lines) => lines.IsVertical ? lines.Height : lines.Width;

    private static double ExtentOf(TypesetParagraph lines) => lines.IsVertical ? lines.Width : lines.Height;

    private static double FirstBaselineOf(TypesetParagraph lines) => lines.IsVertical ? lines.Width - lines.Lines[0].X : lines.FirstBaseline;

    // Where the Han em boxes of the last line end, or the annotations below them.
    private static double EndOfInk(TypesetParagraph lines, double size) =>
        lines.EndReach + (lines.IsVertical ? lines.Width - lines.Lines[^1].X + size / 2 : lines.LastBaseline + EmBottom * size);

    // Shaped once: another size scales what was shaped, unless a length of the style does not grow with the size.
    private List<Part> ShapeParts(double size)
    {
        if (_shaped is null || (size != _shapedSize && !(Spec.IsProportional && Voices[0].Inline.IsProportional(Texts))))
        {
            _shapedSize = size;
            _shaped = ToParts(size);
        }
        if (size == _shapedSize) return _shaped;
        var factor = size / _shapedSize;
        return _shaped.ConvertAll(part => new Part(part.Language, part.Size * factor, part.Paragraphs.ConvertAll(paragraph => paragraph.ScaledTo(factor))));
    }

    private ShapedParagraph Shape(Paragraph paragraph) => Typesetter.Shape(paragraph, _shapingDiagnostics);

    // The paragraphs of each language at its size; inline and as annotations, all are in the paragraphs of the first.
    private List<Part> ToParts(double size)
    {
        var fill = Spec.Fill;
        var parts = new List<Part>(Texts.Length);
        if (Spec.Arrange == PairArrangement.Inline && Texts.Length > 1) return [ToInlinePart(size, fill)];
        if (Spec.Arrange == PairArrangement.Annotation && Texts.Length > 1) return [ToAnnotatedPart(size, fill)];
        for (var i = 0; i < Texts.Length; i++)
        {
            var text = Texts[i];
            var own = i == 0 ? size : size * Spec.Ratio;
            var style = Spec.ToTextStyle(text.Language, Voices[i], own, fill);
            var options = Spec.ToOptions(text.Language, own);
            if (StandsHorizontal(text.Language)) options = options with { WritingMode = WritingMode.Horizontal };
            var paragraphs = new List<ShapedParagraph>(text.Paragraphs.Length);
            foreach (var paragraph in text.Paragraphs)
            {
                var isFirst = paragraphs.Count == 0;
                paragraphs.Add(Shape(new(Voices[i].Inline.ToRuns(paragraph, style), isFirst ? WithDropCap(options, style, Voices[i]) : options)));
            }
            parts.Add(new(text.Language, own, paragraphs));
        }
        return parts;
    }

    private ParagraphOptions WithDropCap(ParagraphOptions options, TextStyle style, TextVoice voice)
    {
        if (Spec.DropCap is not { } drop) return options;
        return options with
        {
            DropCap = new(drop.Lines)
            {
                Characters = drop.Characters,
                GapEm = drop.Gap is { } gap ? Spec.Lengths.Points(gap, style.Size) / style.Size : null,
                Style = drop.Style is { } name ? voice.Inline.In(name, style) : null,
            },
        };
    }

    private void ReportOverflow(TextSetting setting, bool isHeightGiven)
    {
        if (MaxLines is { } most && setting.LeadLines > most)
        {
            var more = setting.LeadLines - most;
            Report(new(more == 1 ? "1 line" : $"{more} lines", $"{more} 行"), new(most == 1 ? "for 1 line" : $"for {most} lines", $"限 {most} 行"));
        }
        else if (setting.TooLong > Tolerance) Report(Millimetres(setting.TooLong), Spec.IsVertical ? InHeight() : InWidth());
        else if (Spec.IsVertical && setting.Extent > _box.Width + Tolerance) Report(Millimetres(setting.Extent - _box.Width), InWidth());
        else if (!Spec.IsVertical && isHeightGiven && setting.Extent > _box.Height + Tolerance)
        {
            var lines = CountLinesBelow(_box.Bottom);
            var amount = Millimetres(setting.Extent - _box.Height);
            if (lines > 0) amount = new($"{amount.English} ({lines} {(lines == 1 ? "line" : "lines")})", $"{amount.Chinese}（{lines} 行）");
            Report(amount, InHeight());
        }
    }

    private DiagnosticPhrase InWidth() => new($"in a width of {Written(_box.Width)} mm", $"宽 {Written(_box.Width)} mm");

    private DiagnosticPhrase InHeight() => new($"in a height of {Written(_box.Height)} mm", $"高 {Written(_box.Height)} mm");

    private void Report(DiagnosticPhrase amount, DiagnosticPhrase room) => Diagnostics.Report(DiagnosticCode.TextOverflows, Source, amount, room);

    private static DiagnosticPhrase Millimetres(double points) => new($"{Written(points)} mm", $"{Written(points)} mm");

    /// <summary>A length for a message: millimetres, rounded up so that it is never nothing.</summary>
    internal static string Written(double points) => FormattableString.Invariant($"{Math.Ceiling(new Length(points).Millimetres * 10) / 10:0.0}");

    // Continues says of each paragraph whether it goes on with the one before; null: none does.
    private sealed record Part(string Language, double Size, List<ShapedParagraph> Paragraphs, bool[]? Continues = null)
    {
        /// <summary>How far the lines are moved along themselves, in points: ink under ink (BI-03).</summary>
        public double Shift { get; init; }
    }
}
