namespace PosterKit;

/// <summary>What a run is at.</summary>
public enum RenderStage
{
    /// <summary>Posters are set; nothing is written yet.</summary>
    Composing,

    /// <summary>Files are drawn and written.</summary>
    Writing,
}
