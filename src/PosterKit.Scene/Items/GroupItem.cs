using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>
/// Items that are drawn together. With an opacity below 1 they are composed first and then faded as one (isolated, non-knockout
/// transparency group, PDF 32000-1 11.4.5).
/// </summary>
/// <param name="Items">What is drawn, from the bottom, in the space that <see cref="Transform"/> maps to scene space.</param>
public sealed record GroupItem(ImmutableArray<SceneItem> Items) : SceneItem
{
    /// <summary>Maps the group's space to the space round it.</summary>
    public Matrix Transform { get; init; } = Matrix.Identity;

    /// <summary>What of the group is seen, in the group's own space; null: all of it.</summary>
    public ClipPath? Clip { get; init; }

    /// <summary>0 (nothing) to 1.</summary>
    public double Opacity { get; init; } = 1;
}
