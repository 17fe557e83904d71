using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;

namespace PosterKit.Imaging.Tests;

public sealed class RowDeflaterTests
{
    public static TheoryData<string, byte[]> Kinds
    {
        get
        {
            var random = new Random(7);
            var data = new TheoryData<string, byte[]>();
            void Add(string name, int length, Func<int, int> value) => data.Add(name, [.. Enumerable.Range(0, length).Select(i => (byte)value(i))]);
            Add("one byte", 1, _ => 5);
            Add("three bytes", 3, i => i);
            Add("one value", 200_000, _ => 0);
            Add("noise", 150_000, _ => random.Next(256));
            Add("noise of few values", 150_000, _ => random.Next(3));
            Add("a period of 24", 150_000, i => i % 24 * 11);
            Add("a period of 17", 150_000, i => i % 17 * 11);
            Add("rows like the row above", 150_000, i => i % 101 * (i % 101) >> 3);
            Add("a gradient with noise", 150_000, i => i / 700 + random.Next(4));
            Add("all values in turn", 60_000, i => i);
            Add("exactly a block", 60_000, i => i * i >> 5);
            Add("a block and a byte", 60_001, i => i * i >> 5);
            Add("more than a block", 600_001, i => i * i >> 5);
            Add("more noise than a block", 600_000, _ => random.Next(256));
            Add("runs among noise", 190_000, i => i / 500 % 3 == 0 ? 0 : random.Next(256));
            // Counts like Fibonacci's numbers make the longest codes.
            int[] fibonacci = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946, 17711];
            var shuffled = fibonacci.SelectMany((count, value) => Enumerable.Repeat(value, count)).ToArray();
            random.Shuffle(shuffled);
            Add("counts of Fibonacci", shuffled.Length, i => shuffled[i]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Bytes_come_back_by_the_platforms_inflate(string name, byte[] bytes)
    {
        foreach (var (rowBytes, pixelBytes) in new[] { (101, 1), (3241, 3), (40_001, 4) })
        {
            using var packed = RowDeflater.Compress(Padded(bytes), rowBytes, pixelBytes, PngCompression.Fast, []);

            Assert.True(Inflate(packed.Bytes).AsSpan().SequenceEqual(bytes), name);
            // Noise is stored, with five bytes a block.
            Assert.InRange(packed.Length, 1, bytes.Length + 5 * (bytes.Length / 60_000 + 3));
        }
    }

    [Fact]
    public void Any_counts_make_a_complete_code_within_the_bits()
    {
        var random = new Random(3);
        for (var run = 0; run < 2_000; run++)
        {
            var counts = Enumerable.Range(0, 2 + random.Next(285)).Select(_ => random.Next(3) == 0 ? 0 : 1 + (int)Math.Pow(random.NextDouble() * 40, random.Next(1, 6))).ToArray();
            (counts[0], counts[^1]) = (1, 1);
            var most = counts.Count(c => c > 0) <= 100 && random.Next(2) == 0 ? 7 : 15;
            var lengths = new byte[counts.Length];

            PrefixCode.MakeLengths(counts, most, lengths);

            Assert.Equal(1L << most, lengths.Sum(length => length == 0 ? 0L : 1L << (most - length)));
            Assert.All(counts.Zip(lengths), pair => Assert.Equal(pair.First > 0, pair.Second is > 0 and <= 15));
        }
    }

    [Fact]
    public void A_period_of_the_dither_takes_a_hundredth()
    {
        var bytes = Enumerable.Range(0, 194_460).Select(i => (byte)(i % 3241 == 0 ? 1 : (i % 3241 - 1) % 24 * 7 % 5 - 2)).ToArray();

        using var packed = RowDeflater.Compress(Padded(bytes), 3241, 3, PngCompression.Fast, []);

        Assert.InRange(packed.Length, 1, bytes.Length / 100);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_level_is_larger_than_the_fast_one(string name, byte[] bytes)
    {
        using var fast = RowDeflater.Compress(Padded(bytes), 3241, 3, PngCompression.Fast, []);
        using var small = RowDeflater.Compress(Padded(bytes), 3241, 3, PngCompression.Small, []);

        Assert.True(small.Length <= fast.Length, name);
        Assert.True(Inflate(small.Bytes).AsSpan().SequenceEqual(bytes), name);
    }

    // What rows hold: noise, runs, and what stood before at any distance, near, at the period of the dither, in rows above, or too far back.
    [Fact]
    public void Any_mixture_comes_back_whatever_stands_behind_it()
    {
        var part = Gen.Choose(0, 7).SelectMany(kind => Gen.Choose(1, 400).SelectMany(length => Gen.Choose(0, int.MaxValue).Select(seed => (kind, length, seed))));
        var cases = part.ListOf().SelectMany(parts => Gen.Elements(1, 3, 4).SelectMany(pixel => Gen.Choose(1, 300).SelectMany(pixels => Gen.Elements(Enum.GetValues<PngCompression>()).Select(level => (parts, pixel, pixels, level))))).Resize(120).ToArbitrary();
        Prop.ForAll(cases, it =>
        {
            var rowBytes = 1 + it.pixel * it.pixels;
            var bytes = new List<byte>();
            foreach (var (kind, length, seed) in it.parts)
            {
                var random = new Random(seed);
                int[] distances = [it.pixel, 8 * it.pixel, rowBytes, 8 * rowBytes, 1 + random.Next(40_000)];
                for (var i = 0; i < length * (kind == 0 ? 20 : 1); i++)
                {
                    var back = kind < 5 ? distances[kind] : 0;
                    bytes.Add(back > 0 && back <= bytes.Count ? bytes[^back] : (byte)random.Next(kind == 6 ? 3 : 256));
                }
            }
            byte[] all = [.. bytes];
            using var packed = RowDeflater.Compress(Padded(all), rowBytes, it.pixel, it.level, []);
            using var other = RowDeflater.Compress(Padded(all, 77), rowBytes, it.pixel, it.level, []);
            return Inflate(packed.Bytes).AsSpan().SequenceEqual(all) && packed.Bytes.SequenceEqual(other.Bytes);
        }).QuickCheckThrowOnFailure();
    }

    private static byte[] Padded(byte[] bytes, byte filler = 0) => [.. bytes, .. Enumerable.Repeat(filler, RowDeflater.Margin)];

    // The band ends on a byte without a final block: an empty one follows, as the encoder writes it.
    private static byte[] Inflate(ReadOnlySpan<byte> packed)
    {
        var inflated = new MemoryStream();
        new DeflateStream(new MemoryStream([.. packed, 3, 0]), CompressionMode.Decompress).CopyTo(inflated);
        return inflated.ToArray();
    }
}
