namespace PosterKit.Typesetting;

/// <summary>What a character is to the Chinese rules (CC-01 to CC-04).</summary>
public enum CharacterClass : byte
{
    /// <summary>None of the others: Western symbols, controls.</summary>
    Other,

    /// <summary>Han, kana, Bopomofo, and circled or parenthesised forms of them: one em.</summary>
    Ideograph,

    /// <summary>Full-width opening bracket or quotation mark.</summary>
    Open,

    /// <summary>Full-width closing bracket or quotation mark.</summary>
    Close,

    /// <summary>Full-width stop: comma, full stop, colon, question mark and their like.</summary>
    Stop,

    /// <summary>Interpunct (间隔号).</summary>
    Interpunct,

    /// <summary>Connector (连接号): en dash, wave dash, hyphen, a single em dash.</summary>
    Connector,

    /// <summary>Solidus (分隔号).</summary>
    Solidus,

    /// <summary>Dash (破折号): two em dashes, or U+2E3A.</summary>
    Dash,

    /// <summary>Ellipsis (省略号).</summary>
    Ellipsis,

    /// <summary>Letter with an advance of its own: Latin, Greek, Cyrillic and so on.</summary>
    NarrowLetter,

    /// <summary>Digit with an advance of its own.</summary>
    NarrowDigit,

    /// <summary>Full-width Latin letter or digit: one em.</summary>
    FullWidthLatin,

    /// <summary>U+3000.</summary>
    IdeographicSpace,

    /// <summary>Any other space.</summary>
    Space,

    /// <summary>Opening bracket or quotation mark of a Latin font.</summary>
    NarrowOpen,

    /// <summary>Closing bracket or quotation mark of a Latin font.</summary>
    NarrowClose,

    /// <summary>Takes no room and is not seen: zero width space, word joiner, soft hyphen. The rules look through it.</summary>
    Invisible,
}
