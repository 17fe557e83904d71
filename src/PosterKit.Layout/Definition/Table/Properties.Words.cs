using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Text: what is done with its words.
internal static partial class Properties
{
    public static Property<PhrasesValue> Phrases { get; private set; } = null!;

    private static void DeclareWords()
    {
        Declared.Add(Phrases = new("phrases", new PhrasesType(), Place.Style | Place.Container | Place.AnyText, "auto in headings, none in text", "[獨立自主, 互利共贏]", new(
            "Whether lines end with phrases: auto finds those of Chinese up to 40 characters, and heeds U+200B; a list names words that stay on one line.",
            "是否按词组断行：auto 在四十字以内的中文里自动找词组，也认作者写的 U+200B；列表给出不可拆开的词。")) { IsInherited = true });
    }
}
