using System.Globalization;

namespace PosterKit.Typesetting;

/// <summary>Decides which family of a composite font sets each character (FM-02), also in vertical lines (VT-04).</summary>
public static class FontScripts
{
    private const int DeepestQuotes = 32;

    /// <summary>Decides for every UTF-16 unit of a text.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="languages">Covers the text from 0 on, ascending. Empty: English.</param>
    /// <param name="isVertical">True for vertical lines: quotes around a Latin quotation stand in the Latin family there.</param>
    /// <param name="result">As long as the text. Combining marks, joiners and variation selectors get what their base has.</param>
    /// <exception cref="ArgumentException"><paramref name="result"/> is shorter than the text.</exception>
    public static void Resolve(ReadOnlySpan<char> text, ReadOnlySpan<LanguageRange> languages, bool isVertical, Span<FontScript> result)
    {
        if (result.Length < text.Length)
            throw new ArgumentException("shorter than the text", nameof(result));
        var range = 0;
        var before = FontScript.Latin;
        for (var index = 0; index < text.Length;)
        {
            while (range + 1 < languages.Length && languages[range + 1].Start <= index)
                range++;
            var isChinese = !languages.IsEmpty && languages[range].Profile.IsChinese;
            var codePoint = CodePoints.At(text, index, out var length);
            var script = index > 0 && FollowsBase(codePoint) ? before : Resolve(text, index, codePoint, isChinese);
            result.Slice(index, length).Fill(script);
            before = script;
            index += length;
        }

        if (isVertical)
            ResolveLatinQuotations(text, languages, result);
    }

    private static FontScript Resolve(ReadOnlySpan<char> text, int index, int codePoint, bool isChinese)
    {
        if (!isChinese)
            return IsCjk(codePoint) ? FontScript.Cjk : FontScript.Latin;
        return codePoint switch
        {
            0x2018 or 0x201C or 0x201D or 0x2025 or 0x2027 or 0x2015 or 0x22EF or 0x2E3A or 0x2E3B => FontScript.Cjk,
            0x2019 => TextClasses.IsApostrophe(text, index) ? FontScript.Latin : FontScript.Cjk,
            0x2013 or 0x2014 or 0x2026 or 0x00B7 => IsRunBetweenLatin(text, index) ? FontScript.Latin : FontScript.Cjk,
            _ => IsCjk(codePoint) || IsAmbiguousSymbol(codePoint) ? FontScript.Cjk : FontScript.Latin,
        };
    }

    private static bool FollowsBase(int codePoint) => codePoint >= 0x300
        && (TextClasses.IsMark(codePoint) || UnicodeData.GeneralCategory(codePoint) == UnicodeCategory.Format || codePoint is >= 0x1F3FB and <= 0x1F3FF);

    private static bool IsCjk(int codePoint) => codePoint >= 0x1100
        && (TextClasses.IsIdeographicScript(codePoint) || UnicodeData.IsEastAsian(codePoint));

    // Symbols that a Han font draws full-width: ①, →, ★, ℃, №, Ⅳ. Letters and currency signs go with the Latin text they belong to.
    private static bool IsAmbiguousSymbol(int codePoint) => codePoint >= 0x2000
        && UnicodeData.EastAsianWidth(codePoint) == EastAsianWidthClass.Ambiguous
        && UnicodeData.GeneralCategory(codePoint) is > UnicodeCategory.OtherLetter and not UnicodeCategory.CurrencySymbol;

    // FM-02: the neighbours of the whole run count, of —— and …… as of a single one.
    private static bool IsRunBetweenLatin(ReadOnlySpan<char> text, int index)
    {
        var start = index;
        while (start > 0 && text[start - 1] == text[index])
            start--;
        var end = index + 1;
        while (end < text.Length && text[end] == text[index])
            end++;
        return TextClasses.IsBetween(text, start, end, digits: true);
    }

    // VT-04: a quotation with a letter or digit and no Han character inside stands in the Latin family, quotes and all, and turns with it.
    private static void ResolveLatinQuotations(ReadOnlySpan<char> text, ReadOnlySpan<LanguageRange> languages, Span<FontScript> result)
    {
        Span<(int Index, int Ideographs, int Latin)> open = stackalloc (int, int, int)[DeepestQuotes];
        var depth = 0;
        int ideographs = 0, latin = 0, range = 0;
        for (var index = 0; index < text.Length;)
        {
            while (range + 1 < languages.Length && languages[range + 1].Start <= index)
                range++;
            var codePoint = CodePoints.At(text, index, out var length);
            if (TextClasses.IsIdeographicScript(codePoint))
                ideographs++;
            else if (TextClasses.IsNarrowLetter(codePoint) || TextClasses.IsNarrowDigit(codePoint))
                latin++;
            else if (languages.IsEmpty || !languages[range].Profile.IsChinese || result[index] == FontScript.Latin)
            {
                // Not a quote of Chinese text.
            }
            else if (codePoint is 0x2018 or 0x201C)
            {
                if (depth < DeepestQuotes)
                    open[depth++] = (index, ideographs, latin);
            }
            else if (codePoint is 0x2019 or 0x201D)
            {
                var match = depth - 1;
                while (match >= 0 && text[open[match].Index] != codePoint - 1)
                    match--;
                if (match >= 0)
                {
                    depth = match;
                    if (open[match].Ideographs == ideographs && open[match].Latin < latin)
                        result[index] = result[open[match].Index] = FontScript.Latin;
                }
                else if (codePoint == 0x2019 && IsLeadingOrTrailingApostrophe(text, index))
                {
                    result[index] = FontScript.Latin;
                }
            }

            index += length;
        }
    }

    // ’90s, the girls’: no quotation was open.
    private static bool IsLeadingOrTrailingApostrophe(ReadOnlySpan<char> text, int index)
    {
        var before = TextClasses.BaseBefore(text, index);
        var after = TextClasses.BaseAt(text, index + 1);
        return IsLatin(before) || IsLatin(after);

        static bool IsLatin(int codePoint) => codePoint >= 0 && (TextClasses.IsNarrowLetter(codePoint) || TextClasses.IsNarrowDigit(codePoint));
    }
}
