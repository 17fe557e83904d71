using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>Turns rows of any PNG colour type and depth into RGBA.</summary>
internal sealed class PngRowReader
{
    private readonly PngImageHeader _header;

    // RGBA of each sample value, for palettes and for grey of up to 8 bits; bytes in memory order.
    private readonly uint[]? _table;

    // The sample values of tRNS that mark a clear pixel; -1 for none.
    private readonly (int Red, int Green, int Blue) _clear = (-1, -1, -1);

    private PngRowReader(PngImageHeader header, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency)
    {
        _header = header;
        var view = new ByteView(transparency, false);
        if (header.ColorType == PngColorType.Palette)
        {
            _table = new uint[Math.Min(palette.Length / 3, 1 << header.Depth)];
            for (var i = 0; i < _table.Length; i++)
                _table[i] = Pack(palette[i * 3], palette[i * 3 + 1], palette[i * 3 + 2], i < transparency.Length ? transparency[i] : (byte)255);
        }
        else if (header.ColorType == PngColorType.Gray && header.Depth <= 8)
        {
            _table = new uint[1 << header.Depth];
            var clear = transparency.Length >= 2 ? view.UInt16(0) : -1;
            for (var i = 0; i < _table.Length; i++)
            {
                var gray = (byte)(i * 255 / (_table.Length - 1));
                _table[i] = Pack(gray, gray, gray, i == clear ? (byte)0 : (byte)255);
            }
        }
        else if (header.ColorType == PngColorType.Gray && transparency.Length >= 2)
        {
            _clear = (view.UInt16(0), 0, 0);
        }
        else if (header.ColorType == PngColorType.Rgb && transparency.Length >= 6)
        {
            _clear = (view.UInt16(0), view.UInt16(2), view.UInt16(4));
        }
    }

    /// <summary>Null where the palette is wrong or missing.</summary>
    public static PngRowReader? Create(PngImageHeader header, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency) =>
        header.ColorType == PngColorType.Palette && (palette.Length is 0 or > 768 || palette.Length % 3 != 0) ? null : new(header, palette, transparency);

    /// <summary>Writes the pixels of an unfiltered row.</summary>
    /// <returns>False where a pixel has a number that the palette lacks.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read(ReadOnlySpan<byte> row, Span<byte> rgba)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(rgba);
        switch (_header.ColorType, _header.Depth)
        {
            case (PngColorType.Gray or PngColorType.Palette, <= 8): return ReadTable(row, pixels);
            case (PngColorType.Gray, _): ReadGray16(row, pixels); break;
            case (PngColorType.Rgb, 8): ReadRgb(row, pixels); break;
            case (PngColorType.Rgb, _): ReadRgb16(row, pixels); break;
            case (PngColorType.GrayAlpha, 8):
                for (var i = 0; i < pixels.Length; i++) pixels[i] = Pack(row[2 * i], row[2 * i], row[2 * i], row[2 * i + 1]);
                break;
            case (PngColorType.GrayAlpha, _):
                for (var i = 0; i < pixels.Length; i++)
                {
                    var gray = ToByte(Sample16(row, 2 * i));
                    pixels[i] = Pack(gray, gray, gray, ToByte(Sample16(row, 2 * i + 1)));
                }
                break;
            case (_, 8):
                row[..rgba.Length].CopyTo(rgba);
                break;
            default:
                for (var i = 0; i < rgba.Length; i++) rgba[i] = ToByte(Sample16(row, i));
                break;
        }
        return true;
    }

    private bool ReadTable(ReadOnlySpan<byte> row, Span<uint> pixels)
    {
        ReadOnlySpan<uint> table = _table;
        var depth = _header.Depth;
        if (depth == 8)
        {
            for (var i = 0; i < pixels.Length; i++)
            {
                if (row[i] >= table.Length) return false;
                pixels[i] = table[row[i]];
            }
            return true;
        }
        var mask = (1 << depth) - 1;
        for (var i = 0; i < pixels.Length; i++)
        {
            // The leftmost pixel stands in the high bits.
            var bit = i * depth;
            var value = row[bit >> 3] >> 8 - depth - (bit & 7) & mask;
            if (value >= table.Length) return false;
            pixels[i] = table[value];
        }
        return true;
    }

    private void ReadGray16(ReadOnlySpan<byte> row, Span<uint> pixels)
    {
        for (var i = 0; i < pixels.Length; i++)
        {
            var sample = Sample16(row, i);
            var gray = ToByte(sample);
            pixels[i] = Pack(gray, gray, gray, sample == _clear.Red ? (byte)0 : (byte)255);
        }
    }

    private void ReadRgb(ReadOnlySpan<byte> row, Span<uint> pixels)
    {
        StraightPixels.FromRgb(row, MemoryMarshal.AsBytes(pixels));
        if (_clear.Red is < 0 or > 255 || _clear.Green > 255 || _clear.Blue > 255) return;

        var clear = Pack((byte)_clear.Red, (byte)_clear.Green, (byte)_clear.Blue, 255);
        var clearAlpha = Pack((byte)_clear.Red, (byte)_clear.Green, (byte)_clear.Blue, 0);
        foreach (ref var pixel in pixels)
        {
            if (pixel == clear) pixel = clearAlpha;
        }
    }

    private void ReadRgb16(ReadOnlySpan<byte> row, Span<uint> pixels)
    {
        for (var i = 0; i < pixels.Length; i++)
        {
            var (red, green, blue) = (Sample16(row, 3 * i), Sample16(row, 3 * i + 1), Sample16(row, 3 * i + 2));
            pixels[i] = Pack(ToByte(red), ToByte(green), ToByte(blue), (red, green, blue) == _clear ? (byte)0 : (byte)255);
        }
    }

    private static int Sample16(ReadOnlySpan<byte> row, int index) => BinaryPrimitives.ReadUInt16BigEndian(row[(2 * index)..]);

    // x 255 / 65535, rounded to nearest: W3C PNG 3, section 13.12; exact for all samples.
    private static byte ToByte(int sample) => (byte)(sample * 255 + 32895 >> 16);

    private static uint Pack(byte red, byte green, byte blue, byte alpha) =>
        BitConverter.IsLittleEndian
            ? red | (uint)green << 8 | (uint)blue << 16 | (uint)alpha << 24
            : (uint)red << 24 | (uint)green << 16 | (uint)blue << 8 | alpha;
}
