namespace PosterKit.Imaging;

/// <summary>The filter byte of a row (W3C PNG 3, table 11).</summary>
internal enum PngFilter : byte
{
    None = 0,
    Sub = 1,
    Up = 2,
    Average = 3,
    Paeth = 4,
}
