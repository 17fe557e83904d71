using System.Collections.Immutable;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Gives texts the quotes of their languages for straight ones (EN-04).</summary>
internal static class TypographicQuotes
{
    /// <summary>The texts with other quotes; code keeps its own.</summary>
    public static ImmutableArray<LanguageText> Apply(ImmutableArray<LanguageText> texts) =>
        [.. texts.Select(text => text with { Paragraphs = [.. text.Paragraphs.Select(paragraph => Apply(paragraph, LocaleProfile.For(text.Language)))] })];

    private static MappedText Apply(MappedText text, LocaleProfile language)
    {
        if (text.Text.AsSpan().IndexOfAny('"', '\'') < 0) return text;
        var converted = SmartQuotes.Convert(text.Text, language).ToCharArray();
        foreach (var mark in text.Marks)
        {
            if (mark.Look.IsCode) text.Text.AsSpan(mark.Start, mark.Length).CopyTo(converted.AsSpan(mark.Start));
        }
        return text.WithText(new(converted));
    }
}
