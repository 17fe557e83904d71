using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Keys with values, in the order of the file, each key once.</summary>
internal sealed class MappingNode : Node
{
    private const int LongestScanned = 16;

    private Dictionary<string, MappingEntry>? _byKey;

    public MappingNode(SourceSpan span, ImmutableArray<MappingEntry> entries) : base(span)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            Count += entry.Value.Count + 1;
            HasExpression |= entry.Value.HasExpression;
        }
    }

    /// <summary>Its entries, in order.</summary>
    public ImmutableArray<MappingEntry> Entries { get; }

    /// <summary>The value of a key; null where it has none.</summary>
    public Node? Find(string key) => FindEntry(key)?.Value;

    /// <summary>The entry of a key; null where it has none.</summary>
    public MappingEntry? FindEntry(string key)
    {
        if (Entries.Length > LongestScanned)
        {
            // Two threads may both build it; the one that is kept holds the same.
            _byKey ??= Entries.ToDictionary(entry => entry.Key.Value, StringComparer.Ordinal);
            return _byKey.GetValueOrDefault(key);
        }
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key) return entry;
        }
        return null;
    }

    /// <summary>
    /// This mapping with another laid over it: mappings under one key merge, everything else is replaced (section 5 of the design).
    /// Keys keep this mapping's order; new ones come after.
    /// </summary>
    public MappingNode Merge(MappingNode over)
    {
        var merged = ImmutableArray.CreateBuilder<MappingEntry>(Entries.Length + over.Entries.Length);
        foreach (var entry in Entries)
        {
            var other = over.FindEntry(entry.Key.Value);
            merged.Add(other is null ? entry
                : entry.Value is MappingNode mine && other.Value is MappingNode theirs ? new(other.Key, mine.Merge(theirs))
                : other);
        }
        foreach (var entry in over.Entries)
        {
            if (Find(entry.Key.Value) is null) merged.Add(entry);
        }
        return new(over.Span, merged.ToImmutable());
    }
}
