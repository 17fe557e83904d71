namespace PosterKit.Typesetting;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">First UTF-16 index.</param>
/// <param name="Length">UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The UTF-16 index after it.</summary>
    public int End => Start + Length;
}
