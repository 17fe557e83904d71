namespace PosterKit.Raster;

/// <summary>A paint that differs from pixel to pixel: a gradient, a picture. Safe for several threads.</summary>
internal abstract class RowSource
{
    /// <summary>Writes the paint of neighbouring pixels, in the format it was made for.</summary>
    /// <param name="x">First device pixel.</param>
    /// <param name="y">Device row.</param>
    /// <param name="pixels">Where to; its length says how many.</param>
    public abstract void Read(int x, int y, Span<byte> pixels);

    /// <summary>Tells what the pixels depend on.</summary>
    public virtual void Describe(Description to) => to.AddUnknown();

    /// <summary>True where nothing shows through any pixel.</summary>
    public abstract bool IsOpaque { get; }

    /// <summary>True where all pixels of the row are the same, and <paramref name="pixel"/> has got it.</summary>
    public virtual bool TryReadConstant(int y, Span<byte> pixel) => false;
}
