using static PosterKit.Typesetting.BidiClass;

namespace PosterKit.Typesetting;

/// <summary>The Unicode bidirectional algorithm (UAX #9, Unicode 15) on one paragraph as one line: rules P2 to L1, named as there.</summary>
internal ref struct BidiResolver
{
    private const int MaxDepth = 125;

    private readonly ReadOnlySpan<int> _text;
    private readonly Span<byte> _levels;

    // The class of each character in the data, and what the rules have made of it.
    private readonly BidiClass[] _original;
    private readonly BidiClass[] _classes;

    // BD9: for an isolate initiator the PDI that ends it, else the length of the text; for a PDI its initiator, else -1.
    private readonly int[] _matching;
    private readonly int _paragraphLevel;

    private BidiResolver(ReadOnlySpan<int> text, int? paragraphLevel, Span<byte> levels)
    {
        _text = text;
        _levels = levels;
        _original = new BidiClass[text.Length];
        for (var i = 0; i < text.Length; i++) _original[i] = UnicodeData.BidiClass(text[i]);
        _classes = [.. _original];
        _matching = MatchIsolates(_original);
        _paragraphLevel = paragraphLevel ?? FirstStrong(0, text.Length) ?? 0;
    }

    /// <summary>Finds the level of each character.</summary>
    /// <param name="text">A paragraph.</param>
    /// <param name="paragraphLevel">0: from left to right; 1: from right to left; null: as its first strong character.</param>
    /// <param name="levels">Gets them; those of characters that X9 removes are those around them.</param>
    /// <returns>The level of the paragraph.</returns>
    public static int Resolve(ReadOnlySpan<int> text, int? paragraphLevel, Span<byte> levels)
    {
        var resolver = new BidiResolver(text, paragraphLevel, levels);
        resolver.ResolveExplicit();
        foreach (var (sequence, start, end) in resolver.Sequences()) new BidiSequence(resolver._text, sequence, resolver._classes, resolver._original, start, end, levels).Resolve();
        resolver.ResetWhiteSpace();
        return resolver._paragraphLevel;
    }

    /// <summary>True for what X9 removes.</summary>
    public static bool IsRemoved(BidiClass value) => value is LRE or RLE or LRO or RLO or PDF or BN;

    private static bool IsInitiator(BidiClass value) => value is LRI or RLI or FSI;

    private static int[] MatchIsolates(BidiClass[] classes)
    {
        var matching = new int[classes.Length];
        var open = new Stack<int>();
        for (var i = 0; i < classes.Length; i++)
        {
            matching[i] = IsInitiator(classes[i]) ? classes.Length : -1;
            if (IsInitiator(classes[i])) open.Push(i);
            else if (classes[i] == PDI && open.TryPop(out var initiator)) (matching[initiator], matching[i]) = (i, initiator);
        }
        return matching;
    }

    // P2, P3: what lies in isolates does not count.
    private readonly int? FirstStrong(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_original[i] == L) return 0;
            if (_original[i] is R or AL) return 1;
            if (IsInitiator(_original[i])) i = _matching[i];
        }
        return null;
    }

    // X1 to X8.
    private readonly void ResolveExplicit()
    {
        var stack = new Stack<(int Level, BidiClass? Override, bool IsIsolate)>();
        stack.Push((_paragraphLevel, null, false));
        var (overflowIsolates, overflowEmbeddings, validIsolates) = (0, 0, 0);
        for (var i = 0; i < _text.Length; i++)
        {
            var value = _original[i];
            var top = stack.Peek();
            _levels[i] = (byte)top.Level;
            switch (value)
            {
                case RLE or LRE or RLO or LRO:
                    if (Next(top.Level, value is RLE or RLO) is { } embedded && overflowIsolates == 0 && overflowEmbeddings == 0)
                        stack.Push((embedded, value == RLO ? R : value == LRO ? L : null, false));
                    else if (overflowIsolates == 0) overflowEmbeddings++;
                    break;
                case RLI or LRI or FSI:
                    if (top.Override is { } forced) _classes[i] = forced;
                    var isRight = value == RLI || value == FSI && FirstStrong(i + 1, _matching[i]) == 1;
                    if (Next(top.Level, isRight) is { } isolated && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        validIsolates++;
                        stack.Push((isolated, null, true));
                    }
                    else overflowIsolates++;
                    break;
                case PDI:
                    if (overflowIsolates > 0) overflowIsolates--;
                    else if (validIsolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!stack.Peek().IsIsolate) stack.Pop();
                        stack.Pop();
                        validIsolates--;
                    }
                    _levels[i] = (byte)stack.Peek().Level;
                    if (stack.Peek().Override is { } outer) _classes[i] = outer;
                    break;
                case PDF:
                    if (overflowIsolates > 0) break;
                    if (overflowEmbeddings > 0) overflowEmbeddings--;
                    else if (!top.IsIsolate && stack.Count >= 2) stack.Pop();
                    break;
                case B:
                    _levels[i] = (byte)_paragraphLevel;
                    break;
                case BN:
                    break;
                default:
                    if (top.Override is { } direction) _classes[i] = direction;
                    break;
            }
        }

        static int? Next(int level, bool isRight) => (isRight ? (level + 1) | 1 : (level + 2) & ~1) is var next and <= MaxDepth ? next : null;
    }

    // X10: the isolating run sequences, each with the directions that stand before and after it.
    private readonly List<(int[] Sequence, BidiClass Start, BidiClass End)> Sequences()
    {
        var runs = new List<List<int>>();
        var runOf = new int[_text.Length];
        var last = -1;
        for (var i = 0; i < _text.Length; i++)
        {
            if (IsRemoved(_original[i])) continue;
            if (last < 0 || _levels[i] != _levels[last]) runs.Add([]);
            runs[^1].Add(i);
            runOf[i] = runs.Count - 1;
            last = i;
        }
        var sequences = new List<(int[], BidiClass, BidiClass)>();
        foreach (var run in runs)
        {
            if (_original[run[0]] == PDI && _matching[run[0]] >= 0) continue;
            var sequence = new List<int>(run);
            while (IsInitiator(_original[sequence[^1]]) && _matching[sequence[^1]] < _text.Length) sequence.AddRange(runs[runOf[_matching[sequence[^1]]]]);
            var level = _levels[sequence[0]];
            var (before, after) = (sequence[0] - 1, sequence[^1] + 1);
            while (before >= 0 && IsRemoved(_original[before])) before--;
            while (after < _text.Length && IsRemoved(_original[after])) after++;
            var levelBefore = before < 0 ? _paragraphLevel : _levels[before];
            var levelAfter = after >= _text.Length || IsInitiator(_original[sequence[^1]]) ? _paragraphLevel : _levels[after];
            sequences.Add(([.. sequence], Direction(Math.Max(level, levelBefore)), Direction(Math.Max(level, levelAfter))));
        }
        return sequences;

        static BidiClass Direction(int level) => level % 2 == 1 ? R : L;
    }

    // L1: separators, and white space before them and at the end of the line.
    private readonly void ResetWhiteSpace()
    {
        var resets = true;
        for (var i = _text.Length - 1; i >= 0; i--)
        {
            if (_original[i] is B or S) resets = true;
            else if (!(_original[i] is WS or FSI or LRI or RLI or PDI || IsRemoved(_original[i]))) resets = false;
            if (resets) _levels[i] = (byte)_paragraphLevel;
        }
    }
}
