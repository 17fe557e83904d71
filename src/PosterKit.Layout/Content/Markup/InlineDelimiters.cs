using System.Globalization;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>
/// Runs of asterisks and underscores, and which of them open and close emphasis (CommonMark 0.31.2, section 6.2 and "process emphasis" of its appendix).
/// </summary>
/// <remarks>
/// Amended for text without spaces: a run beside a Chinese mark, or with a Han character on its other side, counts as if a space stood there;
/// so **他说：“好。”**然后 is strong, which the plain rules deny.
/// </remarks>
/// <param name="text">The paragraph with its markup.</param>
/// <param name="isMarkup">Set true at marks that have a meaning.</param>
/// <param name="ranges">Gets what stands between them.</param>
internal sealed class InlineDelimiters(string text, bool[] isMarkup, List<MarkupRange> ranges)
{
    private readonly List<Run> _runs = [];

    /// <summary>How many runs wait for their partner.</summary>
    public int Count => _runs.Count;

    /// <summary>Takes in the run that starts at an index.</summary>
    /// <returns>The index after it.</returns>
    public int Add(int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at]) end++;
        var (before, after) = (Side.Of(at > 0 ? CodePointBefore(at) : -1), Side.Of(end < text.Length ? CodePoints.At(text, end) : -1));
        var isLeft = !after.IsSpace && (!after.IsWesternMark || before.IsSpace || before.IsMark || before.IsEastAsian);
        var isRight = !before.IsSpace && (!before.IsWesternMark || after.IsSpace || after.IsMark || after.IsEastAsian);
        var isStar = text[at] == '*';
        _runs.Add(new(at, end - at, CanOpen: isLeft && (isStar || !isRight || before.IsMark), CanClose: isRight && (isStar || !isLeft || after.IsMark)) { First = at, Left = end - at });
        return end;
    }

    /// <summary>Pairs the runs from one on, and forgets them.</summary>
    public void Resolve(int from)
    {
        for (var closing = from + 1; closing < _runs.Count; closing++)
        {
            var close = _runs[closing];
            while (close.CanClose && close.Left > 0 && FindOpening(from, closing) is var opening and >= 0)
            {
                var open = _runs[opening];
                var length = open.Left >= 2 && close.Left >= 2 ? 2 : 1;
                // The inner marks of both go first.
                open.Left -= length;
                var inner = open.First + open.Left;
                isMarkup.AsSpan(inner, length).Fill(true);
                isMarkup.AsSpan(close.First, length).Fill(true);
                ranges.Add(new(inner + length, close.First, length == 2 ? MarkupKind.Strong : MarkupKind.Emphasis));
                close.First += length;
                close.Left -= length;
                for (var between = opening + 1; between < closing; between++) _runs[between].Left = 0;
            }
        }
        _runs.RemoveRange(from, _runs.Count - from);
    }

    private int FindOpening(int from, int closing)
    {
        var close = _runs[closing];
        for (var i = closing - 1; i >= from; i--)
        {
            var open = _runs[i];
            if (!open.CanOpen || open.Left == 0 || text[open.At] != text[close.At]) continue;
            // The rule of three: ***a**b* and its like.
            var isMixed = (open.CanClose || close.CanOpen) && (open.Length + close.Length) % 3 == 0 && (open.Length % 3 != 0 || close.Length % 3 != 0);
            if (!isMixed) return i;
        }
        return -1;
    }

    private int CodePointBefore(int at) =>
        at >= 2 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? char.ConvertToUtf32(text[at - 2], text[at - 1]) : text[at - 1];

    private sealed record Run(int At, int Length, bool CanOpen, bool CanClose)
    {
        /// <summary>The first mark that is not used up.</summary>
        public int First { get; set; }

        /// <summary>How many are not used up.</summary>
        public int Left { get; set; }
    }

    /// <summary>What stands beside a run.</summary>
    private readonly record struct Side(bool IsSpace, bool IsMark, bool IsEastAsian)
    {
        public bool IsWesternMark => IsMark && !IsEastAsian;

        /// <param name="codePoint">-1: the text begins or ends here.</param>
        public static Side Of(int codePoint)
        {
            if (codePoint < 0 || codePoint is ' ' or '\t' or '\n' or ScalarText.LineSeparator || UnicodeData.GeneralCategory(codePoint) == UnicodeCategory.SpaceSeparator)
                return new(true, false, codePoint == '\u3000');
            var isMark = UnicodeData.GeneralCategory(codePoint) is (>= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation)
                or (>= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol);
            var isEastAsian = UnicodeData.EastAsianWidth(codePoint) is EastAsianWidthClass.FullWidth or EastAsianWidthClass.Wide or EastAsianWidthClass.HalfWidth
                && !UnicodeData.IsEmojiPresentation(codePoint);
            return new(false, isMark, isEastAsian);
        }
    }
}
