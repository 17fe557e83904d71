using System.Reflection;

namespace PosterKit.Typesetting;

/// <summary>The words that are kept whole in headings, and the folding of traditional characters to the simplified ones they are listed in.</summary>
internal sealed class PhraseWords
{
    private static readonly Lazy<PhraseWords> Loaded = new(() => new());

    // Traditional characters in the order of their code points, each followed by its simplified form.
    private readonly string _folding;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private PhraseWords()
    {
        _folding = string.Concat(LinesOf("phrase-folding.txt"));
        var words = new HashSet<string>(4096, StringComparer.Ordinal);
        foreach (var line in LinesOf("phrase-words.txt"))
        {
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(word);
                LongestWord = Math.Max(LongestWord, word.Length);
            }
        }
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
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
        for (var i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
    }

    private char Fold(char c)
    {
        int low = 0, high = _folding.Length / 2 - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_folding[middle * 2] == c) return _folding[middle * 2 + 1];
            if (_folding[middle * 2] < c) low = middle + 1;
            else high = middle - 1;
        }
        return c;
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
