using System.Buffers.Binary;
using System.Text;

namespace PosterKit.Fonts.Tests;

/// <summary>Takes a font file apart and puts it together again with some tables replaced.</summary>
internal sealed class SfntBuilder
{
    private readonly SortedDictionary<string, byte[]> _tables = new(StringComparer.Ordinal);
    private readonly uint _version;

    public SfntBuilder(byte[] file)
    {
        _version = BinaryPrimitives.ReadUInt32BigEndian(file);
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var record = file.AsSpan(12 + 16 * i);
            var (offset, length) = (BinaryPrimitives.ReadInt32BigEndian(record[8..]), BinaryPrimitives.ReadInt32BigEndian(record[12..]));
            _tables[Encoding.ASCII.GetString(record[..4])] = file[offset..(offset + length)];
        }
    }

    public IEnumerable<string> Tags => _tables.Keys;

    public byte[] this[string tag] => _tables[tag];

    public SfntBuilder With(string tag, byte[] table)
    {
        _tables[tag] = table;
        return this;
    }

    public SfntBuilder Without(string tag)
    {
        _tables.Remove(tag);
        return this;
    }

    /// <summary>Writes a big-endian 16-bit number into a table.</summary>
    public SfntBuilder Patch(string tag, int at, int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_tables[tag].AsSpan(at), (ushort)value);
        return this;
    }

    public byte[] Build()
    {
        var file = new MemoryStream();
        Write(file, _version, 4);
        Write(file, (uint)_tables.Count, 2);
        Write(file, 0, 6);
        var offset = 12 + 16 * _tables.Count;
        foreach (var (tag, table) in _tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            Write(file, 0, 4);
            Write(file, (uint)offset, 4);
            Write(file, (uint)table.Length, 4);
            offset += (table.Length + 3) & ~3;
        }
        foreach (var table in _tables.Values)
        {
            file.Write(table);
            while (file.Length % 4 != 0) file.WriteByte(0);
        }
        return file.ToArray();
    }

    /// <summary>Two fonts of their own files in one collection; tables are not shared.</summary>
    public static byte[] Collection(params byte[][] fonts)
    {
        var file = new MemoryStream();
        file.Write("ttcf"u8);
        Write(file, 0x00010000, 4);
        Write(file, (uint)fonts.Length, 4);
        var start = 12 + 4 * fonts.Length;
        var at = start;
        foreach (var font in fonts)
        {
            Write(file, (uint)at, 4);
            at += font.Length;
        }
        foreach (var font in fonts)
        {
            var moved = (byte[])font.Clone();
            var shift = (int)file.Length;
            for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(moved.AsSpan(4)); i++)
            {
                var record = moved.AsSpan(12 + 16 * i + 8);
                BinaryPrimitives.WriteInt32BigEndian(record, BinaryPrimitives.ReadInt32BigEndian(record) + shift);
            }
            file.Write(moved);
        }
        return file.ToArray();
    }

    /// <summary>A name table of Windows records.</summary>
    public static byte[] NameTable(params (int Id, int Language, string Text)[] names)
    {
        var (records, strings) = (new MemoryStream(), new MemoryStream());
        Write(records, 0, 2);
        Write(records, (uint)names.Length, 2);
        Write(records, (uint)(6 + 12 * names.Length), 2);
        foreach (var (id, language, text) in names)
        {
            var bytes = Encoding.BigEndianUnicode.GetBytes(text);
            foreach (var value in (ReadOnlySpan<int>)[3, 1, language, id, bytes.Length, (int)strings.Length]) Write(records, (uint)value, 2);
            strings.Write(bytes);
        }
        return [.. records.ToArray(), .. strings.ToArray()];
    }

    private static void Write(MemoryStream file, uint value, int bytes)
    {
        for (var i = bytes - 1; i >= 0; i--) file.WriteByte(i < 4 ? (byte)(value >> (8 * i)) : (byte)0);
    }
}
