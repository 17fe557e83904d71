namespace PosterKit.Fonts.Sfnt;

/// <summary>
/// What we need of a CFF table (Adobe Technical Note 5176): whether it is keyed by CID, how many glyphs it has, and which CID each bears.
/// </summary>
internal sealed class CffTable
{
    private const int MaxOperands = 48;
    private const int CharsetOperator = 15;
    private const int CharStringsOperator = 17;
    private const int RosOperator = 0x0C00 | 30;

    private readonly int _charset;

    private CffTable(int glyphCount, bool isCidKeyed, int charset) => (GlyphCount, IsCidKeyed, _charset) = (glyphCount, isCidKeyed, charset);

    /// <summary>How many charstrings there are.</summary>
    public int GlyphCount { get; }

    /// <summary>True where glyphs are named by CID (the Top DICT has ROS).</summary>
    public bool IsCidKeyed { get; }

    /// <summary>Reads header, Top DICT and counts; null where the table is damaged.</summary>
    public static CffTable? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length < 4 || data[0] != 1) return null;
        if (!TryReadIndex(data, data[2], out _, out _, out var topDicts)) return null;
        if (!TryReadIndex(data, topDicts, out var count, out var first, out _) || count == 0) return null;
        var charset = 0;
        var charStrings = 0;
        var isCidKeyed = false;
        if (!TryReadTopDict(data[first.Start..first.End], (key, value) =>
        {
            if (key == CharsetOperator) charset = value;
            if (key == CharStringsOperator) charStrings = value;
            if (key == RosOperator) isCidKeyed = true;
        })) return null;
        return charStrings > 0 && TryReadIndex(data, charStrings, out var glyphs, out _, out _) && glyphs > 0
            ? new(glyphs, isCidKeyed, charset)
            : null;
    }

    /// <summary>The CID of each glyph; null where the charset is damaged. Glyph 0 is always CID 0.</summary>
    /// <param name="data">The table that this was read from.</param>
    public ushort[]? ReadCids(ReadOnlySpan<byte> data)
    {
        var cids = new ushort[GlyphCount];
        // 0 to 2 are the predefined charsets; a CID-keyed font has none of these, and readers take it for the identity.
        if (_charset <= 2)
        {
            for (var i = 0; i < cids.Length; i++) cids[i] = (ushort)i;
            return cids;
        }
        if (_charset >= data.Length) return null;
        var at = _charset + 1;
        switch (data[_charset])
        {
            case 0:
                if (at + 2L * (GlyphCount - 1) > data.Length) return null;
                for (var i = 1; i < cids.Length; i++, at += 2) cids[i] = BigEndian.ReadUInt16(data, at);
                return cids;
            case 1 or 2:
                var countBytes = data[_charset];
                for (var i = 1; i < cids.Length;)
                {
                    if (at + 2 + countBytes > data.Length) return null;
                    var cid = BigEndian.ReadUInt16(data, at);
                    var left = countBytes == 1 ? data[at + 2] : BigEndian.ReadUInt16(data, at + 2);
                    for (var j = 0; j <= left && i < cids.Length; j++) cids[i++] = (ushort)(cid + j);
                    at += 2 + countBytes;
                }
                return cids;
            default:
                return null;
        }
    }

    // An INDEX: a count, the size of offsets, count + 1 offsets from the byte before the data.
    private static bool TryReadIndex(ReadOnlySpan<byte> data, int at, out int count, out (int Start, int End) first, out int end)
    {
        (count, first, end) = (0, default, 0);
        if (at < 0 || at > data.Length - 2) return false;
        count = BigEndian.ReadUInt16(data, at);
        if (count == 0)
        {
            end = at + 2;
            return true;
        }
        if (at > data.Length - 3 || data[at + 2] is < 1 or > 4) return false;
        var size = (int)data[at + 2];
        var offsets = at + 3;
        var body = offsets + (count + 1L) * size - 1;
        if (body + 1 > data.Length) return false;
        var (start, next, last) = (
            body + ReadOffset(data, offsets, size), body + ReadOffset(data, offsets + size, size), body + ReadOffset(data, offsets + count * size, size));
        if (start <= body || next < start || last < next || last > data.Length) return false;
        first = ((int)start, (int)next);
        end = (int)last;
        return true;
    }

    private static long ReadOffset(ReadOnlySpan<byte> data, int at, int size)
    {
        long value = 0;
        for (var i = 0; i < size; i++) value = (value << 8) | data[at + i];
        return value;
    }

    // Operators follow their operands; of the operands the last integer is enough for us.
    private static bool TryReadTopDict(ReadOnlySpan<byte> dict, Action<int, int> found)
    {
        var at = 0;
        var operands = 0;
        var value = 0;
        while (at < dict.Length)
        {
            var b = dict[at++];
            if (b <= 21)
            {
                var key = (int)b;
                if (b == 12)
                {
                    if (at >= dict.Length) return false;
                    key = 0x0C00 | dict[at++];
                }
                found(key, value);
                (operands, value) = (0, 0);
                continue;
            }
            if (++operands > MaxOperands) return false;
            switch (b)
            {
                case 28:
                    value = BigEndian.ReadInt16(dict, at);
                    at += 2;
                    break;
                case 29:
                    value = (int)BigEndian.ReadUInt32(dict, at);
                    at += 4;
                    break;
                case 30:
                    while (at < dict.Length && (dict[at] & 0x0F) != 0x0F && dict[at] >> 4 != 0x0F) at++;
                    at++;
                    break;
                case >= 32 and <= 246:
                    value = b - 139;
                    break;
                case >= 247 and <= 250:
                    value = (b - 247) * 256 + (at < dict.Length ? dict[at] : 0) + 108;
                    at++;
                    break;
                case >= 251 and <= 254:
                    value = -(b - 251) * 256 - (at < dict.Length ? dict[at] : 0) - 108;
                    at++;
                    break;
                default:
                    return false;
            }
            if (at > dict.Length) return false;
        }
        return true;
    }
}
