namespace PosterKit;

/// <summary>A part of a picture, in its pixels, from the top left.</summary>
/// <param name="X">First column, from 0.</param>
/// <param name="Y">First row, from 0.</param>
/// <param name="Width">Columns, over zero.</param>
/// <param name="Height">Rows, over zero.</param>
public readonly record struct PixelRegion(int X, int Y, int Width, int Height)
{
    /// <summary>True where all of it lies in a picture of this size.</summary>
    public bool IsWithin(int width, int height) =>
        X >= 0 && Y >= 0 && Width > 0 && Height > 0 && (long)X + Width <= width && (long)Y + Height <= height;
}
