using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

// What two languages of a text have in common: columns, rows, line ends, widths.
internal sealed partial class TextContent
{
    // BI-03: how much the shorter language may be tracked, in em, and how far the size of the other languages may change.
    private const double MostLatinTracking = 0.25;
    private const double MostHanTracking = 0.5;
    private const double MostScaling = 0.08;

    private readonly Dictionary<(Paragraph Whole, int Start, int End), ShapedParagraph> _slices = [];

    /// <summary>Widths of the languages' columns as written; empty: all are equally wide.</summary>
    public ImmutableArray<LengthValue> Tracks { get; init; } = [];

    /// <summary>The phrases of each text in its order, where the author gave them for every language; empty: U+200B parts phrases.</summary>
    public ImmutableArray<ImmutableArray<string>> PhraseLists { get; init; } = [];

    // The measure of each language: columns side by side, else the whole.
    private double[] MeasuresOf(int count, double length, double gap, double size)
    {
        var measures = new double[count];
        if (Spec.Arrange != PairArrangement.Columns || count < 2)
        {
            Array.Fill(measures, length);
            return measures;
        }
        var room = Math.Max(0.01, length - gap * (count - 1));
        if (Tracks.Length != count)
        {
            Array.Fill(measures, room / count);
            return measures;
        }
        double shares = 0, rest = room;
        for (var i = 0; i < count; i++)
        {
            if (Tracks[i].Unit == LengthUnit.Fraction) shares += Tracks[i].Amount;
            else rest -= measures[i] = FixedTrack(Tracks[i], length, size);
        }
        for (var i = 0; i < count; i++)
        {
            if (Tracks[i].Unit == LengthUnit.Fraction) measures[i] = Math.Max(0, rest) * Tracks[i].Amount / Math.Max(shares, 1e-9);
            measures[i] = Math.Max(0.01, measures[i]);
        }
        return measures;
    }

    private double FixedTrack(LengthValue track, double length, double size) =>
        track.Unit == LengthUnit.Percent ? track.Amount / 100 * length : Spec.Lengths.Points(track, size);

    // The length of line in which every column is as wide as its language wants.
    private double LengthForColumns(double[] widths, double gaps, double size)
    {
        if (Tracks.Length != widths.Length) return widths.Max() * widths.Length + gaps;
        double shares = 0, fixedWidth = 0, share = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            if (Tracks[i].Unit == LengthUnit.Fraction) shares += Tracks[i].Amount;
            else if (Tracks[i].Unit != LengthUnit.Percent) fixedWidth += FixedTrack(Tracks[i], 0, size);
        }
        for (var i = 0; i < widths.Length; i++)
        {
            if (Tracks[i].Unit == LengthUnit.Fraction && Tracks[i].Amount > 0) share = Math.Max(share, widths[i] / Tracks[i].Amount);
        }
        return fixedWidth + share * shares + gaps;
    }

    // BI-01: a paragraph begins as high as its partner, and their first lines stand on one baseline. Without partners only the first ones do.
    private double[] AlignRows(ImmutableArray<PlacedParagraph>.Builder placed, int[] firsts, double[] ends, DiagnosticBag diagnostics)
    {
        var rows = new List<List<int>>();
        for (var part = 0; part < firsts.Length; part++)
        {
            var own = new List<int>();
            var end = part + 1 < firsts.Length ? firsts[part + 1] : placed.Count;
            for (var i = firsts[part]; i < end; i++)
            {
                if (!placed[i].Continues) own.Add(i);
            }
            own.Add(end);
            rows.Add(own);
        }
        var count = rows[0].Count - 1;
        if (TextColumns > 1) count = 1;
        else if (rows.Any(own => own.Count - 1 != count))
        {
            // One paragraph beside several is a summary, and not a mistake.
            if (rows.All(own => own.Count > 2)) diagnostics.Report(DiagnosticCode.ParagraphsNotPaired, Source, string.Join(", ", Texts.Select((text, i) => $"{text.Language} {rows[i].Count - 1}")));
            count = 1;
        }
        var shifts = new double[firsts.Length];
        for (var row = 0; row < count; row++)
        {
            var lowest = double.NegativeInfinity;
            for (var part = 0; part < rows.Count; part++) lowest = Math.Max(lowest, BaselineAt(placed, rows[part][row]) + shifts[part]);
            for (var part = 0; part < rows.Count; part++)
            {
                shifts[part] = lowest - BaselineAt(placed, rows[part][row]);
                var end = row + 1 < count ? rows[part][row + 1] : rows[part][^1];
                for (var i = rows[part][row]; i < end; i++) placed[i] = placed[i] with { Y = placed[i].Y + shifts[part] };
            }
        }
        for (var part = 0; part < ends.Length; part++) ends[part] += shifts[part];
        return ends;
    }

    private static double BaselineAt(ImmutableArray<PlacedParagraph>.Builder placed, int index) => placed[index].Y + FirstBaselineOf(placed[index].Lines);

    // BI-04: where the author marked as many phrases in each language, all of them break at the same ones.
    private List<Part> ShareBreaks(List<Part> parts, double[] measures)
    {
        if (parts.Count < 2 || FillsLines || Spec.DropCap is not null || Spec.Arrange is PairArrangement.Inline or PairArrangement.Annotation) return parts;
        var options = parts[0].Paragraphs[0].Paragraph.Options;
        if (options.Wrap == WrapMode.None || parts.Any(part => part.Paragraphs.Count != parts[0].Paragraphs.Count || part.Continues is not null)) return parts;
        var next = new int[parts.Count];
        var paragraphs = parts.ConvertAll(_ => new List<ShapedParagraph>());
        var continues = parts.ConvertAll(_ => new List<bool>());
        var isShared = false;
        for (var i = 0; i < parts[0].Paragraphs.Count; i++)
        {
            var starts = new List<List<int>>();
            for (var p = 0; p < parts.Count; p++) starts.Add(LanguagePhrases.FindStarts(parts[p].Paragraphs[i].Paragraph.Text, PhrasesOf(p), ref next[p]));
            var lines = FindSharedLines(parts, i, starts, measures, options.Wrap == WrapMode.Balance);
            for (var p = 0; p < parts.Count; p++)
            {
                var whole = parts[p].Paragraphs[i];
                isShared |= lines is not null;
                for (var line = 0; line <= (lines?.Count ?? 0); line++)
                {
                    paragraphs[p].Add(lines is null ? whole : SliceOf(whole, starts[p], line == 0 ? 0 : lines[line - 1], line < lines.Count ? lines[line] : starts[p].Count + 1));
                    continues[p].Add(line > 0);
                }
            }
        }
        return isShared ? [.. parts.Select((part, p) => part with { Paragraphs = paragraphs[p], Continues = [.. continues[p]] })] : parts;
    }

    private List<int>? FindSharedLines(List<Part> parts, int paragraph, List<List<int>> starts, double[] measures, bool isEven)
    {
        var count = starts[0].Count + 1;
        if (count is < 2 or > SharedBreaks.MostPhrases || starts.Any(own => own.Count + 1 != count)) return null;
        // Lines that the author broke himself are his.
        if (parts.Any(part => part.Paragraphs[paragraph].Paragraph.Text.AsSpan().ContainsAny('\n', '\u2028'))) return null;
        return new SharedBreaks(count, parts.Count, (p, from, to) => ParagraphTypesetter.MeasureWidths(SliceOf(parts[p].Paragraphs[paragraph], starts[p], from, to)).Max, measures).Find(isEven);
    }

    private ReadOnlySpan<string> PhrasesOf(int part) => part < PhraseLists.Length ? PhraseLists[part].AsSpan() : [];

    // Phrases of a paragraph as a line of their own.
    private ShapedParagraph SliceOf(ShapedParagraph whole, List<int> starts, int from, int to) =>
        LineOf(whole, from == 0 ? 0 : starts[from - 1], to <= starts.Count ? starts[to - 1] : whole.Paragraph.Text.Length);

    private ShapedParagraph LineOf(ShapedParagraph whole, int start, int end)
    {
        var paragraph = whole.Paragraph;
        if (!_slices.TryGetValue((paragraph, start, end), out var slice))
        {
            var options = paragraph.Options with { Wrap = WrapMode.None, Indent = start == 0 ? paragraph.Options.Indent : 0, PhraseEnds = [] };
            _slices[(paragraph, start, end)] = slice = Shape(ParagraphCut.Slice(paragraph, start, end, options: options));
        }
        return slice.ScaledTo(whole.Scale);
    }

    // BI-03: the languages of one paragraph each are brought to the same width of ink, by tracking the shorter or by the size of the others.
    private List<Part> MatchWidths(List<Part> parts, double measure, DiagnosticBag diagnostics)
    {
        var match = Spec.Bag.Get(Properties.MatchWidth, WidthMatch.None);
        if (match == WidthMatch.None || parts.Count < 2 || FillsLines || Spec.DropCap is not null) return parts;
        if (parts.Any(part => part.Paragraphs.Count(paragraph => part.Continues is null) > 1))
        {
            diagnostics.Report(DiagnosticCode.WidthsNotMatched, Spec.Bag.SpanOf(Properties.MatchWidth), new DiagnosticPhrase("a text of several paragraphs", "文字有多个段落"), new DiagnosticPhrase("one", "一个段落"));
            return parts;
        }
        var lines = parts.ConvertAll(part => part.Paragraphs.ConvertAll(paragraph => ParagraphTypesetter.Typeset(paragraph, measure, new DiagnosticBag())));
        var inks = lines.ConvertAll(set => set.Select(InkExtent.Longest).MaxBy(longest => longest.Ink.Length).Ink);
        var target = match == WidthMatch.Scale ? 0 : inks.FindIndex(ink => ink.Length == inks.Max(other => other.Length));
        var matched = new List<Part>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i == target || inks[i].Length <= 0) matched.Add(parts[i]);
            else if (match == WidthMatch.Scale) matched.Add(ScaleTo(parts[i], inks[target], inks[i], measure, diagnostics));
            else matched.Add(TrackTo(parts[i], lines[i], inks[target], measure, diagnostics));
        }
        return matched;
    }

    private Part ScaleTo(Part part, InkExtent target, InkExtent own, double measure, DiagnosticBag diagnostics)
    {
        var factor = target.Length / own.Length;
        if (Math.Abs(factor - 1) > MostScaling)
        {
            ReportUnmatched(diagnostics, FormattableString.Invariant($"{(factor - 1) * 100:+0;-0} %"), FormattableString.Invariant($"{MostScaling * 100:0} %"));
            return part;
        }
        // Lines stay as they are: a little larger, they would break elsewhere.
        var (paragraphs, continues) = FixLines(part, part.Paragraphs.ConvertAll(paragraph => ParagraphTypesetter.Typeset(paragraph, measure, new DiagnosticBag())));
        return Align(part with { Size = part.Size * factor, Paragraphs = paragraphs.ConvertAll(paragraph => paragraph.ScaledTo(paragraph.Scale * factor)), Continues = continues }, target, measure);
    }

    private Part TrackTo(Part part, List<TypesetParagraph> set, InkExtent target, double measure, DiagnosticBag diagnostics)
    {
        var (paragraphs, continues) = FixLines(part, set);
        // Ligatures come apart with the first hair of tracking; from there on the width grows evenly.
        const double First = 0.01;
        const double Second = 0.11;
        var (least, more) = (WidthAt(First), WidthAt(Second));
        if (more <= least) return part;
        var tracking = First + (target.Length - least) * (Second - First) / (more - least);
        var most = LanguageTag.IsChinese(part.Language) ? MostHanTracking : MostLatinTracking;
        // Under natural width nothing is squeezed.
        if (tracking < 0) return part;
        if (tracking > most)
        {
            ReportUnmatched(diagnostics, FormattableString.Invariant($"{tracking:0.##}em"), FormattableString.Invariant($"{most:0.##}em"));
            return part;
        }
        return Align(part with { Paragraphs = paragraphs.ConvertAll(paragraph => Tracked(paragraph, tracking)), Continues = continues }, target, measure);

        double WidthAt(double em) => paragraphs.Max(paragraph => InkExtent.Longest(ParagraphTypesetter.Typeset(Tracked(paragraph, em), double.PositiveInfinity, new DiagnosticBag())).Ink.Length);
    }

    private ShapedParagraph Tracked(ShapedParagraph paragraph, double em)
    {
        var runs = paragraph.Paragraph.Runs.Select(run => run with { Style = run.Style with { Tracking = run.Style.Tracking + em } });
        return Shape(paragraph.Paragraph with { Runs = [.. runs] }).ScaledTo(paragraph.Scale);
    }

    // The lines as they were set, each by itself.
    private (List<ShapedParagraph> Lines, bool[] Continues) FixLines(Part part, List<TypesetParagraph> set)
    {
        var lines = new List<ShapedParagraph>();
        var continues = new List<bool>();
        for (var i = 0; i < set.Count; i++)
        {
            foreach (var line in set[i].Lines)
            {
                var end = line.Start + line.Length;
                while (end > line.Start && part.Paragraphs[i].Paragraph.Text[end - 1] is '\n' or '\u2028') end--;
                continues.Add(lines.Count > 0);
                lines.Add(LineOf(part.Paragraphs[i], line.Start, end));
            }
        }
        return (lines, [.. continues]);
    }

    // Equal widths look equal where both begin at the same place.
    private static Part Align(Part part, InkExtent target, double measure)
    {
        var own = part.Paragraphs.Select(paragraph => InkExtent.Longest(ParagraphTypesetter.Typeset(paragraph, measure, new DiagnosticBag())).Ink).MaxBy(ink => ink.Length);
        return part with { Shift = (target.Start + target.End - own.Start - own.End) / 2 };
    }

    private void ReportUnmatched(DiagnosticBag diagnostics, string needed, string most) =>
        diagnostics.Report(DiagnosticCode.WidthsNotMatched, Spec.Bag.SpanOf(Properties.MatchWidth), needed, most);
}
