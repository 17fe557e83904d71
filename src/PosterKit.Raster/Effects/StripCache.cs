namespace PosterKit.Raster;

/// <summary>What was made for strips of rows. Each is made once, by the first who asks, while others wait; the last few are kept. Safe for several threads.</summary>
/// <param name="capacity">How many are kept, over zero.</param>
/// <param name="make">Makes a strip by its number.</param>
internal sealed class StripCache<T>(int capacity, Func<int, T> make)
    where T : class
{
    private readonly Dictionary<int, Strip> _strips = [];
    private readonly Queue<int> _order = [];

    /// <summary>A strip.</summary>
    public Strip Get(int index)
    {
        Strip? strip;
        lock (_strips)
        {
            if (!_strips.TryGetValue(index, out strip))
            {
                strip = new(index, make);
                _strips.Add(index, strip);
                _order.Enqueue(index);
                if (_order.Count > capacity) _strips.Remove(_order.Dequeue());
            }
        }
        return strip;
    }

    /// <summary>A strip that may still have to be made.</summary>
    internal sealed class Strip(int index, Func<int, T> make)
    {
        private readonly Lock _gate = new();
        private T? _made;

        public T Made
        {
            get
            {
                if (Volatile.Read(ref _made) is { } ready) return ready;
                lock (_gate)
                {
                    if (_made is null) Volatile.Write(ref _made, make(index));
                    return _made!;
                }
            }
        }
    }
}
