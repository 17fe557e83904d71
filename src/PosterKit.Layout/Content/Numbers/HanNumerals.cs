using System.Text;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Numbers in Han characters, in the characters of a language's script.</summary>
internal static class HanNumerals
{
    private const string Plain = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private const string FormalTraditional = "零壹貳參肆伍陸柒捌玖";

    // What four digits count: ones, ten thousands, and so on. Mainland Chinese has no word for 10^12 beyond 万亿.
    private static readonly string[] Groups = ["", "万", "亿", "万亿"];
    private static readonly string[] TraditionalGroups = ["", "萬", "億", "兆"];

    /// <summary>The most digits that <see cref="Count(string, string, bool)"/> takes.</summary>
    public const int MostDigits = 16;

    /// <summary>A number as it is counted: 十二, 一百零三, 一万二千.</summary>
    /// <param name="number">0 or more.</param>
    /// <param name="language">Chinese of some script.</param>
    /// <param name="isFormal">True: in the numerals of accounts (大写): 壹万贰仟.</param>
    public static string Count(int number, string language, bool isFormal = false) =>
        Count(number.ToString(System.Globalization.CultureInfo.InvariantCulture), language, isFormal);

    /// <summary>A number as it is counted: 十二, 一百零三, 一万二千.</summary>
    /// <param name="digits">ASCII digits, at most <see cref="MostDigits"/>; zeros before the first other digit count for nothing.</param>
    /// <param name="language">Chinese of some script.</param>
    /// <param name="isFormal">True: in the numerals of accounts (大写): 壹万贰仟.</param>
    public static string Count(string digits, string language, bool isFormal = false)
    {
        digits = digits.TrimStart('0');
        var names = isFormal ? IsTraditional(language) ? FormalTraditional : Formal : Plain;
        if (digits.Length == 0) return names[..1];
        var groups = IsTraditional(language) ? TraditionalGroups : Groups;
        var units = isFormal ? " 拾佰仟" : " 十百千";
        var text = new StringBuilder();
        // A gap of zeros inside a number is one 零, however long it is; one at the end is nothing.
        var hasGap = false;
        var isGroupSaid = false;
        for (var i = 0; i < digits.Length; i++)
        {
            var place = digits.Length - 1 - i;
            var digit = digits[i] - '0';
            if (digit == 0) hasGap |= text.Length > 0;
            else
            {
                if (hasGap) text.Append('零');
                hasGap = false;
                // 十 to 十九 have no 一 before them, save in accounts.
                if (digit != 1 || place % 4 != 1 || text.Length > 0 || isFormal) text.Append(names[digit]);
                if (place % 4 > 0) text.Append(units[place % 4]);
                isGroupSaid = true;
            }
            if (place % 4 != 0 || !isGroupSaid) continue;
            text.Append(groups[place / 4]);
            // 万 within 万亿 is said once: 一万二千亿.
            if (place == 12 && groups[3].Length == 2 && digits.AsSpan(i + 1, 4).ContainsAnyExcept('0')) text.Length--;
            isGroupSaid = hasGap = false;
        }
        return text.ToString();
    }

    /// <summary>The digits one by one, as those of a year: 二〇二四. What is no digit stays.</summary>
    public static string Spell(string digits) => string.Create(digits.Length, digits, static (text, digits) =>
    {
        for (var i = 0; i < digits.Length; i++) text[i] = char.IsAsciiDigit(digits[i]) ? Plain[digits[i] - '0'] : digits[i];
    });

    private static bool IsTraditional(string language) => LocaleProfile.For(language).Region is Region.Taiwan or Region.HongKong;
}
