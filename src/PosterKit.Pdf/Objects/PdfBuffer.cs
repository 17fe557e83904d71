using System.Buffers;
using System.Buffers.Text;
using System.Text;
using PosterKit.Foundation;

namespace PosterKit.Pdf;

/// <summary>Bytes of PDF syntax in a pooled array that grows. Numbers are written short and without culture; no member allocates for each token.</summary>
internal sealed class PdfBuffer : IDisposable
{
    private byte[] _bytes;

    public PdfBuffer(int capacity = 1024) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes that it holds on to.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The same bytes, to be changed in place.</summary>
    public Span<byte> Editable => _bytes.AsSpan(0, Length);

    /// <summary>A stream over what was written; to be read before the next write.</summary>
    public MemoryStream OpenRead() => new(_bytes, 0, Length, writable: false);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Room for <paramref name="count"/> more bytes, counted as written.</summary>
    public Span<byte> Append(int count)
    {
        Reserve(count);
        var span = _bytes.AsSpan(Length, count);
        Length += count;
        return span;
    }

    /// <summary>Bytes as they are.</summary>
    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Append(bytes.Length));
        return this;
    }

    public PdfBuffer Byte(byte value)
    {
        if (Length == _bytes.Length) Reserve(1);
        _bytes[Length++] = value;
        return this;
    }

    public PdfBuffer Space() => Byte((byte)' ');

    public PdfBuffer Line() => Byte((byte)'\n');

    public PdfBuffer Integer(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(Length), out var written);
        Length += written;
        return this;
    }

    /// <summary>A number rounded to a count of decimals, half away from zero, without needless zeros (".5", "-2.25", "7").</summary>
    /// <param name="value">What is not finite is written as 0; what is beyond a billion as a billion, which no reader's range excludes.</param>
    /// <param name="decimals">0 to 9.</param>
    public PdfBuffer Number(double value, int decimals = 4)
    {
        Reserve(24);
        Length += PdfNumber.Format(value, decimals, _bytes.AsSpan(Length));
        return this;
    }

    /// <summary>The four numbers of a rectangle: two corners (PDF 32000-1 7.9.5).</summary>
    public PdfBuffer Rectangle(Rect r, int decimals = 4) =>
        Number(r.X, decimals).Space().Number(r.Y, decimals).Space().Number(r.Right, decimals).Space().Number(r.Bottom, decimals);

    /// <summary>"12 0 R".</summary>
    public PdfBuffer Reference(int id) => Integer(id).Raw(" 0 R"u8);

    /// <summary>A name with its slash; what may not stand in a name is escaped (PDF 32000-1 7.3.5).</summary>
    public PdfBuffer Name(string name)
    {
        Byte((byte)'/');
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in name.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(utf8);
            for (var i = 0; i < length; i++)
            {
                var b = utf8[i];
                if (b is > 0x20 and < 0x7F && "#/()<>[]{}%"u8.IndexOf(b) < 0) Byte(b);
                else Byte((byte)'#').HexByte(b);
            }
        }
        return this;
    }

    /// <summary>A text string: ASCII in parentheses, anything else as UTF-16 with its mark in hexadecimal (PDF 32000-1 7.9.2.2).</summary>
    public PdfBuffer Text(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExceptInRange(' ', '~')) return Utf16Text(text);
        Byte((byte)'(');
        foreach (var c in text)
        {
            if (c is '(' or ')' or '\\') Byte((byte)'\\');
            Byte((byte)c);
        }
        return Byte((byte)')');
    }

    private PdfBuffer Utf16Text(ReadOnlySpan<char> text)
    {
        Raw("<FEFF"u8);
        foreach (var c in text) Hex4(c);
        return Byte((byte)'>');
    }

    /// <summary>Four hexadecimal digits.</summary>
    public PdfBuffer Hex4(ushort value)
    {
        WriteHex4(Append(4), value);
        return this;
    }

    public PdfBuffer HexByte(byte value) => Byte(HexDigit(value >> 4)).Byte(HexDigit(value));

    /// <summary>Writes four hexadecimal digits over the first four bytes of <paramref name="at"/>.</summary>
    public static void WriteHex4(Span<byte> at, ushort value)
    {
        at[3] = HexDigit(value);
        at[2] = HexDigit(value >> 4);
        at[1] = HexDigit(value >> 8);
        at[0] = HexDigit(value >> 12);
    }

    /// <summary>Reads what <see cref="WriteHex4"/> wrote.</summary>
    public static ushort ReadHex4(ReadOnlySpan<byte> at)
    {
        var value = 0;
        for (var i = 0; i < 4; i++) value = value << 4 | (at[i] <= '9' ? at[i] - '0' : at[i] - 'A' + 10);
        return (ushort)value;
    }

    public override string ToString() => Encoding.Latin1.GetString(Written);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private static byte HexDigit(int value) => "0123456789ABCDEF"u8[value & 15];

    private void Reserve(int count)
    {
        if (_bytes.Length - Length >= count) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Length + count), (int)Math.Min(Length * 2L, Array.MaxLength)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
