using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Makes boxes of elements: runs loops and conditions, puts values in place of expressions, opens pictures, gathers text.</summary>
internal sealed partial class BoxBuilder
{
    // Loops within loops multiply; a poster has some hundred elements.
    private const int MostElements = 20_000;

    private int _count;

    public required LayoutSections Sections { get; init; }
    public required ImmutableArray<string> Edition { get; init; }
    public required LengthScale Lengths { get; init; }
    public required ValueContext Values { get; init; }
    public required ImageStore Images { get; init; }
    public required SvgStore Drawings { get; init; }
    public required FontResolver Fonts { get; init; }
    public required ParagraphTypesetter Typesetter { get; init; }
    public required string LayoutPath { get; init; }

    /// <summary>The page's columns; null: it has none.</summary>
    public PageColumns? Grid { get; set; }

    private DiagnosticBag Diagnostics => Values.Diagnostics;

    /// <summary>The boxes of some elements, in order; hidden ones are left out.</summary>
    public ImmutableArray<Box> Build(ImmutableArray<ElementDefinition> elements, Scope scope, TextContext text)
    {
        var boxes = ImmutableArray.CreateBuilder<Box>(elements.Length);
        foreach (var element in elements) Add(boxes, element, scope, text);
        return boxes.ToImmutable();
    }

    private void Add(ImmutableArray<Box>.Builder boxes, ElementDefinition element, Scope scope, TextContext text)
    {
        // Repeating and choosing count too: loops within loops may show nothing, and still take for ever.
        if (_count++ >= MostElements)
        {
            if (_count == MostElements + 1) Diagnostics.Report(DiagnosticCode.TooManyElements, element.Span, MostElements);
            return;
        }
        switch (element.Kind.Place)
        {
            case Place.Use:
                AddComponent(boxes, element, scope, text);
                return;
            case Place.Slot:
                AddSlot(boxes, element, scope, text);
                return;
            case Place.Each:
                AddEach(boxes, element, scope, text);
                return;
            case Place.If:
                var chosen = IsTrue(element.Content, scope) ? element.Children : element.Otherwise;
                foreach (var child in chosen) Add(boxes, child, scope, text);
                return;
        }
        var own = element.Properties.Evaluate(node => new TextEvaluator(scope).Resolve(node, Edition[0]), Values);
        if (!own.Get(Properties.Show, true)) return;
        if (own.TryGet(Properties.Style, out var name))
        {
            if (Sections.Styles.TryGetValue(name.Name, out var style)) own = style.Where(value => (value.Property.Places & element.Kind.Place) != 0 || value.Property.IsInherited).With(own);
            else name.ReportUnknown(new("style", "样式"), [.. Sections.Styles.Keys], Diagnostics);
        }
        if (BuildBox(element, own, scope, text) is { } box) boxes.Add(box);
    }

    private void AddEach(ImmutableArray<Box>.Builder boxes, ElementDefinition element, Scope scope, TextContext text)
    {
        var list = new TextEvaluator(scope).Resolve(element.Content, Edition[0]);
        if (list is null) return;
        if (list is not SequenceNode items)
        {
            Diagnostics.Add(new Diagnostic(DiagnosticCode.WrongType, element.Content.Span, ["each", new DiagnosticPhrase("a list", "列表"), ValueContext.Describe(list)]).From(list.Span));
            return;
        }
        var name = element.Properties.Get(Properties.As, "item");
        foreach (var item in items.Items)
        {
            if (_count > MostElements) return;
            var inner = scope.With(name, item);
            foreach (var child in element.Children) Add(boxes, child, inner, text);
        }
    }

    // There, and neither false nor empty. What is missing counts as not there, whatever part of the name it is.
    private bool IsTrue(Node content, Scope scope)
    {
        if (content is ScalarNode scalar && Expression.WholeOf(ScalarText.Read(scalar), null) is { } expression
            && scope.Find(expression.Path, Edition[0], isQuiet: true) is null)
        {
            scope.ReportAbsent(expression.Path);
            return false;
        }
        return new TextEvaluator(scope).Resolve(content, Edition[0]) switch
        {
            null or ScalarNode { IsNull: true } or ScalarNode { Value: "" or "false" } or SequenceNode { Items.IsEmpty: true } => false,
            _ => true,
        };
    }

    private Box? BuildBox(ElementDefinition element, PropertyBag own, Scope scope, TextContext around)
    {
        var level = element.Kind.Place == Place.Heading ? (int)own.Get(Properties.Level, 1) : 0;
        var text = around.With(own, Lengths, level > 0 ? TextSpec.HeadingFactor(level) : 1);
        var flow = element.Kind.Place switch { Place.Column => BoxFlow.Column, Place.Row => BoxFlow.Row, Place.Stack => BoxFlow.Stack, Place.Grid => BoxFlow.Grid, Place.List or Place.Quote => BoxFlow.Column, _ => BoxFlow.Leaf };
        var look = MakeLook(element, own, text.MinSize);
        var style = MakeStyle(element, own, text.MinSize);
        if (own.Get(Properties.Overflow, BoxOverflow.Error) == BoxOverflow.Grow) style = WithLeastHeight(style);
        CheckValuesOfKind(element, own);
        text = text.Inside(style);
        var columnsAround = _columnsAround;
        _columnsAround = flow == BoxFlow.Grid ? ColumnsOf(own) : 0;
        var (children, usualGap) = element.Kind.Place switch
        {
            Place.List => MakeItems(element, own, scope, text),
            Place.Quote => MakeQuotation(element, own, scope, text),
            _ => (flow == BoxFlow.Leaf ? [] : Build(element.Children, scope, text), 0),
        };
        _columnsAround = columnsAround;
        IBoxContent? content = null;
        if (flow == BoxFlow.Leaf)
        {
            content = element.Kind.Place switch
            {
                Place.Image => MakeImage(element, own, scope),
                Place.Svg => MakeSvg(element, own, scope),
                Place.Shape => MakeShape(element, own, text.MinSize),
                Place.Rule => MakeRule(element, own, text),
                Place.Qr => MakeQr(element, own, scope),
                _ => MakeText(element, own, scope, text, level),
            };
            if (content is null) return null;
        }
        if (element.Kind.Place is Place.List or Place.Quote)
        {
            if (children.IsEmpty) return null;
            look = look with { Structure = element.Kind.Place == Place.List ? StructureRole.List : StructureRole.Quotation };
            if (own.Find(Properties.Gap) is null) style = style with { Gap = usualGap };
        }
        if (element.Kind.Place == Place.Rule) style = WithRuleLength(style, own, text.MinSize);
        if (content is TextContent words) style = WithTypeArea(style, own, words);
        if (content is QrContent code) style = WithQrSize(style, own, code, text.MinSize);
        if (flow == BoxFlow.Row && Grid is not null && own.Find(Properties.Gap) is null && element.Children.Any(child => child.Properties.Find(Properties.Span) is not null))
            style = style with { Gap = Grid.Gutter };
        if (!style.Tracks.IsEmpty) CheckTracks(own, children, style);
        return new()
        {
            Flow = flow,
            Style = style,
            Children = children,
            Content = content,
            Look = look,
            Source = element.Span,
            Name = element.Kind.Name,
            Id = element.Id,
            Clips = look.Clips,
        };
    }

    private void CheckTracks(PropertyBag own, ImmutableArray<Box> children, BoxStyle style)
    {
        // Tracks count the children of one line.
        if (style.Wraps && own.Find(Properties.Flow) is { } flow)
        {
            Diagnostics.Report(DiagnosticCode.KeyNotHere, flow.Entry.Key.Span, "flow", new DiagnosticPhrase("a row with `tracks`", "有 `tracks` 的行"), new DiagnosticPhrase("a row without `tracks`", "没有 `tracks` 的行"));
            return;
        }
        var count = children.Count(child => !child.IsOutOfFlow);
        if (count != style.Tracks.Length) Diagnostics.Report(DiagnosticCode.WrongTrackCount, own.SpanOf(Properties.Tracks), style.Tracks.Length, count);
    }
}
