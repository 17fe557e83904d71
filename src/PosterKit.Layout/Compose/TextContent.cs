using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>The text of an element, in one language or several, in its box.</summary>
internal sealed partial class TextContent : IDrawnContent
{
    // How small `overflow: shrink` may set a text, as a factor of its size: below it nobody would say it is the same text. Chosen by eye.
    private const double LeastShrink = 0.4;

    private readonly List<(double Width, double Size, TextSetting Setting)> _settings = [];
    private Rect _box;
    private TextSetting? _placed;

    public required ParagraphTypesetter Typesetter { get; init; }
    public required TextSpec Spec { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<LanguageText> Texts { get; init; }

    /// <summary>Most lines of the leading language; null: no limit.</summary>
    public required int? MaxLines { get; init; }

    public required BoxOverflow Overflow { get; init; }
    public required LengthValue? Gap { get; init; }
    public required BoxJustify Justify { get; init; }
    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>The place of the text in the file.</summary>
    public SourceSpan Source => Texts[0].Paragraphs[0].Whole;

    /// <summary>How many lines of the text, once placed, end below a height in scene space.</summary>
    public int CountLinesBelow(double y)
    {
        var count = 0;
        foreach (var paragraph in _placed?.Paragraphs ?? [])
        {
            foreach (var line in paragraph.Lines.Lines)
            {
                if (_box.Y + paragraph.Y + line.Baseline > y) count++;
            }
        }
        return count;
    }

    private bool IsRange => Spec.MaxSize > Spec.MinSize;

    private double LeastSize => Overflow == BoxOverflow.Shrink ? Spec.MinSize * LeastShrink : Spec.MinSize;

    public (double Min, double Max) MeasureWidths()
    {
        double min = 0, max = 0;
        var lead = IsRange && MaxLines is not null ? Spec.MaxSize : Spec.MinSize;
        foreach (var part in ShapeParts(lead))
        {
            foreach (var paragraph in part.Paragraphs)
            {
                var widths = ParagraphTypesetter.MeasureWidths(paragraph);
                (min, max) = (Math.Max(min, widths.Min), Math.Max(max, widths.Max));
            }
        }
        if (Spec.Arrange == PairArrangement.Columns && Texts.Length > 1)
        {
            var gaps = Spec.PairGap(Gap, Texts[0].Language, Texts[^1].Language, lead) * (Texts.Length - 1);
            (min, max) = (min * Texts.Length + gaps, max * Texts.Length + gaps);
        }
        // A measure of the very width sums the same advances in another order; a thousandth of a point keeps the last word on its line.
        return (min * (LeastSize / Spec.MinSize) + 0.001, max + 0.001);
    }

    public double MeasureHeight(double width) => SetBest(width, double.PositiveInfinity).Height;

    public double MeasureLeastHeight(double width) =>
        IsRange || Overflow == BoxOverflow.Shrink ? Set(width, LeastSize).Height : MeasureHeight(width);

    public double? MeasureBaseline(double width) => SetBest(width, double.PositiveInfinity).FirstBaseline;

    public void Place(Rect box, bool isHeightGiven)
    {
        _box = box;
        if (IsRange && MaxLines is null && !isHeightGiven) Diagnostics.Report(DiagnosticCode.RangeNeedsHeight, Source);
        _placed = SetBest(box.Width, isHeightGiven ? box.Height : double.PositiveInfinity);
        foreach (var diagnostic in _shapingDiagnostics.ToSorted()) Diagnostics.Add(diagnostic);
        foreach (var diagnostic in _placed.Diagnostics.ToSorted()) Diagnostics.Add(diagnostic);
        if (Overflow != BoxOverflow.Clip) ReportOverflow(_placed, isHeightGiven);
        var free = box.Height - _placed.Height;
        if (free > 0) _box = box with { Y = box.Y + (Justify switch { BoxJustify.Center => free / 2, BoxJustify.End => free, _ => 0 }) };
    }

    // The largest size at which the text keeps to its lines, its width and its height; the smallest where none does.
    private TextSetting SetBest(double width, double height)
    {
        var isRoomKnown = MaxLines is not null || double.IsFinite(height);
        if (IsRange && !isRoomKnown) return Set(width, Spec.MinSize);
        var largest = Set(width, Spec.MaxSize);
        if (LeastSize == Spec.MaxSize || Fits(largest, height)) return largest;
        double low = LeastSize, high = Spec.MaxSize;
        var best = Set(width, low);
        if (!Fits(best, height)) return best;
        // To a five-hundredth of the range: finer steps cannot be seen.
        for (var step = 0; step < 9; step++)
        {
            var middle = (low + high) / 2;
            var setting = Set(width, middle);
            if (Fits(setting, height)) (low, best) = (middle, setting);
            else high = middle;
        }
        return best;
    }

    private bool Fits(TextSetting setting, double height) =>
        setting.Height <= height + Tolerance && setting.TooWide <= Tolerance && (MaxLines is null || setting.LeadLines <= MaxLines);

    private TextSetting Set(double width, double size)
    {
        foreach (var known in _settings)
        {
            if (known.Width == width && known.Size == size) return known.Setting;
        }
        var setting = SetAt(Math.Max(width, 0.01), size);
        _settings.Add((width, size, setting));
        return setting;
    }

    public void Draw(ImmutableArray<SceneItem>.Builder items, Canvas canvas, Box box)
    {
        foreach (var paragraph in _placed!.Paragraphs)
        {
            var runs = ImmutableArray.CreateBuilder<SceneItem>();
            foreach (var line in paragraph.Lines.Lines)
            {
                foreach (var run in line.Runs)
                {
                    var fill = Spec.Fill is ColorPaintValue ? run.Style.Fill : PaintBuilder.Build(Spec.Fill, _box)!;
                    runs.Add(run.ToItem(new Point(_box.X + paragraph.X, _box.Y + paragraph.Y), fill));
                }
            }
            if (runs.Count == 0) continue;
            items.Add(new StructureItem(Spec.IsHeading ? StructureRole.Heading : StructureRole.Paragraph, runs.ToImmutable())
            {
                Level = Spec.Level,
                Language = paragraph.Language,
                Source = box.Source,
            });
        }
    }
}
