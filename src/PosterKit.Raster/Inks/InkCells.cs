using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

/// <summary>
/// Amounts of ink, a byte each, premultiplied: 0 is none. A pixel is made of cells of three inks and the alpha: cyan, magenta, yellow; black and two spot inks;
/// three more spot inks. Every cell has the same alpha, so that all that is done alike to the channels of a pixel is done by the loops of
/// <see cref="Rgba8"/>, cell by cell. Amounts rise as light falls: to blend is to turn them over (see the part beside this one).
/// </summary>
/// <param name="palette">The inks; null in a default value, which draws nothing.</param>
/// <param name="isBrightness">True in a mask whose brightness counts: as much of every ink as a colour is dark.</param>
internal readonly partial struct InkCells<TCount>(InkPalette? palette, bool isBrightness) : IPlaneFormat
    where TCount : struct, ICellCount
{
    // Pixels that are worked on at a time where a row of the same width is needed beside them.
    private const int Chunk = 128;

    public static int BytesPerPixel => 4 * TCount.Count;

    /// <summary>The byte of a plane within a pixel.</summary>
    public static int ByteOf(int plane) => plane / 3 * 4 + plane % 3;

    public void Encode(ColorValue color, Span<byte> pixel) => Encode(color, isProcess: false, pixel);

    private void Encode(ColorValue color, bool isProcess, Span<byte> pixel)
    {
        Span<double> amounts = stackalloc double[3 * TCount.Count];
        GetAmounts(color, isProcess, amounts);
        var alpha = double.IsNaN(color.Alpha) ? 0 : Math.Clamp(color.Alpha, 0, 1);
        for (var plane = 0; plane < amounts.Length; plane++) pixel[ByteOf(plane)] = ToByte(amounts[plane] * alpha);
        for (var at = 3; at < pixel.Length; at += 4) pixel[at] = ToByte(alpha);
    }

    private void GetAmounts(ColorValue color, bool isProcess, Span<double> amounts)
    {
        amounts.Clear();
        if (isBrightness) amounts.Fill(1 - (0.2125 * color.Red + 0.7154 * color.Green + 0.0721 * color.Blue));
        else palette!.Get(color, isProcess, amounts[..palette.PlaneCount]);
    }

    public static bool IsOpaque(ReadOnlySpan<byte> pixel) => pixel[3] == 255;

    // PDF 32000-1, table 149, overprint mode 1: a solid colour leaves the inks that it has none of; what is made of process inks otherwise leaves spot inks.
    public ulong KeptBy(SceneItem item) => isBrightness ? 0 : item switch
    {
        PathItem { Fill: { } fill, Stroke: null } => KeptBy(fill),
        PathItem { Fill: null, Stroke: { } stroke } => KeptBy(stroke.Paint),
        GlyphRunItem { Fill: { } fill, Stroke: null } => KeptBy(fill),
        GlyphRunItem { Fill: null, Stroke: { } stroke } => KeptBy(stroke.Paint),
        ImageItem => SpotPlanes,
        // A soft shadow, of one colour.
        GroupItem { Items: [var inner] } => KeptBy(inner),
        _ => 0,
    };

    private ulong SpotPlanes => AllPlanes & ~((1ul << InkPalette.ProcessCount) - 1);

    private ulong AllPlanes => (1ul << palette!.PlaneCount) - 1;

    private ulong KeptBy(Paint paint)
    {
        // Documents write amounts with four decimals.
        const double Least = 0.00005;
        switch (paint)
        {
            case SolidPaint solid:
                Span<double> amounts = stackalloc double[palette!.PlaneCount];
                palette.Get(solid.Color, isProcess: false, amounts);
                var kept = 0ul;
                for (var plane = 0; plane < amounts.Length; plane++)
                {
                    if (amounts[plane] < Least) kept |= 1ul << plane;
                }
                // A tint of nothing still names its ink.
                if (solid.Color.Spot is { } spot) return kept & ~PlaneOf(spot);
                return kept;
            case GradientPaint gradient:
                return KeptBy(gradient.Stops.AsSpan(), Least);
            default:
                return 0;
        }
    }

    // A gradient names the inks that it goes through, whatever there is of them at a place.
    private ulong KeptBy(ReadOnlySpan<GradientStop> stops, double least)
    {
        if (InkGradient.IsProcess(stops)) return SpotPlanes;
        Span<double> amounts = stackalloc double[palette!.PlaneCount];
        var named = 0ul;
        foreach (var stop in stops)
        {
            if (stop.Color.Alpha == 0) continue;
            if (stop.Color.Spot is { } spot)
            {
                named |= PlaneOf(spot);
                continue;
            }
            palette.Get(stop.Color, isProcess: false, amounts);
            if (amounts[..InkPalette.ProcessCount].ContainsAnyInRange(least, double.MaxValue)) named |= AllPlanes & ~SpotPlanes;
        }
        return AllPlanes & ~named;
    }

    private ulong PlaneOf(SpotColor spot) => spot.Name == SpotColor.EveryPlate ? AllPlanes
        : palette!.Spots.IndexOf(spot.Name) is >= 0 and var index ? 1ul << (InkPalette.ProcessCount + index) : 0;

    public static void Restore(ulong planes, Span<byte> target, ReadOnlySpan<byte> before)
    {
        Span<byte> mask = stackalloc byte[BytesPerPixel];
        for (var plane = 0; plane < 3 * TCount.Count; plane++)
        {
            if ((planes >> plane & 1) != 0) mask[ByteOf(plane)] = 255;
        }
        for (var i = 0; i < target.Length; i += mask.Length)
        {
            for (var k = 0; k < mask.Length; k++) target[i + k] = (byte)((target[i + k] & ~mask[k]) | (before[i + k] & mask[k]));
        }
    }

    public static void Fill(Span<byte> target, ReadOnlySpan<byte> pixel, byte coverage)
    {
        Span<byte> row = stackalloc byte[Math.Min(Chunk * BytesPerPixel, target.Length)];
        Repeat(pixel, row);
        for (var at = 0; at < target.Length; at += row.Length)
        {
            var part = target[at..Math.Min(target.Length, at + row.Length)];
            if (coverage == 255 && IsOpaque(pixel)) row[..part.Length].CopyTo(part);
            else Rgba8.Blend(part, row[..part.Length], coverage);
        }
    }

    public static void Fill(Span<byte> target, ReadOnlySpan<byte> pixel, ReadOnlySpan<byte> coverage)
    {
        Span<byte> row = stackalloc byte[Math.Min(Chunk * BytesPerPixel, target.Length)];
        Repeat(pixel, row);
        for (var at = 0; at < target.Length; at += row.Length)
        {
            var part = target[at..Math.Min(target.Length, at + row.Length)];
            Blend(part, row[..part.Length], coverage.Slice(at / BytesPerPixel, part.Length / BytesPerPixel));
        }
    }

    private static void Repeat(ReadOnlySpan<byte> pixel, Span<byte> row)
    {
        for (var at = 0; at < row.Length; at += BytesPerPixel) pixel[..BytesPerPixel].CopyTo(row[at..]);
    }

    public static void Blend(Span<byte> target, ReadOnlySpan<byte> source, byte coverage) => Rgba8.Blend(target, source, coverage);

    public static void Blend(Span<byte> target, ReadOnlySpan<byte> source, ReadOnlySpan<byte> coverage)
    {
        Span<byte> shares = stackalloc byte[Chunk * TCount.Count];
        for (var at = 0; at < target.Length; at += Chunk * BytesPerPixel)
        {
            var length = Math.Min(Chunk * BytesPerPixel, target.Length - at);
            Rgba8.Blend(target.Slice(at, length), source.Slice(at, length), Spread(coverage[(at / BytesPerPixel)..], length / 4, shares));
        }
    }

    public static void Multiply(Span<byte> pixels, ReadOnlySpan<byte> shares)
    {
        Span<byte> spread = stackalloc byte[Chunk * TCount.Count];
        for (var at = 0; at < pixels.Length; at += Chunk * BytesPerPixel)
        {
            var length = Math.Min(Chunk * BytesPerPixel, pixels.Length - at);
            Rgba8.Multiply(pixels.Slice(at, length), Spread(shares[(at / BytesPerPixel)..], length / 4, spread));
        }
    }

    // The share of a pixel for each of its cells.
    private static ReadOnlySpan<byte> Spread(ReadOnlySpan<byte> shares, int cells, Span<byte> spread)
    {
        for (var i = 0; i < cells; i++) spread[i] = shares[i / TCount.Count];
        return spread[..cells];
    }

    public static void ReadMask(MaskKind kind, ReadOnlySpan<byte> pixels, Span<byte> shares)
    {
        for (var i = 0; i < pixels.Length; i += BytesPerPixel)
            shares[i / BytesPerPixel] = kind == MaskKind.Alpha ? pixels[i + 3] : (byte)(pixels[i + 3] - pixels[i]);
    }

    public RowSource CreateGradient(DeviceGradient gradient)
    {
        var isProcess = InkGradient.IsProcess(gradient.Stops);
        var cells = new RowSource[TCount.Count];
        var amounts = new double[gradient.Stops.Length][];
        for (var i = 0; i < amounts.Length; i++) GetAmounts(gradient.Stops[i].Color, isProcess, amounts[i] = new double[3 * TCount.Count]);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var stops = new GradientStop[amounts.Length];
            for (var i = 0; i < stops.Length; i++)
                stops[i] = gradient.Stops[i] with { Color = new(amounts[i][3 * cell], amounts[i][3 * cell + 1], amounts[i][3 * cell + 2], gradient.Stops[i].Color.Alpha) };
            cells[cell] = Rgba8Gradient.Create(gradient with { Stops = stops });
        }
        return new InkGradient(cells);
    }

    public static StripSource CreateFilter(DeviceFilter filter, StripSource source, StripSource?[] pictures, PixelBox ink, PixelBox box, int threads) =>
        CellStrips.Of(source, TCount.Count, (cell, number) => Rgba8.CreateFilter(
            filter, cell, [.. pictures.Select(picture => picture is null ? null : CellStrips.One(picture, TCount.Count, number))], ink, box, threads));

    public static StripSource CreateTiles(StripSource tile, int width, int height, Matrix toTile) =>
        CellStrips.Of(tile, TCount.Count, (cell, _) => Rgba8.CreateTiles(cell, width, height, toTile));

    public StripSource? OpenImage(ImagePlace place, DiagnosticBag diagnostics) => InkPicture.Open(place, palette!, isBrightness, TCount.Count, diagnostics);

    private static byte ToByte(double value) => (byte)Math.Floor((double.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1)) * 255 + 0.5);
}
