namespace PosterKit.Typesetting;

/// <summary>Marks that run along the text between lines (IL-01, EM-01), in their order from the text outwards (IL-03).</summary>
public enum InterlinearKind : byte
{
    /// <summary>Proper-noun line (专名号): straight.</summary>
    ProperNoun,

    /// <summary>Book-title line (书名号甲式): wavy.</summary>
    BookTitleWavy,

    /// <summary>Emphasis dots.</summary>
    Emphasis,
}
