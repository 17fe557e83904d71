using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>
/// A sheet taken apart into its inks (分色), bleed included, as a document in inks prints: given inks, else converted ones; a spot ink hides the process inks
/// under it, black text overprints.
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

    /// <summary>What is shown, in points of the scene: the bleed box.</summary>
    public required Rect Box { get; init; }

    /// <summary>The plates: cyan, magenta, yellow, black, then the spot inks in the order in which they are met.</summary>
    public required ImmutableArray<InkPlane> Planes { get; init; }

    /// <summary>Takes a sheet apart.</summary>
    /// <param name="scene">The sheet.</param>
    /// <param name="inks">Inks of its colours.</param>
    /// <param name="dpi">Pixels per inch, over zero; fewer where there would be more than 24 million.</param>
    /// <param name="raster">Who draws.</param>
    /// <param name="threads">How many threads work; 0: as many as there are processors. The planes are the same for any number.</param>
    /// <param name="diagnostics">Gets damaged pictures.</param>
    /// <param name="cancellation">Ends the work early.</param>
    internal static InkSeparation Of(PosterScene scene, PressInks inks, double dpi, IRasterEngine raster, int threads, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(raster);
        var box = scene.BleedBox;
        dpi *= Math.Min(1, Math.Sqrt(MostPixels / (box.Width * box.Height * dpi * dpi / (LengthUnits.PointsPerInch * LengthUnits.PointsPerInch))));
        var scale = dpi / LengthUnits.PointsPerInch;
        var (width, height) = ((int)Math.Max(1, Math.Round(box.Width * scale)), (int)Math.Max(1, Math.Round(box.Height * scale)));
        var options = new RasterOptions(width, height) { ShowsBleed = true, Background = ColorValue.White, Threads = threads };

        // Technical inks are in documents of inks alone.
        if (inks.Options.Color != PdfColorMode.Cmyk) scene = TechnicalInks.Without(scene);
        var spots = SpotInks.In(scene);
        var planes = ImmutableArray.CreateBuilder<InkPlane>(4 + spots.Count);
        foreach (var pass in InkPass.Of(inks, spots.Keys, isApart: SpotInks.Overprint(scene.Items)))
        {
            var sink = new RawPixelSink();
            raster.Render(InkScene.Of(scene, pass, inks, scale, raster, diagnostics, cancellation), options, sink, diagnostics, cancellation);
            for (var channel = 0; channel < pass.Names.Length; channel++)
            {
                var samples = Plane(sink.Rgba.Span, channel);
                planes.Add(pass.Spot is { } spot
                    ? new(spot, samples, spots[spot].Color) { IsTechnical = spots[spot].IsTechnical }
                    : new(pass.Names[channel], samples, Process[planes.Count]));
            }
        }
        return new() { Width = width, Height = height, Dpi = dpi, Box = box, Planes = planes.ToImmutable() };
    }

    // As inks without a profile are shown: each takes its complement from the light.
    private static readonly (byte, byte, byte)[] Process = [(0, 255, 255), (255, 0, 255), (255, 255, 0), (0, 0, 0)];

    private static byte[] Plane(ReadOnlySpan<byte> rgba, int channel)
    {
        var samples = new byte[rgba.Length / 4];
        for (var i = 0; i < samples.Length; i++) samples[i] = (byte)(255 - rgba[i * 4 + channel]);
        return samples;
    }
}
