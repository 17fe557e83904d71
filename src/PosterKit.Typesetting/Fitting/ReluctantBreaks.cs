namespace PosterKit.Typesetting;

/// <summary>Breaks that the rules allow and a careful setter avoids: between a number and its measure word (UB-04), around an em dash and short prefixes (EN-01).</summary>
internal static class ReluctantBreaks
{
    /// <summary>Measure words and units that keep to the number before them (UB-04).</summary>
    private const string MeasureWords = "年月日号號时時点點分秒元角万萬亿億人位名个個件次届屆期层層楼樓米公克岁歲倍%％";

    /// <summary>EN-01: "e-mail" is not broken after its hyphen; this is the longest prefix that counts, in letters.</summary>
    private const int ShortPrefix = 2;

    /// <summary>True where a break before <paramref name="index"/> is unwelcome.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="index">UTF-16 index after the break.</param>
    public static bool IsAt(string text, int index)
    {
        if (index <= 0 || index >= text.Length) return false;
        var (before, after) = (text[index - 1], text[index]);
        if (char.IsAsciiDigit(before) && MeasureWords.Contains(after)) return true;
        if (after == '\u2014' && LastVisible(text, index) is < '\u2E80' and not '\u2014' && !text.AsSpan(index + 1).StartsWith("\u2014")) return true;
        return before is '-' or '\u2010' && IsShortPrefix(text, index - 1);
    }

    // The character before a break, a space passed over: "relations — a decision" breaks after the space.
    private static char LastVisible(string text, int index) => text[index - 1] == ' ' && index > 1 ? text[index - 2] : text[index - 1];

    private static bool IsShortPrefix(string text, int hyphen)
    {
        var start = hyphen;
        while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
        return hyphen - start is > 0 and <= ShortPrefix && (start == 0 || !char.IsLetterOrDigit(text[start - 1]));
    }
}
