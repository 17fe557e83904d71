namespace PosterKit.Fonts.Native;

/// <summary>
/// The sessions of a face, one to each thread that is asking at this moment. A session in use keeps its native objects alive, so the face may
/// be disposed meanwhile.
/// </summary>
internal sealed class FontSessionPool(Face face) : IDisposable
{
    // The common case, one thread, costs two exchanges.
    private FontSession? _first;
    private readonly Stack<FontSession> _others = [];
    private readonly Lock _gate = new();
    private volatile bool _isDisposed;

    public FontSession Rent()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(FontFace));
        return Interlocked.Exchange(ref _first, null) ?? TakeOther() ?? new FontSession(face);
    }

    public void Return(FontSession session)
    {
        if (Interlocked.CompareExchange(ref _first, session, null) is not null)
        {
            lock (_gate) _others.Push(session);
        }
        if (_isDisposed) Drain();
    }

    public void Dispose()
    {
        _isDisposed = true;
        Drain();
    }

    private FontSession? TakeOther()
    {
        lock (_gate) return _others.TryPop(out var other) ? other : null;
    }

    private void Drain()
    {
        Interlocked.Exchange(ref _first, null)?.Dispose();
        while (TakeOther() is { } other) other.Dispose();
    }
}
