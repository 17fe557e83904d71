using System.Reflection;

namespace PosterKit.Typesetting;

/// <summary>
/// Hyphenation patterns after Liang, "Word Hy-phen-a-tion by Com-put-er" (1983): each pattern that stands in a word puts values between its
/// letters; the highest value at a place counts, and a hyphen may stand where it is odd. Safe for several threads.
/// </summary>
internal sealed class HyphenationPatterns
{
    /// <summary>Words with more letters are not hyphenated.</summary>
    public const int LongestWord = 62;

    private static readonly Lazy<HyphenationPatterns> American = new(() => new("en-us.txt"));
    private static readonly Lazy<HyphenationPatterns> British = new(() => new("en-gb.txt"));

    // A trie: a node is reached by its letter; its children are a chain of siblings, in the order of the letters.
    private readonly List<byte> _letters = [0];
    private readonly List<int> _firstChild = [0];
    private readonly List<int> _nextSibling = [0];
    private readonly List<int> _values = [-1];

    // The values of the patterns, one after the other: each begins with how many there are.
    private readonly List<byte> _pool = [];

    private HyphenationPatterns(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the resource {resource} is missing");
        using var reader = new StreamReader(stream);
        Span<byte> letters = stackalloc byte[LongestWord + 2];
        Span<byte> values = stackalloc byte[LongestWord + 3];
        while (reader.ReadLine() is { } line)
        {
            var count = 0;
            values.Clear();
            foreach (var c in line)
            {
                if (char.IsAsciiDigit(c)) values[count] = (byte)(c - '0');
                else letters[count++] = (byte)c;
            }
            Add(letters[..count], values[..(count + 1)]);
        }
    }

    /// <summary>The patterns of a language; null where there are none. Read on first use.</summary>
    /// <param name="languageTag">BCP 47.</param>
    public static HyphenationPatterns? For(string languageTag)
    {
        if (!languageTag.StartsWith("en", StringComparison.OrdinalIgnoreCase) || (languageTag.Length > 2 && languageTag[2] is not ('-' or '_'))) return null;
        var region = languageTag.AsSpan(languageTag.AsSpan().LastIndexOfAny('-', '_') + 1);
        return IsBritish(region) ? British.Value : American.Value;
    }

    // Where British spelling is taught, words are parted as in Britain.
    private static bool IsBritish(ReadOnlySpan<char> region) =>
        region.Equals("GB", StringComparison.OrdinalIgnoreCase) || region.Equals("AU", StringComparison.OrdinalIgnoreCase)
        || region.Equals("NZ", StringComparison.OrdinalIgnoreCase) || region.Equals("IE", StringComparison.OrdinalIgnoreCase)
        || region.Equals("ZA", StringComparison.OrdinalIgnoreCase) || region.Equals("IN", StringComparison.OrdinalIgnoreCase)
        || region.Equals("HK", StringComparison.OrdinalIgnoreCase) || region.Equals("SG", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the points of a word, limits not regarded.</summary>
    /// <param name="word">Letters A to Z in either case; a word with others, or too long, has no points.</param>
    /// <param name="points">As long as the word; set true at each letter that may begin the next line.</param>
    public void FindPoints(ReadOnlySpan<char> word, Span<bool> points)
    {
        points.Clear();
        if (word.Length > LongestWord) return;
        Span<byte> letters = stackalloc byte[word.Length + 2];
        letters[0] = letters[^1] = (byte)'.';
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetter(word[i])) return;
            letters[i + 1] = (byte)(word[i] | 0x20);
        }
        Span<byte> best = stackalloc byte[letters.Length + 1];
        best.Clear();
        for (var start = 0; start < letters.Length; start++)
        {
            for (int at = start, node = 0; at < letters.Length && (node = FindChild(node, letters[at])) > 0; at++)
            {
                if (_values[node] >= 0) Raise(best[start..], _values[node]);
            }
        }
        for (var i = 1; i < word.Length; i++) points[i] = best[i + 1] % 2 == 1;
    }

    private void Raise(Span<byte> best, int values)
    {
        for (var i = 0; i < _pool[values]; i++)
        {
            if (_pool[values + 1 + i] is var value && value > best[i]) best[i] = value;
        }
    }

    private int FindChild(int node, byte letter)
    {
        for (var child = _firstChild[node]; child > 0; child = _nextSibling[child])
        {
            if (_letters[child] == letter) return child;
        }
        return 0;
    }

    private void Add(ReadOnlySpan<byte> letters, ReadOnlySpan<byte> values)
    {
        var node = 0;
        foreach (var letter in letters)
        {
            var child = FindChild(node, letter);
            if (child == 0)
            {
                child = _letters.Count;
                _letters.Add(letter);
                _firstChild.Add(0);
                _nextSibling.Add(_firstChild[node]);
                _values.Add(-1);
                _firstChild[node] = child;
            }
            node = child;
        }
        _values[node] = _pool.Count;
        _pool.Add((byte)values.Length);
        foreach (var value in values) _pool.Add(value);
    }
}
