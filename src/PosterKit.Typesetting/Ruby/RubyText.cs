using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>The annotations of a paragraph, shaped, with the clusters they belong to, and the room they want.</summary>
internal sealed class RubyText
{
    /// <summary>Between the Han em boxes of a base and of its annotation, in em of the base: chosen by eye on the golden poster `ruby`.</summary>
    public const double Distance = 0.05;

    /// <summary>The same for words of another language, whose letters hang below their line: chosen by eye on the golden poster `pairs`.</summary>
    public const double CompanionDistance = 0.12;

    private readonly Cluster[] _clusters;

    private readonly bool _isVertical;

    private RubyText(Cluster[] clusters, RubyItem[] items, bool isVertical) => (_clusters, Items, _isVertical) = (clusters, items, isVertical);

    /// <summary>In the order of the text.</summary>
    public RubyItem[] Items { get; }

    /// <summary>Shapes the annotations of a paragraph; null where it has none.</summary>
    /// <param name="typesetter">Shapes them, as paragraphs of their own.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="clusters">Its clusters and a sentinel.</param>
    /// <param name="diagnostics">Gets missing glyphs.</param>
    public static RubyText? Shape(ParagraphTypesetter typesetter, TextAnalysis text, Cluster[] clusters, DiagnosticBag diagnostics)
    {
        if (text.Ruby.Length == 0) return null;
        var items = new List<RubyItem>(text.Ruby.Length);
        foreach (var ruby in text.Ruby)
        {
            var start = Array.FindIndex(clusters, cluster => cluster.TextStart >= ruby.Base.Start);
            var end = Array.FindIndex(clusters, cluster => cluster.TextStart >= ruby.Base.End);
            if (start < 0 || end <= start) continue;
            var run = text.Paragraph.Runs[ruby.StyleIndex];
            if (ruby.Kind == RubyKind.Zhuyin)
            {
                items.Add(new(ruby, start, end, run, null, 0, false));
                continue;
            }
            var style = run.Style with
            {
                Size = run.Style.Size * RubyRules.PinyinSizeRatio, Tracking = 0, HasEmphasisDots = false, Decorations = TextDecorations.None,
            };
            var runs = ruby.Runs.IsDefaultOrEmpty ? [new(ruby.Text, style, run.Source)] : ruby.Runs;
            var isHan = ruby.Text.Any(character => RubyRules.IsAnnotated(character));
            var options = new ParagraphOptions
            {
                Language = runs[0].Style.Language,
                WritingMode = text.Paragraph.Options.WritingMode,
                Align = isHan ? TextAlign.Distribute : TextAlign.Start,
                Wrap = WrapMode.Greedy,
                MinLastLine = 1,
                UprightDigits = 0,
            };
            var shaped = typesetter.Shape(new(runs, options), diagnostics);
            items.Add(new(ruby, start, end, run, shaped, ParagraphTypesetter.MeasureWidths(shaped).Max, isHan));
        }
        return items.Count == 0 ? null : new(clusters, [.. items.OrderBy(item => item.Start)], text.IsVertical);
    }

    /// <summary>How far annotations reach from the Han em box of a base, in em, on the side of the line before and on that of the line after.</summary>
    public (double Before, double After) Reach(int start, int end)
    {
        double before = 0, after = 0;
        foreach (var item in Items)
        {
            if (item.Start < start || item.Start >= end) continue;
            var reach = item.Ruby.Kind == RubyKind.Zhuyin ? RubyRules.ZhuyinColumnEm : item.OwnSize / item.Size + item.Distance;
            if (item.Ruby.Side == AnnotationSide.Over || (item.Ruby.Side == AnnotationSide.Right && _isVertical)) before = Math.Max(before, reach);
            else if (item.Ruby.Side != AnnotationSide.Right) after = Math.Max(after, reach);
        }
        return (before, after);
    }

    /// <summary>Makes room along the line: between two annotations (RB-03), inside a base that is spread (RB-08), and for zhuyin (RB-05).</summary>
    /// <param name="spacing">Of the clusters; changed.</param>
    /// <param name="tracking">Space after the clusters of each face run.</param>
    public void MakeRoom(Span<ClusterSpacing> spacing, ReadOnlySpan<double> tracking)
    {
        if (!_isVertical && Items.Any(item => item.Ruby.Kind == RubyKind.Zhuyin)) ReserveZhuyin(spacing);
        foreach (var item in Items)
        {
            if (item.Shaped is not null && item.IsGroup) SpreadBase(item, spacing, tracking);
            if (item.IsCompanion) MakeRoomAround(item, spacing, tracking);
        }
        foreach (var side in (AnnotationSide[])[AnnotationSide.Over, AnnotationSide.Under, AnnotationSide.Left, AnnotationSide.Right])
        {
            RubyItem? before = null;
            foreach (var item in Items)
            {
                if (item.Shaped is null || item.Ruby.Side != side) continue;
                if (before is not null) Part(before, item, spacing, tracking);
                before = item;
            }
            MakeRoomAtEdges(side, spacing, tracking);
        }
    }

    // RB-02, RB-03: at a line edge an annotation that is wider than its base moves inwards as far as its neighbour lets it; for the rest the base moves with it.
    private void MakeRoomAtEdges(AnnotationSide side, Span<ClusterSpacing> spacing, ReadOnlySpan<double> tracking)
    {
        RubyItem? item = null;
        var roomBefore = double.PositiveInfinity;
        foreach (var next in Items.Append(null))
        {
            if (next is not null && (next.Shaped is null || next.Ruby.Side != side)) continue;
            // A neighbour at the other edge of the line moves towards this one, too: each has half of the room.
            var roomAfter = item is null || next is null ? double.PositiveInfinity
                : Math.Max(0, DistanceOf(item, next, spacing, tracking) - (item.Width + next.Width) / 2 - RubyRules.LeastGapEm * item.Size) / 2;
            if (item is { IsCompanion: false })
            {
                var over = (item.Width - WidthOf(item, spacing, tracking)) / 2;
                var (atStart, atEnd) = (Math.Max(0, over - roomAfter), Math.Max(0, over - roomBefore));
                spacing[item.Start].LineStart += atStart;
                spacing[item.Start].LineStartFirst += atStart;
                spacing[item.End - 1].LineEnd += atEnd;
            }
            (item, roomBefore) = (next, roomAfter);
        }
    }

    private void ReserveZhuyin(Span<ClusterSpacing> spacing)
    {
        for (var i = 0; i < spacing.Length; i++)
        {
            if (!_clusters[i].Is(ClusterFlags.Ideograph)) continue;
            var column = RubyRules.ZhuyinColumnEm * Items[0].Size;
            spacing[i].GapAfter += column;
            spacing[i].LineEnd += column;
        }
    }

    // RB-08: a Han base that is shorter than its annotation is spread; half a space at its ends stays outside, over its neighbours.
    private void SpreadBase(RubyItem item, Span<ClusterSpacing> spacing, ReadOnlySpan<double> tracking)
    {
        var isHan = _clusters[item.Start].Is(ClusterFlags.Ideograph);
        var between = RubyAlignment.Of(WidthOf(item, spacing, tracking), item.End - item.Start, isHan, item.Width).Between;
        for (var i = item.Start; i < item.End - 1; i++) spacing[i].GapAfter += between;
    }

    // Words of another language keep to their base: where they are longer, its neighbours make room for them.
    private void MakeRoomAround(RubyItem item, Span<ClusterSpacing> spacing, ReadOnlySpan<double> tracking)
    {
        var missing = (item.Width - WidthOf(item, spacing, tracking)) / 2;
        if (missing <= 0) return;
        if (item.Start > 0) spacing[item.Start - 1].GapAfter += missing;
        if (item.End < spacing.Length) spacing[item.End - 1].GapAfter += missing;
        // At the edges of a line, too, the base stands in the middle of them.
        spacing[item.Start].LineStart += missing;
        spacing[item.Start].LineStartFirst += missing;
        spacing[item.End - 1].LineEnd += missing;
    }

    private void Part(RubyItem one, RubyItem other, Span<ClusterSpacing> spacing, ReadOnlySpan<double> tracking)
    {
        var distance = DistanceOf(one, other, spacing, tracking);
        var missing = RubyRules.CentreDistance(distance, one.Width, other.Width, RubyRules.LeastGapEm * one.Size) - distance;
        if (missing <= 0) return;
        if (other.Start == one.End)
        {
            spacing[one.End - 1].GapAfter += missing;
            return;
        }
        spacing[one.End - 1].GapAfter += missing / 2;
        spacing[other.Start - 1].GapAfter += missing / 2;
    }

    // Of the middles of two bases.
    private double DistanceOf(RubyItem one, RubyItem other, ReadOnlySpan<ClusterSpacing> spacing, ReadOnlySpan<double> tracking)
    {
        var distance = (WidthOf(one, spacing, tracking) + WidthOf(other, spacing, tracking)) / 2;
        for (var i = one.End - 1; i < other.Start; i++)
        {
            distance += spacing[i].GapAfter + tracking[_clusters[i].Run];
            if (i >= one.End) distance += _clusters[i].Advance;
        }
        return distance;
    }

    private double WidthOf(RubyItem item, ReadOnlySpan<ClusterSpacing> spacing, ReadOnlySpan<double> tracking)
    {
        var width = _clusters[item.End - 1].Advance;
        for (var i = item.Start; i < item.End - 1; i++) width += _clusters[i].Advance + spacing[i].GapAfter + tracking[_clusters[i].Run];
        return width;
    }
}
