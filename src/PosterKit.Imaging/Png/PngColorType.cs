namespace PosterKit.Imaging;

/// <summary>Colour types of IHDR (W3C PNG 3, table 8).</summary>
internal enum PngColorType
{
    Gray = 0,
    Rgb = 2,
    Palette = 3,
    GrayAlpha = 4,
    RgbAlpha = 6,
}
