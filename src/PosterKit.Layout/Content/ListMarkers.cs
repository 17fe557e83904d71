using System.Globalization;
using System.Text;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Writes the markers of list items by the rules of their language.</summary>
internal static class ListMarkers
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The marker of an item; empty: it has none.</summary>
    /// <param name="marker">Which kind.</param>
    /// <param name="number">0 to 99,999.</param>
    /// <param name="language">Language of the item.</param>
    public static string Write(ListMarker marker, int number, string language)
    {
        var isChinese = LanguageTag.IsChinese(language);
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return marker switch
        {
            ListMarker.Bullet => "•",
            ListMarker.Dash => "–",
            ListMarker.Number => isChinese ? $"{Chinese(number, language)}、" : $"{digits}.",
            ListMarker.Parentheses => isChinese ? $"（{Chinese(number, language)}）" : $"({digits})",
            ListMarker.Decimal => $"{digits}.",
            _ => "",
        };
    }

    /// <summary>True where the marker is made of full-width characters, the last of which brings its own space.</summary>
    public static bool IsFullWidth(string marker) => marker is [.., '、' or '）'];

    /// <summary>A number in Han characters, as it is counted: 十二, 一百零三, 二千零二十.</summary>
    /// <param name="number">0 to 99,999.</param>
    /// <param name="language">Chinese of some script.</param>
    public static string Chinese(int number, string language)
    {
        if (number == 0) return "〇";
        var text = new StringBuilder();
        var isTraditional = LocaleProfile.For(language).Region is Region.Taiwan or Region.HongKong;
        // A gap of zeros inside a number is one 零.
        var hasGap = false;
        foreach (var (unit, name) in (ReadOnlySpan<(int, string)>)[(10_000, isTraditional ? "萬" : "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                hasGap |= text.Length > 0;
                continue;
            }
            if (hasGap) text.Append('零');
            hasGap = false;
            // 十 to 十九 have no 一 before them.
            if (!(digit == 1 && unit == 10 && text.Length == 0)) text.Append(Digits[digit]);
            text.Append(name);
        }
        return text.ToString();
    }
}
