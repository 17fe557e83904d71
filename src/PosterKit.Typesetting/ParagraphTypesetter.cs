using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>Sets paragraphs. Safe for several threads.</summary>
/// <remarks>
/// What was shaped and set of late is kept, within bounds, and given again for the same words in the same style: posters of a series share what they have in common, and
/// a text is set anew only where it is changed. What comes out is the same whether it was kept or not. For other sizes of the same text, shape once and use
/// <see cref="ShapedParagraph.ScaledTo"/>.
/// </remarks>
/// <param name="fonts">Gives faces for characters that the chosen ones lack.</param>
public sealed class ParagraphTypesetter(FontLibrary fonts)
{
    [ThreadStatic]
    private static List<FittedLine>? s_lines;

    // In characters: some 0.3 kB each, twice as many kept at most. Far more than stands on a poster, and less than its pixels take.
    private const int MostCharacters = 20_000;
    private const int WeightOfParagraph = 60;

    private readonly RecentItems<Paragraph, ShapedParagraph> _inPlace = new(MostCharacters, ParagraphComparer.InPlace);
    private readonly RecentItems<Paragraph, ShapedParagraph> _anywhere = new(MostCharacters, ParagraphComparer.Anywhere);

    /// <summary>True: characters that another face stands in for are reported too.</summary>
    public bool IsAudit { get; init; }

    /// <summary>Shapes and measures a paragraph, for any measure and any scale.</summary>
    /// <param name="paragraph">Not changed.</param>
    /// <param name="diagnostics">Gets missing glyphs and damaged fonts, also where the paragraph was shaped before.</param>
    public ShapedParagraph Shape(Paragraph paragraph, DiagnosticBag diagnostics)
    {
        var weight = paragraph.Text.Length + WeightOfParagraph;
        var shaped = _inPlace.Find(paragraph) ?? _inPlace.Keep(paragraph, ShapeInPlace(paragraph, weight), weight);
        foreach (var diagnostic in shaped.Diagnostics) diagnostics.Add(diagnostic);
        return shaped;
    }

    // The same words may have been set elsewhere: all but their places is the same.
    private ShapedParagraph ShapeInPlace(Paragraph paragraph, int weight)
    {
        if (_anywhere.Find(paragraph) is { } known) return known.MovedTo(paragraph);
        var found = new DiagnosticBag { IsAudit = IsAudit };
        var text = new TextAnalysis(paragraph);
        var shaped = ShapedParagraph.Create(text, ParagraphShaper.Shape(fonts, text, found), clusters => RubyText.Shape(this, text, clusters, found), found, clusters => ShapedDropCap.Shape(this, text, clusters, found));
        if (shaped.CanMove) _anywhere.Keep(paragraph, shaped, weight);
        return shaped;
    }

    /// <summary>Sets a paragraph in lines no longer than the measure.</summary>
    /// <param name="paragraph">Not changed.</param>
    /// <param name="measure">Length of a line in points, over zero; infinity: lines end at mandatory breaks only.</param>
    /// <param name="diagnostics">Gets missing glyphs, emergency breaks, damaged fonts.</param>
    /// <returns>At least one line. A cluster longer than the measure overflows on a line of its own; the caller compares <see cref="TypesetParagraph.Width"/>.</returns>
    public TypesetParagraph Typeset(Paragraph paragraph, double measure, DiagnosticBag diagnostics) =>
        Typeset(Shape(paragraph, diagnostics), measure, diagnostics);

    /// <summary>Sets a shaped paragraph, at its scale, in lines no longer than the measure.</summary>
    /// <param name="paragraph">Not changed.</param>
    /// <param name="measure">Length of a line in points, over zero; infinity: lines end at mandatory breaks only.</param>
    /// <param name="diagnostics">Gets emergency breaks, and last lines that are too short.</param>
    /// <returns>At least one line.</returns>
    public static TypesetParagraph Typeset(ShapedParagraph paragraph, double measure, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (paragraph.FindSetting(measure) is not { } setting)
        {
            var found = new DiagnosticBag();
            setting = new(measure, Set(paragraph, measure, found), found.IsEmpty ? null : found);
            paragraph.Keep(setting);
        }
        setting.Diagnostics?.AddTo(diagnostics);
        return setting.Lines;
    }

    private static TypesetParagraph Set(ShapedParagraph paragraph, double measure, DiagnosticBag diagnostics)
    {
        var length = measure / paragraph.Scale;
        if (paragraph.Paragraph.Options.HasCharacterGrid && double.IsFinite(length)) length = GridSpacing.SnapMeasure(length, paragraph.BaseSize);
        var request = RequestFor(paragraph, length);
        // Taken while it is used: placing a line sets its annotations as paragraphs of their own.
        var lines = s_lines ?? [];
        s_lines = null;
        // What a drop cap and tabs do to lines depends on more than the measure.
        var canTakeOver = paragraph.Paragraph.Options.DropCap is null && request.Tabs is null;
        if (canTakeOver && paragraph.Measure.FindLines(length) is { } known)
        {
            lines.Clear();
            foreach (ref readonly var line in known.AsSpan()) lines.Add(line);
        }
        else
        {
            request = Fit(paragraph, request, lines, diagnostics);
            if (canTakeOver) paragraph.Measure.Keep(length, [.. lines]);
        }
        var placed = LinePlacer.Place(paragraph, request, lines, AlignFor(paragraph, length), length, diagnostics);
        s_lines = lines;
        return placed;
    }

    /// <summary>The lengths between which a measure makes a difference.</summary>
    /// <returns>Min: the longest part that cannot be broken; Max: the longest line with no breaks but mandatory ones; points.</returns>
    public (double Min, double Max) MeasureWidths(Paragraph paragraph, DiagnosticBag diagnostics) => MeasureWidths(Shape(paragraph, diagnostics));

    /// <summary>The lengths between which a measure makes a difference, at the paragraph's scale.</summary>
    /// <returns>Min: the longest part that cannot be broken; Max: the longest line with no breaks but mandatory ones; points.</returns>
    public static (double Min, double Max) MeasureWidths(ShapedParagraph paragraph)
    {
        var (min, max) = WidthRange.Of(paragraph.Measure, RequestFor(paragraph, double.PositiveInfinity));
        return (min * paragraph.Scale, max * paragraph.Scale);
    }

    internal static FitRequest RequestFor(ShapedParagraph paragraph, double length)
    {
        var options = paragraph.Paragraph.Options;
        var request = new FitRequest(
            options.Wrap == WrapMode.None ? double.PositiveInfinity : length,
            options.Indent * paragraph.BaseSize,
            options.Kinsoku ?? paragraph.Profile.Kinsoku,
            options.Hanging,
            options.MinLastLine,
            IsJustified: AlignFor(paragraph, length) is TextAlign.Justify or TextAlign.Distribute,
            paragraph.BaseSize)
        {
            HangingIndent = options.HangingIndent * paragraph.BaseSize,
            AvoidsReluctantBreaks = options.KeepsUnitsTogether,
            Tabs = paragraph.Measure.HasTabs ? new TabStops(paragraph, length) : null,
        };
        return paragraph.DropCap is null ? request : WithDropCap(paragraph, request, options.DropCap!.Lines);
    }

    // A drop cap stands beside as many lines as it wants, or else beside those that there are, and of a length that can be read.
    private static FitRequest Fit(ShapedParagraph paragraph, FitRequest request, List<FittedLine> lines, DiagnosticBag diagnostics)
    {
        var fitter = request.Tabs is null ? FitterFor(paragraph.Paragraph.Options.Wrap) : TabFitter.Instance;
        while (true)
        {
            lines.Clear();
            fitter.Fit(paragraph.Measure, request, lines);
            if (request.DropLines == 0 || (lines.Count >= request.DropLines && request.Measure - request.DropIndent >= LeastBesideDropCap * paragraph.BaseSize)) break;
            request = WithDropCap(paragraph, request, request.DropLines - 1);
        }
        if (paragraph.Paragraph.Options.DropCap is { Lines: >= 2 and var wanted } && request.DropLines < wanted)
        {
            var kept = request.DropLines;
            diagnostics.Report(DiagnosticCode.LargeDropCap, paragraph.Paragraph.Runs[0].Source, wanted,
                kept == 0 ? new DiagnosticPhrase("the text begins without one", "已不用首字下沉") : new DiagnosticPhrase($"it stands beside {kept}", $"已改为 {kept} 行"));
        }
        return request;
    }

    private static FitRequest WithDropCap(ShapedParagraph paragraph, in FitRequest request, int lines) => lines < 2 || paragraph.DropCap is not { } drop
        ? request with { First = 0, DropLines = 0, DropIndent = 0, Indent = paragraph.Paragraph.Options.Indent * paragraph.BaseSize }
        : request with { First = drop.End, DropLines = lines, DropIndent = drop.IndentOf(lines), Indent = 0 };

    internal static ILineFitter FitterFor(WrapMode wrap) => wrap switch
    {
        WrapMode.Balance => BalancedFitter.Instance,
        WrapMode.Optimal => OptimalFitter.Instance,
        _ => GreedyFitter.Instance,
    };

    // JU-01: in a narrow column justified Chinese tears holes, so `auto` leaves it ragged.
    private static TextAlign AlignFor(ShapedParagraph paragraph, double length) => paragraph.Paragraph.Options.Align
        ?? (paragraph.Profile.IsChinese && length >= MinJustifiedEm * paragraph.BaseSize ? TextAlign.Justify : TextAlign.Start);

    private const double MinJustifiedEm = 15;

    // Lines beside a drop cap that are shorter than this, in em, cannot be read. Chosen by eye.
    private const double LeastBesideDropCap = 3;
}
