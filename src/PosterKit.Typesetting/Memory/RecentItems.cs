using System.Collections.Concurrent;

namespace PosterKit.Typesetting;

/// <summary>
/// What was made of late, by what it was made of: bounded, and safe for several threads, whose finds wait for nothing. It is kept in two generations; when the young
/// one is full it becomes the old one, and what nobody asked for since the last such change is forgotten.
/// </summary>
/// <param name="mostWeight">What a generation may weigh; twice as much is kept at most.</param>
/// <param name="comparer">Tells what is made of the same.</param>
internal sealed class RecentItems<TKey, TItem>(int mostWeight, IEqualityComparer<TKey> comparer)
    where TKey : class
    where TItem : class
{
    private Generation _young = new(comparer);
    private Generation? _old;

    /// <summary>What was made of this; null: nothing, or it is forgotten.</summary>
    /// <param name="key">What it is made of.</param>
    /// <param name="weight">What it weighs.</param>
    public TItem? Find(TKey key, int weight)
    {
        if (Volatile.Read(ref _young).Items.TryGetValue(key, out var item)) return item;
        return Volatile.Read(ref _old) is { } old && old.Items.TryGetValue(key, out item) ? Keep(key, item, weight) : null;
    }

    /// <summary>Keeps an item.</summary>
    /// <returns>The one that counts: where two threads made the same, both go on with the first.</returns>
    public TItem Keep(TKey key, TItem item, int weight)
    {
        var young = Volatile.Read(ref _young);
        var kept = young.Items.GetOrAdd(key, item);
        if (ReferenceEquals(kept, item) && Interlocked.Add(ref young.Weight, weight) > mostWeight
            && Interlocked.CompareExchange(ref _young, new(comparer), young) == young) Volatile.Write(ref _old, young);
        return kept;
    }

    private sealed class Generation(IEqualityComparer<TKey> comparer)
    {
        public readonly ConcurrentDictionary<TKey, TItem> Items = new(comparer);
        public int Weight;
    }
}
