using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>How the phrases of a text are found (HD-03).</summary>
/// <param name="Mode">Whether they are looked for.</param>
/// <param name="Kept">Words that stay on one line.</param>
internal sealed record PhrasesValue(PhraseMode Mode, ImmutableArray<string> Kept)
{
    public static PhrasesValue None { get; } = new(PhraseMode.None, []);

    public static PhrasesValue Auto { get; } = new(PhraseMode.Auto, []);

    /// <summary>The phrases of each language in their order (BI-04); empty: they are not given by language.</summary>
    public ImmutableArray<LanguagePhraseList> Languages { get; init; } = [];

    /// <summary>Words of a language that stay on one line.</summary>
    public ImmutableArray<string> KeptIn(string language) => FindList(language)?.Phrases ?? Kept;

    /// <summary>The phrases of a language: of its tag, or of the tag with parts dropped from its end; null where there are none.</summary>
    public LanguagePhraseList? FindList(string language)
    {
        for (var tag = language; ;)
        {
            foreach (var list in Languages)
            {
                if (list.Language == tag) return list;
            }
            var cut = tag.LastIndexOf('-');
            if (cut < 0) return null;
            tag = tag[..cut];
        }
    }
}

/// <summary>The phrases of one language.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Phrases">In their order.</param>
/// <param name="Spans">Where each is written.</param>
internal sealed record LanguagePhraseList(string Language, ImmutableArray<string> Phrases, ImmutableArray<SourceSpan> Spans);

/// <summary>auto, none, a list of words that stay whole, or such a list for each language.</summary>
internal sealed class PhrasesType() : ValueType<PhrasesValue>(new("auto, none, a list of words that stay whole, or such a list for each language", "auto、none、一列不可拆开的词，或按语言列出"))
{
    private static readonly ListShape Words = new(ValueShape.Word("a word or phrase"), 0);

    public override ValueShape Shape => ValueShape.Either(new ChoiceShape(["auto", "none"]), ValueShape.Either(Words, new LanguageMapShape(Words)));

    public override bool TryRead(Node node, string key, ValueContext context, out PhrasesValue value)
    {
        value = PhrasesValue.None;
        if (node is ScalarNode { Value: "none" }) return true;
        if (node is ScalarNode { Value: "auto" })
        {
            value = PhrasesValue.Auto;
            return true;
        }
        if (node is MappingNode mapping && LanguageTag.IsLanguageMap(mapping))
        {
            var lists = ImmutableArray.CreateBuilder<LanguagePhraseList>(mapping.Entries.Length);
            foreach (var entry in mapping.Entries)
            {
                if (ReadWords(entry.Value) is not { } phrases) return Wrong(entry.Value, key, context, out value);
                lists.Add(new(entry.Key.Value, phrases, [.. ((SequenceNode)entry.Value).Items.Select(static item => item.Span)]));
            }
            value = PhrasesValue.Auto with { Languages = lists.ToImmutable() };
            return true;
        }
        if (ReadWords(node) is not { } words) return Wrong(node is SequenceNode list ? FirstWrong(list) : node, key, context, out value);
        value = new(PhraseMode.Auto, words);
        return true;
    }

    private static Node FirstWrong(SequenceNode list) => list.Items.First(static item => item is not ScalarNode { IsNull: false, Value.Length: > 0 });

    private static ImmutableArray<string>? ReadWords(Node node)
    {
        if (node is not SequenceNode list) return null;
        var words = ImmutableArray.CreateBuilder<string>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode { IsNull: false, Value.Length: > 0 } word) return null;
            words.Add(word.Value);
        }
        return words.ToImmutable();
    }
}
