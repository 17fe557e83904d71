namespace PosterKit.Scene;

/// <summary>How the open end of a stroke looks.</summary>
public enum LineCap
{
    /// <summary>Cut off at the end.</summary>
    Butt,

    /// <summary>A half circle beyond the end.</summary>
    Round,

    /// <summary>Half a line width beyond the end.</summary>
    Square,
}
