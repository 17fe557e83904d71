namespace PosterKit.Raster;

/// <summary>A paint whose pixels are best made many rows at a time, as pictures are. Safe for several threads.</summary>
internal abstract class StripSource
{
    /// <summary>True where nothing shows through any pixel.</summary>
    public abstract bool IsOpaque { get; }

    /// <summary>A pixel whose shades all others are, each as far as it is covered; null: there is more than one colour, or it is not known.</summary>
    public virtual byte[]? Color => null;

    /// <summary>Tells what the pixels depend on.</summary>
    public virtual void Describe(Description to) => to.AddUnknown();

    /// <summary>Writes the paint of a rectangle of device pixels, in the format it was made for.</summary>
    /// <param name="box">The rectangle, not empty.</param>
    /// <param name="pixels">Gets its rows, tightly packed.</param>
    public abstract void Read(PixelBox box, Span<byte> pixels);
}
