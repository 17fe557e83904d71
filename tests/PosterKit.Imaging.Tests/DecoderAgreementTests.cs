using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

/// <summary>Our decoding against programs that we did not write: ImageMagick, dwebp and djpeg.</summary>
public sealed class DecoderAgreementTests : IDisposable
{
    private const int Width = 33;
    private const int Height = 17;

    private readonly string _folder = Directory.CreateTempSubdirectory("posterkit-decoders").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Every colour type, depth and interlace, without and with transparency.
    [RequiresToolFact("convert")]
    public void Png_of_every_kind_has_the_pixels_of_ImageMagick() =>
        AssertAgree([.. PngFiles()], "png", tolerance: 0);

    [RequiresToolFact("convert")]
    public void Gif_has_the_pixels_of_ImageMagick()
    {
        byte[] palette = [.. Enumerable.Range(0, 48).Select(i => (byte)(i * 83 + 5))];
        foreach (var file in new[]
        {
            ("plain", TestGif.Make((Width, Height), (0, 0, Width, Height), palette, (x, y) => x * y & 15, -1, isInterlaced: false, isLocal: false)),
            ("interlaced", TestGif.Make((Width, Height), (0, 0, Width, Height), palette, (x, y) => x + y & 15, 3, isInterlaced: true, isLocal: true)),
            ("smaller", TestGif.Make((Width, Height), (4, 3, 20, 9), palette, (x, y) => (x ^ y) & 15, 3, isInterlaced: false, isLocal: true)),
        })
        {
            AssertAgree([file], "gif", tolerance: 0, "-coalesce");
        }
    }

    [RequiresToolFact("convert")]
    public void Orientations_are_those_of_ImageMagick()
    {
        var stored = TestData.Read("rgb-444.jpg");
        for (var orientation = 1; orientation <= 8; orientation++)
            AssertAgree([($"turned-{orientation}", JpegTests.WithExif(stored, orientation, dpi: 72))], "jpg", tolerance: 0, "-auto-orient");
    }

    // Adobe's two ways with four inks: brightness and colours beside black (YCCK), and the inks themselves.
    [RequiresToolFact("convert")]
    public void Four_inks_have_the_colours_of_ImageMagick()
    {
        var ycck = TestData.Read("cmyk-adobe.jpg");
        var transform = ycck.AsSpan().IndexOf("Adobe"u8) + 11; // ITU-T T.872, section 6.5.3: the last byte of the segment
        Assert.Equal(2, ycck[transform]);
        var inks = (byte[])ycck.Clone();
        inks[transform] = 0;

        AssertAgree([("ycck", ycck), ("inks", inks)], "jpg", tolerance: 1, "-colorspace", "sRGB");
    }

    [RequiresToolFact("dwebp")]
    public void WebP_has_the_pixels_of_dwebp()
    {
        foreach (var name in new[] { "lossless-alpha.webp", "lossy-alpha.webp", "lossy.webp" })
        {
            var image = Decode(name, TestData.Read(name));

            var (exitCode, output, error) = Tool.Run("dwebp", [TestData.PathOf(name), "-pam", "-o", "-"]);

            Assert.True(exitCode == 0, error);
            // Netpbm's head ends at the only empty word of its kind; four or three channels follow.
            var end = output.AsSpan().IndexOf("ENDHDR\n"u8) + "ENDHDR\n".Length;
            Assert.Equal(output.AsSpan(end).ToArray(), image.Rgba.ToArray());
        }
    }

    [RequiresToolFact("djpeg")]
    public void Scaled_decoding_has_the_pixels_of_djpeg()
    {
        foreach (var name in new[] { "rgb-444.jpg", "rgb-420.jpg", "progressive.jpg", "gray.jpg" })
        {
            var source = Open(name, TestData.Read(name));
            for (var eighths = 1; eighths <= 8; eighths++)
            {
                var (width, height) = ((50 * eighths + 7) / 8, (34 * eighths + 7) / 8);
                var image = source.DecodeFor(width, height, new(), default)!;

                var (_, output, _) = Tool.Run("djpeg", ["-scale", $"{eighths}/8", "-rgb", "-ppm", TestData.PathOf(name)]);

                Assert.Equal((width, height), (image.Width, image.Height));
                Assert.Equal(output.AsSpan($"P6\n{width} {height}\n255\n".Length).ToArray(), image.Rgba.ToArray().Where((_, i) => i % 4 != 3));
            }
        }
    }

    // All files by one call: raw pixels come one picture after the other.
    private void AssertAgree((string Name, byte[] File)[] files, string extension, int tolerance, params string[] operations)
    {
        var paths = files.Select(file => Path.Combine(_folder, $"{file.Name}.{extension}")).ToArray();
        for (var i = 0; i < files.Length; i++) File.WriteAllBytes(paths[i], files[i].File);

        var (exitCode, output, error) = Tool.Run("convert", [.. paths, .. operations, "-depth", "16", "-endian", "MSB", "rgba:-"]);

        Assert.True(exitCode == 0, error);
        var at = 0;
        foreach (var (name, file) in files)
        {
            var image = Decode(name, file);
            var ours = image.Rgba.Span;
            Assert.True(output.Length - at >= 2 * ours.Length, $"{name}: {output.Length - at} bytes are left, {2 * ours.Length} are wanted");
            // Two bytes a sample, to nearest (W3C PNG 3, section 13.12): at 8 bits ImageMagick itself rounds otherwise.
            var theirs = Enumerable.Range(0, ours.Length).Select(i => ((output[at + 2 * i] << 8 | output[at + 2 * i + 1]) * 255 + 32767) / 65535).ToArray();
            for (var i = 0; i < ours.Length; i++)
            {
                // Of a clear pixel the colour says nothing.
                if ((i & 3) != 3 && ours[i | 3] == 0 && theirs[i | 3] == 0) continue;
                Assert.True(Math.Abs(ours[i] - theirs[i]) <= tolerance, $"{name}, pixel {i / 4 % image.Width}, {i / 4 / image.Width}, channel {i & 3}: {ours[i]}, theirs {theirs[i]}");
            }
            at += 2 * ours.Length;
        }
        Assert.Equal(output.Length, at);
    }

    private static IEnumerable<(string Name, byte[] File)> PngFiles()
    {
        foreach (var (type, depths) in new[] { (0, new[] { 1, 2, 4, 8, 16 }), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16]) })
        {
            foreach (var depth in depths)
            {
                foreach (var isInterlaced in new[] { false, true })
                {
                    foreach (var isClear in type is 4 or 6 ? new[] { false } : [false, true])
                        yield return ($"type-{type}-depth-{depth}{(isInterlaced ? "-interlaced" : "")}{(isClear ? "-clear" : "")}", Png(type, depth, isInterlaced, isClear));
                }
            }
        }
    }

    private static byte[] Png(int type, int depth, bool isInterlaced, bool isClear)
    {
        int Sample(int x, int y, int c) => (x * 2654435 + y * 40503 + c * 977 + x * y * 31) >> 3 & (1 << depth) - 1;
        byte[] Number(int value) => [(byte)(value >> 8), (byte)value];
        return new TestPng
        {
            Width = Width,
            Height = Height,
            ColorType = type,
            Depth = depth,
            Sample = Sample,
            IsInterlaced = isInterlaced,
            Palette = type == 3 ? [.. Enumerable.Range(0, (1 << depth) * 3).Select(i => (byte)(i * 41 + 7))] : null,
            // A palette has an alpha for its first colours; else the colour of the first pixel is clear.
            Transparency = !isClear ? null : type switch
            {
                0 => Number(Sample(0, 0, 0)),
                2 => [.. Number(Sample(0, 0, 0)), .. Number(Sample(0, 0, 1)), .. Number(Sample(0, 0, 2))],
                _ => [0, 128],
            },
        }.ToBytes();
    }

    private static ImageSource Open(string name, byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        var source = ImageSource.Open(name, file, PosterLimits.Default, diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return source!;
    }

    private static PixelImage Decode(string name, byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        var image = Open(name, file).Decode(diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return image!;
    }
}
