namespace PosterKit.Foundation;

/// <summary>
/// A colour as the author gave it: always sRGB, and where given the exact process or spot inks beside it.
/// Screens use the sRGB value; a press file uses the inks. All values travel together down to the backends.
/// </summary>
/// <param name="Red">sRGB red, encoded (not linear), 0 to 1.</param>
/// <param name="Green">sRGB green, 0 to 1.</param>
/// <param name="Blue">sRGB blue, 0 to 1.</param>
/// <param name="Alpha">Opacity, 0 (clear) to 1 (opaque).</param>
public sealed record ColorValue(double Red, double Green, double Blue, double Alpha = 1)
{
    /// <summary>Opaque black.</summary>
    public static ColorValue Black { get; } = new(0, 0, 0);

    /// <summary>Opaque white.</summary>
    public static ColorValue White { get; } = new(1, 1, 1);

    /// <summary>Exact process inks; null: converted from sRGB where they are needed.</summary>
    public CmykColor? Cmyk { get; init; }

    /// <summary>A spot ink to print this colour with; null: none. Its alternate is <see cref="Cmyk"/>.</summary>
    public SpotColor? Spot { get; init; }

    /// <summary>A colour from 8-bit sRGB values.</summary>
    public static ColorValue FromBytes(byte red, byte green, byte blue, byte alpha = 255) =>
        new(red / 255.0, green / 255.0, blue / 255.0, alpha / 255.0);

    /// <summary>The colour at <paramref name="opacity"/> (0 to 1) times its own alpha.</summary>
    public ColorValue WithOpacity(double opacity) => opacity == 1 ? this : this with { Alpha = Alpha * opacity };

    /// <summary>The sRGB value as 8-bit numbers, red first, not premultiplied; rounded half up.</summary>
    public (byte R, byte G, byte B, byte A) ToBytes() => (ToByte(Red), ToByte(Green), ToByte(Blue), ToByte(Alpha));

    private static byte ToByte(double value) => (byte)Math.Clamp(Math.Floor(value * 255 + 0.5), 0, 255);
}
