namespace PosterKit;

/// <summary>How far a run has come.</summary>
/// <param name="Stage">What it is at.</param>
/// <param name="Done">Posters set, or files written.</param>
/// <param name="Total">How many there will be.</param>
public readonly record struct RenderProgress(RenderStage Stage, int Done, int Total);
