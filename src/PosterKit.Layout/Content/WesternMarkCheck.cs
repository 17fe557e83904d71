using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Warns of Western marks in Chinese sentences (EN-09); nothing is rewritten.</summary>
internal static class WesternMarkCheck
{
    /// <summary>Reports the marks of Chinese texts. Numbers, addresses of the web and code are left alone.</summary>
    public static void Check(ImmutableArray<LanguageText> texts, DiagnosticBag diagnostics)
    {
        foreach (var text in texts)
        {
            if (!LanguageTag.IsChinese(text.Language)) continue;
            foreach (var paragraph in text.Paragraphs) Check(paragraph, diagnostics);
        }
    }

    private static void Check(MappedText paragraph, DiagnosticBag diagnostics)
    {
        for (var from = 0; WesternMarks.TryFindNext(paragraph.Text, from, out var index, out var chinese); from = index + 1)
        {
            if (IsCode(paragraph, index) || IsInAddress(paragraph.Text, index)) continue;
            diagnostics.Report(DiagnosticCode.WesternMarkInChinese, paragraph.SpanOf(index, 1), paragraph.Text[index].ToString(), chinese.ToString());
        }
    }

    private static bool IsCode(MappedText paragraph, int index)
    {
        foreach (var mark in paragraph.Marks)
        {
            if (mark.Look.IsCode && index >= mark.Start && index < mark.End) return true;
        }
        return false;
    }

    // https://例.中国 and 名@例.中国: what stands between two blanks or Chinese marks.
    private static bool IsInAddress(string text, int index)
    {
        var (start, end) = (index, index + 1);
        while (start > 0 && !EndsAddress(text[start - 1])) start--;
        while (end < text.Length && !EndsAddress(text[end])) end++;
        var word = text.AsSpan(start, end - start);
        return word.Contains("://", StringComparison.Ordinal) || word.Contains('@') || word.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static bool EndsAddress(char c) => char.IsWhiteSpace(c) || c is '，' or '。' or '、' or '；' or '：' or '（' or '）' or '「' or '」' or '“' or '”' or '《' or '》';
}
