namespace PosterKit.Typesetting.Tests.English;

/// <summary>Writes patterns, one to a line, as the tree that the program reads; and applies them without one, as Liang describes it.</summary>
internal sealed class HyphenationTree
{
    private readonly Dictionary<string, byte[]> _patterns = new(StringComparer.Ordinal);

    public HyphenationTree(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var letters = string.Concat(line.Where(c => !char.IsAsciiDigit(c)));
            var values = new byte[letters.Length + 1];
            var at = 0;
            foreach (var c in line)
            {
                if (char.IsAsciiDigit(c)) values[at] = (byte)(c - '0');
                else at++;
            }
            _patterns.Add(letters, values);
        }
    }

    /// <summary>The tree, as the remarks of <see cref="HyphenationPatterns"/> tell.</summary>
    public byte[] Write()
    {
        var prefixes = new List<string> { "" };
        var children = new List<int>();
        var next = _patterns.Keys.SelectMany(letters => Enumerable.Range(1, letters.Length).Select(length => letters[..length])).Distinct(StringComparer.Ordinal)
            .ToLookup(prefix => prefix[..^1], StringComparer.Ordinal);
        for (var i = 0; i < prefixes.Count; i++)
        {
            children.Add(prefixes.Count);
            prefixes.AddRange(next[prefixes[i]].Order(StringComparer.Ordinal));
        }
        children.Add(prefixes.Count);
        var pool = new List<byte>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = prefixes.ConvertAll(prefix => _patterns.TryGetValue(prefix, out var found) ? 1 + PlaceOf(found) : 0);

        var tree = new MemoryStream();
        using var writer = new BinaryWriter(tree);
        writer.Write(checked((ushort)prefixes.Count));
        foreach (var prefix in prefixes) writer.Write(prefix.Length == 0 ? (byte)0 : (byte)prefix[^1]);
        foreach (var child in children) writer.Write(checked((ushort)child));
        foreach (var value in values) writer.Write(checked((ushort)value));
        writer.Write(pool.ToArray());
        return tree.ToArray();

        // Zeros at the end raise nothing.
        int PlaceOf(byte[] written)
        {
            var kept = written.AsSpan().TrimEnd((byte)0).ToArray();
            var key = Convert.ToHexString(kept);
            if (places.TryGetValue(key, out var known)) return known;
            places.Add(key, pool.Count);
            pool.Add((byte)kept.Length);
            pool.AddRange(kept);
            return places[key];
        }
    }

    /// <summary>The points of a word in small letters.</summary>
    public bool[] FindPoints(string word)
    {
        var letters = $".{word}.";
        var best = new byte[letters.Length + 1];
        for (var start = 0; start < letters.Length; start++)
        {
            for (var end = start + 1; end <= letters.Length; end++)
            {
                if (!_patterns.TryGetValue(letters[start..end], out var values)) continue;
                for (var i = 0; i < values.Length; i++) best[start + i] = Math.Max(best[start + i], values[i]);
            }
        }
        return [.. Enumerable.Range(0, word.Length).Select(i => i > 0 && best[i + 1] % 2 == 1)];
    }
}
