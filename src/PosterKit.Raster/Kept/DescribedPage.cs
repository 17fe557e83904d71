namespace PosterKit.Raster;

/// <summary>What the bands of a page depend on. Each step is told once, and a band is the row of its steps. Never changed, so safe for several threads.</summary>
internal sealed class DescribedPage
{
    private readonly DisplayList _list;
    private readonly Description _all = new();
    private readonly int[] _starts;
    private readonly ulong[] _hashes;

    /// <summary>Describes the steps of a list.</summary>
    public DescribedPage(DisplayList list)
    {
        _list = list;
        _starts = new int[list.Count + 1];
        _hashes = new ulong[list.Count];
        for (var i = 0; i < list.Count; i++)
        {
            _all.IsWhole = true;
            list[i].Describe(_all);
            _starts[i + 1] = _all.Count;
            // Zero says that it cannot be told.
            _hashes[i] = _all.IsWhole ? Math.Max(1, Description.HashOf(NumbersOfStep(i))) : 0;
        }
    }

    /// <summary>Tells a band apart from others, as a rule.</summary>
    /// <param name="band">Its number.</param>
    /// <returns>A hash of all that its pixels depend on; 0 where that cannot be told, or is more than there is to draw.</returns>
    public ulong HashOf(int band)
    {
        var box = _list.BandBox(band);
        var (hash, count) = (Description.HashOf(HeadOf(box)), 2);
        foreach (var index in _list.CommandsOf(band))
        {
            if (_hashes[index] == 0) return 0;
            hash = Description.Join(hash, _hashes[index]);
            count += NumbersOfStep(index).Length;
        }
        return count * sizeof(ulong) <= box.Width * box.Height * Rgba8.BytesPerPixel ? hash : 0;
    }

    /// <summary>All that the pixels of a band depend on.</summary>
    public ulong[] NumbersOf(int band)
    {
        var head = HeadOf(_list.BandBox(band));
        var commands = _list.CommandsOf(band);
        var count = head.Length;
        foreach (var index in commands) count += NumbersOfStep(index).Length;
        var numbers = new ulong[count];
        head.CopyTo(numbers, 0);
        var at = head.Length;
        foreach (var index in commands)
        {
            var step = NumbersOfStep(index);
            step.CopyTo(numbers.AsSpan(at));
            at += step.Length;
        }
        return numbers;
    }

    private static ulong[] HeadOf(PixelBox box) => [(ulong)box.Top << 32 | (uint)box.Bottom, (ulong)box.Width];

    private ReadOnlySpan<ulong> NumbersOfStep(int command) => _all.Numbers[_starts[command].._starts[command + 1]];
}
