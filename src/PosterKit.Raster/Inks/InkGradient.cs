using System.Buffers;
using System.Runtime.InteropServices;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>A gradient of inks: one of four channels for each cell.</summary>
internal sealed class InkGradient(RowSource[] cells) : RowSource
{
    public override bool IsOpaque => cells[0].IsOpaque;

    /// <summary>
    /// True where a gradient is made of process inks alone: no stop that is seen is of a spot ink, or it goes from what is on every plate to something else, for which
    /// documents have no colour space.
    /// </summary>
    public static bool IsProcess(ReadOnlySpan<GradientStop> stops)
    {
        var (spots, seen, every) = (0, 0, 0);
        foreach (var stop in stops)
        {
            if (stop.Color.Alpha == 0) continue;
            seen++;
            if (stop.Color.Spot is not { } spot) continue;
            spots++;
            if (spot.Name == SpotColor.EveryPlate) every++;
        }
        return spots == 0 || (every > 0 && every < seen);
    }

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
