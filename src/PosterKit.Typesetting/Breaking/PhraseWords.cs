using System.Collections.Frozen;
using System.Reflection;

namespace PosterKit.Typesetting;

/// <summary>The words that are kept whole in headings, and the folding of traditional characters to the simplified ones they are listed in.</summary>
internal sealed class PhraseWords
{
    private static readonly Lazy<PhraseWords> Loaded = new(() => new());

    private readonly FrozenDictionary<char, char> _folding;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private PhraseWords()
    {
        var folding = new Dictionary<char, char>();
        foreach (var line in LinesOf("phrase-folding.txt"))
        {
            for (var i = 0; i + 1 < line.Length; i += 2) folding.TryAdd(line[i], line[i + 1]);
        }
        var words = LinesOf("phrase-words.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        LongestWord = words.Max(word => word.Length);
        _folding = folding.ToFrozenDictionary();
        _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The list that comes with PosterKit; read on first use.</summary>
    public static PhraseWords Default => Loaded.Value;

    /// <summary>In UTF-16 units.</summary>
    public int LongestWord { get; }

    /// <summary>True for a word of the list.</summary>
    /// <param name="folded">Simplified.</param>
    public bool Contains(ReadOnlySpan<char> folded) => _words.Contains(folded);

    /// <summary>Writes a text with simplified characters for the traditional ones that the list knows.</summary>
    public void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++) folded[i] = _folding.TryGetValue(text[i], out var simplified) ? simplified : text[i];
    }

    private static IEnumerable<string> LinesOf(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is missing");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) yield return line;
        }
    }
}
