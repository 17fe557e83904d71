using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>`number`: 12,000 and, by its option, 1.2万, 一万二千, 二〇二四. The digits are the author's: nothing is rounded. A range is joined as its language does.</summary>
internal sealed class NumberFilter() : Filter("number", new(
    "A number, or a range such as 10-20. `plain`: 12,000; where the text is Chinese `han` counts in 万 and 亿 (1.2万), `han-words` is 一万二千, `han-digits` 一二〇〇〇, "
    + "`han-formal` 壹万贰仟; `words`: 一万二千, twelve thousand.",
    "数字，或 10-20 这样的范围。`plain` 每三位加一个逗号；中文里 `han` 以万、亿计数（1.2万），`han-words` 为一万二千，`han-digits` 逐位写出，`han-formal` 为大写；`words` 为一万二千、twelve thousand。"),
    Plain, Han, HanWords, HanDigits, HanFormal, Words)
{
    private const string Plain = "plain";
    private const string Han = "han";
    private const string HanWords = "han-words";
    private const string HanDigits = "han-digits";
    private const string HanFormal = "han-formal";
    private const string Words = "words";

    public override DiagnosticPhrase Takes => new("a number such as 12000 or -3.5, or a range such as 10-20", "数字，如 12000 或 -3.5，或范围，如 10-20");

    public override bool DependsOnLanguage(string option) => option != Plain;

    public override string? Apply(string text, string option, string language)
    {
        if (WrittenNumber.TryParseRange(text) is not { } numbers) return null;
        var written = Array.ConvertAll(numbers, number => Write(number, option, language));
        if (written.Length == 1) return written[0];
        return option == Words && LanguageTag.PrimaryOf(language) is "en" ? $"{written[0]} to {written[1]}" : WrittenNumber.Join(written[0], written[1], language);
    }

    private static string Write(WrittenNumber number, string option, string language)
    {
        if (!LanguageTag.IsChinese(language)) return option == Words && LanguageTag.PrimaryOf(language) is "en" ? number.InEnglish() : number.WithCommas();
        return option switch
        {
            Han => number.InMyriads(language),
            HanWords or Words => number.InHan(language),
            HanFormal => number.InHan(language, isFormal: true),
            HanDigits => number.Sign + HanNumerals.Spell(number.Whole.Length == 0 ? "0" : number.Whole) + (number.Fraction.Length > 0 ? "·" + HanNumerals.Spell(number.Fraction) : ""),
            _ => number.WithCommas(),
        };
    }
}
