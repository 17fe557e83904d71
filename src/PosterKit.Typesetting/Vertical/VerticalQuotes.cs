namespace PosterKit.Typesetting;

/// <summary>Corner brackets in place of curly quotes in vertical lines (VT-04, GB/T 15834 5.2.3). For display alone: the text stays as it is.</summary>
public static class VerticalQuotes
{
    /// <summary>Writes the text as vertical lines show it.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="languages">Covers the text from 0 on, ascending. Empty: English. Only <see cref="LocaleProfile.ConvertsVerticalQuotes"/> converts.</param>
    /// <param name="fonts">What <see cref="FontScripts.Resolve(ReadOnlySpan{char}, ReadOnlySpan{LanguageRange}, bool, Span{FontScript})"/> gave for vertical lines: quotes in the Latin family, apostrophes among them, stay.</param>
    /// <param name="result">As long as the text: every character keeps its place.</param>
    public static void Convert(ReadOnlySpan<char> text, ReadOnlySpan<LanguageRange> languages, ReadOnlySpan<FontScript> fonts, Span<char> result)
    {
        text.CopyTo(result);
        var range = 0;
        for (var index = 0; index < text.Length && !languages.IsEmpty; index++)
        {
            while (range + 1 < languages.Length && languages[range + 1].Start <= index)
                range++;
            if (!languages[range].Profile.ConvertsVerticalQuotes || fonts[index] != FontScript.Cjk)
                continue;
            result[index] = text[index] switch
            {
                '\u201C' => '『',
                '\u201D' => '』',
                '\u2018' => '「',
                '\u2019' => '」',
                var other => other,
            };
        }
    }
}
