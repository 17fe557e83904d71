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
    private readonly Dictionary<string, double[]> _solids = [];
    private readonly Dictionary<string, ColorSpace> _mixtures = [];
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

    /// <summary>
    /// The space of a gradient: a spot ink's where all its stops are tints of that ink or no ink, several inks' where it goes from one to another. An ink is then on
    /// its own plate all the way, where process inks in its place would change to it at once.
    /// </summary>
    public ColorSpace SpaceOf(ImmutableArray<GradientStop> stops)
    {
        if (GradientInk.Of(stops.AsSpan()) is not null)
        {
            ColorValue? strongest = null;
            foreach (var stop in stops)
            {
                if (stop.Color.Spot is { } ink && ink.Tint > (strongest?.Spot?.Tint ?? -1)) strongest = stop.Color;
            }
            if (strongest is { } color) return SpaceOf(color);
        }
        if (IsMask || mode != PdfColorMode.Cmyk) return Process;
        var (spots, hasProcess) = (new List<ColorValue>(), false);
        foreach (var stop in stops)
        {
            // What is clear has the colour of its neighbour.
            if (stop.Color.Alpha == 0) continue;
            if (stop.Color.Spot is not { } spot) hasProcess |= options.Inks.Convert(stop.Color) is not { C: 0, M: 0, Y: 0, K: 0 };
            else if (spot.Name == SpotColor.EveryPlate) return Process;
            else if (spots.FindIndex(color => color.Spot!.Name == spot.Name) is >= 0 and var known) spots[known] = spots[known].Spot!.Tint >= spot.Tint ? spots[known] : stop.Color;
            else spots.Add(stop.Color);
        }
        if (spots.Count == 0 || spots.Count + 4 > ColorSpace.MostComponents) return Process;
        return spots.Count == 1 && !hasProcess ? SpaceOf(spots[0]) : SpaceOf(spots, hasProcess);
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
    // names the ink says which; a colour that is itself a tint says it for that tint, and one without any ink by what it looks like.
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
        for (var i = 0; i < solid.Length; i++) solid[i] = Math.Clamp(paper + (solid[i] - paper) / (spot.Tint > 0 ? spot.Tint : 1), 0, 1);
        WriteComponents(body, solid);
        _solids.Add(spot.Name, solid.ToArray());
        space = ColorSpace.Separation(file.WriteObject(body.Raw("]>>]"u8).Written), spot.Name);
        _inks.Add(spot.Name, space);
        if (spot.Name != SpotColor.EveryPlate && !spot.IsTechnical) SpotNames.Add(spot.Name);
        return space;
    }

    // Several inks at once (8.6.6.5): a device without them takes process inks instead, all that they stand for together.
    private ColorSpace SpaceOf(List<ColorValue> colors, bool hasProcess)
    {
        var spots = ImmutableArray.CreateBuilder<string>(colors.Count);
        foreach (var color in colors) spots.Add(color.Spot!.Name);
        var key = (hasProcess ? "\n" : "") + string.Join('\n', spots);
        if (_mixtures.TryGetValue(key, out var space)) return space;
        var process = hasProcess ? 4 : 0;
        var count = process + spots.Count;
        using var body = new PdfBuffer(512);
        body.Raw("[/DeviceN["u8);
        if (hasProcess) body.Raw("/Cyan/Magenta/Yellow/Black"u8);
        foreach (var name in spots) body.Name(name);
        body.Raw("]/DeviceCMYK "u8).Reference(WriteTransform(colors, process));
        // Which of the inks are the process's, and what each of the others is by itself. The kind of the space is new in 1.6.
        body.Raw(options.Standard == PdfStandard.PdfX1a ? "<<"u8 : "<</Subtype/NChannel"u8);
        if (hasProcess && options.Standard != PdfStandard.PdfX1a) body.Raw("/Process<</ColorSpace/DeviceCMYK/Components[/Cyan/Magenta/Yellow/Black]>>"u8);
        body.Raw("/Colorants<<"u8);
        foreach (var color in colors) body.Name(color.Spot!.Name).Space().Reference(SpaceOf(color).Id);
        space = ColorSpace.Several(file.WriteObject(body.Raw(">>>>]"u8).Written), hasProcess ? options.Inks : null, spots.ToImmutable());
        _mixtures.Add(key, space);
        return space;
    }

    // A calculator function (7.10.5): for each process ink the sum of what every ink has of it; its range holds the sum within a full ink.
    private int WriteTransform(List<ColorValue> colors, int process)
    {
        var count = process + colors.Count;
        using var code = new PdfBuffer(512);
        code.Byte((byte)'{');
        for (var ink = 0; ink < 4; ink++)
        {
            code.Byte((byte)'0');
            for (var i = 0; i < count; i++)
            {
                if (i < process && i != ink) continue;
                // Above an amount on the stack lie the amounts after it, the sums that are done, and this sum.
                code.Space().Integer(count - i + ink).Raw(" index "u8);
                if (i >= process)
                {
                    _ = SpaceOf(colors[i - process]);
                    code.Number(_solids[colors[i - process].Spot!.Name][ink], Decimals).Raw(" mul "u8);
                }
                code.Raw("add"u8);
            }
            code.Space();
        }
        code.Integer(count + 4).Raw(" 4 roll"u8);
        for (var i = 0; i < count; i++) code.Raw(" pop"u8);
        code.Byte((byte)'}');
        using var entries = new PdfBuffer(256);
        entries.Raw("/FunctionType 4/Domain["u8);
        for (var i = 0; i < count; i++) entries.Raw("0 1 "u8);
        var id = file.Reserve();
        file.WriteStream(id, entries.Raw("]/Range[0 1 0 1 0 1 0 1]"u8).Written, code.Written);
        return id;
    }
}
