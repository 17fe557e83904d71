using System.Collections.Immutable;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>How the phrases of a text are found (HD-03).</summary>
/// <param name="Mode">Whether they are looked for.</param>
/// <param name="Kept">Words that stay on one line.</param>
internal sealed record PhrasesValue(PhraseMode Mode, ImmutableArray<string> Kept)
{
    public static PhrasesValue None { get; } = new(PhraseMode.None, []);

    public static PhrasesValue Auto { get; } = new(PhraseMode.Auto, []);
}

/// <summary>auto, none, or a list of words: they stay whole, and the rest is as for auto.</summary>
internal sealed class PhrasesType() : ValueType<PhrasesValue>(new("auto, none, or a list of words that stay whole", "auto、none，或一列不可拆开的词"))
{
    public override ValueShape Shape => ValueShape.Either(new ChoiceShape(["auto", "none"]), new ListShape(ValueShape.Word("a word or phrase"), 0));

    public override bool TryRead(Node node, string key, ValueContext context, out PhrasesValue value)
    {
        value = PhrasesValue.None;
        if (node is ScalarNode { Value: "none" }) return true;
        if (node is ScalarNode { Value: "auto" })
        {
            value = PhrasesValue.Auto;
            return true;
        }
        if (node is not SequenceNode list) return Wrong(node, key, context, out value);
        var words = ImmutableArray.CreateBuilder<string>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode { IsNull: false, Value.Length: > 0 } word) return Wrong(item, key, context, out value);
            words.Add(word.Value);
        }
        value = new(PhraseMode.Auto, words.ToImmutable());
        return true;
    }
}
