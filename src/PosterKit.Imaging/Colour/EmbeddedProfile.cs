using System.IO.Compression;

namespace PosterKit.Imaging;

/// <summary>Finds the colour profile in a picture file.</summary>
internal static class EmbeddedProfile
{
    // Press profiles have one or two megabytes; a PNG's is compressed, and must not swell without bound.
    private const int MostBytes = 16 << 20;

    /// <summary>The bytes of the profile; null where there is none that is whole.</summary>
    public static byte[]? Find(ReadOnlySpan<byte> file, ImageFormat format) => format switch
    {
        ImageFormat.Png => InPng(file),
        ImageFormat.Jpeg => InJpeg(file),
        ImageFormat.WebP => InWebP(file),
        _ => null,
    };

    // W3C PNG 3, section 11.3.2.3: a name of up to 79 bytes, a zero, the method (zero: zlib), the data.
    private static byte[]? InPng(ReadOnlySpan<byte> file)
    {
        foreach (var chunk in new PngChunks(file))
        {
            if (chunk.Type != PngChunkType.IccProfile) continue;
            var name = chunk.Data.IndexOf((byte)0);
            return name is > 0 and < 80 && chunk.Data.Length > name + 2 && chunk.Data[name + 1] == 0 ? Inflate(chunk.Data[(name + 2)..].ToArray()) : null;
        }
        return null;
    }

    private static byte[]? Inflate(byte[] data)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            var profile = new MemoryStream();
            var buffer = new byte[16 << 10];
            for (int count; (count = zlib.Read(buffer)) > 0;)
            {
                if (profile.Length + count > MostBytes) return null;
                profile.Write(buffer, 0, count);
            }
            return profile.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    // ICC.1:2022, annex B.4: parts in APP2 segments, each with its 1-based number and their count.
    private static byte[]? InJpeg(ReadOnlySpan<byte> file)
    {
        var parts = new (int Offset, int Length)[256];
        var (found, expected, total) = (0, 0, 0);
        var view = new ByteView(file, false);
        for (long at = 2; view.Has(at, 4) && view.Byte(at) == 0xFF;)
        {
            var marker = view.Byte(at + 1);
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = view.UInt16(at + 2);
            if (marker is 0xDA or 0xD9 || length < 2 || !view.Has(at + 2, length)) break;
            if (marker == 0xE2 && length > 16 && view.Matches(at + 4, "ICC_PROFILE\0"u8))
            {
                int number = view.Byte(at + 16), count = view.Byte(at + 17);
                if (number == 0 || number > count || (expected != 0 && count != expected) || parts[number].Length != 0) return null;
                parts[number] = ((int)at + 18, length - 16);
                expected = count;
                found++;
                total += length - 16;
            }
            at += 2 + length;
        }
        if (found == 0 || found != expected) return null;

        var profile = new byte[total];
        var to = 0;
        foreach (var (offset, length) in parts)
        {
            file.Slice(offset, length).CopyTo(profile.AsSpan(to));
            to += length;
        }
        return profile;
    }

    private static byte[]? InWebP(ReadOnlySpan<byte> file)
    {
        var view = new ByteView(file, true);
        for (long at = 12; view.Has(at, 8);)
        {
            var length = view.UInt32(at + 4);
            if (view.Matches(at, "ICCP"u8)) return view.Has(at + 8, length) ? view.Slice(at + 8, length).ToArray() : null;
            at += 8 + length + (length & 1);
        }
        return null;
    }
}
