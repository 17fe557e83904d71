namespace PosterKit.Typesetting;

/// <summary>How wide a closing mark and the opening bracket after it are together (SQ-01 `pairs`).</summary>
public enum PairWidth
{
    /// <summary>One and a half em: one blank half goes.</summary>
    OneAndHalfEm,

    /// <summary>One em: both blank halves go.</summary>
    OneEm,
}
