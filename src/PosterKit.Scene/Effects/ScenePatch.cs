using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Scene;

/// <summary>Items as pixels, for a file format that has no words for an effect of theirs.</summary>
/// <param name="Pixels">Not premultiplied; what is clear has the colour of its neighbours, for readers that mix colours and alphas apart.</param>
/// <param name="Box">Where it lies in the space of the items.</param>
public sealed record ScenePatch(PixelImage Pixels, Rect Box)
{
    // A picture of more pixels is made coarser: an effect as large as a whole A1 page.
    private const double MostPixels = 40e6;

    /// <summary>Pixels for a unit: what is blurred needs no more than show no steps.</summary>
    /// <param name="density">Pixels for a unit where there are sharp edges.</param>
    /// <param name="blur">The least standard deviation that all of it is blurred by; 0: there are sharp edges.</param>
    public static double DensityFor(double density, double blur)
    {
        // From one pixel to the next nothing changes by more than 1/80 of the whole then: the steepest place of a gaussian edge.
        const double PixelsOfDeviation = 32;
        return blur > 0 ? Math.Min(density, PixelsOfDeviation / blur) : density;
    }

    /// <summary>The least standard deviation of the last step, where that is a blur; 0: it is none.</summary>
    public static double BlurOf(GroupFilter filter) => filter.Steps is [.., BlurStep blur] ? Math.Min(blur.DeviationX, blur.DeviationY) : 0;

    /// <summary>Draws items.</summary>
    /// <param name="raster">Who draws; null: nobody can.</param>
    /// <param name="items">The items.</param>
    /// <param name="bounds">What is drawn of them; what an effect sees of its surroundings ends here.</param>
    /// <param name="shown">What is kept, within the bounds.</param>
    /// <param name="density">Pixels for a unit of the items' space, over zero; fewer where there would be more than 40 million.</param>
    /// <param name="options">Threads, and what lies under the items; sizes are not looked at.</param>
    /// <param name="diagnostics">Gets damaged images.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Cut to what is not clear; null where all is.</returns>
    /// <exception cref="InvalidOperationException">There is no raster engine.</exception>
    public static ScenePatch? Draw(
        IRasterEngine? raster, ImmutableArray<SceneItem> items, Rect bounds, Rect shown, double density, RasterOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var sink = new PatchSink();
        if (Canvas.Draw(raster, items, bounds, shown, density, options, sink, diagnostics, cancellation) is not { } canvas) return null;
        var (x0, y0, x1, y1) = canvas.Pixels(shown);
        return sink.FindInk(ref x0, ref y0, ref x1, ref y1) ? new(sink.Cut(x0, y0, x1, y1), canvas.BoxOf(x0, y0, x1, y1)) : null;
    }

    /// <summary>As <see cref="Draw"/>, where the colours are known and only alphas are wanted.</summary>
    public static AlphaPatch? DrawAlphas(
        IRasterEngine? raster, ImmutableArray<SceneItem> items, Rect bounds, Rect shown, double density, RasterOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var sink = new AlphaSink();
        if (Canvas.Draw(raster, items, bounds, shown, density, options, sink, diagnostics, cancellation) is not { } canvas) return null;
        var (x0, y0, x1, y1) = canvas.Pixels(shown);
        return sink.FindInk(ref x0, ref y0, ref x1, ref y1) ? new(sink.Cut(x0, y0, x1, y1), x1 - x0, y1 - y0, canvas.BoxOf(x0, y0, x1, y1)) : null;
    }

    // What is drawn on: whole pixels about the bounds.
    private readonly record struct Canvas(double Left, double Top, int Width, int Height, double Density)
    {
        // Null where there is nothing to draw.
        public static Canvas? Draw(
            IRasterEngine? raster, ImmutableArray<SceneItem> items, Rect bounds, Rect shown, double density, RasterOptions options, IPixelSink sink, DiagnosticBag diagnostics,
            CancellationToken cancellation)
        {
            if (bounds.IsEmpty || shown.IsEmpty || !(density > 0)) return null;
            if (raster is null) throw new InvalidOperationException("the scene has effects that the format has no words for: a raster engine is needed");
            density *= Math.Min(1, Math.Sqrt(MostPixels / (bounds.Width * density * bounds.Height * density)));
            var (left, top) = (Math.Floor(bounds.X * density), Math.Floor(bounds.Y * density));
            var canvas = new Canvas(left, top, (int)(Math.Ceiling(bounds.Right * density) - left), (int)(Math.Ceiling(bounds.Bottom * density) - top), density);
            var scene = new PosterScene
            {
                Trim = new(canvas.Width / density, canvas.Height / density),
                Items = [new GroupItem(items) { Transform = Matrix.Translation(-left / density, -top / density) }],
            };
            raster.Render(scene, options with { Width = canvas.Width, Height = canvas.Height }, sink, diagnostics, cancellation);
            return canvas;
        }

        public (int X0, int Y0, int X1, int Y1) Pixels(Rect shown) => (
            Math.Max(0, (int)Math.Floor(shown.X * Density - Left)), Math.Max(0, (int)Math.Floor(shown.Y * Density - Top)),
            Math.Min(Width, (int)Math.Ceiling(shown.Right * Density - Left)), Math.Min(Height, (int)Math.Ceiling(shown.Bottom * Density - Top)));

        public Rect BoxOf(int x0, int y0, int x1, int y1) => new((Left + x0) / Density, (Top + y0) / Density, (x1 - x0) / Density, (y1 - y0) / Density);
    }
}
