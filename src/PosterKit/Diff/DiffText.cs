namespace PosterKit;

/// <summary>How the text of a side is known.</summary>
internal enum DiffText
{
    /// <summary>It has none, as a picture.</summary>
    None,

    /// <summary>Line by line, as it was composed.</summary>
    Lines,

    /// <summary>As another program reads it from a document: its characters in their order, its lines by guess.</summary>
    Characters,
}
