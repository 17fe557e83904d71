using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

// Lists and quotations: texts that are made of parts.
internal sealed partial class BoxBuilder
{
    // What stands between a marker and its item, in em of the list. Chosen by eye (golden layout list).
    private const double MarkerGap = 0.4;

    // Size of an attribution, as a factor of the quotation's, and the gap above it, in em of the quotation. Chosen by eye (golden layout quote).
    private const double AttributionFactor = 0.85;
    private const double AttributionGap = 0.7;

    // What a list says for all its levels.
    private sealed record ListLook(ElementDefinition Element, PropertyBag Own, TextContext Text);

    // A row for each item: its marker, then its text, which hangs beside it.
    private (ImmutableArray<Box> Rows, double Gap) MakeItems(ElementDefinition element, PropertyBag own, Scope scope, TextContext text)
    {
        if (own.TryGet(Properties.Overflow, out var overflow) && overflow == BoxOverflow.Shrink)
            Diagnostics.Report(DiagnosticCode.UnknownValue, own.SpanOf(Properties.Overflow), "overflow", "shrink", ValueContext.Choose("shrink", ["error", "clip"]));
        var content = element.Content is SequenceNode ? element.Content : new TextEvaluator(scope).Resolve(element.Content, Edition[0]);
        if (content is null) return ([], 0);
        if (content is not SequenceNode list)
        {
            Diagnostics.Add(new Diagnostic(DiagnosticCode.WrongType, element.Content.Span, [element.Kind.Name, ElementReader.TextsName, ValueContext.Describe(content)]).From(content.Span));
            return ([], 0);
        }
        // Lines of a list are horizontal, and its items hang by their markers alone.
        if (text.Bag.Get(Properties.Direction, Typesetting.WritingMode.Horizontal) != Typesetting.WritingMode.Horizontal) Diagnostics.Report(DiagnosticCode.ListIsHorizontal, element.Content.Span);
        var plain = text with { Bag = text.Bag.Where(static value => !IsNotOfLists(value)) };
        return MakeLevel(new(element, own, plain), list, scope, 0, (int)own.Get(Properties.MarkerStart, 1), Edition[0]);
    }

    // The items of one level; a list among them belongs to the item before it.
    private (ImmutableArray<Box> Rows, double Gap) MakeLevel(ListLook look, SequenceNode list, Scope scope, int level, int number, string language)
    {
        var pattern = PatternAt(look.Own, level, language);
        var em = look.Text.MinSize;
        var only = look.Own.TryGet(Properties.Lang, out var lang) ? lang : null;
        var items = new List<(ImmutableArray<ListMember> Members, SequenceNode? Below)>();
        foreach (var item in list.Items)
        {
            if (item is SequenceNode below)
            {
                if (items.Count > 0 && items[^1].Below is null && level + 1 < ElementReader.MostListLevels) items[^1] = items[^1] with { Below = below };
                else Diagnostics.Report(DiagnosticCode.WrongType, item.Span, look.Element.Kind.Name, ElementReader.TextsName, ValueContext.Describe(item));
                continue;
            }
            if (new TextEvaluator(scope).ReadTexts(item, Edition, only) is not { IsEmpty: false } texts) continue;
            if (_count++ >= MostElements) break;
            if (MakeTextContent(texts, PropertyBag.Empty, look.Text, 0) is not { } content) continue;
            items.Add((MakeMembers(content, texts, pattern, number++, look), null));
        }
        if (items.Count == 0) return ([], 0);
        var columns = MarkerColumns(items.ConvertAll(item => item.Members), look);
        var spec = items[0].Members[0].Text.Spec;
        var gap = spec.ParagraphGap(em) + (spec.TrimsLeading ? (spec.LeadingFactor(items[0].Members[0].Text.Texts[0].Language, em) - 1) * em : 0);
        var rows = ImmutableArray.CreateBuilder<Box>(items.Count);
        foreach (var item in items)
        {
            var (under, underGap) = item.Below is null ? ([], 0) : MakeLevel(look, item.Below, scope, level + 1, 1, item.Members[0].Text.Texts[0].Language);
            var (lead, marker) = (item.Members[0], columns[0]);
            rows.Add(item.Members.Length == 1
                ? MakeRow(look.Element, lead.Marker, marker.Width, marker.Gap, MakeBody(look.Element, lead.Text, under, underGap, gap))
                : MakePair(look.Element, item.Members, columns, under, underGap, gap));
        }
        return (rows.MoveToImmutable(), gap);
    }

    private static MarkerPattern PatternAt(PropertyBag own, int level, string language)
    {
        var written = own.TryGet(Properties.Marker, out var given) ? given : [new(null, ListMarker.Bullet, "")];
        var pattern = written[Math.Min(level, written.Length - 1)];
        for (var at = written.Length; at <= level; at++) pattern = ListMarkers.Below(pattern, language);
        return pattern;
    }

    private TextContent? MakeMarker(string written, MarkerPattern pattern, LanguageText item, ListLook look)
    {
        if (written.Length == 0) return null;
        var marker = new MappedText.Builder();
        foreach (var c in written) marker.Append(c, item.Paragraphs[0].Whole.File, item.Paragraphs[0].Whole.Start);
        // Numbers of several digits end at one line; Chinese ones begin there.
        var isNumber = pattern.IsCounted && !ListMarkers.IsFullWidth(written);
        var bag = look.Text.Bag.With(PropertyBag.Of(Properties.Alignment, isNumber ? TextAlignment.End : TextAlignment.Start)).With(PropertyBag.Of(Properties.Wrap, Typesetting.WrapMode.None));
        if (look.Own.TryGet(Properties.MarkerColor, out var color)) bag = bag.With(PropertyBag.Of(Properties.TextColor, color));
        return MakeTextContent([new(item.Language, [marker.Build()])], PropertyBag.Empty, look.Text with { Bag = bag }, 0, StructureRole.Label);
    }

    // The space in a mark at either end is kept, which a line of its own would lose: half an em of each.
    private static double MarkerWidth(TextContent marker, bool isFullWidth, double em)
    {
        var measured = marker.MeasureWidths().Max;
        if (!isFullWidth) return measured;
        var text = marker.Texts[0].Paragraphs[0].Text;
        return Math.Max(measured, Math.Min(measured + (text[0] == '（' ? em : em / 2), text.Length * em));
    }

    private static Box MakeBody(ElementDefinition element, TextContent text, ImmutableArray<Box> below, double belowGap, double gap)
    {
        var words = new Box
        {
            Flow = BoxFlow.Leaf,
            Style = new() { Grow = below.IsEmpty ? 1 : 0 },
            Content = text,
            Look = new() { Structure = below.IsEmpty ? StructureRole.ListBody : null },
            Source = text.Source,
            Name = element.Kind.Name,
        };
        if (below.IsEmpty) return words;
        var list = new Box
        {
            Flow = BoxFlow.Column,
            Style = new() { Gap = belowGap },
            Children = below,
            Look = new() { Structure = StructureRole.List },
            Source = text.Source,
            Name = element.Kind.Name,
        };
        return new()
        {
            Flow = BoxFlow.Column,
            Style = new() { Grow = 1, Gap = gap },
            Children = [words, list],
            Look = new() { Structure = StructureRole.ListBody },
            Source = text.Source,
            Name = element.Kind.Name,
        };
    }

    private static Box MakeRow(ElementDefinition element, TextContent? marker, double width, double gap, Box body, StructureRole? role = StructureRole.ListItem)
    {
        var children = marker is null ? ImmutableArray.Create(body) :
        [
            new Box { Flow = BoxFlow.Leaf, Style = new() { Width = Extent.Points(width), Margin = new(0, gap, 0, 0) }, Content = marker, Source = body.Source, Name = element.Kind.Name },
            body,
        ];
        return new()
        {
            Flow = BoxFlow.Row,
            Style = new() { Align = BoxAlign.Baseline },
            Children = children,
            Look = new() { Structure = role },
            Source = body.Source,
            Name = element.Kind.Name,
        };
    }

    // The words in their marks, then who said them.
    private (ImmutableArray<Box> Parts, double Gap) MakeQuotation(ElementDefinition element, PropertyBag own, Scope scope, TextContext text)
    {
        var only = own.TryGet(Properties.Lang, out var lang) ? lang : null;
        var texts = new TextEvaluator(scope).ReadTexts(element.Content, Edition, only);
        if (texts.IsEmpty) return ([], 0);
        if (own.Get(Properties.QuoteMarks, true)) texts = [.. texts.Select(QuotationMarks.Around)];
        // Languages keep their own gap; `gap` parts the attribution.
        if (MakeTextContent(texts, own.Where(static value => !ReferenceEquals(value.Property, Properties.Gap)), text, 0) is not { } words) return ([], 0);
        var parts = ImmutableArray.CreateBuilder<Box>(2);
        parts.Add(new Box { Flow = BoxFlow.Leaf, Style = new() { Grow = 1 }, Content = words, Source = words.Source, Name = element.Kind.Name });
        if (MakeAttribution(own, scope, only, text) is { } attribution)
            parts.Add(new Box { Flow = BoxFlow.Leaf, Style = new(), Content = attribution, Source = attribution.Source, Name = element.Kind.Name });
        return (parts.ToImmutable(), AttributionGap * text.MinSize);
    }

    private TextContent? MakeAttribution(PropertyBag own, Scope scope, string? only, TextContext text)
    {
        if (!own.TryGet(Properties.Attribution, out var node)) return null;
        var texts = new TextEvaluator(scope).ReadTexts(node, Edition, only);
        if (texts.IsEmpty) return null;
        // A dash of two em in Chinese, of one and a space in other languages, before the first paragraph.
        texts = [.. texts.Select(static said => said with
        {
            Paragraphs = said.Paragraphs.SetItem(0, QuotationMarks.Between(LanguageTag.IsChinese(said.Language) ? "——" : "—\u00A0", said.Paragraphs[0], "")),
        })];
        var style = PropertyBag.Empty;
        if (own.TryGet(Properties.AttributionStyle, out var name))
        {
            if (Sections.Styles.TryGetValue(name.Name, out var found)) style = found;
            else name.ReportUnknown(new("style", "样式"), [.. Sections.Styles.Keys], Diagnostics);
        }
        var isCentred = text.Bag.Get(Properties.Alignment, TextAlignment.Auto) == TextAlignment.Center;
        var bag = text.Bag.Where(static value => !ReferenceEquals(value.Property, Properties.Direction) && !ReferenceEquals(value.Property, Properties.Indent));
        var factor = style.Find(Properties.FontSize) is null ? AttributionFactor : 1;
        var around = text with { Bag = bag.With(PropertyBag.Of(Properties.Alignment, isCentred ? TextAlignment.Center : TextAlignment.End)), MinSize = text.MinSize * factor, MaxSize = text.MinSize * factor };
        return MakeTextContent(texts, PropertyBag.Empty, around.With(style, Lengths), 0);
    }

    private static bool IsNotOfLists(PropertyValue value) =>
        ReferenceEquals(value.Property, Properties.Indent) || ReferenceEquals(value.Property, Properties.Direction) || value.Value is PairArrangement.Rotated;
}
