using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Foundation.Tests;

public sealed class ContentHashTests
{
    // The key and the first results of the test vectors that its authors published.
    private static readonly UInt128 Key = BinaryPrimitives.ReadUInt128LittleEndian([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);

    [Theory]
    [InlineData(0, "A3817F04BA25A8E66DF67214C7550293")]
    [InlineData(1, "DA87C1D86B99AF44347659119B22FC45")]
    public void Hash_is_SipHash_of_128_bits(int length, string expected)
    {
        var hash = new ContentHash(Key);
        hash.Add([.. Enumerable.Range(0, length).Select(i => (byte)i)]);

        Assert.Equal(expected, Convert.ToHexString(hash.Current()));
    }

    [Fact]
    public void How_the_bytes_come_in_parts_makes_no_difference() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Gen.Choose(0, 20).ArrayOf().ToArbitrary(), (bytes, lengths) =>
        {
            var parts = new ContentHash();
            var rest = bytes.AsSpan();
            foreach (var length in lengths)
            {
                var part = Math.Min(length, rest.Length);
                parts.Add(rest[..part]);
                rest = rest[part..];
                parts.Current(); // To ask is not to change.
            }
            parts.Add(rest);
            return ContentHash.Of(bytes).AsSpan().SequenceEqual(parts.Current());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_byte_more_or_less_makes_another_hash()
    {
        var hashes = new HashSet<string>();
        var bytes = new byte[64];
        for (var length = 0; length <= bytes.Length; length++) hashes.Add(Convert.ToHexString(ContentHash.Of(bytes.AsSpan(0, length))));
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            hashes.Add(Convert.ToHexString(ContentHash.Of(bytes)));
            bytes[i] ^= 1;
        }

        Assert.Equal(65 + 64, hashes.Count);
    }
}
