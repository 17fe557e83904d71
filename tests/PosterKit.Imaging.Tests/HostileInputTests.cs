using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Imaging.Tests;

public sealed class HostileInputTests
{
    private static readonly PosterLimits Limits = PosterLimits.Default with { ImagePixels = 1 << 20 };

    // Whatever stands in a file: pixels of the announced size, or a diagnostic; never an exception.
    [Fact]
    public void Mutated_files_give_pixels_or_diagnostics()
    {
        var seeds = Seeds();
        Fuzzing.Check(2_000, 100_000, random => Mutate(seeds[random.Next(seeds.Length)], random), Decode, Convert.ToBase64String);
    }

    private static void Decode(byte[] file)
    {
        var diagnostics = new DiagnosticBag();

        var source = ImageSource.Open("fuzz", file, Limits, diagnostics, default);
        var image = source?.Decode(diagnostics, default);
        var small = source?.DecodeFor(3, 3, new(), default);

        if (image is null) Assert.True(diagnostics.HasErrors, "it says nothing");
        else Assert.Equal((source!.Header.Width, source.Header.Height, source.Header.Width * source.Header.Height * 4), (image.Width, image.Height, image.Rgba.Length));
        Assert.Equal(image is null, small is null);
    }

    [Fact]
    public void A_file_cut_at_any_byte_gives_pixels_or_diagnostics()
    {
        foreach (var seed in Seeds())
        {
            for (var length = 0; length < seed.Length; length++)
            {
                var diagnostics = new DiagnosticBag();
                var image = ImageSource.Open("cut", seed.AsMemory(0, length), Limits, diagnostics, default)?.Decode(diagnostics, default);
                Assert.True(image is not null || diagnostics.HasErrors);
            }
        }
    }

    private static byte[][] Seeds() =>
    [
        new TestPng { Width = 20, Height = 16, ColorType = 2, Depth = 8, Sample = (x, y, c) => x * y + c & 255, Extra = [("pHYs", new byte[9]), ("eXIf", JpegTests.WithExif([0, 0], 5, 90)[12..])] }.ToBytes(),
        new TestPng { Width = 20, Height = 16, ColorType = 3, Depth = 2, Sample = (x, _, _) => x & 3, Palette = new byte[12], Transparency = [0], IsInterlaced = true }.ToBytes(),
        JpegTests.WithExif(TestData.Read("rgb-420.jpg"), 6, 300),
        TestData.Read("progressive.jpg"),
        TestData.Read("cmyk-adobe.jpg"),
        TestData.Read("lossy-alpha.webp"),
        TestData.Read("lossless-alpha.webp"),
        TestGif.Make((30, 20), (1, 1, 28, 18), new byte[48], (x, y) => x * y & 15, 3, isInterlaced: true, isLocal: true),
    ];

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var file = (byte[])seed.Clone();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            // Heads are where lies pay: half of the changes go there.
            var at = random.Next(2) == 0 ? random.Next(Math.Min(80, file.Length)) : random.Next(file.Length);
            file[at] = random.Next(3) switch { 0 => (byte)random.Next(256), 1 => 255, _ => (byte)(file[at] ^ 1 << random.Next(8)) };
        }
        // A PNG with a wrong checksum is refused at once: mend them, so that the lie is believed.
        if (file.AsSpan().StartsWith(PngProbe.Signature) && random.Next(4) != 0) MendChecksums(file);
        return random.Next(4) == 0 ? file[..random.Next(file.Length)] : file;
    }

    private static void MendChecksums(byte[] file)
    {
        for (long at = 8; at + 12 <= file.Length;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan((int)at));
            if (length > file.Length - at - 12) return;
            var body = file.AsSpan((int)at + 4, (int)length + 4);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan((int)(at + 8 + length)), TestPng.Crc(body));
            at += 12 + length;
        }
    }
}
