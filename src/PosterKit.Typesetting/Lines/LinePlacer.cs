using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Typesetting;

/// <summary>
/// Gives fitted lines their place: alignment along the line, leading across it, glyphs at their pens. Works along and across lines at the shaped
/// size; what comes out is turned to the page and multiplied by the paragraph's scale.
/// </summary>
internal sealed class LinePlacer
{
    [ThreadStatic]
    private static double[]? s_adjust;

    private readonly ShapedParagraph _shaped;
    private readonly LineMeasure _measure;
    private readonly Cluster[] _clusters;
    private readonly int[] _looks;
    private readonly double _scale;
    private readonly double _length;
    private readonly TextAlign _align;
    private readonly FitRequest _request;
    private readonly DiagnosticBag _diagnostics;
    private readonly InterlinearPlacer? _marks;
    private readonly RubyPlacer? _ruby;
    private readonly double[] _pens = [];
    private readonly bool _hasLevels;
    private readonly List<int> _runStarts = [];

    private LinePlacer(ShapedParagraph shaped, in FitRequest request, TextAlign align, double length, DiagnosticBag diagnostics)
    {
        (_shaped, _measure, _clusters, _scale) = (shaped, shaped.Measure, shaped.Clusters, shaped.Scale);
        (_looks, _request, _align, _length, _diagnostics) = (shaped.RunLooks, request, align, length, diagnostics);
        _hasLevels = Array.Exists(shaped.Runs, run => run.Level > 0);
        _marks = shaped.Marks;
        _ruby = shaped.Ruby is { } ruby ? new(shaped, ruby) : null;
        if (_marks is not null || _ruby is not null) _pens = new double[shaped.Clusters.Length];
    }

    /// <summary>Places lines.</summary>
    /// <param name="shaped">What they are made of.</param>
    /// <param name="request">How they were fitted.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="align">Where they stand.</param>
    /// <param name="length">What they are aligned in, in points at the shaped size; infinity: the longest line.</param>
    /// <param name="diagnostics">Gets what is not as it should be.</param>
    public static TypesetParagraph Place(ShapedParagraph shaped, in FitRequest request, List<FittedLine> lines, TextAlign align, double length, DiagnosticBag diagnostics)
    {
        if (!double.IsFinite(length)) length = LongestOf(lines, request);
        return new LinePlacer(shaped, request, align, length, diagnostics).Place(lines);
    }

    private static double LongestOf(List<FittedLine> lines, in FitRequest request)
    {
        var longest = 0.0;
        for (var i = 0; i < lines.Count; i++) longest = Math.Max(longest, lines[i].Width + request.IndentOf(i));
        return longest;
    }

    private TypesetParagraph Place(List<FittedLine> lines)
    {
        var boxes = new LineBox[lines.Count];
        var extent = 0.0;
        for (var i = 0; i < lines.Count; i++) extent += (boxes[i] = LineBox.Of(_shaped, lines[i])).Height;
        var placed = ImmutableArray.CreateBuilder<TypesetLine>(lines.Count);
        var (top, longest, firstAcross, lastAcross) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < lines.Count; i++)
        {
            // Vertical lines follow each other from the right side of the box.
            var across = _shaped.IsVertical ? extent - top - boxes[i].Height / 2 : top + boxes[i].Baseline;
            if (i == 0) firstAcross = across;
            if (i == _request.DropLines - 1) lastAcross = across;
            var line = PlaceLine(lines[i], i, across);
            Report(lines, i);
            placed.Add(line);
            top += boxes[i].Height;
            longest = Math.Max(longest, line.Width);
        }
        ReportEmergencies(lines);
        if (_request.DropLines > 0) placed[0] = placed[0] with { Marks = placed[0].Marks.Insert(0, _shaped.DropCap!.Place(firstAcross, lastAcross, _request.DropLines, _scale)) };
        if (lines.Count > 1) ReportTightLeading();
        var (before, _) = ReachOf(lines[0]);
        var (_, after) = ReachOf(lines[^1]);
        return new()
        {
            IsVertical = _shaped.IsVertical,
            Lines = placed.MoveToImmutable(),
            Width = _shaped.IsVertical ? extent * _scale : longest,
            Height = _shaped.IsVertical ? longest : extent * _scale,
            TopToInk = (boxes[0].TopToInk - before) * _scale,
            EndReach = after * _scale,
        };
    }

    /// <param name="line">The line.</param>
    /// <param name="index">Its number, from 0.</param>
    /// <param name="across">Its baseline from the top of the box; of a vertical line its middle from the left.</param>
    private TypesetLine PlaceLine(in FittedLine line, int index, double across)
    {
        var adjust = AdjustBuffer(line.VisibleEnd - line.Start + 1);
        var width = line.Width;
        var indent = _request.IndentOf(index);
        List<TabGap>? tabs = null;
        if (_request.Tabs is { } stops && stops.HasTab(line.Start, line.End))
        {
            tabs = [];
            width = stops.Set(line.Start, line.End, indent, line.Is(LineTraits.First), _request.Hanging, adjust, tabs);
        }
        else if (TargetOf(line) is { } target)
        {
            var justified = LineJustifier.Justify(_measure, line, target, _align == TextAlign.Distribute, _shaped.BaseSize, adjust);
            width = justified.Width;
            if (justified.IsLoose && _align != TextAlign.Distribute) ReportAt(DiagnosticCode.LooseLine, line.Start, line.End);
        }
        var free = Math.Max(0, _length - indent - width);
        // Words at tab stops stand where those are.
        var left = indent + _align switch
        {
            _ when tabs is not null => 0,
            TextAlign.Center => free / 2,
            TextAlign.End => free,
            _ => 0,
        };
        return new()
        {
            Start = TextStartOf(line.Start),
            Length = _clusters[line.End].TextStart - TextStartOf(line.Start),
            X = (_shaped.IsVertical ? across : left) * _scale,
            Baseline = (_shaped.IsVertical ? left : across) * _scale,
            Width = width * _scale,
            Runs = Annotated(PlaceRuns(line, left, across, adjust), line, left, left + width, across),
            Marks = WithLeaders(_marks is null ? [] : _marks.Place(PensOf(line, left, left + width, across), SourceOf), tabs, across),
        };
    }

    // Characters that are shown as a drop cap are in the text of the first line, before its first cluster.
    private int TextStartOf(int cluster) => cluster == _request.First ? 0 : _clusters[cluster].TextStart;

    private ImmutableArray<TypesetMark> WithLeaders(ImmutableArray<TypesetMark> marks, List<TabGap>? tabs, double across)
    {
        foreach (var gap in tabs ?? [])
        {
            var style = _shaped.StyleOf(_shaped.Runs[_clusters[gap.Tab].Run]);
            var isHan = _shaped.Profile.IsChinese;
            if (TabLeaders.Draw(gap, style.Size, across, _shaped.IsVertical, isHan, style.Font.Han.Metrics.IdeographicBottom) is { } path)
                marks = marks.Add(new(path.Transform(Matrix.Scale(_scale, _scale)), 0, style, SourceOf(gap.Tab, gap.Tab + 1)));
        }
        return marks;
    }

    private (double Before, double After) ReachOf(in FittedLine line)
    {
        if (_shaped.Ruby is not { } ruby) return default;
        var (before, after) = ruby.Reach(line.Start, line.End);
        return (before * _shaped.BaseSize, after * _shaped.BaseSize);
    }

    // Each annotation goes with the run that holds its base.
    private ImmutableArray<TypesetRun> Annotated(ImmutableArray<TypesetRun> runs, in FittedLine line, double start, double end, double across)
    {
        if (_ruby is null || line.VisibleEnd == line.Start) return runs;
        var annotations = _ruby.Place(PensOf(line, start, end, across), _length);
        if (annotations.Count == 0) return runs;
        var result = ImmutableArray.CreateBuilder<TypesetRun>(runs.Length);
        for (var i = 0; i < runs.Length; i++)
        {
            var (from, to) = (_runStarts[i], i + 1 < runs.Length ? _runStarts[i + 1] : int.MaxValue);
            result.Add(runs[i] with { Annotations = [.. annotations.Where(each => each.TextStart >= from && each.TextStart < to).Select(each => each.Run)] });
        }
        return result.MoveToImmutable();
    }

    private LinePens PensOf(in FittedLine line, double start, double end, double across) => new()
    {
        Start = line.Start,
        End = line.VisibleEnd,
        Pens = _pens.AsSpan(line.Start, line.VisibleEnd - line.Start),
        InkStart = start,
        InkEnd = end,
        Across = across,
    };

    /// <summary>The length a line is brought to; null: its natural one.</summary>
    private double? TargetOf(in FittedLine line)
    {
        var isFlush = _align == TextAlign.Distribute || (_align == TextAlign.Justify && !line.Is(LineTraits.Last)) || line.Is(LineTraits.Compressed);
        return isFlush && double.IsFinite(line.Available) ? line.Available : null;
    }

    private ImmutableArray<TypesetRun> PlaceRuns(in FittedLine line, double left, double across, ReadOnlySpan<double> adjust)
    {
        var runs = ImmutableArray.CreateBuilder<TypesetRun>();
        _runStarts.Clear();
        var pen = left;
        if (line.VisibleEnd > line.Start) pen += _measure.StartEdge(line.Start, line.Is(LineTraits.First), _request.Hanging) + adjust[0];
        if (_hasLevels) return PlaceInBothDirections(line, pen, across, adjust);
        for (var start = line.Start; start < line.End;)
        {
            if (_clusters[start].Is(ClusterFlags.MandatoryBreak))
            {
                start++;
                continue;
            }
            var end = start + 1;
            while (end < line.End && _looks[_clusters[end].Run] == _looks[_clusters[start].Run] && !_clusters[end].Is(ClusterFlags.MandatoryBreak)) end++;
            if (PlaceRun(line, start, end, ref pen, across, adjust) is { } run)
            {
                runs.Add(run);
                _runStarts.Add(TextStartOf(start));
            }
            start = end;
        }
        return runs.DrainToImmutable();
    }

    // Runs in the order in which they are seen (L2); they are listed in that of the text all the same, as it is read and copied.
    private ImmutableArray<TypesetRun> PlaceInBothDirections(in FittedLine line, double pen, double across, ReadOnlySpan<double> adjust)
    {
        var spans = new List<(int Start, int End)>();
        for (var start = line.Start; start < line.End; start++)
        {
            if (_clusters[start].Is(ClusterFlags.MandatoryBreak)) continue;
            if (spans.Count > 0 && spans[^1].End == start && _looks[_clusters[start].Run] == _looks[_clusters[start - 1].Run]) spans[^1] = (spans[^1].Start, start + 1);
            else spans.Add((start, start + 1));
        }
        var levels = new byte[spans.Count];
        // L1: blanks at the end of a line go where the paragraph goes.
        for (var i = 0; i < levels.Length; i++) levels[i] = spans[i].Start >= line.VisibleEnd ? (byte)0 : _shaped.Runs[_clusters[spans[i].Start].Run].Level;
        var order = new int[spans.Count];
        BidiText.Order(levels, order);
        var placed = new TypesetRun?[spans.Count];
        foreach (var i in order) placed[i] = PlaceRun(line, spans[i].Start, spans[i].End, ref pen, across, adjust);
        var runs = ImmutableArray.CreateBuilder<TypesetRun>();
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i] is not { } run) continue;
            runs.Add(run);
            _runStarts.Add(TextStartOf(spans[i].Start));
        }
        return runs.DrainToImmutable();
    }

    private TypesetRun? PlaceRun(in FittedLine line, int start, int end, ref double pen, double across, ReadOnlySpan<double> adjust)
    {
        var face = _shaped.Runs[_clusters[start].Run];
        var hyphen = line.Is(LineTraits.Hyphen) && end == line.End ? _shaped.Runs[_clusters[end - 1].Run].Hyphen : null;
        var first = _clusters[start].GlyphStart;
        var count = _clusters[end].GlyphStart - first + (hyphen is null ? 0 : 1);
        var textStart = TextStartOf(start);
        var isUpright = face.Orientation == RunOrientation.Upright;
        var glyphs = new PlacedGlyph[count];
        var pens = _shaped.Paragraph.Options.TellsPens ? new double[count] : [];
        var (origin, runEnd, g) = (pen, pen, 0);
        // From right to left the first cluster ends where the run does.
        var back = face.IsRightToLeft ? LengthOf(line, start, end, adjust) : 0;
        var whole = back;
        for (var k = start; k < end; k++)
        {
            if (face.IsRightToLeft) pen = origin + Math.Max(0, back - (k < line.VisibleEnd ? _clusters[k].Advance : 0));
            ref readonly var cluster = ref _clusters[k];
            var glyphEnd = _clusters[k + 1].GlyphStart;
            for (var i = cluster.GlyphStart; i < glyphEnd; i++)
            {
                ref readonly var glyph = ref _shaped.Glyphs[i];
                var along = (pen - origin + glyph.Inline) * _scale;
                if (pens.Length > 0) pens[g] = (pen - origin) * _scale;
                glyphs[g++] = isUpright
                    ? new(glyph.Glyph, glyph.Block * _scale, along, TextStartOf(k) - textStart)
                    : new(glyph.Glyph, along, glyph.Block * _scale, TextStartOf(k) - textStart);
            }
            if (k >= line.VisibleEnd) continue;
            if (_pens.Length > 0) _pens[k] = pen;
            if (face.IsRightToLeft) back -= cluster.Advance + AfterCluster(line, k, adjust);
            runEnd = pen + cluster.Advance;
            pen = runEnd + AfterCluster(line, k, adjust);
        }
        if (face.IsRightToLeft) pen = runEnd = origin + whole;
        if (hyphen is { } mark)
        {
            if (pens.Length > 0) pens[g] = (runEnd - origin) * _scale;
            glyphs[g] = new(mark.Glyph, (runEnd - origin) * _scale, 0, _clusters[end - 1].TextStart - textStart);
            runEnd += mark.Advance;
        }
        if (count == 0) return null;

        var styled = _shaped.Paragraph.Runs[face.StyleIndex];
        var made = face.IsCjkFont ? styled.Style.HanSynthesis : styled.Style.LatinSynthesis;
        var run = new GlyphRun
        {
            Slant = made.Slant,
            Boldness = made.Boldness * styled.Style.Size * _scale,
            Face = face.Face!,
            Size = face.Size * _scale,
            Glyphs = ImmutableCollectionsMarshal.AsImmutableArray(glyphs),
            Text = _shaped.Paragraph.Text.Substring(textStart, _clusters[end].TextStart - textStart),
            Language = styled.Style.Language,
            Advance = (runEnd - origin) * _scale,
            IsVertical = isUpright,
        };
        var last = _clusters[end].GlyphStart > first ? _shaped.Glyphs[_clusters[end].GlyphStart - 1] : default;
        var (at, turn) = PlaceOf(face, last, origin, across);
        return new(run, new(at.X * _scale, at.Y * _scale), styled.Style, SourceOf(start, end)) { Turn = turn, IsRightToLeft = face.IsRightToLeft, Pens = ImmutableCollectionsMarshal.AsImmutableArray(pens) };
    }

    /// <summary>Where a run stands, and how it is turned about that place.</summary>
    /// <param name="face">The run.</param>
    /// <param name="last">Its last glyph.</param>
    /// <param name="along">Its start along the line.</param>
    /// <param name="across">The baseline, or the middle of a vertical line.</param>
    private (Point At, Matrix Turn) PlaceOf(FaceRun face, ClusterGlyph last, double along, double across)
    {
        switch (face.Orientation)
        {
            case RunOrientation.Upright:
                return (new(across, along), Matrix.Identity);
            case RunOrientation.Rotated:
                // VT-08: the middle of its letters on the middle of the line; up is to the right now.
                var metrics = face.Face!.Metrics;
                var middle = face.Size * (face.IsCjkFont ? 0.5 + metrics.IdeographicBottom : (metrics.CapHeight + metrics.XHeight) / 4);
                return (new(across - middle - face.Shift, along), Matrix.Rotation(90));
            case RunOrientation.Cell:
                var size = _shaped.StyleOf(face).Size;
                var width = last.Inline + face.Face!.GetAdvance(last.Glyph) * face.Size / face.Face.UnitsPerEm;
                var narrowing = Math.Min(1, size / width);
                return (new(across - width * narrowing / 2, along + (size + face.Size * face.Face.Metrics.CapHeight) / 2),
                    narrowing < 1 ? Matrix.Scale(narrowing, 1) : Matrix.Identity);
            default:
                return (new(along, across + face.Shift), Matrix.Identity);
        }
    }

    // How far the pen goes for the visible ones of some clusters.
    private double LengthOf(in FittedLine line, int start, int end, ReadOnlySpan<double> adjust)
    {
        var length = 0.0;
        for (var k = start; k < Math.Min(end, line.VisibleEnd); k++) length += _clusters[k].Advance + AfterCluster(line, k, adjust);
        return length;
    }

    /// <summary>How far the pen goes on after a visible cluster's advance.</summary>
    private double AfterCluster(in FittedLine line, int cluster, ReadOnlySpan<double> adjust)
    {
        if (cluster < line.VisibleEnd - 1) return _measure.GapAfter(cluster) + adjust[cluster - line.Start + 1];
        ref readonly var spacing = ref _measure.Spacing(cluster);
        return line.Is(LineTraits.Hung) ? 0 : spacing.LineEnd + (line.Is(LineTraits.EndFitted) ? spacing.LineEndFit : 0);
    }

    private SourceSpan SourceOf(int startCluster, int endCluster)
    {
        var (start, end) = (TextStartOf(startCluster), _clusters[endCluster].TextStart);
        var offset = 0;
        foreach (var run in _shaped.Paragraph.Runs)
        {
            if (start < offset + run.Text.Length) return run.SourceOf(start - offset, end - start);
            offset += run.Text.Length;
        }
        return default;
    }

    // A box that is too narrow breaks line after line: the first place and the count say it all.
    private void ReportEmergencies(List<FittedLine> lines)
    {
        var (first, more) = (-1, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Is(LineTraits.Emergency)) continue;
            if (first < 0) first = lines[i].End;
            else more++;
        }
        if (first < 0) return;
        DiagnosticPhrase others = more == 0 ? new("", "") : new($", and {more} more", $"，另有 {more} 处");
        _diagnostics.Report(DiagnosticCode.LineBreakEmergency, SourceOf(first, first + 1), TextOf(first, first + 1), others);
    }

    private void Report(List<FittedLine> lines, int index)
    {
        var line = lines[index];
        if (line.Is(LineTraits.Last) && index > 0 && !lines[index - 1].Is(LineTraits.Last) && !LastLineRule.IsLongEnough(_measure, _request, line))
            ReportAt(DiagnosticCode.ShortLastLine, line.Start, line.End);
    }

    // EM-03: marks do not move lines apart; where they have too little room the author is told.
    private void ReportTightLeading()
    {
        var leading = _shaped.Paragraph.Options.Leading;
        var gap = _marks?.WantedGap() ?? 0;
        var wanted = 1 + gap;
        if (gap == 0 || leading >= wanted - LineMeasure.Tolerance) return;
        var run = _shaped.Paragraph.Runs.First(run => run.Style.HasEmphasisDots || run.Style.Decorations != TextDecorations.None);
        _diagnostics.Report(DiagnosticCode.TightLeading, run.Source, Written(leading), Written(wanted));
    }

    private static string Written(double factor) => factor.ToString("0.###", CultureInfo.InvariantCulture);

    private void ReportAt(DiagnosticCode code, int startCluster, int endCluster) =>
        _diagnostics.Report(code, SourceOf(startCluster, endCluster), TextOf(startCluster, endCluster));

    private string TextOf(int startCluster, int endCluster) => _shaped.Paragraph.Text.AsSpan(
        _clusters[startCluster].TextStart, _clusters[endCluster].TextStart - _clusters[startCluster].TextStart).TrimEnd().ToString();

    private static Span<double> AdjustBuffer(int length)
    {
        if (s_adjust is null || s_adjust.Length < length) s_adjust = new double[Math.Max(256, length * 2)];
        var buffer = s_adjust.AsSpan(0, length);
        buffer.Clear();
        return buffer;
    }
}
