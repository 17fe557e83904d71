namespace PosterKit.Foundation;

/// <summary>What a file is read as; a world may have other folders and limits for each.</summary>
public enum WorldFileKind
{
    /// <summary>A layout or content file.</summary>
    Layout,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>A font, or an index of fonts.</summary>
    Font,

    /// <summary>A colour profile.</summary>
    Profile,
}
