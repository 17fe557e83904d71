using System.Collections.Immutable;
using PosterKit.Scene;

namespace PosterKit.Svg;

/// <summary>What an element is clipped to: paths, the outermost first, and where paths cannot say it a mask.</summary>
/// <param name="Paths">All of them clip.</param>
/// <param name="Mask">Null: the paths say all.</param>
internal sealed record SvgClip(ImmutableArray<ClipPath> Paths, SceneMask? Mask)
{
    /// <summary>Items, clipped.</summary>
    /// <param name="items">The items.</param>
    /// <param name="filter">What is done to them before they are clipped.</param>
    public ImmutableArray<SceneItem> Around(ImmutableArray<SceneItem> items, GroupFilter? filter = null)
    {
        // The innermost group has the filter and the mask.
        items = [new GroupItem(items) { Clip = Paths.IsEmpty ? null : Paths[^1], Mask = Mask, Filter = filter }];
        for (var i = Paths.Length - 2; i >= 0; i--) items = [new GroupItem(items) { Clip = Paths[i] }];
        return items;
    }
}
