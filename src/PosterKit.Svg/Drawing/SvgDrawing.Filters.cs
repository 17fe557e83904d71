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

    // Steps over the whole page: at screen size each takes some milliseconds.
    private const double MostFilterPages = 400;

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
                if (new SvgFilterFunction(style, FarthestBlur).Steps(name, arguments) is not { } function)
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
            if (!IsAffordable(element, built, builder.Region!.Value)) return true;
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

    // The largest standard deviation and radius, in the present space: what is blurred by the page is a mist, and more only makes work.
    private double FarthestBlur => Math.Max(_size.Width, _size.Height) / Math.Max(1e-9, Math.Sqrt(Math.Abs(_toDocument.Determinant)));

    // Filters that fill the page one after the other are more work than any drawing is worth.
    private bool IsAffordable(XElement element, GroupFilter filter, Rect region)
    {
        var seen = _toDocument.MapBounds(region).Intersect(new(0, 0, _size.Width, _size.Height));
        var work = 0.0;
        foreach (var step in filter.Steps)
        {
            // By what they take of each pixel, next to a step that mixes two pictures.
            work += step switch { TurbulenceStep noise => 8 * Math.Clamp(noise.Octaves, 1, 10), LightingStep => 5, ConvolveStep kernel => 1 + kernel.Kernel.Length / 4.0, _ => 1 };
        }
        _budget.FilterPages += work * (seen.Width * seen.Height) / (_size.Width * _size.Height);
        if (_budget.FilterPages <= MostFilterPages) return true;
        Report(element, $"filter: more than {MostFilterPages} steps over the whole page");
        return false;
    }

    private List<XElement> ChainOfFilter(XElement filter)
    {
        var chain = new List<XElement>();
        for (XElement? next = filter; next is { Name.LocalName: "filter" } && !chain.Contains(next); next = Referred(next)) chain.Add(next);
        return chain;
    }
}
