namespace PosterKit.Typesetting;

/// <summary>Punctuation width adjustment (标点挤压, SQ-01).</summary>
public enum PunctuationWidth
{
    /// <summary>Every mark 1 em.</summary>
    Full,

    /// <summary>Adjacent marks only.</summary>
    Adjacent,

    /// <summary>Adjacent marks and line edges.</summary>
    Standard,

    /// <summary>开明: sentence-ending marks 1 em, all others half.</summary>
    Kaiming,

    /// <summary>All adjustable marks half.</summary>
    Half,
}
