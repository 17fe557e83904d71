using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Pdf;

/// <summary>A colour space that colours are written in, and how a colour becomes its numbers.</summary>
internal sealed class ColorSpace
{
    /// <summary>sRGB values as the device's.</summary>
    public static readonly ColorSpace Rgb = new(0, null, 3);

    /// <summary>How bright a colour is, for masks and documents in one ink: by the weights of <see cref="Scene.MaskKind.Luminance"/>.</summary>
    public static readonly ColorSpace Gray = new(0, null, 1);

    private readonly InkConverter? _inks;

    private ColorSpace(int id, string? ink, int componentCount, InkConverter? inks = null) => (Id, Ink, ComponentCount, _inks) = (id, ink, componentCount, inks);

    /// <summary>Process inks; colours without any are converted.</summary>
    public static ColorSpace Cmyk(InkConverter inks) => new(0, null, 4, inks);

    /// <summary>Object number; 0 for the device spaces, which have names.</summary>
    public int Id { get; }

    /// <summary>Name of the spot ink; null: not a spot ink's space.</summary>
    public string? Ink { get; }

    /// <summary>How many numbers a colour has.</summary>
    public int ComponentCount { get; }

    /// <summary>The space of a spot ink.</summary>
    public static ColorSpace Separation(int id, string ink) => new(id, ink, 1);

    /// <summary>Writes the space as a value, with what parts it from a key before it.</summary>
    public void Write(PdfBuffer to)
    {
        if (Id != 0) to.Space().Reference(Id);
        else to.Raw(ComponentCount switch { 1 => "/DeviceGray"u8, 3 => "/DeviceRGB"u8, _ => "/DeviceCMYK"u8 });
    }

    /// <summary>The numbers of a colour, alpha left out.</summary>
    public void GetComponents(ColorValue color, Span<double> components)
    {
        if (Ink is not null)
        {
            // Paper, within a gradient, is none of the ink.
            components[0] = color.Spot?.Tint ?? 0;
        }
        else if (ComponentCount == 1)
        {
            components[0] = 0.2125 * color.Red + 0.7154 * color.Green + 0.0721 * color.Blue;
        }
        else if (ComponentCount == 3)
        {
            (components[0], components[1], components[2]) = (color.Red, color.Green, color.Blue);
        }
        else
        {
            var inks = _inks!.Convert(color);
            (components[0], components[1], components[2], components[3]) = (inks.C, inks.M, inks.Y, inks.K);
        }
    }
}
