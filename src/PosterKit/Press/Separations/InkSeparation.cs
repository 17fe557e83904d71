using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Raster;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>
/// A sheet taken apart into its inks (分色), bleed included, as its document prints. A document in inks has the given inks, else converted ones; a spot ink hides the
/// process inks under it, black text overprints. One in RGB is composed in RGB, and becomes inks at the press.
/// </summary>
public sealed record InkSeparation
{
    /// <summary>Pixels that a sheet is taken apart into at most: a large one gets a lower resolution.</summary>
    private const double MostPixels = 24e6;

    /// <summary>Pixels across.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels down.</summary>
    public required int Height { get; init; }

    /// <summary>Pixels per inch.</summary>
    public required double Dpi { get; init; }

    /// <summary>What is shown, in points of the scene: the bleed box, or with marks the whole sheet; up to a pixel more on the right and below.</summary>
    public required Rect Box { get; init; }

    /// <summary>What holds the picture, in points of the scene: the bleed box. Beyond it are marks.</summary>
    public required Rect Art { get; init; }

    /// <summary>The plates: cyan, magenta, yellow, black, then the spot inks in the order in which they are met.</summary>
    public required ImmutableArray<InkPlane> Planes { get; init; }

    /// <summary>How its inks look.</summary>
    internal InkConverter Converter { get; init; } = InkConverter.Formula;

    /// <summary>True where the middle of a pixel lies in the picture, not among the marks.</summary>
    internal bool IsArt(int x, int y)
    {
        var unit = LengthUnits.PointsPerInch / Dpi;
        var (left, top) = (Box.X + (x + 0.5) * unit, Box.Y + (y + 0.5) * unit);
        return left >= Art.X && left <= Art.Right && top >= Art.Y && top <= Art.Bottom;
    }

    /// <summary>Takes a sheet apart.</summary>
    /// <param name="scene">The sheet.</param>
    /// <param name="inks">Inks of its colours.</param>
    /// <param name="dpi">Pixels per inch, over zero; fewer where there would be more than 24 million.</param>
    /// <param name="raster">Draws effects that documents have as pictures.</param>
    /// <param name="threads">How many threads work; 0: as many as there are processors. The planes are the same for any number.</param>
    /// <param name="diagnostics">Gets damaged pictures.</param>
    /// <param name="cancellation">Ends the work early.</param>
    internal static InkSeparation Of(PosterScene scene, PressInks inks, double dpi, IRasterEngine raster, int threads, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(raster);
        // Technical inks are in documents of inks alone.
        if (inks.Options.Color != PdfColorMode.Cmyk) scene = TechnicalInks.Without(scene);
        var box = scene.BleedBox;
        if (inks.Options.Marks is { } marks) box = scene.TrimBox.Outset(marks.MarginFor(scene.Bleed));
        dpi *= Math.Min(1, Math.Sqrt(MostPixels / (box.Width * box.Height * dpi * dpi / (LengthUnits.PointsPerInch * LengthUnits.PointsPerInch))));
        var scale = dpi / LengthUnits.PointsPerInch;
        // Pixels are squares; the last of a row or column may reach beyond the sheet.
        var (width, height) = ((int)Math.Max(1, Math.Ceiling(box.Width * scale - 0.001)), (int)Math.Max(1, Math.Ceiling(box.Height * scale - 0.001)));
        box = box with { Width = width / scale, Height = height / scale };

        if (inks.Options.Color == PdfColorMode.Rgb)
            return new() { Width = width, Height = height, Dpi = dpi, Box = box, Art = scene.BleedBox, Converter = inks.Options.Inks, Planes = OfRgb(scene, inks, box, width, height, raster, threads, diagnostics, cancellation) };
        var spots = SpotInks.In(scene);
        var drawn = scene with { Items = ItemsOf(scene, inks, spots, InkScene.Of(scene.Items, inks, scale, raster, threads, diagnostics, cancellation)) };
        var planes = ImmutableArray.CreateBuilder<InkPlane>(InkPalette.ProcessCount + spots.Count);
        // More spot inks than are drawn at once are drawn in turns, the process inks with the first of them.
        foreach (var names in spots.Count == 0 ? [[]] : spots.Keys.Chunk(InkPalette.MostSpots))
        {
            var palette = new InkPalette(inks.Options.Inks, inks.Options.Color == PdfColorMode.Gray, [.. names]);
            var amounts = Engine.Render(drawn, box, width, height, palette, threads, diagnostics, cancellation);
            for (var ink = planes.Count == 0 ? 0 : InkPalette.ProcessCount; ink < amounts.Length; ink++)
            {
                if (ink < InkPalette.ProcessCount) planes.Add(new(ProcessInks[ink].Name, amounts[ink], ProcessInks[ink].Color));
                else planes.Add(new(names[ink - InkPalette.ProcessCount], amounts[ink], spots[names[ink - InkPalette.ProcessCount]].Color) { IsTechnical = spots[names[ink - InkPalette.ProcessCount]].IsTechnical });
            }
        }
        return new() { Width = width, Height = height, Dpi = dpi, Box = box, Art = scene.BleedBox, Converter = inks.Options.Inks, Planes = planes.ToImmutable() };
    }

    // Marks are in every ink in such a document too.
    private static ImmutableArray<InkPlane> OfRgb(
        PosterScene scene, PressInks inks, Rect box, int width, int height, IRasterEngine raster, int threads, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var art = new GroupItem(scene.Items) { Transform = Matrix.Translation(-box.X, -box.Y), Clip = new(VectorPath.Rectangle(scene.BleedBox)) };
        var sink = new RawPixelSink();
        raster.Render(new() { Trim = new(box.Width, box.Height), Items = [art] }, new(width, height) { Background = ColorValue.White, Threads = threads }, sink, diagnostics, cancellation);
        var pixels = new byte[sink.Rgba.Length];
        inks.Options.Inks.Convert(sink.Rgba.Span, pixels);
        var palette = new InkPalette(inks.Options.Inks, isBlackAlone: false, []);
        var marks = inks.Options.Marks is { Kinds: not PressMarkKinds.None } kinds
            ? Engine.Render(scene with { Items = MarkArtwork.Of(scene, kinds, false, []) }, box, width, height, palette, threads, diagnostics, cancellation) : null;
        var planes = ImmutableArray.CreateBuilder<InkPlane>(InkPalette.ProcessCount);
        for (var ink = 0; ink < InkPalette.ProcessCount; ink++)
        {
            var samples = new byte[width * height];
            for (var i = 0; i < samples.Length; i++) samples[i] = Math.Max(pixels[4 * i + ink], marks is null ? (byte)0 : marks[ink][i]);
            planes.Add(new(ProcessInks[ink].Name, samples, ProcessInks[ink].Color));
        }
        return planes.ToImmutable();
    }

    private static readonly InkEngine Engine = new();

    // As inks without a profile are shown: each takes its complement from the light.
    private static readonly (string Name, (byte, byte, byte) Color)[] ProcessInks = [("Cyan", (0, 255, 255)), ("Magenta", (255, 0, 255)), ("Yellow", (255, 255, 0)), ("Black", (0, 0, 0))];

    // Artwork ends at the bleed; beyond it are marks, on every plate.
    private static ImmutableArray<SceneItem> ItemsOf(
        PosterScene scene, PressInks inks, OrderedDictionary<string, ((byte R, byte G, byte B) Color, bool IsTechnical)> spots, ImmutableArray<SceneItem> items)
    {
        if (inks.Options.Marks is not { Kinds: not PressMarkKinds.None } marks) return items;
        var names = spots.Where(spot => !spot.Value.IsTechnical).Select(spot => spot.Key);
        return [new GroupItem(items) { Clip = new(VectorPath.Rectangle(scene.BleedBox)) }, .. MarkArtwork.Of(scene, marks, inks.Options.Color == PdfColorMode.Cmyk, names)];
    }
}
