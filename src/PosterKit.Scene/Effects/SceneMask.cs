using System.Collections.Immutable;

namespace PosterKit.Scene;

/// <summary>A picture that says how much of a group is seen at each place; nothing where nothing is drawn.</summary>
/// <param name="Items">The picture, from the bottom, in the space of the group that is masked.</param>
/// <param name="Kind">What of it counts.</param>
public sealed record SceneMask(ImmutableArray<SceneItem> Items, MaskKind Kind);
