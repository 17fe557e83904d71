using System.Buffers.Binary;

namespace PosterKit.Pdf;

/// <summary>What the segments before the first scan of a JPEG file say (ITU-T T.81, Annex B).</summary>
/// <param name="Width">Pixels across as stored.</param>
/// <param name="Height">Pixels down as stored.</param>
/// <param name="Components">1, 3 or 4 channels.</param>
/// <param name="IsAdobe">True where a segment of Adobe's is in it.</param>
/// <param name="Profile">Its colour profile; null where it has none.</param>
/// <param name="IsWhole">True where the end of the picture is marked.</param>
internal sealed record JpegSegments(int Width, int Height, int Components, bool IsAdobe, byte[]? Profile, bool IsWhole)
{
    private static ReadOnlySpan<byte> EndMark => [0xFF, 0xD9];

    private static ReadOnlySpan<byte> ProfileMark => "ICC_PROFILE\0"u8;

    /// <summary>Reads the segments; null where DCTDecode does not take such a file: more than 8 bits, lossless or arithmetic coding.</summary>
    public static JpegSegments? Read(ReadOnlySpan<byte> bytes)
    {
        var (width, height, components, isAdobe) = (0, 0, 0, false);
        var parts = new SortedDictionary<int, byte[]>();
        var partCount = 0;
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF) { at++; continue; } // fill byte
            if (marker is 0x01 or >= 0xD0 and <= 0xD8) { at += 2; continue; } // no length
            if (marker is 0xDA or 0xD9) break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length) return null;
            var body = bytes.Slice(at + 4, length - 2);
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2: // baseline, extended, progressive; Huffman
                    if (body.Length < 6 || body[0] != 8) return null;
                    (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]), body[5]);
                    break;
                case >= 0xC3 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                    return null;
                case 0xE2 when body.StartsWith(ProfileMark) && body.Length > ProfileMark.Length + 2:
                    partCount = body[ProfileMark.Length + 1];
                    parts[body[ProfileMark.Length]] = body[(ProfileMark.Length + 2)..].ToArray();
                    break;
                case 0xEE when body.StartsWith("Adobe"u8):
                    isAdobe = true;
                    break;
            }
            at += 2 + length;
        }
        if (width == 0 || height == 0 || components is not (1 or 3 or 4)) return null;
        return new(width, height, components, isAdobe, parts.Count > 0 && parts.Count == partCount ? Join(parts) : null, bytes[at..].LastIndexOf(EndMark) >= 0);
    }

    private static byte[] Join(SortedDictionary<int, byte[]> parts)
    {
        var whole = new MemoryStream();
        foreach (var part in parts.Values) whole.Write(part);
        return whole.ToArray();
    }
}
