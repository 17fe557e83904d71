using System.Buffers;
using System.Runtime.InteropServices;

namespace PosterKit.Raster;

/// <summary>Takes pictures of several cells a pixel apart into pictures of one, and puts them together again.</summary>
internal static class CellStrips
{
    /// <summary>What is made of a picture cell by cell.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="count">Cells of a pixel.</param>
    /// <param name="make">Makes a picture of one cell, of its number.</param>
    public static StripSource Of(StripSource source, int count, Func<StripSource, int, StripSource> make)
    {
        var cells = new StripSource[count];
        for (var cell = 0; cell < count; cell++) cells[cell] = make(One(source, count, cell), cell);
        return new Together(cells);
    }

    /// <summary>One cell of a picture.</summary>
    public static StripSource One(StripSource source, int count, int cell) => new Apart(source, count, cell);

    private sealed class Apart(StripSource source, int count, int cell) : StripSource
    {
        public override bool IsOpaque => source.IsOpaque;

        public override void Read(PixelBox box, Span<byte> pixels)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(pixels.Length * count);
            var whole = buffer.AsSpan(0, pixels.Length * count);
            source.Read(box, whole);
            var from = MemoryMarshal.Cast<byte, uint>(whole);
            var to = MemoryMarshal.Cast<byte, uint>(pixels);
            for (var i = 0; i < to.Length; i++) to[i] = from[i * count + cell];
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private sealed class Together(StripSource[] cells) : StripSource
    {
        public override bool IsOpaque => cells[0].IsOpaque;

        public override void Read(PixelBox box, Span<byte> pixels)
        {
            var length = pixels.Length / cells.Length;
            var buffer = ArrayPool<byte>.Shared.Rent(length);
            var one = buffer.AsSpan(0, length);
            var from = MemoryMarshal.Cast<byte, uint>(one);
            var to = MemoryMarshal.Cast<byte, uint>(pixels);
            for (var cell = 0; cell < cells.Length; cell++)
            {
                cells[cell].Read(box, one);
                for (var i = 0; i < from.Length; i++) to[i * cells.Length + cell] = from[i];
            }
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
