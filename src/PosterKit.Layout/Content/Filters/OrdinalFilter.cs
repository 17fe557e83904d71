using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>`ordinal`: 3rd and 第3, or in words: third and 第三.</summary>
internal sealed class OrdinalFilter() : Filter("ordinal", new(
    "The place of a whole number in a row. `plain`: 第3, 3rd; `han`: 第三, 3rd; `words`: 第三, third.",
    "序数。`plain` 为第3、3rd；`han` 为第三、3rd；`words` 为第三、third。"), "plain", "han", "words")
{
    public override DiagnosticPhrase Takes => new("a whole number such as 3", "整数，如 3");

    public override bool DependsOnLanguage(string option) => true;

    public override string? Apply(string text, string option, string language)
    {
        if (WrittenNumber.TryParse(text) is not { IsCount: true, Whole.Length: > 0 and <= EnglishNumerals.MostDigits } number) return null;
        if (LanguageTag.IsChinese(language)) return "第" + (option == "plain" ? number.WithCommas() : number.InHan(language));
        if (LanguageTag.PrimaryOf(language) is not "en") return number.Whole + ".";
        return option == "words" ? EnglishNumerals.OrdinalWords(number.Whole) : EnglishNumerals.Ordinal(number.WithCommas());
    }
}
