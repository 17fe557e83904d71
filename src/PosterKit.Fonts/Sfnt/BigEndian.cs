using System.Buffers.Binary;

namespace PosterKit.Fonts.Sfnt;

/// <summary>Reads of font tables that give zero outside the data, so that a short table never throws.</summary>
internal static class BigEndian
{
    public static ushort ReadUInt16(ReadOnlySpan<byte> data, int at) =>
        at >= 0 && at <= data.Length - 2 ? BinaryPrimitives.ReadUInt16BigEndian(data[at..]) : (ushort)0;

    public static short ReadInt16(ReadOnlySpan<byte> data, int at) => (short)ReadUInt16(data, at);

    public static uint ReadUInt32(ReadOnlySpan<byte> data, int at) =>
        at >= 0 && at <= data.Length - 4 ? BinaryPrimitives.ReadUInt32BigEndian(data[at..]) : 0;
}
