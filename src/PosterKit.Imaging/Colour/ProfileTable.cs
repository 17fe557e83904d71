namespace PosterKit.Imaging;

/// <summary>Colours of a profile of any kind to sRGB, through little-cms: presses' profiles are tables.</summary>
internal static unsafe class ProfileTable
{
    // The library counts pixels in 32 bits, and so do we in each call.
    private const int PixelsAtOnce = 1 << 20;

    /// <summary>Turns four bytes a pixel (RGBA; grey three times; or inks) into RGBA in their place. Alpha stays; inks become opaque.</summary>
    /// <param name="profile">Of the channels that the pixels have.</param>
    /// <param name="pixels">Changed only where this succeeds.</param>
    /// <param name="isInverted">For inks: true where 255 means none.</param>
    /// <returns>False where the library does not accept the profile.</returns>
    public static bool TryApply(IccProfile profile, Span<byte> pixels, bool isInverted)
    {
        var model = profile.Model;
        var format = model switch
        {
            ImageColorModel.Gray => LittleCms.GrayOfFour,
            ImageColorModel.Cmyk => isInverted ? LittleCms.CmykInverted : LittleCms.Cmyk,
            _ => LittleCms.Rgba,
        };
        nint input = 0, output = 0, transform = 0;
        try
        {
            fixed (byte* bytes = profile.Bytes) input = LittleCms.OpenProfile(bytes, (uint)profile.Bytes.Length);
            if (input == 0) return false;
            output = LittleCms.CreateStandardRgb();
            if (output == 0) return false;
            transform = LittleCms.CreateTransform(input, format, output, LittleCms.Rgba, LittleCms.RelativeColorimetric, LittleCms.BlackPointCompensation);
            if (transform == 0) return false;

            while (pixels.Length > 0)
            {
                var part = pixels[..Math.Min(pixels.Length, PixelsAtOnce * 4)];
                fixed (byte* at = part) LittleCms.Transform(transform, at, at, (uint)part.Length / 4);
                if (model == ImageColorModel.Cmyk)
                {
                    for (var i = 3; i < part.Length; i += 4) part[i] = 255;
                }
                pixels = pixels[part.Length..];
            }
            return true;
        }
        finally
        {
            if (transform != 0) LittleCms.DeleteTransform(transform);
            if (output != 0) _ = LittleCms.CloseProfile(output);
            if (input != 0) _ = LittleCms.CloseProfile(input);
        }
    }
}
