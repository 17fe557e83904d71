using System.Collections.Immutable;
using PosterKit.Fonts.Native;

namespace PosterKit.Fonts.Sfnt;

/// <summary>The axes of a variable face (OpenType 1.9, "fvar").</summary>
internal static class AxisTable
{
    private const int MostAxes = 64;
    private const int RecordBytes = 20;
    private const double Fixed = 65536;

    /// <summary>The axes; empty where the face has none, or the table makes no sense.</summary>
    public static ImmutableArray<FontAxis> Read(ReadOnlySpan<byte> fvar)
    {
        var (start, count, size) = (BigEndian.ReadUInt16(fvar, 4), BigEndian.ReadUInt16(fvar, 8), BigEndian.ReadUInt16(fvar, 10));
        if (count is 0 or > MostAxes || size < RecordBytes || start + count * size > fvar.Length) return [];
        var axes = ImmutableArray.CreateBuilder<FontAxis>(count);
        for (var i = 0; i < count; i++)
        {
            var at = start + i * size;
            var axis = new FontAxis(Tag.ToText(BigEndian.ReadUInt32(fvar, at)), Value(fvar, at + 4), Value(fvar, at + 8), Value(fvar, at + 12));
            if (!(axis.Least <= axis.Default && axis.Default <= axis.Most)) return [];
            axes.Add(axis);
        }
        return axes.MoveToImmutable();
    }

    private static double Value(ReadOnlySpan<byte> fvar, int at) => (int)BigEndian.ReadUInt32(fvar, at) / Fixed;
}
