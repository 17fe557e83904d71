using System.Collections.Immutable;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Languages that are set as one text: in a line (BI-06), or as annotations (RB-08).
internal sealed partial class TextContent
{
    // BI-06: the brackets are those of the leading language, full width in Chinese.
    private Part ToInlinePart(double size, Paint fill)
    {
        var lead = Texts[0];
        var isChinese = LanguageTag.IsChinese(lead.Language);
        var options = Spec.ToOptions(lead.Language, size);
        var (before, after) = Spec.Bag.Get(Properties.InlineSeparator, InlineSeparator.Bracket) switch
        {
            InlineSeparator.Slash => (" / ", ""),
            InlineSeparator.Space => (isChinese ? "\u3000" : "\u2003", ""), // IDEOGRAPHIC SPACE, EM SPACE
            _ => isChinese ? ("（", "）") : (" (", ")"),
        };
        var paragraphs = new List<ShapedParagraph>();
        for (var i = 0; i < Texts.Max(text => text.Paragraphs.Length); i++)
        {
            var runs = ImmutableArray.CreateBuilder<StyledRun>();
            for (var t = 0; t < Texts.Length; t++)
            {
                if (i >= Texts[t].Paragraphs.Length) continue;
                var isFirst = runs.Count == 0;
                var own = t == 0 ? size : size * Spec.Ratio;
                // As large and as light as what they hold, in the language of what they stand in.
                var marks = Spec.ToTextStyle(lead.Language, Voices[t], own, fill);
                if (!isFirst) runs.Add(new(before, marks));
                runs.AddRange(Voices[t].Inline.ToRuns(Texts[t].Paragraphs[i], Spec.ToTextStyle(Texts[t].Language, Voices[t], own, fill)));
                if (!isFirst && after.Length > 0) runs.Add(new(after, marks));
            }
            paragraphs.Add(Shape(new(runs.ToImmutable(), i == 0 ? WithDropCap(options, Spec.ToTextStyle(lead.Language, Voices[0], size, fill), Voices[0]) : options)));
        }
        return new(lead.Language, size, paragraphs);
    }

    // RB-08: phrases of the leading language bear their partners, where each language has as many; else the whole bears the whole.
    private Part ToAnnotatedPart(double size, Paint fill)
    {
        var lead = Texts[0];
        var leadStyle = Spec.ToTextStyle(lead.Language, Voices[0], size, fill);
        var options = Spec.ToOptions(lead.Language, size);
        var next = new int[Texts.Length];
        var paragraphs = new List<ShapedParagraph>();
        for (var i = 0; i < lead.Paragraphs.Length; i++)
        {
            var starts = new List<List<int>>();
            var partners = new List<int>();
            for (var t = 0; t < Texts.Length; t++)
            {
                if (i >= Texts[t].Paragraphs.Length) continue;
                if (t > 0) partners.Add(t);
                starts.Add(LanguagePhrases.FindStarts(Texts[t].Paragraphs[i].Text, PhrasesOf(t), ref next[t]));
            }
            var areMatched = starts.All(own => own.Count == starts[0].Count);
            var runs = ImmutableArray.CreateBuilder<StyledRun>();
            for (var phrase = 0; phrase <= (areMatched ? starts[0].Count : 0); phrase++)
            {
                var text = PhraseOf(lead.Paragraphs[i], areMatched ? starts[0] : [], phrase);
                var companions = partners.Select((t, p) => Voices[t].Inline.ToRuns(
                    Trimmed(PhraseOf(Texts[t].Paragraphs[i], areMatched ? starts[p + 1] : [], phrase)), Spec.ToTextStyle(Texts[t].Language, Voices[t], size * Spec.Ratio, fill) with { HasEmphasisDots = false, Decorations = TextDecorations.None }));
                AddAnnotated(runs, text, leadStyle, [.. companions]);
            }
            paragraphs.Add(Shape(new(runs.ToImmutable(), i == 0 ? WithDropCap(options, leadStyle, Voices[0]) : options)));
        }
        return new(lead.Language, size, paragraphs);
    }

    // Blanks and marks at the ends of a phrase bear nothing: the annotation stands over the words.
    private void AddAnnotated(ImmutableArray<StyledRun>.Builder runs, MappedText phrase, TextStyle style, ImmutableArray<ImmutableArray<StyledRun>> companions)
    {
        var (start, end) = WordsOf(phrase.Text);
        if (start > 0) runs.AddRange(Voices[0].Inline.ToRuns(phrase.Slice(0, start), style));
        var words = Voices[0].Inline.ToRuns(phrase.Slice(start, end - start), style);
        for (var i = 0; i < words.Length; i++) runs.Add(i == 0 ? words[i] with { Companions = companions, CompanionRuns = words.Length } : words[i]);
        if (end < phrase.Text.Length) runs.AddRange(Voices[0].Inline.ToRuns(phrase.Slice(end, phrase.Text.Length - end), style));
    }

    private static MappedText Trimmed(MappedText phrase)
    {
        var (start, end) = (0, phrase.Text.Length);
        while (start < end && IsBlank(phrase.Text[start])) start++;
        while (end > start && IsBlank(phrase.Text[end - 1])) end--;
        return phrase.Slice(start, end - start);
    }

    private static (int Start, int End) WordsOf(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && (IsBlank(text[start]) || char.IsPunctuation(text[start]))) start++;
        while (end > start && (IsBlank(text[end - 1]) || char.IsPunctuation(text[end - 1]))) end--;
        return start < end ? (start, end) : (0, text.Length);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B';

    private static MappedText PhraseOf(MappedText paragraph, List<int> starts, int phrase)
    {
        var from = phrase == 0 ? 0 : starts[phrase - 1];
        return paragraph.Slice(from, (phrase < starts.Count ? starts[phrase] : paragraph.Text.Length) - from);
    }
}
