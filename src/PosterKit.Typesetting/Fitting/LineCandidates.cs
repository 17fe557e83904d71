namespace PosterKit.Typesetting;

/// <summary>The ends that one line could have, and the choice among them.</summary>
internal readonly ref struct LineCandidates
{
    private readonly LineMeasure _paragraph;
    private readonly ref readonly FitRequest _request;
    private readonly int _start;
    private readonly int _line;
    private readonly bool _isFirst;
    private readonly double _available;
    private readonly bool _barsHyphens;

    /// <param name="paragraph">What the line is made of.</param>
    /// <param name="request">How it is fitted.</param>
    /// <param name="start">Its first cluster.</param>
    /// <param name="line">Its number in the paragraph, from 0.</param>
    /// <param name="barsHyphens">True where the line must not end inside a word, as long as there is another place.</param>
    public LineCandidates(LineMeasure paragraph, in FitRequest request, int start, int line, bool barsHyphens = false)
    {
        (_paragraph, _start, _line, _barsHyphens) = (paragraph, start, line, barsHyphens);
        // Made for every pair of places that a line could join: the request is not copied.
        _request = ref request;
        _isFirst = line == 0;
        _available = request.Measure - request.IndentOf(line);
    }

    /// <summary>The end that greedy fitting takes.</summary>
    public FittedLine Choose()
    {
        var natural = FindNaturalEnd();
        if (IsSegmentEnd(natural)) return Make(natural);
        if (_paragraph.HasPhrases && TryEnd(natural, phrasesOnly: true) is { } phrase) return phrase;
        var splits = _paragraph.HasPhrases ? LineTraits.SplitsPhrase : LineTraits.None;
        if (TryEnd(natural, phrasesOnly: false) is { } line) return (FindBetterEnd(line) ?? line) with { Traits = line.Traits | splits };
        if (_barsHyphens) return new LineCandidates(_paragraph, _request, _start, _line).Choose();
        return Rescue(natural);
    }

    /// <summary>True where the clusters up to <paramref name="end"/> fit on the line without compression.</summary>
    public bool Fits(int end)
    {
        if (IsHung(end)) return HungWidth(end) <= _available + LineMeasure.Tolerance;
        var natural = _paragraph.Natural(_start, end, _isFirst, _request.Hanging);
        return natural <= _available + LineMeasure.Tolerance
            || natural + _paragraph.EndFit(_start, end) <= _available + LineMeasure.Tolerance;
    }

    /// <summary>The line that ends at <paramref name="end"/>, which fits without compression, or is too long for any measure.</summary>
    public FittedLine Make(int end, LineTraits traits = LineTraits.None)
    {
        if (_isFirst) traits |= LineTraits.First;
        if (IsSegmentEnd(end)) traits |= LineTraits.Last;
        var visible = _paragraph.VisibleEnd(_start, end);
        if (visible == end && _paragraph.HyphenAt(end) > 0) traits |= LineTraits.Hyphen;
        if (IsHung(end)) traits |= LineTraits.Hung;
        if ((traits & LineTraits.Hung) != 0) return new(_start, visible, end, HungWidth(end), _available, traits);
        var width = _paragraph.Natural(_start, end, _isFirst, _request.Hanging);
        if (width > _available + LineMeasure.Tolerance && _paragraph.EndFit(_start, end) is < 0 and var fit)
        {
            width += fit;
            traits |= LineTraits.EndFitted;
        }
        return new(_start, visible, end, width, _available, traits);
    }

    /// <summary>The line that ends at an allowed break, shrunk or with its last mark hung where it must be; null where it does not fit so.</summary>
    public FittedLine? MakeFitting(int end)
    {
        if (Fits(end)) return Make(end);
        if (TryHang(end) is { } hung) return hung;
        return _request.IsJustified ? TryCompress(end) : null;
    }

    /// <summary>True where no line from here can reach as far as <paramref name="end"/>.</summary>
    public bool IsBeyondReach(int end) =>
        _paragraph.Pen(end - 1) - _paragraph.Pen(_start) > _available + _paragraph.MaxEdges + _paragraph.ShrinkCapacity(_start, end);

    /// <summary>The last cluster boundary at which the line fits, allowed or not; the start where not even one cluster fits.</summary>
    private int FindNaturalEnd()
    {
        var natural = _start;
        for (var end = _start + 1; end <= _paragraph.Count; end++)
        {
            if (Fits(end)) natural = end;
            if (IsSegmentEnd(end) || _paragraph.Pen(end) - _paragraph.Pen(_start) > _available + _paragraph.MaxEdges) break;
        }
        return natural;
    }

    private FittedLine? TryEnd(int natural, bool phrasesOnly)
    {
        if (natural > _start && CanEndAt(natural, phrasesOnly)) return Make(natural);

        var kept = FindEndOfBarredMarks(natural, phrasesOnly);
        if (kept > 0)
        {
            if (_request.Kinsoku == KinsokuMode.PushInFirst && TryCompress(kept) is { } pushedIn) return pushedIn;
            if (TryHang(kept) is { } hung) return hung;
        }
        for (var end = natural - 1; end > _start; end--)
        {
            if (CanEndAt(end, phrasesOnly) && Fits(end)) return Make(end);
        }
        return kept > 0 && _request.Kinsoku == KinsokuMode.PushOutFirst ? TryCompress(kept) : null;
    }

    /// <summary>In place of an end that reads badly the last one before it that does not, where the line is not left half empty.</summary>
    private FittedLine? FindBetterEnd(in FittedLine line)
    {
        if (!_request.AvoidsReluctantBreaks || !_paragraph[line.End - 1].Is(ClusterFlags.Reluctant)) return null;
        for (var end = line.End - 1; end > _start; end--)
        {
            if (!CanEndAt(end, phrasesOnly: false) || _paragraph[end - 1].Is(ClusterFlags.Reluctant) || !Fits(end)) continue;
            var better = Make(end);
            return better.Width >= _available / 2 ? better : null;
        }
        return null;
    }

    /// <summary>LB-12: no allowed break fits.</summary>
    private FittedLine Rescue(int natural)
    {
        var end = natural > _start ? natural : _start + 1;
        while (end < _paragraph.Count && _paragraph[end].Is(ClusterFlags.Space)) end++;
        if (end < _paragraph.Count && _paragraph[end].Is(ClusterFlags.MandatoryBreak)) end++;
        return Make(end, IsSegmentEnd(end) || _paragraph.CanEndAt(end) ? LineTraits.None : LineTraits.Emergency);
    }

    /// <summary>The first allowed end after marks that may not start a line; 0 where something else bars the natural end.</summary>
    private int FindEndOfBarredMarks(int natural, bool phrasesOnly)
    {
        if (natural == _start) return 0;
        var end = natural;
        while (end < _paragraph.Count && _paragraph[end].Is(ClusterFlags.NotAtLineStart))
        {
            // Marks longer than a line cannot be kept on it.
            if (_paragraph.Pen(end) - _paragraph.Pen(natural) > _available + _paragraph.MaxEdges) return 0;
            if (CanEndAt(++end, phrasesOnly)) return end;
        }
        if (end == natural) return 0;
        while (end < _paragraph.Count && _paragraph[end].Is(ClusterFlags.Space | ClusterFlags.MandatoryBreak))
        {
            if (CanEndAt(++end, phrasesOnly)) return end;
        }
        return 0;
    }

    private FittedLine? TryCompress(int end)
    {
        var line = Make(end);
        var excess = line.Width - _available;
        if (excess > _paragraph.ShrinkCapacity(_start, end) + LineMeasure.Tolerance) return null;
        return line with { Traits = line.Traits | LineTraits.Compressed };
    }

    private FittedLine? TryHang(int end)
    {
        if (_request.Hanging != HangingMode.AllowEnd) return null;
        var visible = _paragraph.VisibleEnd(_start, end);
        if (!_paragraph.CanHang(_start, visible) || HungWidth(end) > _available + LineMeasure.Tolerance) return null;
        var line = Make(end);
        return line with { Width = HungWidth(end), Traits = (line.Traits & ~LineTraits.EndFitted) | LineTraits.Hung };
    }

    private bool IsHung(int end) =>
        _request.Hanging == HangingMode.ForceEnd && _paragraph.CanHang(_start, _paragraph.VisibleEnd(_start, end));

    private double HungWidth(int end) =>
        _paragraph.NaturalHung(_start, _paragraph.VisibleEnd(_start, end), _isFirst, _request.Hanging);

    private bool IsSegmentEnd(int end) =>
        end == _paragraph.Count || (end > _start && _paragraph[end - 1].Is(ClusterFlags.MandatoryBreak));

    private bool CanEndAt(int end, bool phrasesOnly) =>
        _paragraph.CanEndAt(end) && !(_barsHyphens && _paragraph.IsHyphenated(end)) && (!phrasesOnly || end == _paragraph.Count || _paragraph[end - 1].Is(ClusterFlags.PhraseEnd | ClusterFlags.MandatoryBreak));
}
