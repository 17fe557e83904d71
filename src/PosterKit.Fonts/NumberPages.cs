namespace PosterKit.Fonts;

/// <summary>A number for each key, 0 for "not asked yet", in pages of 256 made on first use. Reading and writing take no lock.</summary>
internal sealed class NumberPages<T>(int keyCount)
    where T : unmanaged
{
    private const int PageSize = 256;

    private readonly T[]?[] _pages = new T[]?[(keyCount + PageSize - 1) / PageSize];

    /// <summary>The number of a key. T must be of a size that is read and written in one go.</summary>
    public ref T this[int key]
    {
        get
        {
            ref var slot = ref _pages[key / PageSize];
            var page = Volatile.Read(ref slot);
            if (page is null)
            {
                var made = new T[PageSize];
                page = Interlocked.CompareExchange(ref slot, made, null) ?? made;
            }
            return ref page[key % PageSize];
        }
    }
}
