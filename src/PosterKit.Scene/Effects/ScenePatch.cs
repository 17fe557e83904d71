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
        if (bounds.IsEmpty || shown.IsEmpty || !(density > 0)) return null;
        if (raster is null) throw new InvalidOperationException("the scene has effects that the format has no words for: a raster engine is needed");
        density *= Math.Min(1, Math.Sqrt(MostPixels / (bounds.Width * density * bounds.Height * density)));
        var (left, top) = (Math.Floor(bounds.X * density), Math.Floor(bounds.Y * density));
        var (width, height) = ((int)(Math.Ceiling(bounds.Right * density) - left), (int)(Math.Ceiling(bounds.Bottom * density) - top));
        var scene = new PosterScene
        {
            Trim = new(width / density, height / density),
            Items = [new GroupItem(items) { Transform = Matrix.Translation(-left / density, -top / density) }],
        };
        var sink = new PatchSink();
        raster.Render(scene, options with { Width = width, Height = height }, sink, diagnostics, cancellation);

        var (x0, y0) = (Math.Max(0, (int)Math.Floor(shown.X * density - left)), Math.Max(0, (int)Math.Floor(shown.Y * density - top)));
        var (x1, y1) = (Math.Min(width, (int)Math.Ceiling(shown.Right * density - left)), Math.Min(height, (int)Math.Ceiling(shown.Bottom * density - top)));
        if (!sink.FindInk(ref x0, ref y0, ref x1, ref y1)) return null;
        return new(sink.Cut(x0, y0, x1, y1), new((left + x0) / density, (top + y0) / density, (x1 - x0) / density, (y1 - y0) / density));
    }
}
