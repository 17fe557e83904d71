using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>
/// Items that are drawn together. What has an opacity under 1, a blend mode, a filter, a mask or <see cref="IsIsolated"/> is composed apart first
/// (isolated, non-knockout transparency group, PDF 32000-1 11.4.5), in this order: the items, filtered, cut by the clip, masked, faded, blended.
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

    /// <summary>How the colours of the group mix with those under it.</summary>
    public BlendMode Blend { get; init; }

    /// <summary>How much of the group is seen at each place; null: all of it.</summary>
    public SceneMask? Mask { get; init; }

    /// <summary>What is made of the group before it is laid down; null: nothing.</summary>
    public GroupFilter? Filter { get; init; }

    /// <summary>
    /// Standard deviation, in the group's space, of a gaussian blur of what lies under the group, within <see cref="Clip"/>; the group is drawn
    /// over that. 0: none. What lies outside the canvas counts as what lies at its edge; in a group that is composed apart only what is in it counts.
    /// </summary>
    public double BackdropBlur { get; init; }

    /// <summary>True: blend modes inside see only what is in the group.</summary>
    public bool IsIsolated { get; init; }

    /// <summary>On presses: true, what is in the group prints over what lies under it; false, it knocks it out; null: each as its kind does.</summary>
    public bool? Overprints { get; init; }

    /// <summary>True: the same items come again, on this page or on others, and a document may hold them once.</summary>
    public bool IsShared { get; init; }

    /// <summary>True where the group is composed apart, and then laid down as one.</summary>
    public bool IsComposedApart => Opacity < 1 || Blend != BlendMode.Normal || Mask is not null || Filter is not null || IsIsolated;
}
