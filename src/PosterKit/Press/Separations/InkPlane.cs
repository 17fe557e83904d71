namespace PosterKit;

/// <summary>The plate of one ink: rows from the top, a byte for each pixel, 255 where the ink is solid.</summary>
/// <param name="Name">Cyan, Magenta, Yellow, Black, or the name of a spot ink.</param>
/// <param name="Samples">As many bytes as the sheet has pixels; not to be changed.</param>
/// <param name="Color">What the solid ink looks like on paper: sRGB as encoded.</param>
public sealed record InkPlane(string Name, ReadOnlyMemory<byte> Samples, (byte R, byte G, byte B) Color)
{
    /// <summary>True for what is no part of the picture, such as a die line: it counts for no total, and is not in the soft proof.</summary>
    public bool IsTechnical { get; init; }
}
