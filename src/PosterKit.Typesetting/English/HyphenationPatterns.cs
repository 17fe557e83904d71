using System.Buffers.Binary;
using System.Reflection;

namespace PosterKit.Typesetting;

/// <summary>
/// Hyphenation patterns after Liang, "Word Hy-phen-a-tion by Com-put-er" (1983): each pattern that stands in a word puts values between its
/// letters; the highest value at a place counts, and a hyphen may stand where it is odd. Safe for several threads.
/// </summary>
/// <remarks>
/// The patterns are a tree, whose nodes are reached by letters. It is kept as it is read, for to make it of the patterns took five milliseconds of each start: how many
/// nodes there are; the letter of each; its first child, the children of nodes that follow each other following each other, in the order of their letters; where its values
/// stand, plus one; and the values, each list beginning with its length. Numbers are of 16 bits, the lower byte first.
/// </remarks>
internal sealed class HyphenationPatterns
{
    /// <summary>Words with more letters are not hyphenated.</summary>
    public const int LongestWord = 62;

    private static readonly Lazy<HyphenationPatterns> American = new(() => new("en-us.trie"));
    private static readonly Lazy<HyphenationPatterns> British = new(() => new("en-gb.trie"));

    // After the number of nodes.
    private const int Letters = 2;

    private readonly byte[] _tree;
    private readonly int _children;
    private readonly int _values;
    private readonly int _pool;

    private HyphenationPatterns(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the resource {resource} is missing");
        _tree = new byte[stream.Length];
        stream.ReadExactly(_tree);
        var nodes = Number(0);
        _children = Letters + nodes;
        // One more: where the children of the last node end.
        _values = _children + 2 * (nodes + 1);
        _pool = _values + 2 * nodes;
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
                if (Number(_values + 2 * node) is > 0 and var values) Raise(best[start..], _tree.AsSpan(_pool + values - 1));
            }
        }
        for (var i = 1; i < word.Length; i++) points[i] = best[i + 1] % 2 == 1;
    }

    private static void Raise(Span<byte> best, ReadOnlySpan<byte> values)
    {
        for (var i = 0; i < values[0]; i++)
        {
            if (values[i + 1] is var value && value > best[i]) best[i] = value;
        }
    }

    // 0, which is no child, where there is none.
    private int FindChild(int node, byte letter)
    {
        var end = Number(_children + 2 * (node + 1));
        for (var child = Number(_children + 2 * node); child < end; child++)
        {
            var found = _tree[Letters + child];
            if (found >= letter) return found == letter ? child : 0;
        }
        return 0;
    }

    private int Number(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_tree.AsSpan(at));
}
