using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>Something drawn. The family is closed: every backend matches all of it.</summary>
public abstract record SceneItem
{
    private protected SceneItem() { }

    /// <summary>Where in the layout file it comes from; default: from nowhere in particular.</summary>
    public SourceSpan Source { get; init; }
}
