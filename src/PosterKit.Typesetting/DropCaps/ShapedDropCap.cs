using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Typesetting;

/// <summary>The drop cap of a shaped paragraph: its outline at some size, and where it stands beside any number of lines. Lengths are in points at the shaped size.</summary>
internal sealed class ShapedDropCap
{
    // From a Latin letter to the lines, and the least from a Han character, in em. Chosen by eye (golden layout drop-caps).
    private const double LatinGap = 0.15;
    private const double LeastHanGap = 0.2;

    private readonly VectorPath _ink;
    private readonly double _size;
    private readonly double _capHeight;
    private readonly double _length;
    private readonly double _emBottom;
    private readonly bool _isHan;
    private readonly bool _isVertical;
    private readonly double? _gapEm;
    private readonly double _em;
    private readonly double _pitch;
    private readonly double _textCapHeight;
    private readonly double _textEmBottom;

    private ShapedDropCap(TextAnalysis text, TypesetParagraph letters, VectorPath ink, bool isHan, int end)
    {
        var options = text.Paragraph.Options;
        var (first, body) = (letters.Lines[0].Runs[0], text.Paragraph.Runs[0].Style);
        (_ink, _isHan, End, _gapEm) = (ink, isHan, end, options.DropCap!.GapEm);
        _isVertical = text.IsVertical;
        (_size, _capHeight, _length) = (first.Style.Size, first.Run.Size * first.Run.Face.Metrics.CapHeight, _isVertical ? letters.Height : letters.Width);
        _emBottom = first.Style.Size * first.Style.Font.Han.Metrics.IdeographicBottom;
        (_em, _pitch) = (body.Size, body.Size * options.Leading);
        (_textCapHeight, _textEmBottom) = (body.Size * body.Font.LatinScale * body.Font.Latin.Metrics.CapHeight, body.Size * body.Font.Han.Metrics.IdeographicBottom);
        (Style, Source, Letters) = (first.Style, first.Source, first.Run.Text);
    }

    /// <summary>The first cluster after it.</summary>
    public int End { get; }

    /// <summary>How it looks.</summary>
    public TextStyle Style { get; }

    /// <summary>Where it stands in the file.</summary>
    public SourceSpan Source { get; }

    /// <summary>What it shows.</summary>
    public string Letters { get; }

    /// <summary>The drop cap that a paragraph asks for; null where it asks for none, or nothing in it can be one.</summary>
    /// <param name="typesetter">Shapes it, as a paragraph of its own.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="clusters">Its clusters and a sentinel.</param>
    /// <param name="diagnostics">Gets missing glyphs.</param>
    public static ShapedDropCap? Shape(ParagraphTypesetter typesetter, TextAnalysis text, Cluster[] clusters, DiagnosticBag diagnostics)
    {
        if (text.Paragraph.Options.DropCap is not { Lines: >= 2 } wanted) return null;
        var (end, lead) = FindEnd(text, clusters, wanted.Characters);
        if (end == 0) return null;
        var letters = text.Text[..clusters[end].TextStart];
        // Spaces after it, and what is not seen, are no part of it and do not begin the line beside it.
        while (end < clusters.Length - 1 && (clusters[end].Is(ClusterFlags.Space) || (clusters[end + 1].GlyphStart == clusters[end].GlyphStart && !clusters[end].Is(ClusterFlags.MandatoryBreak)))) end++;
        if (end == clusters.Length - 1 || clusters[end].Is(ClusterFlags.MandatoryBreak)) return null;
        // What is annotated stays with its annotation.
        foreach (var ruby in text.Ruby)
        {
            if (ruby.Base.Start < clusters[end].TextStart) return null;
        }
        var body = text.Paragraph.Runs[0];
        var style = (wanted.Style ?? body.Style) with { Size = body.Style.Size, Tracking = 0, HasEmphasisDots = false, Decorations = TextDecorations.None };
        var options = new ParagraphOptions { Language = text.Paragraph.Options.Language, WritingMode = text.Paragraph.Options.WritingMode, Align = TextAlign.Start, Wrap = WrapMode.None, MinLastLine = 1 };
        var set = typesetter.Typeset(new Paragraph([new(letters, style, body.Source.Slice(0, letters.Length))], options), double.PositiveInfinity, diagnostics);
        return set.Lines[0].Runs.Length > 0 && OutlineOf(set) is { IsEmpty: false } ink ? new(text, set, ink, text.FontScriptAt(lead) == FontScript.Cjk, end) : null;
    }

    /// <summary>How much shorter lines beside it are.</summary>
    /// <param name="lines">How many stand beside it.</param>
    public double IndentOf(int lines)
    {
        var factor = FactorOf(lines);
        var length = _isHan ? _length * factor : (_isVertical ? _ink.Bounds.Height : _ink.Bounds.Width) * factor;
        if (_gapEm is { } gap) return length + gap * _em;
        return _isHan ? Math.Ceiling(length / _em + LeastHanGap) * _em : length + LatinGap * _em;
    }

    /// <summary>Its shape in its place.</summary>
    /// <param name="first">Baseline of the first line; of a vertical line its middle.</param>
    /// <param name="last">The same of the last line beside it.</param>
    /// <param name="lines">How many stand beside it.</param>
    /// <param name="scale">From the shaped size to that of the page.</param>
    public TypesetMark Place(double first, double last, int lines, double scale)
    {
        var factor = FactorOf(lines);
        // Han stands by its body, Latin by its ink: side bearings would make the edge of the column look ragged.
        var along = _isHan ? 0 : -(_isVertical ? _ink.Bounds.Y : _ink.Bounds.X) * factor;
        double across;
        if (_isVertical) across = (first + last) / 2 - (_isHan ? 0 : (_ink.Bounds.X + _ink.Bounds.Right) / 2 * factor);
        else across = _isHan ? last - _textEmBottom + _emBottom * factor : last;
        var place = _isVertical ? Matrix.Translation(across * scale, along * scale) : Matrix.Translation(along * scale, across * scale);
        return new(_ink.Transform(Matrix.Scale(factor * scale, factor * scale).Then(place)), 0, Style, Source);
    }

    private double FactorOf(int lines)
    {
        var between = (lines - 1) * _pitch;
        if (_isHan) return (between + _em) / _size;
        return _isVertical ? (between + _textCapHeight) / _ink.Bounds.Width : (between + _textCapHeight) / _capHeight;
    }

    // After so many characters and the opening marks before them; 0 where the line ends before. Lead: the first of the characters.
    private static (int End, int Lead) FindEnd(TextAnalysis text, Cluster[] clusters, int characters)
    {
        var (count, lead) = (0, -1);
        for (var i = 0; i < clusters.Length - 1; i++)
        {
            if (clusters[i].Is(ClusterFlags.MandatoryBreak)) return default;
            var isMark = UnicodeData.GeneralCategory(CodePoints.At(text.Text, clusters[i].TextStart)) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation
                || text.Text[clusters[i].TextStart] is '"' or '\'';
            if (isMark && count == 0) continue;
            if (lead < 0) lead = clusters[i].TextStart;
            if (++count == characters) return (i + 1, lead);
        }
        return default;
    }

    // From the start of the line and its baseline, or the middle of a vertical line; null where a glyph is no outline.
    private static VectorPath? OutlineOf(TypesetParagraph letters)
    {
        var path = new PathBuilder();
        var line = letters.Lines[0];
        var start = Matrix.Translation(-line.X, -line.Baseline);
        foreach (var run in line.Runs)
        {
            var scale = run.Run.Size / run.Run.Face.UnitsPerEm;
            var place = run.Turn.Then(Matrix.Translation(run.Origin.X, run.Origin.Y)).Then(start);
            foreach (var glyph in run.Run.Glyphs)
            {
                if (!run.Run.Face.GetColorLayers(glyph.Glyph).IsEmpty) return null;
                path.AddPath(run.Run.Face.GetOutline(glyph.Glyph), new Matrix(scale, 0, 0, -scale, glyph.X, glyph.Y).Then(place));
            }
        }
        return path.Build();
    }
}
