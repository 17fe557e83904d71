using System.Text;

namespace PosterKit.Layout;

/// <summary>Numbers in English words, and ordinals.</summary>
internal static class EnglishNumerals
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] Groups = ["", " thousand", " million", " billion", " trillion"];

    /// <summary>The most digits that <see cref="Count"/> takes.</summary>
    public const int MostDigits = 15;

    /// <summary>A number in words: twenty-one, twelve thousand, one hundred and three.</summary>
    /// <param name="digits">ASCII digits, at most <see cref="MostDigits"/>.</param>
    public static string Count(string digits)
    {
        digits = digits.TrimStart('0');
        if (digits.Length == 0) return Small[0];
        var text = new StringBuilder();
        for (var group = (digits.Length - 1) / 3; group >= 0; group--)
        {
            var end = digits.Length - group * 3;
            var value = int.Parse(digits.AsSpan(Math.Max(0, end - 3), Math.Min(3, end)), System.Globalization.CultureInfo.InvariantCulture);
            if (value == 0) continue;
            if (text.Length > 0) text.Append(group == 0 && value < 100 ? " and " : " ");
            if (value >= 100) text.Append(Small[value / 100]).Append(" hundred").Append(value % 100 == 0 ? "" : " and ");
            AppendBelowHundred(text, value % 100);
            text.Append(Groups[group]);
        }
        return text.ToString();
    }

    /// <summary>An ordinal in figures: 1st, 2nd, 3rd, 11th.</summary>
    /// <param name="digits">ASCII digits.</param>
    public static string Ordinal(string digits)
    {
        var isTeen = digits.Length > 1 && digits[^2] == '1';
        return digits + (isTeen ? "th" : digits[^1] switch { '1' => "st", '2' => "nd", '3' => "rd", _ => "th" });
    }

    /// <summary>An ordinal in words: first, twenty-second, one hundredth.</summary>
    /// <param name="digits">ASCII digits, at most <see cref="MostDigits"/>.</param>
    public static string OrdinalWords(string digits)
    {
        var words = Count(digits);
        var last = words.LastIndexOfAny([' ', '-']) + 1;
        return words[..last] + words[last..] switch
        {
            "one" => "first",
            "two" => "second",
            "three" => "third",
            "five" => "fifth",
            "eight" => "eighth",
            "nine" => "ninth",
            "twelve" => "twelfth",
            [.. var stem, 'y'] => stem + "ieth",
            var word => word + "th",
        };
    }

    private static void AppendBelowHundred(StringBuilder text, int value)
    {
        if (value == 0) return;
        if (value < 20)
        {
            text.Append(Small[value]);
            return;
        }
        text.Append(Tens[value / 10]);
        if (value % 10 > 0) text.Append('-').Append(Small[value % 10]);
    }
}
