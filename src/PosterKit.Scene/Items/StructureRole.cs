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
}
