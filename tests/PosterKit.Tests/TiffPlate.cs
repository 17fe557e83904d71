using System.Buffers.Binary;

namespace PosterKit.Tests;

/// <summary>A grey TIFF without compression, as Ghostscript writes a plate; kept as amounts of ink, 255 for solid.</summary>
internal sealed class TiffPlate
{
    private const ushort WidthTag = 256, HeightTag = 257, Photometric = 262, StripOffsets = 273, RowsPerStrip = 278;

    private readonly byte[] _ink;

    private TiffPlate(int width, int height, byte[] ink) => (Width, Height, _ink) = (width, height, ink);

    public int Width { get; }

    public int Height { get; }

    public static TiffPlate Read(byte[] file)
    {
        var isBig = file[0] == 'M';
        var entries = Enumerable.Range(0, Short((int)Long(4))).Select(i => (int)Long(4) + 2 + i * 12).ToDictionary(at => (ushort)Short(at), at => at);
        var (width, height, rows) = (Value(WidthTag), Value(HeightTag), Value(RowsPerStrip));
        var strips = (height + rows - 1) / rows;
        var ink = new byte[width * height];
        for (var strip = 0; strip < strips; strip++)
        {
            var offset = strips == 1 ? Value(StripOffsets) : (int)Long((int)Long(entries[StripOffsets] + 8) + strip * 4);
            file.AsSpan(offset, Math.Min(rows, height - strip * rows) * width).CopyTo(ink.AsSpan(strip * rows * width));
        }
        // 1: black is zero, so the values are light.
        if (Value(Photometric) == 1) for (var i = 0; i < ink.Length; i++) ink[i] = (byte)(255 - ink[i]);
        return new(width, height, ink);

        int Short(int at) => isBig ? BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at)) : BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));
        uint Long(int at) => isBig ? BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)) : BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
        int Value(ushort tag) => Short(entries[tag] + 2) == 3 ? Short(entries[tag] + 8) : (int)Long(entries[tag] + 8);
    }

    /// <summary>The mean of a square.</summary>
    public double Mean(int x, int y, int side)
    {
        var sum = 0;
        for (var row = y; row < y + side; row++)
        {
            for (var column = x; column < x + side; column++) sum += _ink[row * Width + column];
        }
        return (double)sum / (side * side);
    }
}
