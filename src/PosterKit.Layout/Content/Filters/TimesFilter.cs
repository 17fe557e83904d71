using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>`times`: 800倍 and 800-fold; a range is 3～5倍 and 3- to 5-fold.</summary>
internal sealed class TimesFilter() : Filter("times", new(
    "How many times as much, of a number or a range. `plain`: 800倍, 800-fold; `han`: 八百倍, 800-fold; `sign`: 800×.",
    "倍数，可为数字或范围。`plain` 为 800倍、800-fold；`han` 为八百倍、800-fold；`sign` 为 800×。"), "plain", "han", "sign")
{
    public override DiagnosticPhrase Takes => new("a number such as 800, or a range such as 3-5", "数字，如 800，或范围，如 3-5");

    public override bool DependsOnLanguage(string option) => option != "sign";

    public override string? Apply(string text, string option, string language)
    {
        if (WrittenNumber.TryParseRange(text) is not { } numbers) return null;
        var isChinese = LanguageTag.IsChinese(language);
        var written = Array.ConvertAll(numbers, number => option == "han" && isChinese ? number.InHan(language) : number.WithCommas());
        var isFold = option != "sign" && LanguageTag.PrimaryOf(language) is "en";
        if (written.Length == 2 && isFold) return $"{written[0]}- to {written[1]}-fold";
        var whole = written.Length == 1 ? written[0] : WrittenNumber.Join(written[0], written[1], language);
        return whole + (isFold ? "-fold" : isChinese && option != "sign" ? "倍" : "×");
    }
}
