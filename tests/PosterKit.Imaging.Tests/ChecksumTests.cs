namespace PosterKit.Imaging.Tests;

public sealed class ChecksumTests
{
    [Fact]
    public void Crc_equals_the_bitwise_definition()
    {
        foreach (var length in Enumerable.Range(0, 400).Append(100_003)) Assert.Equal(TestPng.Crc(Noise(length)), Crc32.Of(Noise(length)));
    }

    [Fact]
    public void Crc_goes_on_where_a_part_ended()
    {
        var bytes = Noise(1000);

        for (var cut = 0; cut <= bytes.Length; cut += 37)
            Assert.Equal(Crc32.Of(bytes), ~Crc32.Continue(Crc32.Continue(~0u, bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
    }

    [Fact]
    public void Adler_equals_the_definition_at_every_length()
    {
        foreach (var bytes in Enumerable.Range(0, 70).Append(5551).Append(100_003).Select(Noise).Append([.. Enumerable.Repeat((byte)255, 70_000)]))
        {
            var (low, high) = (1u, 0u);
            foreach (var value in bytes)
            {
                low = (low + value) % 65521;
                high = (high + low) % 65521;
            }
            Assert.Equal(high << 16 | low, Adler32.Continue(Adler32.Empty, bytes));
        }
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 0)]
    [InlineData(1000, 70_000)]
    public void Adlers_of_two_parts_join(int first, int second)
    {
        var bytes = Noise(first + second);

        var joined = Adler32.Join(Adler32.Continue(1, bytes.AsSpan(0, first)), Adler32.Continue(1, bytes.AsSpan(first)), second);

        Assert.Equal(Adler32.Continue(1, bytes), joined);
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
