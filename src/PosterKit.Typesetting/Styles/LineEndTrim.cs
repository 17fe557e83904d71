namespace PosterKit.Typesetting;

/// <summary>What happens to a closing mark at a line end (SQ-08).</summary>
public enum LineEndTrim
{
    /// <summary>It loses its back half.</summary>
    Trim,

    /// <summary>It keeps 1 em.</summary>
    Space,

    /// <summary>It loses its back half only if the line would not fit otherwise.</summary>
    Fit,
}
