namespace PosterKit.Typesetting;

/// <summary>Which family of a composite font sets a character (FM-01, FM-02).</summary>
public enum FontScript : byte
{
    /// <summary>The Latin family.</summary>
    Latin,

    /// <summary>The Han family.</summary>
    Cjk,
}
