namespace PosterKit.Imaging;

/// <summary>The four letters of a chunk's type as a big-endian number.</summary>
internal static class PngChunkType
{
    public const uint Header = 0x49484452; // IHDR
    public const uint Palette = 0x504C5445; // PLTE
    public const uint Data = 0x49444154; // IDAT
    public const uint End = 0x49454E44; // IEND
    public const uint Transparency = 0x74524E53; // tRNS
    public const uint PixelSize = 0x70485973; // pHYs
    public const uint IccProfile = 0x69434350; // iCCP
    public const uint Exif = 0x65584966; // eXIf
    public const uint StandardRgb = 0x73524742; // sRGB
    public const uint Text = 0x74455874; // tEXt
    public const uint InternationalText = 0x69545874; // iTXt

    /// <summary>True where the first letter is a capital: a reader that does not know the chunk must not show the picture.</summary>
    public static bool IsCritical(uint type) => (type & 0x20000000) == 0;
}
