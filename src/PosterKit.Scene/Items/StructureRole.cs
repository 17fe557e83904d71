namespace PosterKit.Scene;

/// <summary>The part that something plays in a document (standard structure types, PDF 32000-1 14.8.4).</summary>
public enum StructureRole
{
    /// <summary>Decoration that a reader skips.</summary>
    Artifact,

    /// <summary>A part that holds others (Sect).</summary>
    Section,

    /// <summary>A heading (H1 to H6).</summary>
    Heading,

    /// <summary>A paragraph (P).</summary>
    Paragraph,

    /// <summary>A picture with words for it (Figure).</summary>
    Figure,

    /// <summary>A list (L): holds items, and nothing else.</summary>
    List,

    /// <summary>An item of a list (LI): a label, then what it labels.</summary>
    ListItem,

    /// <summary>The number or the bullet of an item (Lbl).</summary>
    Label,

    /// <summary>What stands beside the label of an item (LBody).</summary>
    ListBody,

    /// <summary>Words of another, set apart (BlockQuote).</summary>
    Quotation,

    /// <summary>A stretch of text inside a paragraph or a heading (Span).</summary>
    Span,

    /// <summary>What leads elsewhere when it is chosen (Link).</summary>
    Link,

    /// <summary>Nothing by itself: holds its items together, in the order that they are read in (<see cref="StructureItem.Order"/>).</summary>
    Place,
}
