using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace PosterKit.Imaging;

/// <summary>Writes the chunks of a PNG (W3C PNG 3, sections 5 and 11).</summary>
internal static class PngChunkWriter
{
    private const string TitleKeyword = "Title";

    public static void WriteSignature(Stream output) => output.Write(PngProbe.Signature);

    public static void WriteHeader(Stream output, int width, int height, PngColorType colorType, int depth)
    {
        Span<byte> data = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data[4..], height);
        data[8] = (byte)depth;
        data[9] = (byte)colorType;
        data[10..].Clear(); // deflate, the five filters, no interlace
        Write(output, PngChunkType.Header, data);
    }

    /// <summary>Says that the colours are sRGB, to be shown with perceptual intent.</summary>
    public static void WriteStandardRgb(Stream output) => Write(output, PngChunkType.StandardRgb, [0]);

    /// <summary>PLTE, and tRNS where a colour is clear.</summary>
    /// <param name="output">Gets the chunks.</param>
    /// <param name="palette">Premultiplied pixels in memory order; those that are not opaque come first.</param>
    public static void WritePalette(Stream output, ReadOnlySpan<uint> palette)
    {
        Span<byte> straight = stackalloc byte[palette.Length * 4];
        StraightPixels.ToRgba(MemoryMarshal.AsBytes(palette), straight);
        Span<byte> colors = stackalloc byte[palette.Length * 3];
        StraightPixels.ToRgb(straight, colors);
        Write(output, PngChunkType.Palette, colors);
        Span<byte> alphas = stackalloc byte[palette.Length];
        var count = 0;
        for (; count < palette.Length && straight[count * 4 + 3] < 255; count++) alphas[count] = straight[count * 4 + 3];
        if (count > 0) Write(output, PngChunkType.Transparency, alphas[..count]);
    }

    public static void WritePixelSize(Stream output, double dpi)
    {
        Span<byte> data = stackalloc byte[9];
        var perMetre = (uint)Math.Clamp(Math.Round(dpi / 0.0254), 1, int.MaxValue);
        BinaryPrimitives.WriteUInt32BigEndian(data, perMetre);
        BinaryPrimitives.WriteUInt32BigEndian(data[4..], perMetre);
        data[8] = 1; // per metre
        Write(output, PngChunkType.PixelSize, data);
    }

    /// <summary>Latin-1 text goes into tEXt, which every reader knows, other text into iTXt as UTF-8.</summary>
    public static void WriteTitle(Stream output, string title)
    {
        if (title.All(c => c is '\n' or >= ' ' and <= '~' or >= '\u00A0' and <= '\u00FF'))
        {
            Write(output, PngChunkType.Text, Encoding.Latin1.GetBytes($"{TitleKeyword}\0{title}"));
            return;
        }
        // Keyword, not compressed (two zeros), no language, no translated keyword. A lone zero would end the text.
        var text = title.Replace("\0", "", StringComparison.Ordinal);
        Write(output, PngChunkType.InternationalText, Encoding.UTF8.GetBytes($"{TitleKeyword}\0\0\0\0\0{text}"));
    }

    public static void WriteEnd(Stream output) => Write(output, PngChunkType.End, []);

    public static void Write(Stream output, uint type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(number[4..], type);
        output.Write(number);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc32.Continue(Crc32.Continue(~0u, number[4..]), data));
        output.Write(number[..4]);
    }
}
