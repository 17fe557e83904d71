using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

/// <summary>Gathers what is drawn of a text. Words that lead somewhere are one part, with a place on each of their lines.</summary>
internal sealed class LinkedRuns
{
    // A character face with what little letters reach beyond it, in ems.
    private const double Ascent = 0.9;
    private const double Height = 1.2;

    private readonly ImmutableArray<SceneItem>.Builder _items = ImmutableArray.CreateBuilder<SceneItem>();
    private readonly ImmutableArray<SceneItem>.Builder _linked = ImmutableArray.CreateBuilder<SceneItem>();
    private readonly List<Rect> _areas = [];
    private string? _link;

    /// <summary>True while there is nothing.</summary>
    public bool IsEmpty => _items.Count == 0 && _linked.Count == 0;

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="link">Where it leads; null: nowhere.</param>
    public void Add(SceneItem item, string? link = null)
    {
        if (link != _link) EndLink();
        _link = link;
        if (link is null)
        {
            _items.Add(item);
            return;
        }
        _linked.Add(item);
        var (area, isVertical) = AreaOf(item);
        if (_areas.Count > 0 && IsOnLine(_areas[^1], area, isVertical)) _areas[^1] = _areas[^1].Union(area);
        else _areas.Add(area);
    }

    /// <summary>All that was added since the last call.</summary>
    public ImmutableArray<SceneItem> Take()
    {
        EndLink();
        var taken = _items.ToImmutable();
        _items.Clear();
        return taken;
    }

    private void EndLink()
    {
        if (_linked.Count > 0) _items.Add(new StructureItem(StructureRole.Link, _linked.ToImmutable()) { Link = _link, Areas = [.. _areas], Source = _linked[0].Source });
        _linked.Clear();
        _areas.Clear();
        _link = null;
    }

    private static (Rect Area, bool IsVertical) AreaOf(SceneItem item)
    {
        if (item is not GlyphRunItem { Run: var run, Origin: var at }) return (SceneBounds.Of([item]), false);
        return run.IsVertical ? (new(at.X - run.Size / 2, at.Y, run.Size, run.Advance), true) : (new(at.X, at.Y - Ascent * run.Size, run.Advance, Height * run.Size), false);
    }

    // Parts of one line lie beside each other by half of their height at least.
    private static bool IsOnLine(Rect a, Rect b, bool isVertical)
    {
        var (shared, least) = isVertical
            ? (Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X), Math.Min(a.Width, b.Width))
            : (Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y), Math.Min(a.Height, b.Height));
        return shared >= least / 2;
    }
}
