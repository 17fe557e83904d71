using System.Collections.Immutable;
using PosterKit.Scene;

namespace PosterKit.Layout;

// BI-05: items of a list in several languages, each numbered as its language does (一、 / 1.).
internal sealed partial class BoxBuilder
{
    // A text of an item and its marker: all languages together, or one of them.
    private sealed record ListMember(TextContent? Marker, bool IsFullWidth, TextContent Text);

    // Where markers of the languages differ, and the languages stand below or beside each other, each has a row of its own.
    private ImmutableArray<ListMember> MakeMembers(TextContent whole, ImmutableArray<LanguageText> texts, MarkerPattern pattern, int number, ListLook look)
    {
        var markers = texts.Select(text => ListMarkers.Write(pattern, number, text.Language)).ToArray();
        var lead = new ListMember(MakeMarker(markers[0], pattern, texts[0], look), ListMarkers.IsFullWidth(markers[0]), whole);
        var spec = whole.Spec;
        if (texts.Length == 1 || markers.All(marker => marker == markers[0]) || spec.Arrange is not (PairArrangement.Stack or PairArrangement.StackReverse or PairArrangement.Columns)) return [lead];
        var members = ImmutableArray.CreateBuilder<ListMember>(texts.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            // The size and the weight that the language has in the text as a whole.
            var face = LanguageTag.IsChinese(texts[i].Language) ? whole.Voices[i].Font.Han : whole.Voices[i].Font.Latin;
            var own = i == 0 ? look : look with
            {
                Text = look.Text with
                {
                    MinSize = look.Text.MinSize * spec.Ratio,
                    MaxSize = look.Text.MaxSize * spec.Ratio,
                    Bag = whole.Voices[i].Font == whole.Voices[0].Font ? look.Text.Bag : look.Text.Bag.With(PropertyBag.Of(Properties.Weight, (double)face.Weight)),
                },
            };
            if (MakeTextContent([texts[i]], PropertyBag.Empty, own.Text, 0) is not { } content) return [lead];
            members.Add(new(i == 0 ? lead.Marker : MakeMarker(markers[i], pattern, texts[i], own), ListMarkers.IsFullWidth(markers[i]), content));
        }
        return members.MoveToImmutable();
    }

    // The widths of the markers of each language, and what stands between them and the words; one below the other, all words begin at one line.
    private ImmutableArray<(double Width, double Gap)> MarkerColumns(List<ImmutableArray<ListMember>> items, ListLook look)
    {
        var em = look.Text.MinSize;
        var columns = new List<(double Width, double Gap)>();
        for (var i = 0; i < items.Max(members => members.Length); i++)
        {
            var own = items.Where(members => i < members.Length).Select(members => members[i]).ToList();
            var size = own[0].Text.Spec.MinSize;
            var width = own.Max(member => member.Marker is null ? 0 : MarkerWidth(member.Marker, member.IsFullWidth, size));
            var gap = look.Own.TryGet(Properties.MarkerGap, out var written) ? Lengths.Points(written, em) : own.All(member => member.IsFullWidth) ? 0 : MarkerGap * size;
            columns.Add((width, gap));
        }
        if (items[0][0].Text.Spec.Arrange == PairArrangement.Columns) return [.. columns];
        var most = columns.Max(column => column.Width + column.Gap);
        return [.. columns.Select(column => (column.Width, most - column.Width))];
    }

    private static Box MakePair(ElementDefinition element, ImmutableArray<ListMember> members, ImmutableArray<(double Width, double Gap)> columns, ImmutableArray<Box> below, double belowGap, double gap)
    {
        var spec = members[0].Text.Spec;
        var isBeside = spec.Arrange == PairArrangement.Columns;
        var pairGap = spec.PairGap(null, members[0].Text.Texts[0].Language, members[^1].Text.Texts[0].Language, spec.MinSize);
        // One item is seen as one: its languages stand no further apart than half of what parts it from the next.
        if (!isBeside) pairGap = Math.Min(pairGap, gap / 2);
        var rows = ImmutableArray.CreateBuilder<Box>(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            // What belongs to the item hangs below its last row, or below all of them.
            var (under, underGap) = i == members.Length - 1 && !isBeside ? (below, belowGap) : ([], 0);
            var row = MakeRow(element, members[i].Marker, columns[i].Width, columns[i].Gap, MakeBody(element, members[i].Text, under, underGap, gap), null);
            rows.Add(row);
        }
        if (spec.Arrange == PairArrangement.StackReverse) rows.Reverse();
        var structure = below.IsEmpty || !isBeside ? StructureRole.ListItem : (StructureRole?)null;
        var pair = new Box
        {
            Flow = isBeside ? BoxFlow.Row : BoxFlow.Column,
            Style = new() { Gap = pairGap, Align = isBeside ? BoxAlign.Baseline : BoxAlign.Stretch, Tracks = isBeside ? [.. members.Select(static _ => new Extent(1, ExtentKind.Fraction))] : [] },
            Children = rows.MoveToImmutable(),
            Look = new() { Structure = structure },
            Source = members[0].Text.Source,
            Name = element.Kind.Name,
        };
        if (structure is not null) return pair;
        var list = new Box
        {
            Flow = BoxFlow.Column,
            Style = new() { Gap = belowGap, Margin = new(0, 0, 0, columns[0].Width + columns[0].Gap) },
            Children = below,
            Look = new() { Structure = StructureRole.List },
            Source = members[0].Text.Source,
            Name = element.Kind.Name,
        };
        return new()
        {
            Flow = BoxFlow.Column,
            Style = new() { Gap = gap },
            Children = [pair, list],
            Look = new() { Structure = StructureRole.ListItem },
            Source = members[0].Text.Source,
            Name = element.Kind.Name,
        };
    }
}
