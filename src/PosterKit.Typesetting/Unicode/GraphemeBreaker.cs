using static PosterKit.Typesetting.GraphemeBreakClass;

namespace PosterKit.Typesetting;

/// <summary>Finds extended grapheme clusters (UAX #29, Unicode 15.0): what a reader takes for one character.</summary>
public static class GraphemeBreaker
{
    /// <summary>The end of the cluster that starts at <paramref name="start"/>.</summary>
    /// <param name="text">Any UTF-16; a lone surrogate is a cluster of its own.</param>
    /// <param name="start">A cluster's start: 0, or what an earlier call gave; under the length of the text.</param>
    /// <returns>The UTF-16 index after the cluster, over <paramref name="start"/>.</returns>
    public static int NextBoundary(ReadOnlySpan<char> text, int start)
    {
        var codePoint = CodePoints.At(text, start, out var length);
        var end = start + length;
        var left = UnicodeData.GraphemeBreak(codePoint);
        var isPictographBefore = UnicodeData.IsExtendedPictographic(codePoint); // ExtPict Extend*, for GB11
        var isPictographJoined = false; // ExtPict Extend* ZWJ, for GB11
        var indicators = left == RegionalIndicator ? 1 : 0;
        while (end < text.Length)
        {
            codePoint = CodePoints.At(text, end, out length);
            var right = UnicodeData.GraphemeBreak(codePoint);
            var isPictograph = UnicodeData.IsExtendedPictographic(codePoint);
            if (!Joins(left, right, isPictographJoined && isPictograph, indicators))
                return end;

            isPictographJoined = isPictographBefore && right == ZWJ;
            isPictographBefore = isPictograph || (isPictographBefore && right == Extend);
            indicators = right == RegionalIndicator ? indicators + 1 : 0;
            left = right;
            end += length;
        }

        return end;
    }

    /// <summary>Marks where clusters start.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="isStart">As long as the text: true at the first unit of each cluster, false inside.</param>
    /// <exception cref="ArgumentException"><paramref name="isStart"/> is shorter than the text.</exception>
    public static void FindBoundaries(ReadOnlySpan<char> text, Span<bool> isStart)
    {
        if (isStart.Length < text.Length)
            throw new ArgumentException("shorter than the text", nameof(isStart));
        isStart[..text.Length].Clear();
        for (var index = 0; index < text.Length; index = NextBoundary(text, index))
            isStart[index] = true;
    }

    private static bool Joins(GraphemeBreakClass left, GraphemeBreakClass right, bool joinsPictograph, int indicators) => (left, right) switch
    {
        (CR, LF) => true, // GB3
        (CR or LF or Control, _) => false, // GB4
        (_, CR or LF or Control) => false, // GB5
        (L, L or V or LV or LVT) => true, // GB6
        (LV or V, V or T) => true, // GB7
        (LVT or T, T) => true, // GB8
        (_, Extend or ZWJ or SpacingMark) => true, // GB9, GB9a
        (Prepend, _) => true, // GB9b
        (ZWJ, _) when joinsPictograph => true, // GB11
        (RegionalIndicator, RegionalIndicator) => indicators % 2 == 1, // GB12, GB13
        _ => false, // GB999
    };
}
