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

    // A row for each item: its marker, then its text, which hangs beside it.
    private (ImmutableArray<Box> Rows, double Gap) MakeItems(ElementDefinition element, PropertyBag own, Scope scope, TextContext text)
    {
        if (own.TryGet(Properties.Overflow, out var overflow) && overflow == BoxOverflow.Shrink)
            Diagnostics.Report(DiagnosticCode.UnknownValue, own.SpanOf(Properties.Overflow), "overflow", "shrink", "error, clip");
        // Lines of a list are horizontal, and its items hang by their markers alone.
        var plain = text with { Bag = text.Bag.Where(static value => !IsNotOfLists(value)) };
        var kind = own.Get(Properties.Marker, ListMarker.Bullet);
        var number = (int)own.Get(Properties.MarkerStart, 1);
        var items = new List<(TextContent? Marker, bool IsFullWidth, TextContent Text)>();
        foreach (var texts in ReadItems(element, own, scope))
        {
            if (_count++ >= MostElements) break;
            if (MakeTextContent(texts, PropertyBag.Empty, plain, 0) is not { } content) continue;
            var marker = ListMarkers.Write(kind, number++, texts[0].Language);
            items.Add((MakeMarker(marker, kind, texts[0], own, plain), ListMarkers.IsFullWidth(marker), content));
        }
        if (items.Count == 0) return ([], 0);
        var width = items.Max(item => item.Marker is null ? 0 : MarkerWidth(item.Marker, item.IsFullWidth, plain.MinSize));
        var between = own.TryGet(Properties.MarkerGap, out var written) ? Lengths.Points(written, plain.MinSize) : items.All(item => item.IsFullWidth) ? 0 : MarkerGap * plain.MinSize;
        var spec = items[0].Text.Spec;
        var gap = spec.ParagraphGap(plain.MinSize) + (spec.TrimsLeading ? (spec.LeadingFactor(items[0].Text.Texts[0].Language, plain.MinSize) - 1) * plain.MinSize : 0);
        return ([.. items.Select(item => MakeRow(element, item.Marker, width, between, item.Text))], gap);
    }

    private IEnumerable<ImmutableArray<LanguageText>> ReadItems(ElementDefinition element, PropertyBag own, Scope scope)
    {
        var evaluator = new TextEvaluator(scope);
        var content = element.Content is SequenceNode ? element.Content : evaluator.Resolve(element.Content, Edition[0]);
        if (content is null) yield break;
        if (content is not SequenceNode list)
        {
            Diagnostics.Add(new Diagnostic(DiagnosticCode.WrongType, element.Content.Span, [element.Kind.Name, ElementReader.TextsName, ValueContext.Describe(content)]).From(content.Span));
            yield break;
        }
        var only = own.TryGet(Properties.Lang, out var lang) ? lang : null;
        foreach (var item in list.Items)
        {
            if (evaluator.ReadTexts(item, Edition, only) is { IsEmpty: false } texts) yield return texts;
        }
    }

    private TextContent? MakeMarker(string written, ListMarker kind, LanguageText item, PropertyBag own, TextContext text)
    {
        if (written.Length == 0) return null;
        var marker = new MappedText.Builder();
        foreach (var c in written) marker.Append(c, item.Paragraphs[0].Whole.File, item.Paragraphs[0].Whole.Start);
        // Numbers of several digits end at one line; Chinese ones begin there.
        var isNumber = kind is ListMarker.Number or ListMarker.Parentheses or ListMarker.Decimal && !ListMarkers.IsFullWidth(written);
        var bag = text.Bag.With(PropertyBag.Of(Properties.Alignment, isNumber ? TextAlignment.End : TextAlignment.Start)).With(PropertyBag.Of(Properties.Wrap, Typesetting.WrapMode.None));
        if (own.TryGet(Properties.MarkerColor, out var color)) bag = bag.With(PropertyBag.Of(Properties.TextColor, color));
        return MakeTextContent([new(item.Language, [marker.Build()])], PropertyBag.Empty, text with { Bag = bag }, 0, StructureRole.Label);
    }

    // The space in the last mark is kept, which a line of its own would lose.
    private static double MarkerWidth(TextContent marker, bool isFullWidth, double em) =>
        Math.Max(marker.MeasureWidths().Max, isFullWidth ? marker.Texts[0].Paragraphs[0].Text.Length * em : 0);

    private static Box MakeRow(ElementDefinition element, TextContent? marker, double width, double gap, TextContent text)
    {
        var body = new Box
        {
            Flow = BoxFlow.Leaf,
            Style = new() { Grow = 1 },
            Content = text,
            Look = new() { Structure = StructureRole.ListBody },
            Source = text.Source,
            Name = element.Kind.Name,
        };
        var children = marker is null ? ImmutableArray.Create(body) :
        [
            new Box { Flow = BoxFlow.Leaf, Style = new() { Width = Extent.Points(width), Margin = new(0, gap, 0, 0) }, Content = marker, Source = text.Source, Name = element.Kind.Name },
            body,
        ];
        return new()
        {
            Flow = BoxFlow.Row,
            Style = new() { Align = BoxAlign.Baseline },
            Children = children,
            Look = new() { Structure = StructureRole.ListItem },
            Source = text.Source,
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
