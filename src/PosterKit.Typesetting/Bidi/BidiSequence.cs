using static PosterKit.Typesetting.BidiClass;

namespace PosterKit.Typesetting;

/// <summary>One isolating run sequence of the bidirectional algorithm: rules W1 to I2 of UAX #9.</summary>
/// <param name="text">The characters of the paragraph.</param>
/// <param name="sequence">Which of them, in order.</param>
/// <param name="classes">The classes of all; those of the sequence are changed.</param>
/// <param name="original">The classes in the data.</param>
/// <param name="start">The direction before the sequence (sos).</param>
/// <param name="end">The direction after it (eos).</param>
/// <param name="levels">The levels of all; those of the sequence are brought to their end.</param>
internal readonly ref struct BidiSequence(ReadOnlySpan<int> text, int[] sequence, BidiClass[] classes, BidiClass[] original, BidiClass start, BidiClass end, Span<byte> levels)
{
    // BD16: more brackets open at once are no brackets.
    private const int MostBrackets = 63;

    private readonly ReadOnlySpan<int> _text = text;
    private readonly Span<byte> _levels = levels;

    /// <summary>Applies the rules.</summary>
    public void Resolve()
    {
        ResolveWeak();
        ResolveBrackets();
        ResolveNeutral();
        // I1, I2.
        foreach (var i in sequence)
        {
            if (_levels[i] % 2 == 0) _levels[i] += (byte)(classes[i] == R ? 1 : classes[i] is AN or EN ? 2 : 0);
            else if (classes[i] is L or EN or AN) _levels[i]++;
        }
    }

    private void ResolveWeak()
    {
        // W1: a mark is as what it stands on.
        var before = start;
        foreach (var i in sequence)
        {
            if (classes[i] == NSM) classes[i] = before is LRI or RLI or FSI or PDI ? ON : before;
            before = classes[i];
        }
        // W2, W3.
        var strong = start;
        foreach (var i in sequence)
        {
            if (classes[i] is L or R or AL) strong = classes[i];
            if (classes[i] == EN && strong == AL) classes[i] = AN;
        }
        foreach (var i in sequence)
        {
            if (classes[i] == AL) classes[i] = R;
        }
        // W4: one separator between two numbers of a kind.
        for (var n = 1; n + 1 < sequence.Length; n++)
        {
            var (left, right) = (classes[sequence[n - 1]], classes[sequence[n + 1]]);
            if (classes[sequence[n]] is ES && left == EN && right == EN) classes[sequence[n]] = EN;
            if (classes[sequence[n]] is CS && left == right && left is EN or AN) classes[sequence[n]] = left;
        }
        // W5: terminators beside a number; W6: others are neutral.
        for (var n = 0; n < sequence.Length; n++)
        {
            if (classes[sequence[n]] != ET) continue;
            var next = n;
            while (next < sequence.Length && classes[sequence[next]] == ET) next++;
            var isNumber = n > 0 && classes[sequence[n - 1]] == EN || next < sequence.Length && classes[sequence[next]] == EN;
            for (; n < next; n++) classes[sequence[n]] = isNumber ? EN : ON;
            n--;
        }
        foreach (var i in sequence)
        {
            if (classes[i] is ES or ET or CS) classes[i] = ON;
        }
        // W7.
        strong = start;
        foreach (var i in sequence)
        {
            if (classes[i] is L or R) strong = classes[i];
            if (classes[i] == EN && strong == L) classes[i] = L;
        }
    }

    // N0: both brackets of a pair take one direction.
    private void ResolveBrackets()
    {
        var pairs = FindPairs();
        if (pairs.Count == 0) return;
        var embedding = _levels[sequence[0]] % 2 == 1 ? R : L;
        foreach (var (open, close) in pairs)
        {
            var (hasOwn, hasOther) = (false, false);
            for (var n = open + 1; n < close; n++)
            {
                if (StrongOf(sequence[n]) is not { } inside) continue;
                hasOwn |= inside == embedding;
                hasOther |= inside != embedding;
            }
            if (!hasOwn && !hasOther) continue;
            var direction = embedding;
            if (!hasOwn)
            {
                var context = start;
                for (var n = open - 1; n >= 0; n--)
                {
                    if (StrongOf(sequence[n]) is not { } before) continue;
                    context = before;
                    break;
                }
                if (context != embedding) direction = context;
            }
            Set(open, direction);
            Set(close, direction);
        }
    }

    // A bracket, and the marks that were written on it.
    private void Set(int place, BidiClass direction)
    {
        classes[sequence[place]] = direction;
        for (var n = place + 1; n < sequence.Length && original[sequence[n]] == NSM; n++) classes[sequence[n]] = direction;
    }

    // BD16; in the order of the opening ones.
    private List<(int Open, int Close)> FindPairs()
    {
        var pairs = new List<(int Open, int Close)>();
        var open = new List<(int Closer, int Place)>();
        for (var n = 0; n < sequence.Length; n++)
        {
            var i = sequence[n];
            if (classes[i] != ON) continue;
            if (BidiBrackets.CloserOf(_text[i]) is not 0 and var closer)
            {
                if (open.Count == MostBrackets) break;
                open.Add((closer, n));
                continue;
            }
            var own = BidiBrackets.AsCloser(_text[i]);
            if (own == 0) continue;
            var found = open.FindLastIndex(bracket => bracket.Closer == own);
            if (found < 0) continue;
            pairs.Add((open[found].Place, n));
            open.RemoveRange(found, open.Count - found);
        }
        pairs.Sort((a, b) => a.Open.CompareTo(b.Open));
        return pairs;
    }

    // N1, N2: what stands between is as both its neighbours, or else as the level.
    private void ResolveNeutral()
    {
        for (var n = 0; n < sequence.Length; n++)
        {
            if (!IsNeutral(sequence[n])) continue;
            var next = n;
            while (next < sequence.Length && IsNeutral(sequence[next])) next++;
            var left = n == 0 ? start : StrongOf(sequence[n - 1]);
            var right = next == sequence.Length ? end : StrongOf(sequence[next]);
            for (; n < next; n++) classes[sequence[n]] = left == right ? left!.Value : _levels[sequence[n]] % 2 == 1 ? R : L;
            n--;
        }
    }

    private bool IsNeutral(int index) => classes[index] is B or S or WS or ON or FSI or LRI or RLI or PDI;

    // Numbers count as from right to left.
    private BidiClass? StrongOf(int index) => classes[index] switch { L => L, R or EN or AN => R, _ => null };
}
