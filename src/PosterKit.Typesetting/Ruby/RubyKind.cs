namespace PosterKit.Typesetting;

/// <summary>Kinds of annotation (注音, section 10).</summary>
public enum RubyKind : byte
{
    /// <summary>Pinyin, in Latin letters (RB-01).</summary>
    Pinyin,

    /// <summary>Zhuyin, in Bopomofo (RB-05).</summary>
    Zhuyin,

    /// <summary>A word in another language (RB-08).</summary>
    Bilingual,
}
