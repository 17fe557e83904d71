using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Layout;

// The parts of a box: its style, its look, its content.
internal sealed partial class BoxBuilder
{
    private BoxStyle MakeStyle(ElementDefinition element, PropertyBag own, double em)
    {
        var border = BorderEdges(own, em);
        var padding = own.TryGet(Properties.Padding, out var p) ? Lengths.Edges(p, em) : default;
        var style = new BoxStyle
        {
            Width = ExtentOf(own, Properties.Width, em) ?? Extent.Auto,
            Height = ExtentOf(own, Properties.Height, em) ?? Extent.Auto,
            MinWidth = ExtentOf(own, Properties.MinWidth, em),
            MaxWidth = ExtentOf(own, Properties.MaxWidth, em),
            MinHeight = ExtentOf(own, Properties.MinHeight, em),
            MaxHeight = ExtentOf(own, Properties.MaxHeight, em),
            Aspect = own.TryGet(Properties.Aspect, out var aspect) ? aspect : null,
            Grow = own.Get(Properties.Grow, 0),
            Shrink = own.TryGet(Properties.Shrink, out var shrink) ? shrink : null,
            Wraps = element.Kind.Place == Place.Row && own.Get(Properties.Flow, false),
            Align = own.Get(Properties.Align, BoxAlign.Stretch),
            AlignSelf = own.TryGet(Properties.AlignSelf, out var self) ? self : null,
            Justify = own.TryGet(Properties.Justify, out var justify) ? justify : null,
            AlignContent = own.Get(Properties.AlignContent, BoxJustify.Start),
            Gap = own.TryGet(Properties.Gap, out var gap) ? Lengths.Points(element.Kind.Place is Place.Column or Place.List or Place.Quote ? gap.Row : gap.Column, em) : 0,
            RowGap = gap is null ? 0 : Lengths.Points(gap.Row, em),
            Tracks = (element.Kind.Place & Place.Container) != 0 && own.TryGet(Properties.Tracks, out var tracks) ? Extents(tracks, em) : [],
            Border = border,
            Inset = new(padding.Top + border.Top, padding.Right + border.Right, padding.Bottom + border.Bottom, padding.Left + border.Left),
            Margin = own.TryGet(Properties.Margin, out var margin) ? Lengths.Edges(margin, em) : default,
            At = own.TryGet(Properties.At, out var at) ? MakePlace(at, em) : null,
        };
        if (element.Kind.Place == Place.Grid) style = WithTracks(style, own, em);
        return WithSpans(style, own);
    }

    private BoxStyle WithSpan(BoxStyle style, PropertyBag own, SpanValue span)
    {
        var place = own.SpanOf(Properties.Span);
        if (Grid is null)
        {
            Diagnostics.Report(DiagnosticCode.MissingKey, place, "grid", new DiagnosticPhrase("`span` counts columns of the page: `page`", "`span` 以页面的栏计数，`page` "));
            return style;
        }
        var last = (span.From ?? 1) + span.Count - 1;
        if (last > Grid.Count)
        {
            Diagnostics.Report(DiagnosticCode.NumberOutOfRange, place, "span", 1, Grid.Count, last);
            return style;
        }
        return style with
        {
            Width = Extent.Points(Grid.WidthOf(span.Count)),
            ColumnStart = span.From is { } from ? Grid.StartOf(from) : null,
        };
    }

    private ImmutableArray<Extent> Extents(ImmutableArray<LengthValue> lengths, double em)
    {
        var extents = new Extent[lengths.Length];
        for (var i = 0; i < extents.Length; i++) extents[i] = Lengths.Extent(lengths[i], em);
        return ImmutableCollectionsMarshal.AsImmutableArray(extents);
    }

    private BoxPlace MakePlace(AtValue at, double em) => new(
        at.AnchorX, at.AnchorY, Side(at.Left, em), Side(at.Right, em), Side(at.Top, em), Side(at.Bottom, em), Lengths.Extent(at.ShiftX, em), Lengths.Extent(at.ShiftY, em), at.IsOfPage);

    private Extent? Side(LengthValue? length, double em) => length is { } value ? Lengths.Extent(value, em) : null;

    private Extent? ExtentOf(PropertyBag own, Property<LengthValue> property, double em) => own.TryGet(property, out var length) ? Lengths.Extent(length, em) : null;

    private Edges BorderEdges(PropertyBag own, double em)
    {
        if (!own.TryGet(Properties.Border, out var border)) return default;
        return new(Side(border.Top), Side(border.Right), Side(border.Bottom), Side(border.Left));
        double Side(BorderLine? line) => line is null ? 0 : Lengths.Points(line.Width, em);
    }

    // One line for all sides that look alike.
    private ImmutableArray<BorderLook> Borders(PropertyBag own, double em)
    {
        if (!own.TryGet(Properties.Border, out var border)) return [];
        var lines = new List<(BorderLine Line, BoxSides Sides)>();
        Add(border.Top, BoxSides.Top);
        Add(border.Right, BoxSides.Right);
        Add(border.Bottom, BoxSides.Bottom);
        Add(border.Left, BoxSides.Left);
        return [.. lines.Select(line => new BorderLook(Lengths.Points(line.Line.Width, em), line.Line.Color, line.Line.Style, line.Sides))];

        void Add(BorderLine? line, BoxSides side)
        {
            if (line is null) return;
            var same = lines.FindIndex(other => other.Line == line);
            if (same < 0) lines.Add((line, side));
            else lines[same] = (line, lines[same].Sides | side);
        }
    }

    private BoxLook MakeLook(ElementDefinition element, PropertyBag own, double em) => new()
    {
        Background = own.TryGet(Properties.Background, out var background) ? Open(background, em) : null,
        Effects = MakeEffects(own, em),
        Borders = Borders(own, em),
        Radii = own.TryGet(Properties.Radius, out var radius) ? Extents(radius.Corners, em) : [],
        AngleDegrees = own.Get(Properties.Rotate, 0),
        Shape = own.TryGet(Properties.Clip, out var clip) ? clip : null,
        Opacity = own.Get(Properties.Opacity, 1),
        Overprints = own.Get(Properties.Overprint, OverprintMode.Auto) switch { OverprintMode.Over => true, OverprintMode.Knockout => false, _ => null },
        Link = own.TryGet(Properties.Link, out var link) ? link : null,
        Z = (int)own.Get(Properties.Z, 0),
        Order = (int)own.Get(Properties.Order, 0),
        Clips = own.Get(Properties.Overflow, BoxOverflow.Error) == BoxOverflow.Clip && (element.Kind.Place & (Place.Container | Place.AnyText)) != 0,
        Role = own.TryGet(Properties.Role, out var role) ? role : null,
    };

    // The smallest a line that fills its measure may be, where the author gives no range: below it nobody could read it. Chosen by eye.
    private const double LeastFilling = 0.25;

    private TextContent? MakeText(ElementDefinition element, PropertyBag own, Scope scope, TextContext text, int level)
    {
        var texts = new TextEvaluator(scope).ReadTexts(element.Content, Edition, own.TryGet(Properties.Lang, out var only) ? only : null);
        return texts.IsEmpty ? null : MakeTextContent(texts, own, text, level);
    }

    // Texts of an element as one piece.
    private TextContent? MakeTextContent(ImmutableArray<LanguageText> texts, PropertyBag own, TextContext text, int level, StructureRole? role = null)
    {
        var isHeading = level > 0;
        // A heading's own defaults come before what the containers say, as in browsers; alignment and colour it takes from them.
        var bag = isHeading ? text.Bag.Where(value => !IsHeadingDefault(value.Property) || own.Find(value.Property) is not null) : text.Bag;
        int? weight = bag.TryGet(Properties.Weight, out var w) ? (int)w : null;
        bool? italic = bag.TryGet(Properties.Italic, out var i) ? i : null;
        if (Fonts.Find(bag.TryGet(Properties.FontName, out var font) ? font : null, Sections.Fonts, weight, italic, isHeading ? 700 : 400, Diagnostics) is not { } faces) return null;
        var wanted = FontResolver.Wanted(font, Sections.Fonts, weight, italic, isHeading ? 700 : 400);
        var paints = new TextPaints();
        var inline = new InlineStyles(Fonts, Sections, Lengths, bag, isHeading ? 700 : 400, paints, Diagnostics);
        inline.Check(texts, faces);
        FaceMaker.ReportMissing(bag, faces, Diagnostics);
        CheckPair(texts, own, bag);
        TextFeatures.Check(bag, faces, Diagnostics);
        WesternMarkCheck.Check(texts, Diagnostics);
        if (bag.Get(Properties.SmartQuotes, false)) texts = TypographicQuotes.Apply(texts);
        var path = own.TryGet(Properties.TextPath, out var line) ? line : null;
        if (path is not null) CheckPathKeys(own);
        var fills = path is null && own.Get(Properties.Fit, ImageFit.Fill) == ImageFit.Line;
        var isAnySize = fills && text.MaxSize <= text.MinSize;
        DropCapValue? dropCap = own.TryGet(Properties.DropCap, out var drop) && drop.Lines > 0 ? drop : null;
        if (dropCap?.Style is { } dropStyle && !Sections.Styles.ContainsKey(dropStyle.Name)) dropStyle.ReportUnknown(new("style", "样式"), [.. Sections.Styles.Keys], Diagnostics);
        if (dropCap is not null && fills)
            Diagnostics.Report(DiagnosticCode.KeyNotHere, own.SpanOf(Properties.DropCap), "drop-cap", new DiagnosticPhrase("a text with `fit: line`", "有 `fit: line` 的文字"), new DiagnosticPhrase("a text without it", "没有它的文字"));
        if (dropCap is not null && texts.Length > 1) CheckBesideDropCap(bag);
        return new()
        {
            Typesetter = Typesetter,
            Role = role,
            Voices = VoicesOf(texts, bag, new(faces, inline, FaceMaker.Make(bag.Get(Properties.Synthesize, Synthesis.None), faces, wanted.Weight, wanted.IsItalic)), isHeading),
            Tracks = own.TryGet(Properties.Tracks, out var columns) ? columns : [],
            PhraseLists = PhraseListsOf(texts, bag),
            Texts = texts,
            MaxLines = own.TryGet(Properties.Lines, out var lines) ? (int)lines : null,
            Overflow = own.Get(Properties.Overflow, BoxOverflow.Error),
            Gap = own.TryGet(Properties.Gap, out var gap) ? gap : null,
            Justify = own.Get(Properties.Justify, BoxJustify.Start),
            Room = text.Room,
            TextColumns = (int)own.Get(Properties.TextColumns, 1),
            BalancesColumns = own.Get(Properties.ColumnFill, true),
            ColumnRule = own.TryGet(Properties.ColumnRule, out var rule) ? rule : null,
            FillsLines = fills,
            NominalSize = text.MinSize,
            Diagnostics = Diagnostics,
            Look = MakeLook(own, bag, text.MinSize),
            Path = path,
            Spec = new()
            {
                IsOnPath = path is not null,
                MinSize = isAnySize ? text.MinSize * LeastFilling : text.MinSize,
                MaxSize = isAnySize ? double.PositiveInfinity : text.MaxSize,
                Bag = bag,
                Lengths = Lengths,
                Fill = paints.StandFor(Open(bag.Get(Properties.TextColor, new ColorPaintValue(ColorValue.Black)), text.MinSize)),
                Paints = paints,
                Level = level,
                DropCap = dropCap,
            },
        };
    }

    // PL-03: the box of a text is as large as its characters want, where the layout gives no size.
    private static BoxStyle WithTypeArea(BoxStyle style, PropertyBag own, TextContent text)
    {
        if (!own.TryGet(Properties.TypeArea, out var area) || area.Characters is not { } characters) return style;
        var (length, extent) = text.SizeOfArea(characters, area.Lines);
        var (width, height) = text.Spec.IsVertical ? (extent, (double?)length) : (length, extent);
        if (width is { } w && style.Width.Kind == ExtentKind.Auto) style = style with { Width = Extent.Points(w + style.Inset.Horizontal) };
        if (height is { } h && style.Height.Kind == ExtentKind.Auto) style = style with { Height = Extent.Points(h + style.Inset.Vertical) };
        return style;
    }

    private static bool IsHeadingDefault(Property property) =>
        ReferenceEquals(property, Properties.Weight) || ReferenceEquals(property, Properties.Leading) || ReferenceEquals(property, Properties.Wrap) || ReferenceEquals(property, Properties.Indent);
}
