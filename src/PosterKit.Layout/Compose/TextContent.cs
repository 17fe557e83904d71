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

    private readonly List<(double Measure, double Size, double Room, TextSetting Setting)> _settings = [];
    private Rect _box;
    private Point _origin;
    private TextSetting? _placed;

    public required ParagraphTypesetter Typesetter { get; init; }
    public required TextSpec Spec { get; init; }

    /// <summary>How each of the texts looks, and the stretches that its markup names.</summary>
    public required ImmutableArray<TextVoice> Voices { get; init; }

    /// <summary>The part it plays in the document; null: a paragraph or a heading.</summary>
    public StructureRole? Role { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<LanguageText> Texts { get; init; }

    /// <summary>Most lines of the leading language; null: no limit.</summary>
    public required int? MaxLines { get; init; }

    public required BoxOverflow Overflow { get; init; }
    public required GapValue? Gap { get; init; }
    public required BoxJustify Justify { get; init; }

    /// <summary>How long vertical lines may be where the box has no height of its own, in points.</summary>
    public required double Room { get; init; }

    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>The place of the text in the file.</summary>
    public SourceSpan Source => Texts[0].Paragraphs[0].Whole;

    /// <summary>How many lines of the text, once placed, end below a height in scene space.</summary>
    public int CountLinesBelow(double y)
    {
        var count = 0;
        // Vertical lines end side by side: none is below the others. On a path none is below.
        if (Spec.IsVertical || Path is not null) return 0;
        foreach (var paragraph in _placed?.Paragraphs ?? [])
        {
            foreach (var line in paragraph.Lines.Lines)
            {
                if (_origin.Y + paragraph.Y + line.Baseline > y) count++;
            }
        }
        return count;
    }

    /// <summary>Columns of the text, side by side; 1 or more.</summary>
    public int TextColumns { get; init; } = 1;

    /// <summary>True where columns are equally long; false: each is filled to the height of the box before the next.</summary>
    public bool BalancesColumns { get; init; } = true;

    /// <summary>The line between two columns; null: there is none.</summary>
    public BorderLine? ColumnRule { get; init; }

    /// <summary>True where each line that the author broke is as large as the measure allows, within the range of sizes.</summary>
    public bool FillsLines { get; init; }

    /// <summary>The size that lengths in em count where lines choose their own, in points.</summary>
    public double NominalSize { get; init; }

    private bool IsRange => Spec.MaxSize > Spec.MinSize;

    private double LeastSize => Overflow == BoxOverflow.Shrink ? Spec.MinSize * LeastShrink : Spec.MinSize;

    public (double Min, double Max) MeasureWidths()
    {
        if (Path is not null) return MeasurePathWidths();
        if (!Spec.IsVertical) return MeasureAlong();
        var lead = IsRange && MaxLines is not null ? Spec.MaxSize : Spec.MinSize;
        var measure = VerticalMeasure();
        return (Set(measure, LeastSize, Spec.IsBesideHorizontal ? 0 : double.PositiveInfinity).Extent, Set(measure, lead).Extent);
    }

    // The shortest measure the text can take, and the one it would like.
    private (double Min, double Max) MeasureAlong()
    {
        double min = 0, max = 0;
        var lead = IsRange && MaxLines is not null ? Spec.MaxSize : Spec.MinSize;
        if (FillsLines) return MeasureFilledLines();
        var parts = ShapeParts(lead);
        var mins = new double[parts.Count];
        var maxs = new double[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            if (IsHorizontalBeside(parts[i])) continue;
            foreach (var paragraph in parts[i].Paragraphs)
            {
                var widths = ParagraphTypesetter.MeasureWidths(paragraph);
                (mins[i], maxs[i]) = (Math.Max(mins[i], widths.Min), Math.Max(maxs[i], widths.Max));
            }
        }
        for (var i = 0; i < mins.Length; i++) (min, max) = (Math.Max(min, mins[i]), Math.Max(max, maxs[i]));
        if (Spec.Arrange == PairArrangement.Columns && Texts.Length > 1)
        {
            var gaps = Spec.PairGap(Gap, Texts[0].Language, Texts[^1].Language, lead) * (Texts.Length - 1);
            (min, max) = (LengthForColumns(mins, gaps, lead), LengthForColumns(maxs, gaps, lead));
        }
        var columnGaps = ColumnGap(lead) * (TextColumns - 1);
        (min, max) = (min * TextColumns + columnGaps, max * TextColumns + columnGaps);
        // A measure of the very width sums the same advances in another order; a thousandth of a point keeps the last word on its line.
        return (min * (LeastSize / Spec.MinSize) + 0.001, max + 0.001);
    }

    public double MeasureHeight(double width) => Path is not null ? MeasurePathHeight(width) : Spec.IsVertical ? VerticalMeasure() : SetBest(width, double.PositiveInfinity).Extent;

    public double MeasureLeastHeight(double width) =>
        Path is not null ? MeasurePathHeight(width)
        : Spec.IsVertical ? MeasureAlong().Min
        : Overflow == BoxOverflow.Ellipsis ? HeightOfFirstLine(width)
        : IsRange || Overflow == BoxOverflow.Shrink ? Set(width, LeastSize).Extent
        : MeasureHeight(width);

    public double? MeasureBaseline(double width) => Spec.IsVertical || Path is not null ? null : SetBest(width, double.PositiveInfinity).FirstBaseline;

    // As long as the text, and no longer than there is room; a range of sizes fills the room.
    private double VerticalMeasure()
    {
        if (IsRange) return Room;
        var (min, max) = MeasureAlong();
        return Math.Min(Math.Max(min, Room), max);
    }

    public void Place(Rect box, bool isHeightGiven)
    {
        _box = box;
        if (Path is not null)
        {
            PlaceOnPath(box);
            return;
        }
        if (IsRange && MaxLines is null && !isHeightGiven && !Spec.IsVertical && !FillsLines) Diagnostics.Report(DiagnosticCode.RangeNeedsHeight, Source);
        _placed = Spec.IsVertical ? SetBest(box.Height, box.Width) : SetBest(box.Width, isHeightGiven ? box.Height : double.PositiveInfinity);
        var free = (Spec.IsVertical ? box.Width : box.Height) - _placed.Extent;
        var shift = free <= 0 ? 0 : Justify switch { BoxJustify.Center => free / 2, BoxJustify.End => free, _ => 0 };
        // Lines follow each other from the top down, vertical ones from the right side to the left.
        _origin = Spec.IsVertical ? new(box.Right - _placed.Extent - shift, box.Y) : new(box.X, box.Y + shift);
        _shapingDiagnostics.AddTo(Diagnostics);
        _placed.Diagnostics.AddTo(Diagnostics);
        if (Overflow != BoxOverflow.Clip) ReportOverflow(_placed, isHeightGiven);
    }

    // The best setting, and less text where that does not fit and the author wants it cut short.
    private TextSetting SetBest(double measure, double extent)
    {
        var best = SetLargest(measure, extent);
        return Overflow != BoxOverflow.Ellipsis || Fits(best, extent) ? best : Ellipsize(measure, LeastSize, extent);
    }

    // The largest size at which the text keeps to its lines, its measure and its extent across them, and its words stay whole; the smallest
    // where none does. Words that are broken at the smallest size already do not count.
    private TextSetting SetLargest(double measure, double extent)
    {
        var isRoomKnown = FillsLines || MaxLines is not null || double.IsFinite(extent);
        if (IsRange && !isRoomKnown) return Set(measure, Spec.MinSize, extent);
        var largest = Set(measure, Spec.MaxSize, extent);
        if (LeastSize == Spec.MaxSize || Fits(largest, extent) && !BreaksWords(largest)) return largest;
        double low = LeastSize, high = Math.Min(Spec.MaxSize, largest.LargestSize);
        var best = Set(measure, low, extent);
        if (!Fits(best, extent)) return best;
        var mayBreak = BreaksWords(best);
        if (mayBreak && Fits(largest, extent)) return largest;
        // To a five-hundredth of the range: finer steps cannot be seen.
        for (var step = 0; step < 9; step++)
        {
            var middle = (low + high) / 2;
            var setting = Set(measure, middle, extent);
            if (Fits(setting, extent) && (mayBreak || !BreaksWords(setting))) (low, best) = (middle, setting);
            else high = middle;
        }
        return best;
    }

    // LB-12: a line ends where no rule lets it, for want of room.
    private static bool BreaksWords(TextSetting setting) => setting.Diagnostics.Contains(DiagnosticCode.LineBreakEmergency);

    private bool Fits(TextSetting setting, double extent) =>
        setting.Extent <= extent + Tolerance && setting.TooLong <= Tolerance && (MaxLines is null || setting.LeadLines <= MaxLines);

    // The room across the lines matters only to columns that are filled one after the other, and to what stands horizontal beside vertical lines.
    private TextSetting Set(double measure, double size, double room = double.PositiveInfinity)
    {
        if ((BalancesColumns || TextColumns == 1) && !Spec.IsBesideHorizontal) room = double.PositiveInfinity;
        foreach (var known in _settings)
        {
            if (known.Measure == measure && known.Size == size && known.Room == room) return known.Setting;
        }
        var setting = SetAt(Math.Max(measure, 0.01), size, room);
        _settings.Add((measure, size, room, setting));
        return setting;
    }
}
