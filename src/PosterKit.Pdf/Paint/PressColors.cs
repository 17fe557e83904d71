using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>How colour values are written: the one place that knows the document's colour mode.</summary>
internal sealed class PressColors(PdfFile file, PdfColorMode mode)
{
    /// <summary>8-bit values keep apart at four decimals.</summary>
    private const int Decimals = 4;

    private readonly Dictionary<string, ColorSpace> _inks = [];

    /// <summary>The space that pages, groups and gradients mix colours in.</summary>
    public ColorSpace Process => IsMask ? ColorSpace.Gray : mode == PdfColorMode.Cmyk ? ColorSpace.Cmyk : ColorSpace.Rgb;

    /// <summary>True while a mask by luminance is drawn: every colour is written as how bright it is.</summary>
    public bool IsMask { get; set; }

    /// <summary>True where a plain black is one ink, and may print over others without loss.</summary>
    public bool IsBlackInk(Paint paint)
    {
        if (mode != PdfColorMode.Cmyk || IsMask || paint is not SolidPaint { Color: { Alpha: >= 1, Spot: null } color }) return false;
        Span<double> inks = stackalloc double[4];
        Process.GetComponents(color, inks);
        return inks is [0, 0, 0, 1];
    }

    /// <summary>The space of a solid colour: its spot ink's in a document for presses, else the process space.</summary>
    public ColorSpace SpaceOf(ColorValue color) =>
        mode == PdfColorMode.Cmyk && !IsMask && color.Spot is { } spot ? SpaceOf(spot, color) : Process;

    /// <summary>The space of a gradient: a spot ink's where all its stops are tints of that ink.</summary>
    public ColorSpace SpaceOf(ImmutableArray<GradientStop> stops)
    {
        for (var i = 0; i < stops.Length; i++)
        {
            if (stops[i].Color.Spot is null || stops[i].Color.Spot!.Name != stops[0].Color.Spot!.Name) return Process;
        }
        return SpaceOf(stops[0].Color);
    }

    /// <summary>Writes the operator that sets a solid colour.</summary>
    public void WriteColor(ContentStream content, ColorValue color, bool isStroke)
    {
        var to = content.Body;
        var space = SpaceOf(color);
        if (space.Id != 0)
        {
            content.UseColorSpace(space.Id);
            to.Raw("/C"u8).Integer(space.Id).Raw(isStroke ? " CS "u8 : " cs "u8);
        }
        Span<double> components = stackalloc double[4];
        components = components[..space.ComponentCount];
        space.GetComponents(color, components);
        WriteComponents(to, components);
        to.Raw((space.ComponentCount, isStroke) switch
        {
            (1, true) => space.Id == 0 ? " G\n"u8 : " SCN\n"u8,
            (1, false) => space.Id == 0 ? " g\n"u8 : " scn\n"u8,
            (3, true) => " RG\n"u8,
            (3, false) => " rg\n"u8,
            (_, true) => " K\n"u8,
            (_, false) => " k\n"u8,
        });
    }

    /// <summary>Writes numbers of a colour with spaces between them.</summary>
    public static void WriteComponents(PdfBuffer to, ReadOnlySpan<double> components)
    {
        for (var i = 0; i < components.Length; i++)
        {
            if (i > 0) to.Space();
            to.Number(Math.Clamp(components[i], 0, 1), Decimals);
        }
    }

    // A separation (8.6.6.4): a device without the ink takes process inks instead, in proportion to the tint. The first colour that
    // names the ink says which; a colour that is itself a tint says it for that tint.
    private ColorSpace SpaceOf(SpotColor spot, ColorValue color)
    {
        if (_inks.TryGetValue(spot.Name, out var space)) return space;
        Span<double> solid = stackalloc double[4];
        ColorSpace.Cmyk.GetComponents(color, solid);
        using var body = new PdfBuffer(256);
        body.Raw("[/Separation"u8).Name(spot.Name).Raw("/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1["u8);
        for (var i = 0; i < solid.Length; i++) solid[i] = spot.Tint > 0 ? Math.Min(1, solid[i] / spot.Tint) : 0;
        WriteComponents(body, solid);
        space = ColorSpace.Separation(file.WriteObject(body.Raw("]>>]"u8).Written), spot.Name);
        _inks.Add(spot.Name, space);
        return space;
    }
}
