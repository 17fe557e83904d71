using System.Text;

namespace PosterKit.Layout;

/// <summary>A number as an author writes it, its digits kept as they are.</summary>
/// <param name="IsNegative">True where it has a minus.</param>
/// <param name="Whole">The digits before the point, without zeros in front; empty: none.</param>
/// <param name="Fraction">The digits after the point; empty: none.</param>
internal readonly record struct WrittenNumber(bool IsNegative, string Whole, string Fraction)
{
    /// <summary>The sign that is printed.</summary>
    public string Sign => IsNegative ? "\u2212" : ""; // MINUS SIGN

    /// <summary>True for a number that counts things: no sign, no fraction.</summary>
    public bool IsCount => !IsNegative && Fraction.Length == 0;

    /// <summary>Reads a number.</summary>
    /// <returns>Null where it is none.</returns>
    public static WrittenNumber? TryParse(string text)
    {
        var end = LengthValue.NumberEnd(text);
        if (end == 0 || end != text.Length) return null;
        var start = text[0] is '-' or '+' ? 1 : 0;
        var point = text.IndexOf('.');
        return new(text[0] == '-', text[start..(point < 0 ? text.Length : point)].TrimStart('0'), point < 0 ? "" : text[(point + 1)..]);
    }

    /// <summary>Reads a number, or two of them with a dash (-, –, ~, ～ or ..) between them.</summary>
    /// <returns>One number or two; null where it is neither.</returns>
    public static WrittenNumber[]? TryParseRange(string text)
    {
        if (TryParse(text) is { } only) return [only];
        foreach (var dash in (ReadOnlySpan<string>)["..", "–", "~", "～", "-"])
        {
            var at = text.IndexOf(dash, Math.Min(1, text.Length), StringComparison.Ordinal);
            if (at < 0) continue;
            if (TryParse(text[..at].TrimEnd()) is { } first && TryParse(text[(at + dash.Length)..].TrimStart()) is { } last) return [first, last];
        }
        return null;
    }

    /// <summary>Joins the two ends of a range: 10～20 in Chinese (GB/T 15834, 4.13), 10–20 elsewhere.</summary>
    public static string Join(string first, string last, string language) => first + (LanguageTag.IsChinese(language) ? "～" : "–") + last;

    /// <summary>In figures, with a comma between thousands.</summary>
    public string WithCommas()
    {
        var text = new StringBuilder(Sign);
        for (var i = 0; i < Whole.Length; i++)
        {
            if (i > 0 && (Whole.Length - i) % 3 == 0) text.Append(',');
            text.Append(Whole[i]);
        }
        if (Whole.Length == 0) text.Append('0');
        return Fraction.Length == 0 ? text.ToString() : text.Append('.').Append(Fraction).ToString();
    }

    /// <summary>In figures with 万 or 亿: 1.2万.</summary>
    public string InMyriads(string language)
    {
        var isTraditional = LanguageTag.IsTraditional(language);
        var (places, unit) = Whole.Length switch
        {
            > 8 => (8, isTraditional ? "億" : "亿"),
            > 4 => (4, isTraditional ? "萬" : "万"),
            _ => (0, ""),
        };
        if (places == 0) return WithCommas();
        return new WrittenNumber(IsNegative, Whole[..^places], (Whole[^places..] + Fraction).TrimEnd('0')).WithCommas() + unit;
    }

    /// <summary>In Han numerals: 一万二千, 三点一四, 负五.</summary>
    public string InHan(string language, bool isFormal = false)
    {
        if (Whole.Length > HanNumerals.MostDigits) return WithCommas();
        var isTraditional = LanguageTag.IsTraditional(language);
        var point = Fraction.Length == 0 ? "" : (isTraditional ? "點" : "点") + HanNumerals.Spell(Fraction).Replace('〇', '零');
        var whole = Whole.Length == 0 ? "零" : HanNumerals.Count(Whole, language, isFormal);
        return $"{(IsNegative ? isTraditional ? "負" : "负" : "")}{whole}{point}";
    }

    /// <summary>In English words: twelve thousand, three point one four.</summary>
    public string InEnglish()
    {
        if (Whole.Length > EnglishNumerals.MostDigits) return WithCommas();
        var point = string.Concat(Fraction.Select(digit => " " + EnglishNumerals.Count(digit.ToString())));
        return $"{(IsNegative ? "minus " : "")}{EnglishNumerals.Count(Whole)}{(point.Length > 0 ? " point" : "")}{point}";
    }
}
