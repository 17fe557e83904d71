using System.Collections.Immutable;
using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Scene;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>Composes one poster: makes the boxes, places them, draws them. Used once, by one thread.</summary>
internal sealed class PosterComposer
{
    // Size of text where the layout says nothing: a book's body size, in points.
    private const double DefaultSize = 11;

    private readonly LayoutDefinition _layout;
    private readonly TargetDefinition _target;
    private readonly ImmutableArray<string> _edition;
    private readonly int _index;
    private readonly DiagnosticBag _diagnostics;
    private readonly LengthScale _lengths;
    private readonly BoxBuilder _boxes;
    private readonly PosterLimits _limits;
    private readonly Scope _scope;
    private readonly LayoutSections _sections;
    private Size _trim;
    private (int Width, int Height)? _exactPixels;

    public PosterComposer(
        LayoutDefinition layout, TargetDefinition target, ImmutableArray<string> edition, int index,
        ImageStore images, SvgStore drawings, FontResolver fonts, ParagraphTypesetter typesetter, PosterLimits limits, DiagnosticBag diagnostics)
    {
        _layout = layout;
        _target = target;
        _edition = edition;
        _index = index;
        _diagnostics = diagnostics;
        _limits = limits;
        _trim = target.Trim;
        _exactPixels = target.ExactPixels;
        _lengths = new(target.Zoom, target.IsHeightAuto ? new(target.Trim.Width, target.Trim.Width) : target.Trim);
        _scope = MakeScope();
        _sections = Evaluate(target.Sections);
        _boxes = new()
        {
            Sections = _sections,
            Edition = edition,
            Lengths = _lengths,
            Values = new(diagnostics, target.Sections.Colors),
            Images = images,
            Drawings = drawings,
            Fonts = fonts,
            Typesetter = typesetter,
            LayoutPath = layout.Path,
        };
    }

    /// <summary>The type area, once composed.</summary>
    public Box? Page { get; private set; }

    /// <summary>The poster.</summary>
    public ComposedPoster Compose()
    {
        var page = _sections.Page;
        var style = FindStyle(page);
        var size = DefaultSize * _target.Zoom;
        var text = new TextContext(PropertyBag.Empty, size, size, _lengths.Trim.Height).With(style, _lengths);
        var margin = PageMargin(page, text.MinSize);
        // A page that is as long as its content has no height yet; vertical lines in it may be as long as it is wide.
        var area = new Rect(0, 0, _lengths.Trim.Width, _lengths.Trim.Height).Inset(margin);
        text = text with { Room = Math.Max(0, area.Height) };
        _boxes.Grid = PageColumns.Of(page, area, _lengths, text.MinSize);
        var root = new Box
        {
            Flow = BoxFlow.Column,
            Name = "page",
            Style = new()
            {
                Gap = page.TryGet(Properties.Gap, out var gap) ? _lengths.Points(gap.Row, text.MinSize) : 0,
                Align = page.Get(Properties.Align, BoxAlign.Stretch),
                Justify = page.TryGet(Properties.Justify, out var justify) ? justify : null,
            },
            Children = _boxes.Build(_sections.Body, _scope, text),
        };
        Page = root;
        if (_target.IsHeightAuto) _trim = FindHeight(BoxMeasure.Height(root, area.Width, double.NaN) + margin.Vertical);
        var trim = new Rect(0, 0, _trim.Width, _trim.Height);
        var reporter = new OverflowReporter(_diagnostics);
        new BoxPlacer(trim, reporter.Report, reporter.ReportUnknownHeight, reporter.ReportStray).Place(root, trim.Inset(margin), isHeightGiven: !_target.IsHeightAuto);
        var scene = Draw(root);
        return new()
        {
            Scene = scene,
            Sheets = _target.Tile is { } tile ? new SheetTiles(scene, tile, line => SlugLine.Set(line, _edition[0], _boxes.Fonts, _diagnostics)).Split() : [],
            ExactPixels = _exactPixels,
            Index = _index,
        };
    }

    // Expressions of the page and of styles see the names of the poster, wherever a style is used.
    private LayoutSections Evaluate(LayoutSections sections)
    {
        var values = new ValueContext(_diagnostics, sections.Colors);
        var evaluator = new TextEvaluator(_scope);
        var styles = new Dictionary<string, PropertyBag>(StringComparer.Ordinal);
        foreach (var (name, style) in sections.Styles) styles[name] = Known(style);
        return sections with { Page = Known(sections.Page), Styles = styles };
        PropertyBag Known(PropertyBag bag) => bag.Evaluate(node => evaluator.Resolve(node, _edition[0]), values);
    }

    private PropertyBag FindStyle(PropertyBag page)
    {
        if (!page.TryGet(Properties.Style, out var name)) return PropertyBag.Empty;
        if (_sections.Styles.TryGetValue(name.Name, out var style)) return style;
        name.ReportUnknown(new("style", "样式"), [.. _sections.Styles.Keys], _diagnostics);
        return PropertyBag.Empty;
    }

    // A page measured in px ends with a whole one. What is too long is reported, and drawn as far as the limit.
    private Size FindHeight(double content)
    {
        var height = content;
        if (_target.ExactPixels is { } exact)
        {
            var pixels = Math.Ceiling(content / LengthUnits.PointsPerCssPixel - 1e-6);
            height = pixels * LengthUnits.PointsPerCssPixel;
            _exactPixels = (exact.Width, (int)Math.Clamp(Math.Floor(pixels * _target.Scale + 0.5), 1, int.MaxValue));
        }
        var size = new Size(_trim.Width, height);
        return Sections.CheckSize(size, _target.Sections.PageSize.Source, _limits, _diagnostics) ? size
            : size with { Height = Math.Clamp(height, _limits.ShortestSide.Points, _limits.LongestSide.Points) };
    }

    private PosterScene Draw(Box root)
    {
        var canvas = new Canvas(_trim, _target.Bleed, _target.ExactPixels is null ? _target.Dpi : null)
        {
            Diagnostics = _diagnostics,
            PixelsPerPoint = _target.ExactPixels is { } pixels ? pixels.Width / _trim.Width : null,
        };
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var background = _boxes.Open(_sections.Page.Get(Properties.PageBackground, new ColorPaintValue(ColorValue.White)), DefaultSize * _target.Zoom);
        var trim = new Rect(0, 0, _trim.Width, _trim.Height);
        // A picture is as large as what it fills, bleed included; gradients and patterns are those of the page.
        if (PaintBuilder.Build(background, background is PicturePaintValue { TilePoints: 0 } ? trim.Outset(_target.Bleed) : trim) is { } paint)
        {
            var sheet = VectorPath.Rectangle(trim.Outset(_target.Bleed));
            ImmutableArray<SceneItem> ground = PatternBuilder.Ground(background) is { } under ? [new PathItem(sheet, under), new PathItem(sheet, paint)] : [new PathItem(sheet, paint)];
            items.Add(new StructureItem(StructureRole.Artifact, ground));
            PatternBuilder.CheckResolution(background, trim.Outset(_target.Bleed), canvas);
        }
        canvas.Ground.Add(trim.Outset(_target.Bleed), background);
        new SceneWriter(canvas).Write(root, items);
        var title = _layout.Title is { } written ? new TextEvaluator(_scope).ToPlainText(written, _edition[0]) : null;
        return new()
        {
            Trim = _trim,
            Bleed = _target.Bleed,
            IsClear = background is ColorPaintValue { Color.Alpha: 0 },
            Items = items.ToImmutable(),
            Title = title,
            Slug = _target.Marks?.Kinds.HasFlag(PressMarkKinds.Slug) == true ? SlugLine.Set(SlugText(title), _edition[0], _boxes.Fonts, _diagnostics) : [],
            Language = _edition[0],
        };
    }

    // Title, target, edition, size and number: what tells sheets apart. No clock.
    private string SlugText(string? title)
    {
        var size = FormattableString.Invariant($"{Millimetres(_trim.Width)} × {Millimetres(_trim.Height)} mm");
        if (_target.Bleed > 0) size += FormattableString.Invariant($" + {Millimetres(_target.Bleed)} mm");
        var parts = new List<string>();
        if (title is not null) parts.Add(title);
        parts.Add(_target.Name);
        parts.Add(string.Join('+', _edition));
        parts.Add(size);
        if (_layout.PosterCount > 1) parts.Add(FormattableString.Invariant($"{_index + 1}/{_layout.PosterCount}"));
        return string.Join("   ", parts);
    }

    private Scope MakeScope()
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["poster.number"] = (_index + 1).ToString(CultureInfo.InvariantCulture),
            ["poster.count"] = _layout.PosterCount.ToString(CultureInfo.InvariantCulture),
            ["page.width"] = Millimetres(_target.Trim.Width),
            ["target.name"] = _target.Name,
            ["edition.is-multilingual"] = _edition.Length > 1 ? "true" : "false",
        };
        // The words decide how long such a page is: they cannot say it.
        if (!_target.IsHeightAuto) facts["page.height"] = Millimetres(_target.Trim.Height);
        var scope = new Scope(_layout.Content, _diagnostics, facts, _layout.IsContentLost);
        return (_layout.Series.IsDefault ? scope : scope.With(_layout.SeriesName, _layout.Series[_index])).AsPoster();
    }

    // A percentage counts the page's width on all four sides, as CSS counts a container's.
    private Edges PageMargin(PropertyBag page, double em)
    {
        if (!page.TryGet(Properties.PageMargin, out var margin)) return default;
        return new(Side(margin.Top), Side(margin.Right), Side(margin.Bottom), Side(margin.Left));
        double Side(LengthValue length) => length.Unit == LengthUnit.Percent ? length.Amount / 100 * _target.Trim.Width : _lengths.Points(length, em);
    }

    private static string Millimetres(double points) => FormattableString.Invariant($"{new Length(points).Millimetres:0.##}");
}
