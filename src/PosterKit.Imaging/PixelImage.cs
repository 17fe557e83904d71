namespace PosterKit.Imaging;

/// <summary>Decoded pixels: rows from the top, four bytes each (red, green, blue, alpha), sRGB, alpha not premultiplied. Upright.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Rgba">Width x Height x 4 bytes; not to be changed.</param>
/// <param name="IsOpaque">True where every alpha is 255.</param>
public sealed record PixelImage(int Width, int Height, ReadOnlyMemory<byte> Rgba, bool IsOpaque);
