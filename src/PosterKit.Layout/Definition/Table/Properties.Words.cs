using PosterKit.Typesetting;

namespace PosterKit.Layout;

// Text: what is done with its words.
internal static partial class Properties
{
    public static Property<PhrasesValue> Phrases { get; private set; } = null!;

    public static Property<HyphenMode> Hyphens { get; private set; } = null!;

    public static Property<bool> SmartQuotes { get; private set; } = null!;
    public static Property<bool> AutoNbsp { get; private set; } = null!;

    private static void DeclareWords()
    {
        Declared.Add(SmartQuotes = new("smart-quotes", new BooleanType(), Place.Style | Place.Container | Place.AnyText, "false", "true", new(
            "Whether straight quotes become those of the language: “ ” ‘ ’ in English and in Mainland China, 「 」 『 』 in Taiwan and Hong Kong; code keeps them.",
            "是否把直引号换成该语言的引号：英语和大陆中文用“ ”‘ ’，台湾和香港用「 」『 』；代码除外。")) { IsInherited = true });
        Declared.Add(AutoNbsp = new("auto-nbsp", new BooleanType(), Place.Style | Place.Container | Place.AnyText, "true in headings, false in text", "true", new(
            "Whether 5 km, J. R. Smith, No. 7 and Louis XIV stay on one line; where not, lines rather end elsewhere.",
            "5 km、J. R. Smith、No. 7、Louis XIV 之类是否必须同行；否则只是尽量不拆开。")) { IsInherited = true });
        Declared.Add(Hyphens = new("hyphens", new EnumType<HyphenMode>(("none", HyphenMode.None), ("manual", HyphenMode.Manual), ("auto", HyphenMode.Auto)), Place.Style | Place.Container | Place.AnyText, "auto in justified text, manual elsewhere", "auto", new(
            "Whether words may be parted at a line end: manual only at U+00AD; auto also by the patterns of English (British ones for en-GB).",
            "行末是否可断词加连字符：manual 只在 U+00AD 处；auto 还按英语的断词规则（en-GB 用英式）。")) { IsInherited = true });
        Declared.Add(Phrases = new("phrases", new PhrasesType(), Place.Style | Place.Container | Place.AnyText, "auto in headings, none in text", "[獨立自主, 互利共贏]", new(
            "Whether lines end with phrases: auto finds those of Chinese up to 40 characters, and heeds U+200B; a list names words that stay on one line. One list for each language, with as many phrases, makes all languages break at the same points.",
            "是否按词组断行：auto 在四十字以内的中文里自动找词组，也认作者写的 U+200B；列表给出不可拆开的词；按语言各给一列、数目相同时，各语言在相同的词组处断行。")) { IsInherited = true });
    }
}
