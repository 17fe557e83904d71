using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PosterKit.Foundation;

/// <summary>128 bits of any number of bytes, by which contents are told apart: SipHash-2-4 (Aumasson and Bernstein, 2012) with its longer result.</summary>
/// <remarks>A digest of the system's library would cost a small poster a tenth of its time, for loading that library.</remarks>
public sealed class ContentHash
{
    private const int WordBytes = 8;

    // Drawn anew by each process: who makes files cannot know it. The system's generator of keys would load the library that this is to spare.
    private static readonly UInt128 ProcessKey = BinaryPrimitives.ReadUInt128LittleEndian(Guid.NewGuid().ToByteArray());

    private readonly byte[] _rest = new byte[WordBytes];
    private int _restLength;
    private byte _length;
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>A hash of nothing yet.</summary>
    /// <param name="key">Zero: the hash is the same on every machine, and one can make contents of the same hash on purpose.</param>
    public ContentHash(UInt128 key = default)
    {
        var (low, high) = ((ulong)key, (ulong)(key >> 64));
        _a = low ^ 0x736F_6D65_7073_6575;
        _b = high ^ 0x646F_7261_6E64_6F6D ^ 0xEE;
        _c = low ^ 0x6C79_6765_6E65_7261;
        _d = high ^ 0x7465_6462_7974_6573;
    }

    /// <summary>What a file is known by within this process, and no longer: 32 digits. Nobody can make two files that have it in common.</summary>
    public static string OfFile(ReadOnlySpan<byte> bytes)
    {
        var hash = new ContentHash(ProcessKey);
        hash.Add(bytes);
        return Convert.ToHexString(hash.Current());
    }

    /// <summary>The 16 bytes of the hash of a whole file, the same on every machine.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new ContentHash();
        hash.Add(bytes);
        return hash.Current();
    }

    /// <summary>Adds bytes; how they are parted makes no difference.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        _length += (byte)bytes.Length;
        if (_restLength > 0)
        {
            var taken = Math.Min(WordBytes - _restLength, bytes.Length);
            bytes[..taken].CopyTo(_rest.AsSpan(_restLength));
            _restLength += taken;
            bytes = bytes[taken..];
            if (_restLength < WordBytes) return;
            AddWords(_rest);
        }
        var whole = bytes.Length / WordBytes * WordBytes;
        AddWords(bytes[..whole]);
        bytes[whole..].CopyTo(_rest);
        _restLength = bytes.Length - whole;
    }

    /// <summary>The 16 bytes of the hash of all that was added; more can be added after.</summary>
    public byte[] Current()
    {
        var rest = _rest.AsSpan();
        rest[_restLength..].Clear();
        rest[WordBytes - 1] = _length;
        var last = BinaryPrimitives.ReadUInt64LittleEndian(rest);
        var (a, b, c, d) = (_a, _b, _c, _d ^ last);
        Mix(ref a, ref b, ref c, ref d);
        Mix(ref a, ref b, ref c, ref d);
        a ^= last;
        var hash = new byte[2 * WordBytes];
        c ^= 0xEE;
        for (var round = 0; round < 4; round++) Mix(ref a, ref b, ref c, ref d);
        BinaryPrimitives.WriteUInt64LittleEndian(hash, a ^ b ^ c ^ d);
        b ^= 0xDD;
        for (var round = 0; round < 4; round++) Mix(ref a, ref b, ref c, ref d);
        BinaryPrimitives.WriteUInt64LittleEndian(hash.AsSpan(WordBytes), a ^ b ^ c ^ d);
        return hash;
    }

    private void AddWords(ReadOnlySpan<byte> bytes)
    {
        var (a, b, c, d) = (_a, _b, _c, _d);
        foreach (var stored in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            var word = BitConverter.IsLittleEndian ? stored : BinaryPrimitives.ReverseEndianness(stored);
            d ^= word;
            Mix(ref a, ref b, ref c, ref d);
            Mix(ref a, ref b, ref c, ref d);
            a ^= word;
        }
        (_a, _b, _c, _d) = (a, b, c, d);
    }

    // SipRound.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref ulong a, ref ulong b, ref ulong c, ref ulong d)
    {
        a += b;
        b = BitOperations.RotateLeft(b, 13) ^ a;
        a = BitOperations.RotateLeft(a, 32);
        c += d;
        d = BitOperations.RotateLeft(d, 16) ^ c;
        a += d;
        d = BitOperations.RotateLeft(d, 21) ^ a;
        c += b;
        b = BitOperations.RotateLeft(b, 17) ^ c;
        c = BitOperations.RotateLeft(c, 32);
    }
}
