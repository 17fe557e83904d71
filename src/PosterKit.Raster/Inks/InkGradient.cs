using System.Buffers;
using System.Runtime.InteropServices;

namespace PosterKit.Raster;

/// <summary>A gradient of inks: one of four channels for each cell.</summary>
internal sealed class InkGradient(RowSource[] cells) : RowSource
{
    public override bool IsOpaque => cells[0].IsOpaque;

    public override void Read(int x, int y, Span<byte> pixels)
    {
        var target = MemoryMarshal.Cast<byte, uint>(pixels);
        var count = target.Length / cells.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(count * 4);
        var row = buffer.AsSpan(0, count * 4);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            cells[cell].Read(x, y, row);
            var from = MemoryMarshal.Cast<byte, uint>(row);
            for (var i = 0; i < count; i++) target[i * cells.Length + cell] = from[i];
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    public override bool TryReadConstant(int y, Span<byte> pixel)
    {
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (!cells[cell].TryReadConstant(y, pixel.Slice(cell * 4, 4))) return false;
        }
        return true;
    }
}
