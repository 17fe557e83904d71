namespace PosterKit.Raster;

/// <summary>
/// Bands and pictures that an engine has drawn and may be asked for again: by the next poster of a batch, or after a change to one line of it. They are
/// told by all that their pixels depend on, compared number by number, so what is kept is never seen in the result. What comes for the first
/// time is only noted; from the second time on it is kept, so that a single picture costs no memory. Safe for several threads.
/// </summary>
/// <param name="most">Bytes that are kept at most; 0: nothing is.</param>
internal sealed class KeptPixels(long most)
{
    /// <summary>What was not asked for in so many renders makes room.</summary>
    private const int Rounds = 16;

    private const int Buckets = 1024;
    private const int Notes = 8192;

    private readonly Lock _gate = new();

    // Chains, and not the library's dictionary: code for a dictionary of numbers is never compiled ahead.
    private readonly Entry?[] _entries = new Entry?[Buckets];

    // The hash that last fell on each place. A hash that is overwritten is noted again later.
    private readonly ulong[] _notes = new ulong[Notes];
    private long _bytes;
    private int _round;

    private sealed class Entry(ulong hash, ulong[] description, object thing, long bytes)
    {
        public ulong Hash => hash;

        public ulong[] Description => description;

        public object Thing => thing;

        public long Bytes => bytes;

        public int LastRound { get; set; }

        public Entry? Next { get; set; }
    }

    /// <summary>Bytes that are kept at most.</summary>
    public long Most => most;

    /// <summary>True where nothing is kept.</summary>
    public bool IsOff => most <= 0;

    /// <summary>Says that a picture begins.</summary>
    public void BeginRound() => Interlocked.Increment(ref _round);

    /// <summary>True where this was called with the same number before, and not too long ago.</summary>
    public bool Note(ulong hash)
    {
        ref var place = ref _notes[hash % Notes];
        if (Volatile.Read(ref place) == hash) return true;
        Volatile.Write(ref place, hash);
        return false;
    }

    /// <summary>What is kept of a kind under a description; null: nothing.</summary>
    public T? Find<T>(ulong hash, ReadOnlySpan<ulong> description)
        where T : class
    {
        lock (_gate)
        {
            if (FindEntry(hash, description) is not { Thing: T thing } entry) return null;
            entry.LastRound = Volatile.Read(ref _round);
            return thing;
        }
    }

    /// <summary>True where something would be kept.</summary>
    /// <param name="bytes">What it takes.</param>
    public bool HasRoomFor(long bytes)
    {
        lock (_gate)
        {
            return bytes <= most / 4 && MakeRoom(bytes);
        }
    }

    /// <summary>Keeps something, if there still is room for it.</summary>
    /// <param name="hash">Of the description.</param>
    /// <param name="description">All that it depends on.</param>
    /// <param name="bytes">What it takes.</param>
    /// <param name="thing">A kept band or picture.</param>
    /// <returns>What is kept under the description, which another may have been quicker to bring.</returns>
    public T Add<T>(ulong hash, ReadOnlySpan<ulong> description, long bytes, T thing)
        where T : class
    {
        bytes += description.Length * sizeof(ulong);
        lock (_gate)
        {
            if (FindEntry(hash, description) is { Thing: T there }) return there;
            if (!MakeRoom(bytes)) return thing;
            ref var first = ref _entries[hash % Buckets];
            first = new(hash, description.ToArray(), thing, bytes) { LastRound = Volatile.Read(ref _round), Next = first };
            _bytes += bytes;
            return thing;
        }
    }

    private Entry? FindEntry(ulong hash, ReadOnlySpan<ulong> description)
    {
        for (var entry = _entries[hash % Buckets]; entry is not null; entry = entry.Next)
        {
            if (entry.Hash == hash && description.SequenceEqual(entry.Description)) return entry;
        }
        return null;
    }

    // Only what has been of no use for a while goes: a page that is larger than all there is room for would else drive out its own bands.
    private bool MakeRoom(long bytes)
    {
        if (_bytes + bytes <= most) return true;
        var oldest = Volatile.Read(ref _round) - Rounds;
        for (var i = 0; i < _entries.Length; i++)
        {
            ref var entry = ref _entries[i];
            Entry? kept = null;
            while (entry is not null)
            {
                var next = entry.Next;
                if (entry.LastRound - oldest < 0)
                {
                    _bytes -= entry.Bytes;
                }
                else
                {
                    entry.Next = kept;
                    kept = entry;
                }
                entry = next;
            }
            entry = kept;
        }
        return _bytes + bytes <= most;
    }
}
