namespace PosterKit.Typesetting;

/// <summary>The shortest and the longest measure that make a difference to a paragraph.</summary>
internal static class WidthRange
{
    /// <summary>Min: the longest part between two break opportunities; Max: the longest line between mandatory breaks.</summary>
    public static (double Min, double Max) Of(LineMeasure paragraph, in FitRequest request)
    {
        double min = 0, max = 0;
        var (part, segment) = (request.First, request.First);
        for (var end = request.First + 1; end <= paragraph.Count; end++)
        {
            var isSegmentEnd = end == paragraph.Count || paragraph[end - 1].Is(ClusterFlags.MandatoryBreak);
            if (isSegmentEnd || paragraph.CanEndAt(end))
            {
                min = Math.Max(min, LengthOf(paragraph, request, part, end));
                part = end;
            }
            if (!isSegmentEnd) continue;
            max = Math.Max(max, request.Tabs is { } tabs && tabs.HasTab(segment, end)
                ? tabs.Set(segment, end, request.Indent, isFirst: segment == request.First, request.Hanging, [], null) + request.Indent
                : LengthOf(paragraph, request, segment, end));
            segment = end;
        }
        return (Math.Min(min, max), max);
    }

    private static double LengthOf(LineMeasure paragraph, in FitRequest request, int start, int end) =>
        paragraph.Natural(start, end, isFirst: start == request.First, request.Hanging) + request.DropIndent + (start == request.First ? request.Indent : request.HangingIndent);
}
