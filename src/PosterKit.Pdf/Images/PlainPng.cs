using System.Buffers.Binary;
using System.IO.Compression;

namespace PosterKit.Pdf;

/// <summary>
/// A PNG file whose data a PDF can hold as they are: no alpha, not interlaced. Both formats compress
/// rows with the same predictors (PDF 32000-1 7.4.4.4), so nothing is decoded but for a check.
/// </summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="BitsPerSample">1, 2, 4, 8 or 16; both formats put the higher byte first.</param>
/// <param name="Components">1 or 3.</param>
/// <param name="Palette">Red, green, blue of each index; empty: no palette.</param>
/// <param name="Profile">Its colour profile; null: its colours are sRGB.</param>
internal sealed record PlainPng(int Width, int Height, int BitsPerSample, int Components, byte[] Palette, byte[]? Profile)
{
    // Profiles of screens and cameras have some kilobytes, those of presses up to a few megabytes.
    private const int MostProfileBytes = 4 << 20;

    /// <summary>Reads a file and appends its data to <paramref name="data"/>; null where the data cannot go in as they are, or are damaged.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="mostBits">Of a sample: 16 from PDF 1.5 on, 8 before.</param>
    /// <param name="data">Gets the data.</param>
    public static PlainPng? Read(ReadOnlySpan<byte> bytes, int mostBits, PdfBuffer data)
    {
        if (bytes.Length < 33 || BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]) != Chunk("IHDR"u8)) return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        var (bits, kind, interlace) = (bytes[24], bytes[25], bytes[28]);
        if (width <= 0 || height <= 0 || bits > mostBits || kind is not (0 or 2 or 3) || interlace != 0) return null;

        byte[] palette = [];
        byte[]? profile = null;
        var (hasGamma, isSrgb) = (false, false);
        var at = 8;
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (length < 0 || length > bytes.Length - at - 12) return null;
            var type = BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 4)..]);
            var body = bytes.Slice(at + 8, length);
            if (type == Chunk("PLTE"u8)) palette = body.ToArray();
            else if (type == Chunk("IDAT"u8)) data.Raw(body);
            else if (type == Chunk("sRGB"u8)) isSrgb = true;
            else if (type == Chunk("gAMA"u8)) hasGamma = length < 4 || BinaryPrimitives.ReadInt32BigEndian(body) != 45455; // that of sRGB
            else if (type == Chunk("iCCP"u8)) profile = ReadProfile(body);
            else if (type == Chunk("tRNS"u8) || type == Chunk("cICP"u8)) return null;
            at += 12 + length;
        }
        if (hasGamma && !isSrgb && profile is null) return null;
        var components = kind == 2 ? 3 : 1;
        if (kind != 3) palette = [];
        else if (palette.Length is 0 or > 768 || palette.Length % 3 != 0) return null;
        return IsWhole(data, height, (width * (long)bits * components + 7) / 8) ? new(width, height, bits, components, palette, isSrgb ? null : profile) : null;
    }

    // The rows are all there, and each starts with a known predictor.
    private static bool IsWhole(PdfBuffer data, int height, long rowBytes)
    {
        if (rowBytes > 1 << 28) return false;
        var row = new byte[rowBytes + 1];
        try
        {
            using var zlib = new ZLibStream(data.OpenRead(), CompressionMode.Decompress);
            for (var y = 0; y < height; y++)
            {
                if (zlib.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length || row[0] > 4) return false;
            }
            return zlib.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // A name, a zero, the way of compression, which is always zlib, and the profile (PNG 3, 11.3.2.3).
    private static byte[]? ReadProfile(ReadOnlySpan<byte> body)
    {
        var name = body.IndexOf((byte)0);
        if (name < 0 || name + 2 > body.Length) return null;
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(body[(name + 2)..].ToArray(), writable: false), CompressionMode.Decompress);
            var profile = new byte[MostProfileBytes];
            var length = zlib.ReadAtLeast(profile, profile.Length, throwOnEndOfStream: false);
            return length < profile.Length ? profile[..length] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static uint Chunk(ReadOnlySpan<byte> name) => BinaryPrimitives.ReadUInt32BigEndian(name);
}
