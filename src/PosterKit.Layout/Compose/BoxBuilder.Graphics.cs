using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

// Pictures and shapes.
internal sealed partial class BoxBuilder
{
    private ShapeContent MakeShape(ElementDefinition element, PropertyBag own, double em)
    {
        var kind = ElementReader.ShapeOf(element.Content);
        var black = new ColorPaintValue(ColorValue.Black);
        var hasStroke = own.TryGet(Properties.StrokePaint, out var stroke);
        var hasFill = own.TryGet(Properties.Fill, out var fill);
        return new()
        {
            Kind = kind,
            Figure = MakeFigure(kind, own),
            // A shape has no size of its own to be left at.
            Fit = FitOf(own, ImageFit.Contain) switch { ImageFit.Cover => ImageFit.Cover, ImageFit.Fill => ImageFit.Fill, _ => ImageFit.Contain },
            FillRule = own.Get(Properties.PathFillRule, FillRule.NonZero),
            HasHeight = own.Find(Properties.Height) is not null || own.Find(Properties.Aspect) is not null || own.Find(Properties.Grow) is not null
                || (own.TryGet(Properties.At, out var at) && at is { Top: not null, Bottom: not null }),
            HasWidth = own.Find(Properties.Width) is not null || own.Find(Properties.Aspect) is not null || own.Find(Properties.Grow) is not null
                || (own.TryGet(Properties.At, out var place) && place is { Left: not null, Right: not null }),
            Diagnostics = Diagnostics,
            // A shape with neither is black; one with a line alone is not filled. A rectangle is as large as its box: black would hide the box's background.
            Fill = hasFill ? Open(fill!, em) : hasStroke || (kind == ShapeKind.Rect && own.Find(Properties.Background) is not null) ? null : black,
            Stroke = hasStroke ? Open(stroke!, em) : kind == ShapeKind.Line ? black : null,
            StrokeWidth = Lengths.Points(own.Get(Properties.StrokeWidth, LengthValue.Points(1)), em),
            Dashes = own.TryGet(Properties.Dash, out var dash) ? Dashes(dash, em) : [],
        };
    }

    // The outline of a star, a polygon or a path, and the part of its plane that the box shows.
    private (VectorPath Path, Rect View)? MakeFigure(ShapeKind kind, PropertyBag own)
    {
        var path = kind switch
        {
            ShapeKind.Star => Figures.Star((int)own.Get(Properties.StarPoints, 5), own.Get(Properties.Inner, 0.382)),
            ShapeKind.Polygon => Figures.Polygon((int)own.Get(Properties.Sides, 6)),
            ShapeKind.Path => own.Get(Properties.PathData, VectorPath.Empty),
            _ => null,
        };
        if (path is null) return null;
        if (kind != ShapeKind.Path || !own.TryGet(Properties.ViewBox, out var view)) return (path, PathExtent.Of(path));
        if (view[2] > 0 && view[3] > 0) return (path, new(view[0], view[1], view[2], view[3]));
        Diagnostics.Report(DiagnosticCode.EmptyViewBox, own.SpanOf(Properties.ViewBox), view[2], view[3]);
        return (path, PathExtent.Of(path));
    }

    private RuleContent MakeRule(ElementDefinition element, PropertyBag own, TextContext text) => new()
    {
        Style = ElementReader.LineOf(element.Content),
        Color = Open(text.Bag.Get(Properties.TextColor, new ColorPaintValue(ColorValue.Black)), text.MinSize),
        Thickness = Lengths.Points(own.Get(Properties.Thickness, LengthValue.Points(0.5)), text.MinSize),
        Dashes = own.TryGet(Properties.Dash, out var dash) ? Dashes(dash, text.MinSize) : [],
        IsVertical = own.Get(Properties.RuleDirection, false),
    };

    // A rule without a length crosses its container, whatever that does with its other children.
    private BoxStyle WithRuleLength(BoxStyle style, PropertyBag own, double em)
    {
        if (ExtentOf(own, Properties.RuleLength, em) is not { } length) return style with { AlignSelf = style.AlignSelf ?? BoxAlign.Stretch };
        return own.Get(Properties.RuleDirection, false) ? style with { Height = length } : style with { Width = length };
    }

    // All gaps and no dash would draw nothing, and for ever.
    private ImmutableArray<double> Dashes(ImmutableArray<LengthValue> lengths, double em)
    {
        ImmutableArray<double> points = [.. lengths.Select(length => Lengths.Points(length, em))];
        return points.Sum() > 0 ? points : [];
    }

    private ImageContent? MakeImage(ElementDefinition element, PropertyBag own, Scope scope)
    {
        if (FindPath(element, scope) is not { } path) return null;
        if (Images.Open(path.Value, path.Span.File?.Path ?? LayoutPath, path.Span, Diagnostics) is not { } image) return null;
        var alt = AlternateText(own, scope);
        return new()
        {
            Image = image,
            Fit = FitOf(own, ImageFit.Cover),
            Part = own.Get(Properties.ImageCrop, ImageContent.Whole),
            Focus = FocusOf(own),
            AlternateText = alt,
            Language = alt is null ? null : Edition[0],
            Zoom = Lengths.Zoom,
            Diagnostics = Diagnostics,
            Source = path.Span,
        };
    }

    private SvgContent? MakeSvg(ElementDefinition element, PropertyBag own, Scope scope)
    {
        if (FindPath(element, scope) is not { } path) return null;
        if (Drawings.Open(path.Value, path.Span.File?.Path ?? LayoutPath, path.Span, Diagnostics) is not { } picture) return null;
        var alt = AlternateText(own, scope);
        return new()
        {
            Picture = picture,
            Fit = FitOf(own, ImageFit.Contain),
            Focus = FocusOf(own),
            AlternateText = alt,
            Language = alt is null ? null : Edition[0],
            Zoom = Lengths.Zoom,
            Source = path.Span,
        };
    }

    private QrContent? MakeQr(ElementDefinition element, PropertyBag own, Scope scope)
    {
        if (new TextEvaluator(scope).ToLines(element.Content, Edition[0]) is not { } text) return null;
        if (QrSymbol.Encode(text.Text, own.Get(Properties.QrErrorLevel, QrLevel.Medium)) is not { } symbol)
        {
            Diagnostics.Report(DiagnosticCode.LongQrCode, text.Whole, System.Text.Encoding.UTF8.GetByteCount(text.Text));
            return null;
        }
        return new()
        {
            Symbol = symbol,
            Quiet = (int)own.Get(Properties.Quiet, 4),
            Color = own.Get(Properties.QrColor, ColorValue.Black),
            Zoom = Lengths.Zoom,
            AlternateText = AlternateText(own, scope) ?? text.Text,
            Language = Edition[0],
            Diagnostics = Diagnostics,
            Source = text.Whole,
        };
    }

    // A code does not grow with its container: left alone it is as large as it is usual to print.
    private BoxStyle WithQrSize(BoxStyle style, PropertyBag own, QrContent code, double em)
    {
        var isSized = own.TryGet(Properties.QrSize, out var size);
        var isFree = style.Width.Kind != ExtentKind.Auto || style.Height.Kind != ExtentKind.Auto || style.Grow > 0 || own.Find(Properties.Span) is not null;
        if (!isSized && isFree) return style;
        var side = isSized ? Lengths.Points(size, em) : code.MeasureWidths().Max;
        return style with
        {
            Width = style.Width.Kind == ExtentKind.Auto ? Extent.Points(side + style.Inset.Horizontal) : style.Width,
            Height = style.Height.Kind == ExtentKind.Auto ? Extent.Points(side + style.Inset.Vertical) : style.Height,
        };
    }

    // A path is relative to the file that writes it: the layout, or the content file where it stands there as a whole.
    private ScalarNode? FindPath(ElementDefinition element, Scope scope)
    {
        if (new TextEvaluator(scope).Resolve(element.Content, Edition[0]) is not { } resolved) return null;
        if (resolved is ScalarNode { IsNull: false } path) return path;
        Values.ReportWrongType(resolved, element.Kind.Name, new("the path of a file", "文件路径"));
        return null;
    }

    private string? AlternateText(PropertyBag own, Scope scope) =>
        own.TryGet(Properties.Alt, out var words) ? new TextEvaluator(scope).ToPlainText(words, Edition[0]) : null;

    // A style may say how its texts fill their lines.
    private static ImageFit FitOf(PropertyBag own, ImageFit usual) => own.Get(Properties.Fit, usual) is var fit and not ImageFit.Line ? fit : usual;

    private static Point FocusOf(PropertyBag own) => own.TryGet(Properties.Focus, out var focus) ? new(focus[0], focus[1]) : new(0.5, 0.5);
}
