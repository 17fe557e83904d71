using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// Texts in several languages.
internal sealed partial class BoxBuilder
{
    // BI-02: the first language as the layout says, the others one step lighter, or as `other-weight` says.
    private ImmutableArray<TextVoice> VoicesOf(ImmutableArray<LanguageText> texts, PropertyBag bag, TextVoice lead, bool isHeading)
    {
        var voices = ImmutableArray.CreateBuilder<TextVoice>(texts.Length);
        voices.Add(lead);
        var wanted = bag.Get(Properties.OtherWeight, OtherWeightValue.Lighter);
        for (var i = 1; i < texts.Length; i++)
        {
            var weight = wanted.IsLighter ? Fonts.FindLighterWeight(LanguageTag.IsChinese(texts[i].Language) ? lead.Font.Han : lead.Font.Latin) : wanted.Weight;
            voices.Add(weight is null ? lead : VoiceOf(bag, weight.Value, isHeading, lead.Inline.Paints) ?? lead);
        }
        return voices.MoveToImmutable();
    }

    private TextVoice? VoiceOf(PropertyBag bag, int weight, bool isHeading, TextPaints paints)
    {
        bool? italic = bag.TryGet(Properties.Italic, out var i) ? i : null;
        var other = isHeading ? 700 : 400;
        // Unknown families were reported where the first language was looked up.
        if (Fonts.Find(bag.TryGet(Properties.FontName, out var font) ? font : null, Sections.Fonts, weight, italic, other, new()) is not { } faces) return null;
        var made = FaceMaker.Make(bag.Get(Properties.Synthesize, Synthesis.None), faces, weight, FontResolver.Wanted(font, Sections.Fonts, weight, italic, other).IsItalic);
        return new(faces, new(Fonts, Sections, Lengths, bag.With(PropertyBag.Of(Properties.Weight, (double)weight)), other, paints, Diagnostics), made);
    }

    // The phrases of each text, where every language has as many.
    private static ImmutableArray<ImmutableArray<string>> PhraseListsOf(ImmutableArray<LanguageText> texts, PropertyBag bag)
    {
        if (texts.Length < 2 || !bag.TryGet(Properties.Phrases, out var phrases) || phrases.Languages.IsEmpty) return [];
        var lists = ImmutableArray.CreateBuilder<ImmutableArray<string>>(texts.Length);
        foreach (var text in texts)
        {
            if (phrases.FindList(text.Language) is not { Phrases.IsEmpty: false } list || (lists.Count > 0 && list.Phrases.Length != lists[0].Length)) return [];
            lists.Add(list.Phrases);
        }
        return lists.MoveToImmutable();
    }

    // What is written for several languages, and cannot be done with these.
    private void CheckPair(ImmutableArray<LanguageText> texts, PropertyBag own, PropertyBag bag)
    {
        var arrange = bag.Get(Properties.Arrange, PairArrangement.Stack);
        if (own.TryGet(Properties.Tracks, out var tracks) && texts.Length > 1)
        {
            if (arrange == PairArrangement.Columns && tracks.Length != texts.Length) Diagnostics.Report(DiagnosticCode.WrongTrackCount, own.SpanOf(Properties.Tracks), tracks.Length, texts.Length);
            else if (arrange != PairArrangement.Columns)
                Diagnostics.Report(DiagnosticCode.KeyNotHere, own.Find(Properties.Tracks)!.Entry.Key.Span, "tracks", new DiagnosticPhrase("a text whose languages are not side by side", "各语言不并排的文字"), new DiagnosticPhrase("a text with `arrange: columns`", "有 `arrange: columns` 的文字"));
        }
        if (texts.Length < 2 || !bag.TryGet(Properties.Phrases, out var phrases) || phrases.Languages.IsEmpty) return;
        var first = phrases.FindList(texts[0].Language);
        foreach (var text in texts)
        {
            var list = phrases.FindList(text.Language);
            if (list is null || list.Phrases.Length != first?.Phrases.Length)
                Diagnostics.Report(DiagnosticCode.PhrasesNotPaired, own.SpanOf(Properties.Phrases) is { File: not null } span ? span : bag.SpanOf(Properties.Phrases), text.Language, list?.Phrases.Length ?? 0, texts[0].Language, first?.Phrases.Length ?? 0);
            else ReportMissing(list, text);
        }
    }

    // Lines beside a drop cap end by themselves.
    private void CheckBesideDropCap(PropertyBag bag)
    {
        var text = new DiagnosticPhrase("a text with a drop cap", "首字下沉的文字");
        if (bag.Get(Properties.MatchWidth, WidthMatch.None) != WidthMatch.None)
            Diagnostics.Report(DiagnosticCode.KeyWithoutEffect, bag.SpanOf(Properties.MatchWidth), "match-width", text, "`drop-cap: none`");
        if (bag.TryGet(Properties.Phrases, out var phrases) && !phrases.Languages.IsEmpty)
            Diagnostics.Report(DiagnosticCode.KeyWithoutEffect, bag.SpanOf(Properties.Phrases), "phrases", text, "`drop-cap: none`");
    }

    private void ReportMissing(LanguagePhraseList list, LanguageText text)
    {
        var next = 0;
        foreach (var paragraph in text.Paragraphs) LanguagePhrases.FindStarts(paragraph.Text, list.Phrases.AsSpan(), ref next);
        if (next < list.Phrases.Length) Diagnostics.Report(DiagnosticCode.PhraseNotInText, list.Spans[next], list.Phrases[next], text.Language);
    }
}
