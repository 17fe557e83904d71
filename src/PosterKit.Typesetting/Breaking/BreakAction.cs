namespace PosterKit.Typesetting;

/// <summary>What may happen to a line after a UTF-16 unit of the text.</summary>
public enum BreakAction : byte
{
    /// <summary>The line goes on.</summary>
    Prohibited,

    /// <summary>The line may end here.</summary>
    Allowed,

    /// <summary>The line ends here: after a line feed and its like, and at the end of the text.</summary>
    Mandatory,
}
