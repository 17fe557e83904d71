namespace PosterKit.Typesetting;

/// <summary>Short lists of what was made last, which are never changed but replaced: who reads one takes no lock, and what two threads add at once may be lost.</summary>
internal static class PastItems
{
    /// <summary>Adds an item; the oldest goes where there are too many.</summary>
    public static void Add<T>(ref T[] items, T added, int most)
        where T : class
    {
        var before = Volatile.Read(ref items);
        var kept = Math.Min(before.Length, most - 1);
        var after = new T[kept + 1];
        Array.Copy(before, before.Length - kept, after, 0, kept);
        after[kept] = added;
        Volatile.Write(ref items, after);
    }
}
