using System.Collections.Immutable;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Sets quotation marks round a text, by its language.</summary>
internal static class QuotationMarks
{
    /// <summary>The outer marks of a language: “ ” in English and Mainland China, 「 」 in Taiwan, Hong Kong and Japan, and so on.</summary>
    public static (string Open, string Close) Of(string language) => language switch
    {
        _ when LanguageTag.IsChinese(language) => LocaleProfile.For(language).Region is Region.Taiwan or Region.HongKong ? ("「", "」") : ("“", "”"),
        _ => Primary(language) switch
        {
            "ja" => ("「", "」"),
            // French sets a space inside the marks; it must not break.
            "fr" => ("«\u00A0", "\u00A0»"),
            "it" or "es" or "pt" or "ca" or "el" or "ru" or "uk" or "nb" or "no" => ("«", "»"),
            "de" or "cs" => ("„", "“"),
            "pl" or "hu" or "ro" => ("„", "”"),
            "sv" or "fi" => ("”", "”"),
            _ => ("“", "”"),
        },
    };

    /// <summary>The text in marks: each paragraph opens, the last alone closes.</summary>
    public static LanguageText Around(LanguageText text)
    {
        var (open, close) = Of(text.Language);
        var paragraphs = ImmutableArray.CreateBuilder<MappedText>(text.Paragraphs.Length);
        foreach (var paragraph in text.Paragraphs)
            paragraphs.Add(Between(open, paragraph, paragraphs.Count == text.Paragraphs.Length - 1 ? close : ""));
        return text with { Paragraphs = paragraphs.MoveToImmutable() };
    }

    /// <summary>A text with others before and after it; they stand at its first and last place in the file.</summary>
    public static MappedText Between(string before, MappedText text, string after)
    {
        var whole = new MappedText.Builder();
        foreach (var c in before) whole.Append(c, text.Whole.File, text.Whole.Start);
        whole.Append(text, 0, text.Text.Length);
        foreach (var c in after) whole.Append(c, text.Whole.File, Math.Max(text.Whole.Start, text.Whole.End - 1));
        return whole.Build([.. text.Marks.Select(mark => mark with { Start = mark.Start + before.Length })]);
    }

    private static string Primary(string language) => language.IndexOf('-') is var cut and > 0 ? language[..cut] : language;
}
