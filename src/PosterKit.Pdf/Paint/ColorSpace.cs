using System.Collections.Immutable;
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

    /// <summary>The most numbers that a colour has: readers take 32 inks (PDF 32000-1 Annex C).</summary>
    public const int MostComponents = 32;

    private readonly InkConverter? _inks;
    private readonly ImmutableArray<string> _spots = [];

    private ColorSpace(int id, string? ink, int componentCount, InkConverter? inks = null) => (Id, Ink, ComponentCount, _inks) = (id, ink, componentCount, inks);

    private ColorSpace(int id, InkConverter? inks, ImmutableArray<string> spots) : this(id, null, (inks is null ? 0 : 4) + spots.Length, inks) => _spots = spots;

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

    /// <summary>The space of several inks at once.</summary>
    /// <param name="id">Object number.</param>
    /// <param name="inks">How colours become process inks, which come first; null: there are none.</param>
    /// <param name="spots">Names of the spot inks, in their order.</param>
    public static ColorSpace Several(int id, InkConverter? inks, ImmutableArray<string> spots) => new(id, inks, spots);

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
            // What has no ink of this name has no ink at all, as white has.
            components[0] = color.Spot?.Tint ?? 0;
        }
        else if (!_spots.IsEmpty)
        {
            components.Clear();
            var process = components.Length - _spots.Length;
            var place = color.Spot is null ? -1 : _spots.IndexOf(color.Spot.Name);
            if (place >= 0) components[process + place] = color.Spot!.Tint;
            else if (process > 0) Separate(color, components);
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
            Separate(color, components);
        }
    }

    private void Separate(ColorValue color, Span<double> components)
    {
        var inks = _inks!.Convert(color);
        (components[0], components[1], components[2], components[3]) = (inks.C, inks.M, inks.Y, inks.K);
    }
}
