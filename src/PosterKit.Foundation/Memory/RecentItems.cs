using System.Collections.Concurrent;

namespace PosterKit.Foundation;

/// <summary>
/// What was made of late, by what it was made of: bounded, and safe for several threads, whose finds wait for nothing. It is kept in two generations; when the young
/// one is full it becomes the old one, and what nobody asked for since the last such change is forgotten.
/// </summary>
/// <typeparam name="TKey">A class: a dictionary over a value would be compiled anew at every start of the program.</typeparam>
/// <typeparam name="TItem">What is made.</typeparam>
/// <param name="mostWeight">What a generation may weigh; twice as much is kept at most.</param>
/// <param name="comparer">Tells what is made of the same.</param>
public sealed class RecentItems<TKey, TItem>(int mostWeight, IEqualityComparer<TKey> comparer)
    where TKey : class
    where TItem : class
{
    private Generation _young = new(comparer);
    private Generation? _old;

    /// <summary>What was made of this; null: nothing, or it is forgotten.</summary>
    /// <param name="key">What it is made of.</param>
    public TItem? Find(TKey key)
    {
        if (Volatile.Read(ref _young).Items.TryGetValue(key, out var entry)) return entry.Item;
        return Volatile.Read(ref _old) is { } old && old.Items.TryGetValue(key, out entry) ? Keep(key, entry).Item : null;
    }

    /// <summary>Keeps an item.</summary>
    /// <param name="key">What it is made of.</param>
    /// <param name="item">The item.</param>
    /// <param name="weight">What it weighs.</param>
    /// <returns>The one that counts: where two threads made the same, both go on with the first.</returns>
    public TItem Keep(TKey key, TItem item, int weight) => Keep(key, new(item, weight)).Item;

    private Entry Keep(TKey key, Entry entry)
    {
        var young = Volatile.Read(ref _young);
        var kept = young.Items.GetOrAdd(key, entry);
        if (ReferenceEquals(kept, entry) && Interlocked.Add(ref young.Weight, entry.Weight) > mostWeight
            && Interlocked.CompareExchange(ref _young, new(comparer), young) == young) Volatile.Write(ref _old, young);
        return kept;
    }

    private sealed class Entry(TItem item, int weight)
    {
        public readonly TItem Item = item;
        public readonly int Weight = weight;
    }

    private sealed class Generation(IEqualityComparer<TKey> comparer)
    {
        public readonly ConcurrentDictionary<TKey, Entry> Items = new(comparer);
        public int Weight;
    }
}
