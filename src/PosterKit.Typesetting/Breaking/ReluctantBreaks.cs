namespace PosterKit.Typesetting;

/// <summary>Finds breaks that are allowed but read badly (UB-04, EN-01, EN-05).</summary>
public static class ReluctantBreaks
{
    // Measure words and units of UB-04, with their traditional forms. 公 counts before 里 and 斤 alone.
    private const string MeasureWords = "年月日号號时時点點分秒元角万萬亿億人位名个個件次届屆期层層楼樓米克岁歲倍公";

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "km", "m", "cm", "mm", "kg", "g", "mg", "l", "L", "ml", "mL", "h", "min", "s", "ms", "Hz", "kHz", "MHz", "GHz", "KB", "MB", "GB", "TB",
        "W", "kW", "V", "A", "K", "pt", "px", "dpi", "ppi", "ft", "yd", "mi", "lb", "oz", "mph", "km/h", "°C", "°F", "%",
        "am", "pm", "a.m.", "p.m.", "AM", "PM",
    };

    private static readonly HashSet<string> References = new(StringComparer.Ordinal)
    {
        "Fig.", "fig.", "Figs.", "No.", "no.", "Nos.", "p.", "pp.", "Vol.", "vol.", "Ch.", "ch.", "Sec.", "sec.", "Art.", "art.", "Eq.", "eq.", "§",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UnitLookup = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ReferenceLookup = References.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Tells why the break after a UTF-16 unit reads badly.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="index">A unit after which a line may end.</param>
    /// <param name="language">Of the text round it.</param>
    /// <returns>The first reason that applies; <see cref="BreakReluctance.None"/> for most breaks, and at the end of the text.</returns>
    public static BreakReluctance At(ReadOnlySpan<char> text, int index, LocaleProfile language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (index + 1 >= text.Length)
            return BreakReluctance.None;
        var left = text[index];
        var right = text[index + 1];
        if (right == '\u2014' && left is not '\u2014' && !language.IsChinese)
            return BreakReluctance.BeforeDash;
        if (left == ' ')
            return AtSpace(text, index);
        if (char.IsAsciiDigit(left) && IsMeasureWord(text[(index + 1)..]))
            return BreakReluctance.MeasureWord;
        if (language.IsChinese)
            return BreakReluctance.None;
        if (left == '\u2013' && index > 0 && TextClasses.IsNarrowLetter(text[index - 1]) && TextClasses.IsNarrowLetter(right))
            return BreakReluctance.AfterDash;
        return left is '-' or '\u2010' && TextClasses.IsNarrowLetter(right) && LettersBefore(text, index) is 1 or 2
            ? BreakReluctance.ShortPrefix
            : BreakReluctance.None;
    }

    private static bool IsMeasureWord(ReadOnlySpan<char> text) =>
        MeasureWords.Contains(text[0]) && (text[0] != '公' || (text.Length > 1 && text[1] is '里' or '斤'));

    private static int LettersBefore(ReadOnlySpan<char> text, int end)
    {
        var count = 0;
        while (end > 0 && count <= 2 && TextClasses.IsNarrowLetter(text[end - 1]))
        {
            end--;
            count++;
        }

        return count;
    }

    private static BreakReluctance AtSpace(ReadOnlySpan<char> text, int index)
    {
        var before = text[..index];
        before = before[(before.LastIndexOfAny(' ', '(') + 1)..];
        var after = text[(index + 1)..];
        var length = after.IndexOfAny(' ', ')');
        after = (length < 0 ? after : after[..length]).TrimEnd(",;:!?”’");
        if (before.IsEmpty || after.IsEmpty)
            return BreakReluctance.None;

        if (char.IsAsciiDigit(before[^1]) && (UnitLookup.Contains(after) || UnitLookup.Contains(after.TrimEnd('.'))))
            return BreakReluctance.Unit;
        if (ReferenceLookup.Contains(before) && char.IsAsciiDigit(after[0]))
            return BreakReluctance.Reference;
        if (before.Length == 2 && char.IsAsciiLetterUpper(before[0]) && before[1] == '.' && char.IsUpper(after[0]))
            return BreakReluctance.Initial;
        return char.IsUpper(before[0]) && char.IsLetter(before[^1]) && IsRomanNumeral(after.TrimEnd('.')) ? BreakReluctance.RomanNumeral : BreakReluctance.None;
    }

    // I by itself is a word; of the other single letters, V and X are numerals of names.
    private static bool IsRomanNumeral(ReadOnlySpan<char> word) =>
        word.IndexOfAnyExcept("IVXLC") < 0 && (word.Length >= 2 || word is "V" or "X");
}
