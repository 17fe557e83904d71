using System.Globalization;
using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>`number`: 12,000; with `han`, in Chinese, 1.2万 or 1.2萬. The digits are the author's: nothing is rounded.</summary>
internal sealed class NumberFilter() : Filter("number", new(
    "A number with commas between its thousands; `han` counts in 万 and 亿 where the text is Chinese.",
    "数字，每三位加一个逗号；`han` 在中文里以万、亿计数。"), Plain, Han)
{
    private const string Plain = "plain";
    private const string Han = "han";

    public override DiagnosticPhrase Takes => new("a number such as 12000 or -3.5", "数字，如 12000 或 -3.5");

    public override bool DependsOnLanguage(string option) => option == Han;

    public override string? Apply(string text, string option, string language)
    {
        var end = LengthValue.NumberEnd(text);
        if (end == 0 || end != text.Length) return null;
        var sign = text[0] is '-' or '+' ? text[..1] : "";
        var point = text.IndexOf('.');
        var whole = text[sign.Length..(point < 0 ? text.Length : point)].TrimStart('0');
        var fraction = point < 0 ? "" : text[(point + 1)..];
        if (sign == "-") sign = "\u2212"; // MINUS SIGN
        if (sign == "+") sign = "";
        return sign + (option == Han && LanguageTag.IsChinese(language) ? InMyriads(whole, fraction, LanguageTag.IsTraditional(language)) : WithCommas(whole, fraction));
    }

    private static string WithCommas(string whole, string fraction)
    {
        var text = new StringBuilder();
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0) text.Append(',');
            text.Append(whole[i]);
        }
        if (text.Length == 0) text.Append('0');
        return fraction.Length == 0 ? text.ToString() : text.Append('.').Append(fraction).ToString();
    }

    private static string InMyriads(string whole, string fraction, bool isTraditional)
    {
        var (places, unit) = whole.Length switch
        {
            > 8 => (8, isTraditional ? "億" : "亿"),
            > 4 => (4, isTraditional ? "萬" : "万"),
            _ => (0, ""),
        };
        if (places == 0) return WithCommas(whole, fraction);
        var rest = (whole[^places..] + fraction).TrimEnd('0');
        return WithCommas(whole[..^places], rest) + unit;
    }
}
