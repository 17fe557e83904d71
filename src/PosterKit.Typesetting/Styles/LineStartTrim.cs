namespace PosterKit.Typesetting;

/// <summary>What happens to an opening bracket at a line start (SQ-07).</summary>
public enum LineStartTrim
{
    /// <summary>It loses its front half.</summary>
    Trim,

    /// <summary>It keeps 1 em.</summary>
    Space,

    /// <summary>It keeps 1 em on the first line of a paragraph, and loses its front half on others.</summary>
    FirstSpace,
}
