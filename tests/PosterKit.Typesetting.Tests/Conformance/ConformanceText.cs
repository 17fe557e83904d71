namespace PosterKit.Typesetting.Tests;

/// <summary>The text of a case in clusters, with the metrics of section 17: no font is needed.</summary>
internal sealed class ConformanceText
{
    private const double DefaultSpace = 0.25;
    private const double DefaultLatin = 0.5;

    public ConformanceText(string text, LocaleProfile language, bool isVertical, ConformanceFields? metrics = null, int maxDigits = 3)
    {
        Text = text;
        LanguageRange[] languages = [new(0, language)];
        var fonts = new FontScript[text.Length];
        FontScripts.Resolve(text, languages, isVertical, fonts);
        var space = metrics?.Number("space", DefaultSpace) ?? DefaultSpace;
        var latin = metrics?.Number("latin", DefaultLatin) ?? DefaultLatin;
        var han = metrics?.Number("cjk", 1) ?? 1;
        for (int start = 0, codePoints = 0; start < text.Length;)
        {
            var isCell = isVertical && TateChuYoko.TryFindNext(text, start, maxDigits, out var span) && span.Start == start;
            var end = isCell ? start + 1 : GraphemeBreaker.NextBoundary(text, start);
            if (isCell)
                while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            var flags = (fonts[start] == FontScript.Cjk ? SpacingFlags.InCjkFont : 0) | (isCell ? SpacingFlags.Upright : 0);
            var codePoint = CodePoints.At(text, start);
            var metric = CharacterClasses.Classify(codePoint, language.Region, isVertical, flags.HasFlag(SpacingFlags.InCjkFont));
            var advance = isCell ? 1 : codePoint is ' ' or '\u00A0' ? space
                : flags.HasFlag(SpacingFlags.InCjkFont) ? (double.IsNaN(metric.AdvanceEm) ? han : metric.AdvanceEm * han)
                : metric.Class == CharacterClass.Invisible ? 0 : latin;
            codePoints += CodePointsIn(text.AsSpan(start, end - start));
            Clusters.Add(SpacingCluster.Create(codePoint, language.Region, isVertical, flags, 1, advance));
            Ranges.Add((start, end));
            LastCodePoints.Add(codePoints - 1);
            start = end;
        }
    }

    public string Text { get; }

    public List<SpacingCluster> Clusters { get; } = [];

    public List<(int Start, int End)> Ranges { get; } = [];

    /// <summary>Index of the last code point of each cluster: cases count code points.</summary>
    public List<int> LastCodePoints { get; } = [];

    public static int CodePointsIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var index = 0; index < text.Length; count++)
        {
            CodePoints.At(text, index, out var length);
            index += length;
        }

        return count;
    }

    /// <summary>UTF-16 index of a code point; the length of the text for one past the last.</summary>
    public static int IndexOf(string text, int codePoint)
    {
        var index = 0;
        for (; codePoint > 0; codePoint--)
        {
            CodePoints.At(text, index, out var length);
            index += length;
        }

        return index;
    }
}
