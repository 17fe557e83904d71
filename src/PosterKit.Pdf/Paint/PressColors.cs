using PosterKit.Foundation;

namespace PosterKit.Pdf;

/// <summary>How colour values are written: the one place that knows the document's colour space.</summary>
internal sealed class PressColors
{
    /// <summary>8-bit values keep apart at four decimals.</summary>
    private const int Decimals = 4;

    /// <summary>The name of the space that pages, groups and gradients mix colours in.</summary>
    public ReadOnlySpan<byte> SpaceName => "/DeviceRGB"u8;

    /// <summary>How many numbers a colour has.</summary>
    public int ComponentCount => 3;

    /// <summary>The numbers of a colour, alpha left out.</summary>
    public void GetComponents(ColorValue color, Span<double> components)
    {
        components[0] = color.Red;
        components[1] = color.Green;
        components[2] = color.Blue;
    }

    /// <summary>Writes the numbers of a colour with spaces between them.</summary>
    public void WriteComponents(PdfBuffer to, ReadOnlySpan<double> components)
    {
        for (var i = 0; i < components.Length; i++)
        {
            if (i > 0) to.Space();
            to.Number(Math.Clamp(components[i], 0, 1), Decimals);
        }
    }

    /// <summary>Writes the operator that sets a solid colour.</summary>
    public void WriteColor(PdfBuffer to, ColorValue color, bool isStroke)
    {
        Span<double> components = stackalloc double[4];
        components = components[..ComponentCount];
        GetComponents(color, components);
        WriteComponents(to, components);
        to.Raw(isStroke ? " RG\n"u8 : " rg\n"u8);
    }
}
