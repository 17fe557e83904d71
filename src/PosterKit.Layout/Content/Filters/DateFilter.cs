using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>
/// `date`: 2024-01-27 as people write it. Chinese and Japanese take 年月日 (GB/T 15835: figures, or 〇 and no 零 in Han numerals), English the day before
/// the month, or with `us` after it; other languages keep the numbers of ISO 8601. Of a range, 2024-01-27/2024-02-03, both ends share what is the same.
/// </summary>
internal sealed class DateFilter() : Filter("date", new(
    "A date such as 2024-01-27, 2024-01 or 2024, or a range such as 2024-01-27/2024-02-03. `long`: 2024年1月27日, 27 January 2024; `full` adds the day of the week; "
    + "`day`: 1月27日, 27 January; `month`: 2024年1月, January 2024; `year`: 2024年, 2024; `weekday`: 星期六, Saturday; `us`: January 27, 2024; `han`: 二〇二四年一月二十七日; `iso`: 2024-01-27.",
    "日期，如 2024-01-27、2024-01 或 2024，或起止日期 2024-01-27/2024-02-03，按各语言的习惯写出。"), "long", "full", "day", "month", "year", "weekday", "us", "han", "iso")
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override DiagnosticPhrase Takes => new("a date such as 2024-01-27, or a range such as 2024-01-27/2024-02-03", "日期，如 2024-01-27，或起止日期，如 2024-01-27/2024-02-03");

    public override bool DependsOnLanguage(string option) => option != "iso";

    public override string? Apply(string text, string option, string language)
    {
        var slash = text.IndexOf('/');
        if (TryParse(slash < 0 ? text : text[..slash].TrimEnd()) is not { } first) return null;
        CalendarDate? last = slash < 0 ? null : TryParse(text[(slash + 1)..].TrimStart());
        if (slash >= 0 && last is null) return null;
        if (!Has(first, option) || (last is { } end && !Has(end, option))) return null;
        if (option == "iso") return text;
        if (LanguageTag.IsChinese(language) || LanguageTag.PrimaryOf(language) is "ja") return InHan(first, last, option, language);
        return LanguageTag.PrimaryOf(language) is "en" ? InEnglish(first, last, option) : text;
    }

    // A day needs a whole date, a month one that has it.
    private static bool Has(CalendarDate date, string option) => option switch
    {
        "full" or "weekday" or "day" => date.Day is not null,
        "month" => date.Month is not null,
        _ => true,
    };

    // GB/T 15834 4.13: a dash of one character between two dates. The end says again only what is not the same.
    private static string InHan(CalendarDate first, CalendarDate? last, string option, string language)
    {
        var start = string.Concat(HanParts(first, option, language));
        if (last is not { } end) return start;
        string[] from = HanParts(first, option, language), to = HanParts(end, option, language);
        var same = 0;
        while (same < 2 && from[same] == to[same] && to[(same + 1)..].Any(part => part.Length > 0)) same++;
        return start + (LanguageTag.IsTraditional(language) ? "～" : "—") + string.Concat(to[same..]);
    }

    // Year, month, day, day of the week.
    private static string[] HanParts(CalendarDate date, string option, string language)
    {
        var isHan = option == "han";
        var week = LanguageTag.IsChinese(language) ? $"星期{"日一二三四五六"[date.DayOfWeek]}" : $"{"日月火水木金土"[date.DayOfWeek]}曜日";
        if (option == "weekday") return ["", "", "", week];
        return
        [
            option == "day" ? "" : (isHan ? HanNumerals.Spell(Plain(date.Year)) : Plain(date.Year)) + "年",
            date.Month is { } m && option != "year" ? (isHan ? HanNumerals.Count(m, language) : Plain(m)) + "月" : "",
            date.Day is { } d && option is not ("year" or "month") ? (isHan ? HanNumerals.Count(d, language) : Plain(d)) + "日" : "",
            option == "full" ? week : "",
        ];
    }

    // An unspaced en dash where the ends are single words, a spaced one where they are several.
    private static string InEnglish(CalendarDate first, CalendarDate? last, string option)
    {
        if (last is not { } end) return EnglishDate(first, option, withMonth: true, withYear: true);
        var isSameYear = first.Year == end.Year;
        var isSameMonth = isSameYear && first.Month is not null && first.Month == end.Month && first.Day is not null && end.Day is not null && option is not ("full" or "weekday" or "month" or "year");
        var isUs = option == "us";
        var start = EnglishDate(first, option, withMonth: isUs || !isSameMonth, withYear: !isSameYear || first.Month is null);
        var rest = EnglishDate(end, option, withMonth: !isUs || !isSameMonth, withYear: true);
        return start + (start.Contains(' ') && !isSameMonth || rest.Contains(' ') && !isSameMonth ? " – " : "–") + rest;
    }

    private static string EnglishDate(CalendarDate date, string option, bool withMonth, bool withYear)
    {
        var year = withYear && option != "day" ? Plain(date.Year) : "";
        if (option == "weekday") return ((DayOfWeek)date.DayOfWeek).ToString();
        if (date.Month is not { } m || option == "year") return year;
        var month = withMonth ? Months[m - 1] : "";
        if (date.Day is not { } d || option == "month") return Join(month, year);
        if (option == "us") return Join(month, Plain(d)) + (year.Length > 0 ? $", {year}" : "");
        return (option == "full" ? $"{(DayOfWeek)date.DayOfWeek}, " : "") + Join(Plain(d), Join(month, year));
    }

    private static string Join(string first, string second) => first.Length > 0 && second.Length > 0 ? $"{first} {second}" : first + second;

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    // ISO 8601: yyyy, yyyy-mm, yyyy-mm-dd; a date of the Gregorian calendar that exists.
    private static CalendarDate? TryParse(string text)
    {
        var parts = text.Split('-');
        if (parts.Length > 3) return null;
        var numbers = new int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length != (i == 0 ? 4 : 2) || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] == 0) return null;
        }
        if (parts.Length > 1 && numbers[1] > 12) return null;
        if (parts.Length > 2 && numbers[2] > DateTime.DaysInMonth(numbers[0], numbers[1])) return null;
        return new(numbers[0], parts.Length > 1 ? numbers[1] : null, parts.Length > 2 ? numbers[2] : null);
    }

    private readonly record struct CalendarDate(int Year, int? Month, int? Day)
    {
        // 0 is Sunday. Only asked of whole dates.
        public int DayOfWeek => Month is { } month && Day is { } day ? (int)new DateTime(Year, month, day).DayOfWeek : 0;
    }
}
