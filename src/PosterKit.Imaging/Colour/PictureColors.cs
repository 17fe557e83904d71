using PosterKit.Foundation;

namespace PosterKit.Imaging;

/// <summary>Brings the colours of a decoded picture to sRGB by the profile that its file holds.</summary>
internal static class PictureColors
{
    /// <summary>Converts in place.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="header">What its head says.</param>
    /// <param name="pixels">Straight RGBA, or inks where the header says so; RGBA afterwards.</param>
    /// <returns>Why the profile was not used; null where it was, or where there is none.</returns>
    public static DiagnosticPhrase? ToStandardRgb(ReadOnlySpan<byte> file, ImageHeader header, Span<byte> pixels)
    {
        var isCmyk = header.ColorModel == ImageColorModel.Cmyk;
        var problem = header.HasIccProfile ? ApplyProfile(file, header, pixels) : null;
        if (isCmyk && (problem is not null || !header.HasIccProfile)) CmykPixels.ToRgba(pixels, header.IsAdobeInverted);
        return problem;
    }

    private static DiagnosticPhrase? ApplyProfile(ReadOnlySpan<byte> file, ImageHeader header, Span<byte> pixels)
    {
        if (EmbeddedProfile.Find(file, header.Format) is not { } bytes || IccProfile.Parse(bytes) is not { } profile)
            return new("the profile is damaged", "配置文件已损坏");
        // Grey pixels are decoded to three equal channels, so that a profile of RGB, which some programs put there, serves too.
        var isFitting = header.ColorModel switch
        {
            ImageColorModel.Cmyk => profile.Model is ImageColorModel.Cmyk,
            ImageColorModel.Gray => profile.Model is ImageColorModel.Gray or ImageColorModel.Rgb,
            _ => profile.Model is ImageColorModel.Rgb,
        };
        if (!isFitting) return new("the profile is for other channels than the picture has", "配置文件的通道与图片不符");

        if (ProfileMatrix.Create(profile) is { } matrix)
        {
            // Most pictures say in a profile that they are sRGB: those stay as they are, bit for bit.
            if (!matrix.IsIdentity) matrix.Apply(pixels);
            return null;
        }
        if (!NativeCodec.LittleCms.IsAvailable)
            return new($"the library {NativeCodec.LittleCms.Library} is missing; install it: {NativeCodec.LittleCms.Installation.English}", $"缺少程序库 {NativeCodec.LittleCms.Library}；安装：{NativeCodec.LittleCms.Installation.Chinese}");
        return ProfileTable.TryApply(profile, pixels, header.IsAdobeInverted) ? null : new("the profile is damaged", "配置文件已损坏");
    }
}
