using System.Collections.Immutable;

namespace PosterKit.Typesetting;

/// <summary>Where the phrases of a paragraph end: what the author says comes before what the segmenter finds (HD-03).</summary>
internal static class PhraseEnds
{
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>UTF-16 indices, ascending; empty: lines end as in body text.</summary>
    /// <param name="text">The paragraph's text.</param>
    /// <param name="options">Its options.</param>
    /// <param name="isChinese">True where its language is Chinese.</param>
    public static ImmutableArray<int> Of(string text, ParagraphOptions options, bool isChinese)
    {
        if (!options.PhraseEnds.IsEmpty) return options.PhraseEnds;
        if (options.Phrases == PhraseMode.None && options.KeptPhrases.IsEmpty) return [];
        if (text.Contains(ZeroWidthSpace)) return After(text, ZeroWidthSpace);
        if (isChinese && options.Phrases == PhraseMode.Auto && text.Length <= PhraseSegmenter.LongestHeading)
            return PhraseSegmenter.FindEnds(text, options.KeptPhrases.AsSpan());
        return options.KeptPhrases.IsEmpty ? [] : OutsideOf(text, options.KeptPhrases);
    }

    private static ImmutableArray<int> After(string text, char mark)
    {
        var ends = ImmutableArray.CreateBuilder<int>();
        for (var at = text.IndexOf(mark); at >= 0; at = text.IndexOf(mark, at + 1)) ends.Add(at + 1);
        return ends.DrainToImmutable();
    }

    // Everything but the insides of the words that stay whole: the rules of line breaking choose among these.
    private static ImmutableArray<int> OutsideOf(string text, ImmutableArray<string> kept)
    {
        var ends = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < text.Length;)
        {
            var length = 1;
            foreach (var word in kept)
            {
                if (word.Length > length && text.AsSpan(at).StartsWith(word)) length = word.Length;
            }
            at += length;
            if (at < text.Length) ends.Add(at);
        }
        return ends.DrainToImmutable();
    }
}
