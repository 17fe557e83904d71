using System.Collections.Immutable;
using System.Numerics;
using PosterKit.Foundation;

namespace PosterKit.Typesetting;

/// <summary>
/// Draws the marks of placed lines: emphasis dots and the lines along the text (EM-01, EM-02, IL-01 to IL-04). Works along and across the
/// line at the shaped size, as the placer does: across is downwards, and to the right in a vertical line.
/// </summary>
internal sealed class InterlinearPlacer
{
    // Distances and strengths in em, chosen by eye on the golden poster `marks`: the first line clears the Han character face, and the dots
    // stand in the nearer half of a gap of half an em (PL-02).
    private const double FirstLine = 0.09;
    private const double NextLine = 0.11;
    private const double DotMiddle = 0.2;
    private const double Thickness = 0.05;
    private const double WaveHeight = 0.045;
    private const double HalfWave = 0.14;

    // The ink of a usual bullet at half the size of the text (EM-01); that of some Han faces is too small to be seen.
    private const double DotDiameter = 0.36 * EmphasisMarks.SizeRatio;

    // PL-02.
    private const double OneSide = 0.5;
    private const double TwoSides = 0.625;

    private const TextDecorations OfNames = TextDecorations.ProperNoun | TextDecorations.BookTitle;
    private const TextDecorations Beside = OfNames | TextDecorations.Underline;

    // In their order from the text outwards (IL-03).
    private static readonly TextDecorations[] Kinds = [TextDecorations.ProperNoun, TextDecorations.BookTitle, TextDecorations.Underline, TextDecorations.Strike];

    private readonly ShapedParagraph _shaped;
    private readonly Cluster[] _clusters;
    private readonly InterlinearSegment[] _names;
    private readonly int[] _nameOf;

    private InterlinearPlacer(ShapedParagraph shaped)
    {
        (_shaped, _clusters) = (shaped, shaped.Clusters);
        _nameOf = new int[_clusters.Length];
        var spans = FindNames(shaped.Paragraph.Runs, out var nameOfRun);
        _names = new InterlinearSegment[spans.Length];
        InterlinearLines.FindSegments(spans, _names);
        var (run, runEnd) = (0, shaped.Paragraph.Runs[0].Text.Length);
        for (var i = 0; i < _nameOf.Length - 1; i++)
        {
            while (_clusters[i].TextStart >= runEnd) runEnd += shaped.Paragraph.Runs[++run].Text.Length;
            _nameOf[i] = nameOfRun[run];
        }
    }

    /// <summary>The gap between two lines that marks of Chinese text want, in em (PL-02): more where there are marks on both sides.</summary>
    public double WantedGap()
    {
        var sides = 0;
        foreach (var run in _shaped.Paragraph.Runs)
        {
            if (run.Style.HasEmphasisDots) sides |= IsOnFarSide(run.Style) ? 2 : 1;
            // Lines along names stand under horizontal text and left of vertical text.
            if ((run.Style.Decorations & OfNames) != 0) sides |= _shaped.IsVertical ? 2 : 1;
        }
        return sides switch { 0 => 0, 3 => TwoSides, _ => OneSide };
    }

    /// <summary>The placer of a paragraph; null where nothing in it is marked.</summary>
    public static InterlinearPlacer? For(ShapedParagraph shaped)
    {
        foreach (var run in shaped.Paragraph.Runs)
        {
            if (run.Style.HasEmphasisDots || run.Style.Decorations != TextDecorations.None) return new(shaped);
        }
        return null;
    }

    // IL-02: a run in the style of the run before it is another name; in another style it is a part of the same.
    private static TextSpan[] FindNames(ImmutableArray<StyledRun> runs, out int[] nameOfRun)
    {
        var spans = new List<TextSpan>();
        nameOfRun = new int[runs.Length];
        var start = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            var (style, length) = (runs[i].Style, runs[i].Text.Length);
            nameOfRun[i] = -1;
            if ((style.Decorations & OfNames) != 0)
            {
                var goesOn = i > 0 && (runs[i - 1].Style.Decorations & OfNames) == (style.Decorations & OfNames) && runs[i - 1].Style != style;
                if (goesOn) spans[^1] = new(spans[^1].Start, spans[^1].Length + length);
                else spans.Add(new(start, length));
                nameOfRun[i] = spans.Count - 1;
            }
            start += length;
        }
        return [.. spans];
    }

    /// <summary>The marks of a line.</summary>
    /// <param name="line">The line, and where its clusters stand.</param>
    /// <param name="sourceOf">Where the text of some clusters stands in the file.</param>
    public ImmutableArray<TypesetMark> Place(in LinePens line, Func<int, int, SourceSpan> sourceOf)
    {
        var marks = ImmutableArray.CreateBuilder<TypesetMark>();
        foreach (var kind in Kinds)
        {
            for (int start = line.Start, end; start < line.End; start = end)
            {
                end = start + 1;
                if ((StyleOf(start).Decorations & kind) == 0) continue;
                while (end < line.End && (StyleOf(end).Decorations & kind) != 0 && ((kind & OfNames) == 0 || _nameOf[end] == _nameOf[start])) end++;
                marks.Add(PlaceLine(kind, line, start, end, sourceOf(start, end)));
            }
        }
        for (int start = line.Start, end; start < line.End; start = end)
        {
            end = start + 1;
            var style = StyleOf(start);
            if (!style.HasEmphasisDots) continue;
            while (end < line.End && StyleOf(end) == style) end++;
            if (PlaceDots(line, start, end) is { IsEmpty: false } dots) marks.Add(new(dots, 0, style, sourceOf(start, end)));
        }
        return marks.DrainToImmutable();
    }

    private TextStyle StyleOf(int cluster) => _shaped.StyleOf(_shaped.Runs[_clusters[cluster].Run]);

    private TypesetMark PlaceLine(TextDecorations kind, in LinePens line, int start, int end, SourceSpan source)
    {
        var style = StyleOf(start);
        var size = 0.0;
        // Words from right to left are seen in the other order.
        var (from, to) = (double.MaxValue, double.MinValue);
        for (var i = start; i < end; i++)
        {
            size = Math.Max(size, StyleOf(i).Size);
            var pen = line.PenOf(i);
            (from, to) = (Math.Min(from, pen), Math.Max(to, pen + _clusters[i].Advance));
        }
        if ((kind & OfNames) != 0)
        {
            var name = _names[_nameOf[start]];
            if (_clusters[start].TextStart == name.Text.Start) from += name.StartInsetEm * size;
            if (_clusters[end].TextStart == name.Text.End) to -= name.EndInsetEm * size;
        }
        // Blanks that are trimmed at the edges of the line are not covered.
        from = Math.Max(from, line.InkStart);
        to = Math.Max(from, Math.Min(to, line.InkEnd));
        var across = line.Across + (kind == TextDecorations.Strike ? StrikeOffset(start, end) : LineOffset(kind, style, start, end, size));
        var path = new PathBuilder();
        if (kind == TextDecorations.BookTitle) AddWave(path, from, to, across, size);
        else
        {
            var (a, b) = (ToPage(from, across), ToPage(to, across));
            path.MoveTo(a.X, a.Y).LineTo(b.X, b.Y);
        }
        return new(path.Build(), Thickness * size * _shaped.Scale, style, source);
    }

    // IL-04: one offset for the whole line, that of the text which reaches farthest. Left of a vertical line (IL-01), under a horizontal one.
    private double LineOffset(TextDecorations kind, TextStyle style, int start, int end, double size)
    {
        var nearer = kind switch
        {
            TextDecorations.Underline => BitOperations.PopCount((uint)(style.Decorations & OfNames)),
            TextDecorations.BookTitle => BitOperations.PopCount((uint)(style.Decorations & TextDecorations.ProperNoun)),
            _ => 0,
        };
        var edge = 0.0;
        for (var i = start; i < end; i++) edge = Math.Max(edge, EdgeOf(StyleOf(i)));
        var distance = edge + (FirstLine + nearer * NextLine) * size;
        return _shaped.IsVertical ? -distance : distance;
    }

    // From the baseline to the bottom of the Han em box; from the middle of a vertical line to its side.
    private double EdgeOf(TextStyle style) => style.Size * (_shaped.IsVertical ? 0.5 : -style.Font.Han.Metrics.IdeographicBottom);

    // From the baseline to the top of the Han em box; from the middle of a vertical line to its side.
    private double FarEdgeOf(TextStyle style) => style.Size * (_shaped.IsVertical ? 0.5 : 1 + style.Font.Han.Metrics.IdeographicBottom);

    // Through the middle of the Han em box, or of the small letters where there is no Han.
    private double StrikeOffset(int start, int end)
    {
        if (_shaped.IsVertical) return 0;
        double han = 0, latin = 0;
        for (var i = start; i < end; i++)
        {
            var run = _shaped.Runs[_clusters[i].Run];
            var style = _shaped.StyleOf(run);
            if (run.IsCjkFont) han = Math.Max(han, style.Size * (0.5 + style.Font.Han.Metrics.IdeographicBottom));
            else latin = Math.Max(latin, run.Size * (run.Face?.Metrics.XHeight ?? 0) / 2 - run.Shift);
        }
        return -(han > 0 ? han : latin);
    }

    private void AddWave(PathBuilder path, double from, double to, double across, double size)
    {
        var count = Math.Max(2, (int)Math.Round((to - from) / (HalfWave * size)));
        var step = (to - from) / count;
        var first = ToPage(from, across);
        path.MoveTo(first.X, first.Y);
        for (var i = 0; i < count; i++)
        {
            // A quadratic curve reaches half as far as its control point.
            var crest = ToPage(from + (i + 0.5) * step, across + (i % 2 == 0 ? -2 : 2) * WaveHeight * size);
            var next = ToPage(from + (i + 1) * step, across);
            path.QuadraticTo(crest.X, crest.Y, next.X, next.Y);
        }
    }

    // Over horizontal text or left of vertical text, which is not where Chinese has its dots.
    private bool IsOnFarSide(TextStyle style) => style.EmphasisSide == (_shaped.IsVertical ? AnnotationSide.Left : AnnotationSide.Over);

    // EM-01: under horizontal text, right of vertical text, or where the author wants them; outside the lines of the same side (IL-03).
    private VectorPath PlaceDots(in LinePens line, int start, int end)
    {
        var style = StyleOf(start);
        var isFar = IsOnFarSide(style);
        var lines = isFar == _shaped.IsVertical ? BitOperations.PopCount((uint)(style.Decorations & Beside)) : 0;
        var distance = (DotMiddle + lines * NextLine) * style.Size;
        var across = line.Across + (isFar ? -(FarEdgeOf(style) + distance) : EdgeOf(style) + distance);
        var path = new PathBuilder();
        for (var i = start; i < end; i++)
        {
            if (!EmphasisMarks.IsMarked(CodePoints.At(_shaped.Paragraph.Text, _clusters[i].TextStart))) continue;
            AddDot(path, ToPage(line.PenOf(i) + _clusters[i].Advance / 2, across), style);
        }
        return path.Build();
    }

    private void AddDot(PathBuilder path, Point middle, TextStyle style)
    {
        var diameter = DotDiameter * style.Size * _shaped.Scale;
        path.AddEllipse(new(middle.X - diameter / 2, middle.Y - diameter / 2, diameter, diameter));
    }

    private Point ToPage(double along, double across) =>
        _shaped.IsVertical ? new(across * _shaped.Scale, along * _shaped.Scale) : new(along * _shaped.Scale, across * _shaped.Scale);
}
