using PosterKit.Foundation;

namespace PosterKit.Imaging.Tests;

public sealed class PictureColorsTests
{
    [Fact]
    public void A_picture_tagged_as_sRGB_keeps_its_pixels()
    {
        foreach (var curve in new[] { TestProfile.StandardCurve, TestProfile.Sampled(1024, LinearLight.Decode) })
        {
            var tagged = Decode(Png(TestProfile.Rgb(TestProfile.StandardRgb, curve)));
            Assert.Equal(Decode(Png(null)).Rgba.ToArray(), tagged.Rgba.ToArray());
        }
    }

    [Fact]
    public void Display_P3_is_brought_to_sRGB()
    {
        // Neutral colours stay as they are.
        var image = Decode(Png(TestProfile.Rgb(TestProfile.DisplayP3, TestProfile.StandardCurve), (x, _, c) => x == 0 ? c switch { 0 => 200, 1 => 100, _ => 50 } : 128));

        var (red, green, blue, alpha) = Pixels.At(image, 0, 0);
        var expected = Reference(200, 100, 50);
        Assert.InRange(red, expected.R - 1, expected.R + 1);
        Assert.InRange(green, expected.G - 1, expected.G + 1);
        Assert.InRange(blue, expected.B - 1, expected.B + 1);
        Assert.Equal(255, alpha);
        Assert.Equal((128, 128, 128, 255), Pixels.At(image, 1, 0));
    }

    [Fact]
    public void An_exponent_darkens_as_it_says()
    {
        var image = Decode(Png(TestProfile.Rgb(TestProfile.StandardRgb, TestProfile.Gamma(1.0)), (_, _, _) => 128));

        // A linear half is encoded as 188.
        Assert.Equal((188, 188, 188, 255), Pixels.At(image, 0, 0));
    }

    [Fact]
    public void A_grey_profile_is_applied_to_all_channels()
    {
        var file = new TestPng { Width = 2, Height = 1, ColorType = 0, Depth = 8, Sample = (_, _, _) => 128, Extra = [IccChunk(TestProfile.Gray(TestProfile.Gamma(1.0)))] };

        Assert.Equal((188, 188, 188, 255), Pixels.At(Decode(file.ToBytes()), 1, 0));
    }

    // The same colours through little-cms, which stands on other code.
    [Fact]
    public void Matrix_profiles_agree_with_little_cms()
    {
        Assert.True(NativeCodec.LittleCms.IsAvailable);
        var random = new Random(3);
        foreach (var profile in new[] { TestProfile.Rgb(TestProfile.DisplayP3, TestProfile.StandardCurve), TestProfile.Rgb(TestProfile.StandardRgb, TestProfile.Gamma(1.8)), TestProfile.Gray(TestProfile.Gamma(2.2)) })
        {
            var parsed = IccProfile.Parse(profile)!;
            var ours = new byte[4000];
            random.NextBytes(ours);
            if (parsed.Model == ImageColorModel.Gray)
            {
                for (var i = 0; i < ours.Length; i++) ours[i] = ours[i & ~3];
            }
            var theirs = (byte[])ours.Clone();

            ProfileMatrix.Create(parsed)!.Apply(ours);
            Assert.True(ProfileTable.TryApply(parsed, theirs, isInverted: false));

            for (var i = 0; i < ours.Length; i++) Assert.InRange(ours[i], theirs[i] - 3, theirs[i] + 3);
        }
    }

    [Fact]
    public void Inks_with_a_profile_of_the_press_go_through_little_cms()
    {
        // A table of two points for each ink: paper white falls to black in Lab's lightness with black, cyan takes red away.
        var file = JpegWithProfile(TestData.Read("cmyk-adobe.jpg"), CmykProfile());
        var diagnostics = new DiagnosticBag();

        var image = ImageSource.Open("a.jpg", file, PosterLimits.Default, diagnostics, default)!.Decode(diagnostics, default)!;

        Assert.Empty(diagnostics.ToSorted());
        // The mark at the top left has no ink but some black in the columns; by the table, without black it is white.
        var (red, green, blue, alpha) = Pixels.At(image, 0, 3);
        Assert.True(red > 245 && green > 245 && blue > 245 && alpha == 255, $"{red} {green} {blue} {alpha}");
        Assert.NotEqual(ImageSource.Open("b.jpg", TestData.Read("cmyk-adobe.jpg"), PosterLimits.Default, new(), default)!.Decode(new(), default)!.Rgba.ToArray(), image.Rgba.ToArray());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("wrong channels")]
    [InlineData("cut")]
    public void A_profile_that_cannot_be_used_is_a_warning(string kind)
    {
        var profile = TestProfile.Rgb(TestProfile.DisplayP3, TestProfile.StandardCurve);
        profile = kind switch { "nonsense" => new byte[300], "wrong channels" => TestProfile.Gray(TestProfile.Gamma(2)), _ => profile[..200] };
        var diagnostics = new DiagnosticBag();

        var image = ImageSource.Open("a.png", Png(profile), PosterLimits.Default, diagnostics, default)!.Decode(diagnostics, default)!;

        var found = Assert.Single(diagnostics.ToSorted());
        Assert.Equal((DiagnosticCode.ImageProfileNotUsed, Severity.Warning), (found.Code, found.Severity));
        Assert.Equal(Decode(Png(null)).Rgba.ToArray(), image.Rgba.ToArray());
    }

    [Fact]
    public void A_profile_is_found_in_the_parts_of_a_jpeg_whatever_their_order()
    {
        var profile = Enumerable.Range(0, 500).Select(i => (byte)i).ToArray();
        byte[] Part(int number, byte[] data) => [0xFF, 0xE2, (byte)(data.Length + 16 >> 8), (byte)(data.Length + 16), .. "ICC_PROFILE\0"u8, (byte)number, 2, .. data];
        byte[] file = [0xFF, 0xD8, .. Part(2, profile[300..]), .. Part(1, profile[..300]), 0xFF, 0xDA];

        Assert.Equal(profile, EmbeddedProfile.Find(file, ImageFormat.Jpeg));
        Assert.Null(EmbeddedProfile.Find([0xFF, 0xD8, .. Part(2, profile), 0xFF, 0xDA], ImageFormat.Jpeg));
    }

    [Fact]
    public void A_profile_is_found_in_a_webp()
    {
        byte[] file = [.. "RIFF"u8, 40, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0x20, 0, 0, 0, 9, 0, 0, 9, 0, 0, .. "ICCP"u8, 3, 0, 0, 0, 7, 8, 9, 0];

        Assert.Equal([7, 8, 9], EmbeddedProfile.Find(file, ImageFormat.WebP));
        Assert.Null(EmbeddedProfile.Find(file.AsSpan(0, file.Length - 2), ImageFormat.WebP));
    }

    [Fact]
    public void A_profile_that_swells_without_bound_is_not_read()
    {
        var file = new TestPng { Width = 1, Height = 1, ColorType = 2, Depth = 8, Sample = (_, _, _) => 0, Extra = [("iCCP", [.. "x\0\0"u8, .. TestPng.Deflate(new byte[20 << 20])])] };

        Assert.Null(EmbeddedProfile.Find(file.ToBytes(), ImageFormat.Png));
    }

    [Fact]
    public void Mutated_profiles_never_throw()
    {
        var (rgb, inks) = (TestProfile.Rgb(TestProfile.DisplayP3, TestProfile.StandardCurve), CmykProfile());
        for (var run = 0; run < 150; run++)
        {
            var random = new Random(run);
            var profile = (byte[])(run % 2 == 0 ? rgb : inks).Clone();
            for (var i = 0; i < 4; i++) profile[random.Next(random.Next(2) == 0 ? 260 : profile.Length)] = (byte)random.Next(256);
            var file = run % 2 == 0 ? Png(profile) : JpegWithProfile(TestData.Read("cmyk-adobe.jpg"), profile);
            var diagnostics = new DiagnosticBag();

            Assert.NotNull(ImageSource.Open("a", file, PosterLimits.Default, diagnostics, default)!.Decode(diagnostics, default));
        }
    }

    private static byte[] Png(byte[]? profile, Func<int, int, int, int>? sample = null) => new TestPng
    {
        Width = 16, Height = 16, ColorType = 2, Depth = 8, Sample = sample ?? ((x, y, c) => x * 17 * (c + 1) + y * 13 & 255),
        Extra = profile is null ? [] : [IccChunk(profile)],
    }.ToBytes();

    private static (string, byte[]) IccChunk(byte[] profile) => ("iCCP", [.. "name\0\0"u8, .. TestPng.Deflate(profile)]);

    private static byte[] JpegWithProfile(byte[] jpeg, byte[] profile) =>
        [.. jpeg[..2], 0xFF, 0xE2, (byte)(profile.Length + 16 >> 8), (byte)(profile.Length + 16), .. "ICC_PROFILE\0"u8, 1, 1, .. profile, .. jpeg[2..]];

    // lut8Type (ICC.1:2022, section 10.11): four inks, two grid points each, to Lab of eight bits.
    private static byte[] CmykProfile()
    {
        var table = new List<byte>([.. "mft1\0\0\0\0"u8, 4, 3, 2, 0]);
        foreach (var one in new[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 }) table.AddRange([0, (byte)one, 0, 0]);
        var identity = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (var i = 0; i < 4; i++) table.AddRange(identity);
        for (var i = 0; i < 16; i++)
        {
            var inks = ((i >> 3) + (i >> 2 & 1) + (i >> 1 & 1)) * 70;
            table.AddRange([(byte)((i & 1) == 1 ? 0 : 255 - inks), 128, 128]);
        }
        for (var i = 0; i < 3; i++) table.AddRange(identity);
        var profile = TestProfile.Make("CMYK", "Lab ", ("A2B0", [.. table]), ("A2B1", [.. table]));
        "prtr"u8.CopyTo(profile.AsSpan(12));
        profile[8] = 2;
        return profile;
    }

    // From the definitions: both spaces have sRGB's curve; the matrix is Display P3 to sRGB, both in D65.
    private static (int R, int G, int B) Reference(int red, int green, int blue)
    {
        double[] light = [LinearLight.Decode(red / 255.0), LinearLight.Decode(green / 255.0), LinearLight.Decode(blue / 255.0)];
        double[] matrix = [1.2249401, -0.2249404, 0, -0.0420569, 1.0420571, 0, -0.0196376, -0.0786361, 1.0982735];
        int Encode(int row)
        {
            var value = Math.Max(0, matrix[row * 3] * light[0] + matrix[row * 3 + 1] * light[1] + matrix[row * 3 + 2] * light[2]);
            return (int)Math.Round(255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * Math.Pow(value, 1 / 2.4) - 0.055));
        }
        return (Encode(0), Encode(1), Encode(2));
    }

    private static PixelImage Decode(byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        var image = ImageSource.Open("test.png", file, PosterLimits.Default, diagnostics, default)?.Decode(diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return image!;
    }
}
