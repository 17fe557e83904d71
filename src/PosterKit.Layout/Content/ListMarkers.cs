using System.Globalization;
using System.Text;

namespace PosterKit.Layout;

/// <summary>Writes the markers of list items by the rules of their language.</summary>
internal static class ListMarkers
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const string Greek = "αβγδεζηθικλμνξοπρστυφχψω";

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The marker of an item; empty: it has none.</summary>
    /// <param name="pattern">What the author asked for.</param>
    /// <param name="number">0 to 99,999.</param>
    /// <param name="language">Language of the item.</param>
    public static string Write(MarkerPattern pattern, int number, string language) => pattern.Before is null
        ? Write(pattern.Counter, number, language)
        : pattern.Before + (pattern.Counter == ListMarker.None ? "" : Count(pattern.Counter, number, language)) + pattern.After;

    /// <summary>The marker of an item, with the ending that its counter has; empty: it has none.</summary>
    public static string Write(ListMarker marker, int number, string language)
    {
        var count = Count(marker, number, language);
        return marker switch
        {
            ListMarker.Bullet or ListMarker.Dash or ListMarker.None or ListMarker.CircledDecimal or ListMarker.ParenthesizedIdeograph => count,
            ListMarker.Parentheses => LanguageTag.IsChinese(language) ? $"（{count}）" : $"({count})",
            // Han counters end as Chinese does; digits and letters take the point of Western lists in every language.
            _ => count + (char.IsAscii(count[^1]) || marker == ListMarker.LowerGreek ? "." : "、"),
        };
    }

    /// <summary>What a level of a list takes that has no marker of its own: 一、（一） 1. in Chinese (GB/T 9704), 1. a. i. in other languages, • – among bullets.</summary>
    /// <param name="marker">The marker of the level above.</param>
    /// <param name="language">Language of the list.</param>
    public static MarkerPattern Below(MarkerPattern marker, string language) => marker switch
    {
        { Before: not null } => marker,
        { Counter: ListMarker.Bullet } => Plain(ListMarker.Dash),
        { Counter: ListMarker.Dash } => Plain(ListMarker.Bullet),
        { Counter: ListMarker.Number } when LanguageTag.IsChinese(language) => Plain(ListMarker.Parentheses),
        { Counter: ListMarker.Number } => Plain(ListMarker.LowerAlpha),
        { Counter: ListMarker.Parentheses } when LanguageTag.IsChinese(language) => Plain(ListMarker.Decimal),
        { Counter: ListMarker.Decimal } when LanguageTag.IsChinese(language) => new MarkerPattern("（", ListMarker.Decimal, "）"),
        { Counter: ListMarker.Decimal } => Plain(ListMarker.LowerAlpha),
        { Counter: ListMarker.LowerAlpha } => Plain(ListMarker.LowerRoman),
        _ => marker,
    };

    /// <summary>True where the marker ends with a full-width mark, which brings its own space.</summary>
    public static bool IsFullWidth(string marker) => marker is [.., '、' or '）'];

    private static MarkerPattern Plain(ListMarker marker) => new(null, marker, "");

    // The count alone. What a counter cannot say is said in digits, as in CSS.
    private static string Count(ListMarker marker, int number, string language)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return marker switch
        {
            ListMarker.Bullet => "•",
            ListMarker.Dash => "–",
            ListMarker.None => "",
            ListMarker.Number or ListMarker.Parentheses => LanguageTag.IsChinese(language) ? HanNumerals.Count(number, language) : digits,
            ListMarker.DecimalLeadingZero => number < 10 ? "0" + digits : digits,
            ListMarker.LowerAlpha => Letters(number, 'a') ?? digits,
            ListMarker.UpperAlpha => Letters(number, 'A') ?? digits,
            ListMarker.LowerRoman => InRoman(number) ?? digits,
            ListMarker.UpperRoman => InRoman(number)?.ToUpperInvariant() ?? digits,
            ListMarker.LowerGreek => One(Greek, number) ?? digits,
            ListMarker.CjkDecimal => HanNumerals.Spell(digits),
            ListMarker.SimpChineseInformal => HanNumerals.Count(number, "zh-Hans"),
            ListMarker.SimpChineseFormal => HanNumerals.Count(number, "zh-Hans", isFormal: true),
            ListMarker.TradChineseInformal => HanNumerals.Count(number, "zh-Hant"),
            ListMarker.TradChineseFormal => HanNumerals.Count(number, "zh-Hant", isFormal: true),
            ListMarker.CjkHeavenlyStem => One(Stems, number) ?? HanNumerals.Spell(digits),
            ListMarker.CjkEarthlyBranch => One(Branches, number) ?? HanNumerals.Spell(digits),
            ListMarker.CircledDecimal => Circled(number) ?? digits,
            ListMarker.ParenthesizedIdeograph => number is >= 1 and <= 10 ? ((char)('㈠' + number - 1)).ToString() : $"（{HanNumerals.Count(number, "zh-Hans")}）",
            _ => digits,
        };
    }

    private static string? One(string symbols, int number) => number >= 1 && number <= symbols.Length ? symbols.Substring(number - 1, 1) : null;

    private static string? Letters(int number, char first)
    {
        if (number < 1) return null;
        var text = "";
        for (; number > 0; number = (number - 1) / 26) text = (char)(first + (number - 1) % 26) + text;
        return text;
    }

    private static string? InRoman(int number)
    {
        if (number is < 1 or > 3999) return null;
        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value) text.Append(letters);
        }
        return text.ToString();
    }

    // Unicode has them in three rows.
    private static string? Circled(int number) => number switch
    {
        0 => "⓪",
        <= 20 => ((char)('①' + number - 1)).ToString(),
        <= 35 => ((char)('㉑' + number - 21)).ToString(),
        <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => null,
    };
}
