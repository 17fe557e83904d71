using System.Globalization;

namespace PosterKit.Typesetting;

/// <summary>Gives shaped clusters what the rules say of them: class, breaks, trims guarded by the ink, and the flags the fitter needs.</summary>
internal sealed class ClusterBuilder
{
    /// <summary>A full-width mark whose glyph is this much off its body, in em, has no blank that can be told: it is not trimmed.</summary>
    private const double BodyTolerance = 0.1;

    private readonly TextAnalysis _text;
    private readonly ShapedText _shaped;
    private readonly Cluster[] _clusters;
    private readonly SpacingCluster[] _spacing;
    private int _phrase;

    private ClusterBuilder(TextAnalysis text, ShapedText shaped)
    {
        (_text, _shaped) = (text, shaped);
        _clusters = new Cluster[shaped.Clusters.Count + 1];
        _spacing = new SpacingCluster[shaped.Clusters.Count];
    }

    /// <summary>Builds the clusters of a paragraph, a sentinel after the last, and what the spacing rules are asked about each.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="shaped">Its clusters; glyphs may be moved inside their clusters.</param>
    public static (Cluster[] Clusters, SpacingCluster[] Spacing) Build(TextAnalysis text, ShapedText shaped)
    {
        var builder = new ClusterBuilder(text, shaped);
        builder.Run();
        return (builder._clusters, builder._spacing);
    }

    private void Run()
    {
        var range = 0;
        for (var i = 0; i < _spacing.Length; i++)
        {
            Add(i, ref range);
            if (i > 0) JoinDash(i - 1, i);
        }
        _clusters[^1] = new(_text.Text.Length, _shaped.Glyphs.Count, Math.Max(0, _shaped.Runs.Count - 1), ClusterFlags.None, 0);
    }

    private void Add(int index, ref int range)
    {
        var shaped = _shaped.Clusters[index];
        var run = _shaped.Runs[shaped.Run];
        var style = _text.Paragraph.Runs[run.StyleIndex].Style;
        var end = EndOf(index);
        var profile = _text.ProfileAt(shaped.TextStart, ref range);
        var codePoint = RuleCodePoint(shaped.TextStart, end);
        var isCjk = _text.FontScriptAt(shaped.TextStart) == FontScript.Cjk;
        var canBreak = CanBreakAfter(end - 1, profile);

        var flags = (isCjk ? SpacingFlags.InCjkFont : 0) | (style.IsVerbatim ? SpacingFlags.Verbatim : 0) | (_text.IsCell(shaped.TextStart, out _) || _text.IsUprightLetter(shaped.TextStart) ? SpacingFlags.Upright : 0);
        var spacing = SpacingCluster.Create(codePoint, profile.Region, _text.IsVertical, flags, style.Size, shaped.Advance);
        if (end - shaped.TextStart > 1)
            spacing = spacing with { Metrics = CharacterClasses.WithVariation(spacing.Metrics, codePoint, _text.Text[shaped.TextStart + 1]) };
        var advance = FitBody(index, run, style, ref spacing) + Thicken(index, run, style);
        _spacing[index] = spacing;
        _clusters[index] = new(shaped.TextStart, shaped.GlyphStart, shaped.Run,
            FlagsOf(index, codePoint, shaped.TextStart, end, canBreak, profile, spacing), advance);
    }

    // FM-07: bold that is made reaches out of the letters; they get as much room, half of it on each side. Han keeps its body.
    private double Thicken(int index, FaceRun run, TextStyle style)
    {
        var shaped = _shaped.Clusters[index];
        if (run.IsCjkFont || style.LatinSynthesis.Boldness == 0 || shaped.Advance == 0) return 0;
        var room = style.LatinSynthesis.Boldness * style.Size;
        var end = index + 1 < _shaped.Clusters.Count ? _shaped.Clusters[index + 1].GlyphStart : _shaped.Glyphs.Count;
        for (var i = shaped.GlyphStart; i < end; i++) _shaped.Glyphs[i] = _shaped.Glyphs[i] with { Inline = _shaped.Glyphs[i].Inline + room / 2 };
        return room;
    }

    private bool CanBreakAfter(int index, LocaleProfile profile)
    {
        if (_text.Text[index] == '\u00AD') return _text.HyphenAfter(index) && _text.BreakAfter(index) != BreakAction.Prohibited;
        if (_text.HyphenAfter(index)) return true;
        return _text.BreakAfter(index) switch
        {
            BreakAction.Prohibited => false,
            BreakAction.Allowed => !IsKeptTogether(index, profile),
            _ => true,
        };
    }

    private bool IsKeptTogether(int index, LocaleProfile profile) =>
        _text.Paragraph.Options.KeepsUnitsTogether && _text.Text[index] == ' '
        && ReluctantBreaks.At(_text.Text, index, profile) is BreakReluctance.Unit or BreakReluctance.Reference or BreakReluctance.Initial or BreakReluctance.RomanNumeral;

    private int EndOf(int index) => index + 1 < _shaped.Clusters.Count ? _shaped.Clusters[index + 1].TextStart : _text.Text.Length;

    // Two em dashes that the font joins to one glyph are the dash, not a connector (CC-04).
    private int RuleCodePoint(int start, int end)
    {
        var text = _text.Text;
        return end - start >= 2 && text[start] is '\u2014' or '\u2015' && text[start + 1] == text[start] ? '\u2E3A' : CodePoints.At(text, start);
    }

    /// <summary>LC-04, and the body of marks that fonts draw narrower or wider than the rules want them.</summary>
    private double FitBody(int index, FaceRun run, TextStyle style, ref SpacingCluster spacing)
    {
        var shaped = _shaped.Clusters[index];
        var metrics = spacing.Metrics;
        if (run.Face is null || double.IsNaN(metrics.AdvanceEm) || !run.IsCjkFont) return shaped.Advance;

        var glyphEnd = index + 1 < _shaped.Clusters.Count ? _shaped.Clusters[index + 1].GlyphStart : _shaped.Glyphs.Count;
        if (glyphEnd - shaped.GlyphStart != 1) return shaped.Advance;
        var advance = shaped.Advance;
        var body = metrics.AdvanceEm * style.Size;
        var glyph = _shaped.Glyphs[shaped.GlyphStart];
        if (metrics.Class is CharacterClass.Interpunct or CharacterClass.Solidus && Math.Abs(advance - body) > 0.001 * style.Size)
        {
            var ink = InkOf(run, glyph);
            if (ink.End - ink.Start > body) return advance;
            var shift = (body - advance) / 2;
            _shaped.Glyphs[shaped.GlyphStart] = glyph = glyph with { Inline = glyph.Inline + shift };
            advance = body;
        }
        if (run.Orientation == RunOrientation.Upright && metrics.Class == CharacterClass.Stop) glyph = RaiseCornerMark(shaped.GlyphStart, run, style, spacing);
        if (metrics.TrimFront == 0 && metrics.TrimBack == 0) return advance;

        if (Math.Abs(advance - body) > BodyTolerance * style.Size || ShapingFeatures.HasProportionalMarks(style))
        {
            spacing = spacing with { Metrics = metrics with { TrimFront = 0, TrimBack = 0 } };
        }
        else
        {
            var (start, end) = InkOf(run, glyph);
            spacing = spacing with { Metrics = GlyphGuard.Apply(metrics, start / style.Size, end / style.Size) };
        }
        return advance;
    }

    /// <summary>
    /// VT-07: Chinese stops stand at the upper right of their cell; where the font has no form for that, the horizontal one goes there from
    /// the lower left.
    /// </summary>
    private ClusterGlyph RaiseCornerMark(int index, FaceRun run, TextStyle style, in SpacingCluster cluster)
    {
        var glyph = _shaped.Glyphs[index];
        if (cluster.Metrics.IsCentred) return glyph;
        var box = run.Face!.GetInkBox(glyph.Glyph);
        var scale = run.Size / run.Face.UnitsPerEm;
        var (right, up) = VerticalMarks.ShiftWithoutVerticalGlyph(
            cluster.CodePoint, 0.5 + (glyph.Block + box.Right * scale) / style.Size, 1 - (glyph.Inline - box.Bottom * scale) / style.Size);
        return _shaped.Glyphs[index] = glyph with { Inline = glyph.Inline - up * style.Size, Block = glyph.Block + right * style.Size };
    }

    /// <summary>FM-08: the two glyphs of a dash whose ink leaves a gap meet in its middle.</summary>
    private void JoinDash(int index, int next)
    {
        var (first, second) = (_shaped.Clusters[index], _shaped.Clusters[next]);
        if (_text.Text[first.TextStart] != '\u2014' || _text.Text[second.TextStart] != '\u2014' || first.Run != second.Run) return;
        var run = _shaped.Runs[first.Run];
        if (run.Face is null || second.GlyphStart - first.GlyphStart != 1 || second.GlyphStart >= _shaped.Glyphs.Count) return;
        var (left, right) = (_shaped.Glyphs[first.GlyphStart], _shaped.Glyphs[second.GlyphStart]);
        var gap = first.Advance + InkOf(run, right).Start - InkOf(run, left).End;
        if (gap <= 0 || gap > 0.5 * run.Size) return;
        _shaped.Glyphs[first.GlyphStart] = left with { Inline = left.Inline + gap / 2 };
        _shaped.Glyphs[second.GlyphStart] = right with { Inline = right.Inline - gap / 2 };
    }

    /// <summary>Where a glyph's ink begins and ends, in points from the front of its cluster.</summary>
    private static (double Start, double End) InkOf(FaceRun run, ClusterGlyph glyph)
    {
        var box = run.Face!.GetInkBox(glyph.Glyph);
        var scale = run.Size / run.Face.UnitsPerEm;
        if (run.Orientation == RunOrientation.Upright) return (glyph.Inline - box.Bottom * scale, glyph.Inline - box.Y * scale);
        return (glyph.Inline + box.X * scale, glyph.Inline + box.Right * scale);
    }

    private ClusterFlags FlagsOf(int index, int codePoint, int start, int end, bool canBreak, LocaleProfile profile, in SpacingCluster spacing)
    {
        var flags = ClusterFlags.None;
        if (canBreak) flags |= ClusterFlags.BreakAfter;
        if (canBreak && ReluctantBreaks.At(_text.Text, end - 1, profile) != BreakReluctance.None) flags |= ClusterFlags.Reluctant;
        if (EndsPhrase(start, end)) flags |= ClusterFlags.PhraseEnd;
        if (TextAnalysis.IsMandatoryBreak(codePoint)) return flags | ClusterFlags.MandatoryBreak;
        // What stands after a tab stays with it: a line never ends with one.
        if (codePoint == '\t' && !_text.Paragraph.Options.Tabs.IsEmpty) return (flags & ~(ClusterFlags.BreakAfter | ClusterFlags.Reluctant)) | ClusterFlags.Tab;
        if (TextAnalysis.IsCollapsibleSpace(codePoint)) return flags | ClusterFlags.Space;
        if (_text.HyphenAfter(end - 1)) flags |= ClusterFlags.SoftHyphen;

        var @class = spacing.Metrics.Class;
        var isText = @class is CharacterClass.NarrowLetter or CharacterClass.NarrowDigit or CharacterClass.FullWidthLatin;
        var isSquare = @class is CharacterClass.Ideograph || (@class == CharacterClass.Other && UnicodeData.IsExtendedPictographic(codePoint));
        if (isText) flags |= ClusterFlags.Word;
        if (isSquare) flags |= ClusterFlags.Ideograph;
        if (index > 0 && !isText && _text.BreakAfter(start - 1) == BreakAction.Prohibited && MayBeBarredFromLineStart(@class, codePoint))
            flags |= ClusterFlags.NotAtLineStart;
        if (HangingPunctuation.CanHangAtEnd(codePoint, Neighbour(start - 1), Neighbour(end), profile.Region, _text.IsVertical)) flags |= ClusterFlags.Hangs;
        if (HangingPunctuation.CanHangAtStart(@class)) flags |= ClusterFlags.HangsFirst;
        return flags;
    }

    private int Neighbour(int index) => index < 0 || index >= _text.Text.Length ? -1 : _text.Text[index];

    // What the break rules bar before it is barred for its own sake, unless it is an opening mark or a plain ideograph glued on by a control.
    private static bool MayBeBarredFromLineStart(CharacterClass @class, int codePoint) => @class switch
    {
        CharacterClass.Open or CharacterClass.NarrowOpen or CharacterClass.Space or CharacterClass.IdeographicSpace => false,
        CharacterClass.Ideograph => UnicodeData.LineBreak(codePoint) is LineBreakClass.NS or LineBreakClass.CJ,
        _ => UnicodeData.GeneralCategory(codePoint) != UnicodeCategory.Control,
    };

    /// <summary>True where a phrase ends inside the cluster or at its end; the spaces after a phrase belong to it (HD-03).</summary>
    private bool EndsPhrase(int start, int end)
    {
        var ends = _text.PhraseEnds;
        while (_phrase < ends.Length && ends[_phrase] <= start && !IsOnlySpace(ends[_phrase], start)) _phrase++;
        if (_phrase >= ends.Length || ends[_phrase] > end) return false;
        return end >= _text.Text.Length || !TextAnalysis.IsCollapsibleSpace(_text.Text[end]);
    }

    private bool IsOnlySpace(int from, int to)
    {
        for (var i = from; i <= to && i < _text.Text.Length; i++)
        {
            if (!TextAnalysis.IsCollapsibleSpace(_text.Text[i])) return false;
        }
        return true;
    }
}
