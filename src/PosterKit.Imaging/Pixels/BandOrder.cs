namespace PosterKit.Imaging;

/// <summary>Bands that come in any order, handed on in theirs. Not safe for several threads: the caller holds a lock.</summary>
/// <param name="count">How many bands there are.</param>
/// <param name="take">Gets each, from the first to the last.</param>
internal sealed class BandOrder<T>(int count, Action<T> take)
    where T : class
{
    private readonly T?[] _waiting = new T?[count];
    private int _next;

    /// <summary>How many bands there are.</summary>
    public int Count => _waiting.Length;

    /// <summary>True where the band has come before.</summary>
    public bool HasCome(int band) => band < _next || _waiting[band] is not null;

    /// <summary>Takes a band, and hands on all that are complete up to here.</summary>
    /// <exception cref="InvalidOperationException">It came before.</exception>
    public void Add(int band, T item)
    {
        if (HasCome(band)) throw new InvalidOperationException($"band {band} came twice");
        _waiting[band] = item;
        while (_next < _waiting.Length && _waiting[_next] is { } ready)
        {
            _waiting[_next++] = null;
            take(ready);
        }
    }

    /// <exception cref="InvalidOperationException">A band has not come.</exception>
    public void RequireAll()
    {
        if (_next < _waiting.Length) throw new InvalidOperationException($"band {_next} is missing");
    }
}
