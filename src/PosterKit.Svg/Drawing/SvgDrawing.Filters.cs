using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Filters (Filter Effects 1): a list of functions and of references to filter elements, each made of what the one before gave.
internal sealed partial class SvgDrawing
{
    // Each is a picture of its own while it is made; no drawing has more.
    private const int MostFilters = 1000;

    // False: the element is not drawn. The content is cut to the region of the filter.
    private bool TryFilter(XElement element, SvgStyle style, Rect box, ref ImmutableArray<SceneItem> content, out GroupFilter? filter)
    {
        filter = null;
        if (++_budget.Filters > MostFilters)
        {
            if (_budget.Filters == MostFilters + 1) Report(element, $"filter: more than {MostFilters} of them");
            return true;
        }
        if (SvgFilterList.Parse(style["filter"]!) is not { } parts)
        {
            Report(element, $"filter: {style["filter"]}");
            return true;
        }
        var wasDrawn = !content.IsEmpty;
        var pending = ImmutableArray.CreateBuilder<GroupFilter>();
        foreach (var (name, arguments) in parts)
        {
            if (name != "url")
            {
                if (new SvgFilterFunction(style).Steps(name, arguments) is not { } function)
                {
                    // One that cannot be read makes the whole list count for nothing, as CSS asks.
                    Report(element, $"filter: {name}({arguments})");
                    return true;
                }
                if (wasDrawn) pending.Add(function);
                continue;
            }
            // A filter that is not there takes what it is asked for away, if it is the only one: so resvg does.
            if (ReferredByUrl($"url({arguments})") is not { Name.LocalName: "filter" } filterElement)
            {
                Report(element, $"filter: url({arguments})");
                if (parts.Count == 1) return false;
                continue;
            }
            // One that leads back to itself does nothing there.
            if (!_open.Add(filterElement)) continue;
            var chain = ChainOfFilter(filterElement);
            var builder = new FilterBuilder(this, chain, style, box);
            var built = builder.Region is { IsEmpty: false } ? builder.Build() : null;
            _open.Remove(filterElement);
            if (built is null) return false;
            content = Cut(Apply(content, pending), builder.Region!.Value);
            pending.Clear();
            pending.Add(built);
            wasDrawn = true;
        }
        if (pending.Count == 0) return true;
        var last = pending[^1];
        pending.RemoveAt(pending.Count - 1);
        content = Apply(content, pending);
        filter = last;
        return true;

        static ImmutableArray<SceneItem> Apply(ImmutableArray<SceneItem> items, IEnumerable<GroupFilter> filters)
        {
            foreach (var next in filters) items = [new GroupItem(items) { Filter = next }];
            return items;
        }

        static ImmutableArray<SceneItem> Cut(ImmutableArray<SceneItem> items, Rect region) =>
            items.IsEmpty ? items : [new GroupItem(items) { Clip = new(VectorPath.Rectangle(region)) }];
    }

    private List<XElement> ChainOfFilter(XElement filter)
    {
        var chain = new List<XElement>();
        for (XElement? next = filter; next is { Name.LocalName: "filter" } && !chain.Contains(next); next = Referred(next)) chain.Add(next);
        return chain;
    }
}
