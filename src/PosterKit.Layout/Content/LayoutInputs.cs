using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>What the caller gives beside the layout file.</summary>
public sealed record LayoutInputs
{
    /// <summary>Nothing: the layout stands as it is written.</summary>
    public static LayoutInputs None { get; } = new();

    /// <summary>
    /// A content file in place of the layout's own, which is then not read; null: the layout's own. Paths in it are relative to
    /// <see cref="WorldFile.Path"/>.
    /// </summary>
    public WorldFile? Content { get; init; }

    /// <summary>Values in place of those of the content file; a later one wins over an earlier one of the same name.</summary>
    public ImmutableArray<GivenValue> Values { get; init; } = [];
}
