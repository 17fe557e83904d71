using System.Globalization;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>
/// `date`: 2024-01-27 as people write it. Chinese and Japanese take 年月日 (GB/T 15835: figures, or 〇 and no 零 in Han numerals), English the day before
/// the month, or with `us` after it; other languages keep the numbers of ISO 8601.
/// </summary>
internal sealed class DateFilter() : Filter("date", new(
    "A date such as 2024-01-27, 2024-01 or 2024. `long`: 2024年1月27日, 27 January 2024; `full` adds the day of the week; `day`: 1月27日, 27 January; `weekday`: 星期六, Saturday; "
    + "`us`: January 27, 2024; `han`: 二〇二四年一月二十七日; `iso`: 2024-01-27.",
    "日期，如 2024-01-27、2024-01 或 2024，按各语言的习惯写出。"), "long", "full", "day", "weekday", "us", "han", "iso")
{
    private const string HanDigits = "〇一二三四五六七八九";

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override DiagnosticPhrase Takes => new("a date such as 2024-01-27", "日期，如 2024-01-27");

    public override bool DependsOnLanguage(string option) => option != "iso";

    public override string? Apply(string text, string option, string language)
    {
        if (TryParse(text) is not { } date) return null;
        // A day needs a whole date.
        if (option is "full" or "weekday" or "day" && date.Day is null) return null;
        if (option == "iso") return text;
        if (LanguageTag.IsChinese(language) || language.Split('-')[0] == "ja") return InHan(date, option, language);
        return language.Split('-')[0] == "en" ? InEnglish(date, option) : text;
    }

    private static string InHan(CalendarDate date, string option, string language)
    {
        var week = LanguageTag.IsChinese(language) ? $"星期{"日一二三四五六"[date.DayOfWeek]}" : $"{"日月火水木金土"[date.DayOfWeek]}曜日";
        if (option == "weekday") return week;
        var isHan = option == "han";
        var year = option == "day" ? "" : (isHan ? Digits(date.Year) : Plain(date.Year)) + "年";
        var month = date.Month is { } m ? (isHan ? Numeral(m) : Plain(m)) + "月" : "";
        var day = date.Day is { } d ? (isHan ? Numeral(d) : Plain(d)) + "日" : "";
        return $"{year}{month}{day}{(option == "full" ? week : "")}";
    }

    private static string InEnglish(CalendarDate date, string option)
    {
        var year = Plain(date.Year);
        if (date.Month is not { } m) return year;
        var month = Months[m - 1];
        if (date.Day is not { } d) return $"{month} {year}";
        var week = ((DayOfWeek)date.DayOfWeek).ToString();
        return option switch
        {
            "weekday" => week,
            "day" => $"{Plain(d)} {month}",
            "full" => $"{week}, {Plain(d)} {month} {year}",
            "us" => $"{month} {Plain(d)}, {year}",
            _ => $"{Plain(d)} {month} {year}",
        };
    }

    // 二〇二四: the digits of a year one by one.
    private static string Digits(int number) => string.Concat(Plain(number).Select(digit => HanDigits[digit - '0']));

    // 二十七: months and days as they are said.
    private static string Numeral(int number) => number switch
    {
        < 10 => HanDigits[number].ToString(),
        < 20 => $"十{(number == 10 ? "" : HanDigits[number - 10])}",
        _ => $"{HanDigits[number / 10]}十{(number % 10 == 0 ? "" : HanDigits[number % 10])}",
    };

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
