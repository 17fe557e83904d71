namespace PosterKit.Raster.Tests;

public sealed class KernelTests
{
    private static byte[] Pixels(Random random, int count, bool opaque = false)
    {
        var pixels = new byte[count * 4];
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var alpha = opaque || random.Next(4) == 0 ? 255 : random.Next(256);
            for (var c = 0; c < 3; c++) pixels[i + c] = (byte)random.Next(alpha + 1);
            pixels[i + 3] = (byte)alpha;
        }
        return pixels;
    }

    private static byte[] Shares(Random random, int count)
    {
        var shares = new byte[count];
        for (var i = 0; i < count; i++) shares[i] = (byte)(random.Next(3) switch { 0 => 0, 1 => 255, _ => random.Next(256) });
        return shares;
    }

    private static int Rounded(double value) => (int)Math.Floor(value + 0.5);

    // What a pixel becomes, by the definition of source-over, rounded as the format says it rounds.
    private static byte[] Composed(byte[] below, Func<int, byte[]> above, Func<int, int> share)
    {
        var result = new byte[below.Length];
        for (var i = 0; i < below.Length; i += 4)
        {
            var (source, s) = (above(i / 4), share(i / 4));
            for (var c = 0; c < 4; c++)
            {
                result[i + c] = (byte)(source[3] == 255
                    ? Rounded((below[i + c] * (255 - s) + source[c] * s) / 255.0)
                    : Rounded(source[c] * s / 255.0) + Rounded(below[i + c] * (255 - Rounded(source[3] * s / 255.0)) / 255.0));
            }
        }
        return result;
    }

    public static TheoryData<int> Lengths => [1, 3, 4, 7, 8, 9, 15, 16, 31, 300];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void One_colour_is_composed_as_defined(int count)
    {
        var random = new Random(count);
        for (var round = 0; round < 200; round++)
        {
            var color = Pixels(random, 1, opaque: round % 3 == 0);
            var below = Pixels(random, count);
            var (shares, share) = (Shares(random, count), (byte)random.Next(1, 256));
            var (even, varied) = (below.ToArray(), below.ToArray());

            Rgba8.Fill(even, color, share);
            Rgba8.Fill(varied, color, shares);

            Assert.Equal(Composed(below, _ => color, _ => share), even);
            Assert.Equal(Composed(below, _ => color, i => shares[i]), varied);
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Pixels_are_composed_as_defined(int count)
    {
        var random = new Random(count);
        for (var round = 0; round < 200; round++)
        {
            var source = Pixels(random, count, opaque: round % 5 == 0);
            var below = Pixels(random, count);
            var (shares, share) = (Shares(random, count), (byte)random.Next(1, 256));
            var (even, varied) = (below.ToArray(), below.ToArray());

            Rgba8.Blend(even, source, share);
            Rgba8.Blend(varied, source, shares);

            Assert.Equal(Composed(below, i => source[(i * 4)..(i * 4 + 4)], _ => share), even);
            Assert.Equal(Composed(below, i => source[(i * 4)..(i * 4 + 4)], i => shares[i]), varied);
        }
    }

    [Fact]
    public void Shares_are_multiplied_and_rounded_to_nearest()
    {
        for (var a = 0; a < 256; a++)
        {
            var shares = Enumerable.Range(0, 256).Select(b => (byte)b).ToArray();

            ByteShares.Multiply(shares, Enumerable.Repeat((byte)a, 256).ToArray());

            for (var b = 0; b < 256; b++) Assert.Equal(Rounded(a * b / 255.0), shares[b]);
        }
    }
}
