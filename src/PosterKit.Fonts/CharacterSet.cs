namespace PosterKit.Fonts;

/// <summary>A set of Unicode code points, as bits: some 5 KB for a Chinese font. Immutable.</summary>
public sealed class CharacterSet
{
    private const int PageBits = 256;
    private const int WordsInPage = PageBits / 64;
    private const int PageCount = 0x110000 / PageBits;

    // For each page of code points, 0 for an empty page, else 1 + its number among the pages stored.
    private readonly ushort[] _directory;
    private readonly ulong[] _words;

    private CharacterSet(ushort[] directory, ulong[] words, int count) => (_directory, _words, Count) = (directory, words, count);

    /// <summary>How many code points are in the set.</summary>
    public int Count { get; }

    /// <summary>True where a code point is in the set; false outside Unicode.</summary>
    public bool Contains(int codePoint)
    {
        if ((uint)codePoint >= PageCount * PageBits) return false;
        var page = _directory[codePoint / PageBits];
        return page != 0 && (_words[(page - 1) * WordsInPage + codePoint % PageBits / 64] >> (codePoint % 64) & 1) != 0;
    }

    /// <summary>Collects a set from ranges.</summary>
    internal sealed class Builder
    {
        private readonly ushort[] _directory = new ushort[PageCount];
        private readonly List<ulong> _words = [];
        private int _count;

        /// <summary>Adds the code points of a range, ends included; what lies outside Unicode is left out.</summary>
        public void AddRange(uint first, uint last)
        {
            for (var c = first; c <= last && c < PageCount * PageBits; c++)
            {
                ref var page = ref _directory[c / PageBits];
                if (page == 0)
                {
                    for (var i = 0; i < WordsInPage; i++) _words.Add(0);
                    page = (ushort)(_words.Count / WordsInPage);
                }
                var at = (page - 1) * WordsInPage + (int)(c % PageBits / 64);
                var bit = 1UL << (int)(c % 64);
                if ((_words[at] & bit) == 0) _count++;
                _words[at] |= bit;
            }
        }

        public CharacterSet Build() => new(_directory, [.. _words], _count);
    }
}
