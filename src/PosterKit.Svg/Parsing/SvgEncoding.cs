using System.Text;

namespace PosterKit.Svg;

/// <summary>The characters of an XML file (XML 1.0, appendix F): by its byte order mark, else as it declares, else UTF-8.</summary>
internal static class SvgEncoding
{
    // A declaration stands at the very start, and says little more than this.
    private const int LongestDeclaration = 200;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, its byte order mark left out.</summary>
    /// <exception cref="DecoderFallbackException">There are bytes that are no characters of its encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Utf8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return LittleEndian.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return BigEndian.GetString(bytes[2..]);
        if (bytes.StartsWith("<\0?\0"u8)) return LittleEndian.GetString(bytes);
        if (bytes.StartsWith("\0<\0?"u8)) return BigEndian.GetString(bytes);
        return (Declared(bytes) ?? Utf8).GetString(bytes);
    }

    // Null: none is declared, or one that is not known. Old Chinese programs write GB2312 or GBK, and mean GB 18030.
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("<?xml"u8)) return null;
        var end = bytes[..Math.Min(bytes.Length, LongestDeclaration)].IndexOf("?>"u8);
        if (end < 0) return null;
        var declaration = Encoding.ASCII.GetString(bytes[..end]);
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0) return null;
        var open = declaration.AsSpan(at).IndexOfAny('"', '\'');
        if (open < 0) return null;
        var name = declaration.AsSpan(at + open + 1);
        if (name.IndexOfAny('"', '\'') is var close && close < 0) return null;
        return Find(name[..close].ToString());
    }

    private static Encoding? Find(string name)
    {
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return null;
        if (name.Equals("gb2312", StringComparison.OrdinalIgnoreCase) || name.Equals("gbk", StringComparison.OrdinalIgnoreCase)) name = "gb18030";
        // A file that could be read for its declaration is of single bytes there, whatever it says.
        if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
