using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>A band of a page as numbers of its own colours, of which there are at most 256.</summary>
internal sealed class PngIndexedBand : IDisposable
{
    public const int MostColors = 256;

    // Four places for each colour, so that few share one. A place holds one more than the colour's number; 0 is empty.
    private const int PlaceBits = 10;

    private readonly uint[] _colors;
    private byte[] _indexes;

    private PngIndexedBand(uint[] colors, byte[] indexes, int length) => (_colors, _indexes, Length) = (colors, indexes, length);

    /// <summary>Premultiplied pixels, bytes in memory order, in the order in which they come first.</summary>
    public ReadOnlySpan<uint> Colors => _colors;

    /// <summary>The number of each pixel's colour.</summary>
    public ReadOnlySpan<byte> Indexes => _indexes.AsSpan(0, Length);

    /// <summary>How many pixels.</summary>
    public int Length { get; }

    /// <summary>Counts the colours of a band; null where there are more than <see cref="MostColors"/>.</summary>
    /// <param name="rgba">Four bytes a pixel, at least one pixel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PngIndexedBand? Of(ReadOnlySpan<byte> rgba)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(rgba);
        Span<uint> colors = stackalloc uint[MostColors];
        Span<ushort> places = stackalloc ushort[1 << PlaceBits];
        places.Clear();
        var count = 0;
        var indexes = ArrayPool<byte>.Shared.Rent(pixels.Length);
        for (var i = 0; i < pixels.Length;)
        {
            var pixel = pixels[i];
            var place = (int)(pixel * 0x9E3779B1u >> (32 - PlaceBits));
            while (places[place] is not 0 and var taken && colors[taken - 1] != pixel) place = (place + 1) & ((1 << PlaceBits) - 1);
            if (places[place] == 0)
            {
                if (count == MostColors)
                {
                    ArrayPool<byte>.Shared.Return(indexes);
                    return null;
                }
                colors[count++] = pixel;
                places[place] = (ushort)count;
            }
            // Posters have long runs of one colour.
            var number = (byte)(places[place] - 1);
            indexes[i++] = number;
            if (i == pixels.Length || pixels[i] != pixel) continue;
            var run = pixels[i..].IndexOfAnyExcept(pixel);
            if (run < 0) run = pixels.Length - i;
            indexes.AsSpan(i, run).Fill(number);
            i += run;
        }
        return new(colors[..count].ToArray(), indexes, pixels.Length);
    }

    /// <summary>The pixels again.</summary>
    /// <param name="rgba">Four bytes for each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Expand(Span<byte> rgba)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(rgba);
        for (var i = 0; i < pixels.Length; i++) pixels[i] = _colors[_indexes[i]];
    }

    public void Dispose()
    {
        if (_indexes.Length > 0) ArrayPool<byte>.Shared.Return(_indexes);
        _indexes = [];
    }
}
