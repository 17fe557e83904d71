namespace PosterKit.Typesetting;

/// <summary>What Han–Latin spacing does where a space is typed already (AS-05).</summary>
public enum AutospaceMode
{
    /// <summary>The space stays as it is; nothing is added to it.</summary>
    Insert,

    /// <summary>A single space between Han and Latin gets the width of the spacing.</summary>
    Replace,
}
