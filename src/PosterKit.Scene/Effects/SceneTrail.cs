using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Scene;

/// <summary>Where a writer is in a scene: lists of items within each other, and the item of each that is being written.</summary>
public sealed class SceneTrail
{
    private readonly List<(ImmutableArray<SceneItem> Items, int Index, SceneItem? Owner)> _lists = [];

    /// <summary>Goes into a list.</summary>
    /// <param name="items">The items.</param>
    /// <param name="owner">The group or structure that holds them; null: what is drawn before them lies in a space of its own, such as a page or a group that is composed apart.</param>
    public void Enter(ImmutableArray<SceneItem> items, SceneItem? owner) => _lists.Add((items, 0, owner));

    /// <summary>Says which item of the innermost list is written now.</summary>
    public void MoveTo(int index) => _lists[^1] = _lists[^1] with { Index = index };

    /// <summary>Leaves the innermost list.</summary>
    public void Leave() => _lists.RemoveAt(_lists.Count - 1);

    /// <summary>
    /// All that was written before the present item, back to the last list without an owner, in the space of that list. Clips that lie round the
    /// present item are left out: they hold for it, not for what lies under it.
    /// </summary>
    public SceneItem Under()
    {
        SceneItem? inner = null;
        for (var i = _lists.Count - 1; i >= 0; i--)
        {
            var (items, index, owner) = _lists[i];
            var under = items[..index];
            if (inner is not null) under = under.Add(inner);
            inner = new GroupItem(under) { Transform = owner is GroupItem group ? group.Transform : Matrix.Identity };
            if (owner is null) break;
        }
        return inner ?? new GroupItem([]);
    }
}
