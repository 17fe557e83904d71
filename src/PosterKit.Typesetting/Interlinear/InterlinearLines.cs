namespace PosterKit.Typesetting;

/// <summary>Proper-noun and book-title lines (IL-01 to IL-03).</summary>
public static class InterlinearLines
{
    /// <summary>The gap between the lines of two neighbours in em, half of it taken from each.</summary>
    public const double GapEm = 0.125;

    /// <summary>The side: lines go under horizontal text and left of vertical text, dots under and right.</summary>
    /// <param name="kind">What is drawn.</param>
    /// <param name="isVertical">True for vertical lines.</param>
    public static AnnotationSide Side(InterlinearKind kind, bool isVertical) =>
        kind == InterlinearKind.Emphasis ? EmphasisMarks.Side(isVertical)
        : isVertical ? AnnotationSide.Left
        : AnnotationSide.Under;

    /// <summary>Compares two marks of one side: the one that stands nearer the text comes first.</summary>
    /// <param name="one">A mark.</param>
    /// <param name="other">Another.</param>
    public static int CompareFromText(InterlinearKind one, InterlinearKind other) => one.CompareTo(other);

    /// <summary>The line of each item, drawn apart from its neighbours'.</summary>
    /// <param name="items">Names or titles, ascending, not overlapping.</param>
    /// <param name="result">As long as the items.</param>
    public static void FindSegments(ReadOnlySpan<TextSpan> items, Span<InterlinearSegment> result)
    {
        for (var index = 0; index < items.Length; index++)
        {
            var touchesBefore = index > 0 && items[index - 1].End == items[index].Start;
            var touchesAfter = index + 1 < items.Length && items[index].End == items[index + 1].Start;
            result[index] = new InterlinearSegment(items[index], touchesBefore ? GapEm / 2 : 0, touchesAfter ? GapEm / 2 : 0);
        }
    }
}
