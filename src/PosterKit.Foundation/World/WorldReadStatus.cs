namespace PosterKit.Foundation;

/// <summary>How a read ended.</summary>
public enum WorldReadStatus
{
    /// <summary>The bytes are there.</summary>
    Ok,

    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>The path leads out of the folders that may be read.</summary>
    OutsideFolder,

    /// <summary>The file is larger than the limit of its kind.</summary>
    TooLarge,

    /// <summary>The system refused; the reason is in <see cref="WorldFile.Reason"/>.</summary>
    Unreadable,
}
