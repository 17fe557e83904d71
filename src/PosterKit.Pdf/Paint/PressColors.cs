using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>How colour values are written: the one place that knows the document's colour mode.</summary>
internal sealed class PressColors(PdfFile file, PdfOptions options)
{
    /// <summary>8-bit values keep apart at four decimals.</summary>
    private const int Decimals = 4;

    /// <summary>Both sides of a black area are at least this long where it is a large one: 10 mm, in points.</summary>
    private const double LargeArea = 28.35;

    private readonly Dictionary<string, ColorSpace> _inks = [];
    private readonly ColorSpace _cmyk = ColorSpace.Cmyk(options.Inks);
    private readonly PdfColorMode mode = options.Color;

    /// <summary>The names of the spot inks so far, technical ones left out, in the order in which they came.</summary>
    public List<string> SpotNames { get; } = [];

    /// <summary>The space that pages, groups and gradients mix colours in.</summary>
    public ColorSpace Process => IsMask ? ColorSpace.Gray : mode switch
    {
        PdfColorMode.Cmyk => _cmyk,
        PdfColorMode.Gray => ColorSpace.Gray,
        _ => ColorSpace.Rgb,
    };

    /// <summary>True while a mask by luminance is drawn: every colour is written as how bright it is.</summary>
    public bool IsMask { get; set; }

    /// <summary>The paint of an area of a size in points: a large black one is made deeper by the other inks, where the author wishes it.</summary>
    public Paint Deepen(Paint paint, double width, double height) =>
        mode == PdfColorMode.Cmyk && !IsMask && options.RichBlack is { } recipe && Math.Min(width, height) >= LargeArea
        && paint is SolidPaint { Color: { Red: 0, Green: 0, Blue: 0, Cmyk: null, Spot: null } black } ? new SolidPaint(black with { Cmyk = recipe }) : paint;

    /// <summary>True where a plain black is one ink, and may print over others without loss.</summary>
    public bool IsBlackInk(Paint paint)
    {
        if (mode != PdfColorMode.Cmyk || !options.OverprintsBlack || IsMask || paint is not SolidPaint { Color: { Alpha: >= 1, Spot: null } color }) return false;
        Span<double> inks = stackalloc double[4];
        Process.GetComponents(color, inks);
        return inks is [0, 0, 0, 1];
    }

    /// <summary>The space of a solid colour: its spot ink's in a document for presses, else the process space.</summary>
    public ColorSpace SpaceOf(ColorValue color) =>
        !IsMask && color.Spot is { } spot && (mode == PdfColorMode.Cmyk || spot.Name == SpotColor.EveryPlate) ? SpaceOf(spot, color) : Process;

    /// <summary>The space of a gradient: a spot ink's where it is made of that ink alone.</summary>
    public ColorSpace SpaceOf(ImmutableArray<GradientStop> stops)
    {
        if (GradientInk.Of(stops.AsSpan()) is null) return Process;
        foreach (var stop in stops)
        {
            if (stop.Color.Spot is not null) return SpaceOf(stop.Color);
        }
        return Process;
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
        var alternate = Process;
        Span<double> solid = stackalloc double[4];
        solid = solid[..alternate.ComponentCount];
        alternate.GetComponents(color, solid);
        // The scale from no ink, which is white paper, to the solid ink.
        var paper = alternate.ComponentCount == 4 ? 0.0 : 1.0;
        using var body = new PdfBuffer(256);
        alternate.Write(body.Raw("[/Separation"u8).Name(spot.Name));
        body.Raw("<</FunctionType 2/Domain[0 1]/N 1/C0["u8);
        for (var i = 0; i < solid.Length; i++) body.Raw(i == 0 ? ""u8 : " "u8).Number(paper, 0);
        body.Raw("]/C1["u8);
        for (var i = 0; i < solid.Length; i++) solid[i] = spot.Tint > 0 ? Math.Clamp(paper + (solid[i] - paper) / spot.Tint, 0, 1) : paper;
        WriteComponents(body, solid);
        space = ColorSpace.Separation(file.WriteObject(body.Raw("]>>]"u8).Written), spot.Name);
        _inks.Add(spot.Name, space);
        if (spot.Name != SpotColor.EveryPlate && !spot.IsTechnical) SpotNames.Add(spot.Name);
        return space;
    }
}
