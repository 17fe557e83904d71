using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>The bands of a page that has shown at most 256 colours so far. Not safe for several threads: the caller holds a lock.</summary>
internal sealed class PngIndexedPage(int bandCount)
{
    /// <summary>Pixels of a page whose colours are counted: its bands wait in memory, a byte for each pixel. A2 at 300 dpi has half as many.</summary>
    public const long MostPixels = 64 << 20;

    private readonly PngIndexedBand?[] _bands = new PngIndexedBand?[bandCount];
    private readonly HashSet<uint> _colors = [];

    /// <summary>How many bands have come.</summary>
    public int Count { get; private set; }

    /// <summary>Keeps a band.</summary>
    /// <returns>False where the page has more than 256 colours by now. The band is kept nevertheless.</returns>
    public bool Add(int band, PngIndexedBand indexed)
    {
        if (_bands[band] is not null) throw new InvalidOperationException($"band {band} came twice");
        _bands[band] = indexed;
        Count++;
        foreach (var color in indexed.Colors) _colors.Add(color);
        return _colors.Count <= PngIndexedBand.MostColors;
    }

    /// <summary>Gives a band away; null where it has not come.</summary>
    public PngIndexedBand? Take(int band)
    {
        var taken = _bands[band];
        _bands[band] = null;
        return taken;
    }

    /// <summary>All colours: those that are not opaque first, as tRNS wants them, else in the order in which the page shows them.</summary>
    public uint[] MakePalette()
    {
        var palette = new List<uint>(_colors.Count);
        var seen = new HashSet<uint>();
        foreach (var isOpaque in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var band in _bands)
            {
                foreach (var color in band!.Colors)
                {
                    if (AlphaOf(color) == 255 == isOpaque && seen.Add(color)) palette.Add(color);
                }
            }
        }
        return [.. palette];
    }

    /// <summary>Alpha of a pixel in memory order.</summary>
    public static byte AlphaOf(uint color) => MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in color))[3];

    /// <summary>Bits for each pixel that a palette of so many colours takes: 1, 2, 4 or 8 (W3C PNG 3, table 12).</summary>
    public static int DepthOf(int colors) => colors <= 2 ? 1 : colors <= 4 ? 2 : colors <= 16 ? 4 : 8;

    /// <summary>Writes a row of palette numbers at a depth, the leftmost pixel in the high bits.</summary>
    /// <param name="indexes">Numbers of the band's own colours.</param>
    /// <param name="numbers">The palette's number of each of these.</param>
    /// <param name="depth">Bits a pixel.</param>
    /// <param name="target">The row, as long as it needs.</param>
    public static void Pack(ReadOnlySpan<byte> indexes, ReadOnlySpan<byte> numbers, int depth, Span<byte> target)
    {
        if (depth == 8)
        {
            for (var i = 0; i < indexes.Length; i++) target[i] = numbers[indexes[i]];
            return;
        }
        target.Clear();
        for (var i = 0; i < indexes.Length; i++)
        {
            var bit = i * depth;
            target[bit >> 3] |= (byte)(numbers[indexes[i]] << (8 - depth - (bit & 7)));
        }
    }
}
