using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>Draws effects as pixels, by the raster engine that the document was handed.</summary>
internal sealed class EffectPatches(
    PdfFile file, ImageObjects images, SharedParts shared, IRasterEngine? raster, PdfOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    // Masks of this document, by what they show: pages share them.
    private readonly Dictionary<ShapeKey, (int Image, Rect Box)> _masks = [];

    /// <summary>Draws items; null where nothing is seen.</summary>
    /// <param name="items">In the space that is current where they are to be seen.</param>
    /// <param name="bounds">What is drawn of it; what an effect sees of its surroundings ends here.</param>
    /// <param name="shown">What is kept, within the bounds.</param>
    /// <param name="scale">Points on paper for a unit of the space.</param>
    /// <param name="blur">The least standard deviation that all of it is blurred by; 0: there are sharp edges.</param>
    /// <param name="background">What lies under the items; null: nothing.</param>
    /// <exception cref="InvalidOperationException">There is no raster engine.</exception>
    public ScenePatch? Draw(ImmutableArray<SceneItem> items, Rect bounds, Rect shown, double scale, double blur, ColorValue? background) => ScenePatch.Draw(
        raster, items, bounds, shown, ScenePatch.DensityFor(options.EffectsDpi / 72 * scale, blur), new(1, 1) { Threads = options.Threads, Background = background }, diagnostics, cancellation);

    /// <summary>Draws the alphas of a filtered drawing which is all of one colour, or finds them drawn before.</summary>
    /// <param name="items">In the space that is current where they are to be seen.</param>
    /// <param name="filter">What is made of them.</param>
    /// <param name="bounds">What is drawn of it.</param>
    /// <param name="scale">Points on paper for a unit of the space.</param>
    /// <returns>The picture of the alphas by its object number, and where it lies; null where nothing is seen.</returns>
    /// <exception cref="InvalidOperationException">There is no raster engine.</exception>
    public (int Image, Rect Box)? DrawMask(ImmutableArray<SceneItem> items, GroupFilter filter, Rect bounds, double scale)
    {
        var density = ScenePatch.DensityFor(options.EffectsDpi / 72 * scale, ScenePatch.BlurOf(filter));
        var key = ShapeKey.Of(items.AsSpan(), filter, bounds, density);
        if (key is not null && _masks.TryGetValue(key.Value, out var known)) return known;
        var packed = key is null ? null : shared.FindMask(key.Value);
        if (packed is null)
        {
            if (ScenePatch.DrawAlphas(
                raster, [new GroupItem(items) { Filter = filter }], bounds, bounds, density, new(1, 1) { Threads = options.Threads }, diagnostics, cancellation) is not { } patch) return null;
            packed = PackedMask.Of(patch);
            if (key is not null) shared.Keep(key.Value, packed);
        }
        var mask = (images.WriteMask(packed), packed.Box);
        if (key is not null) _masks.Add(key.Value, mask);
        return mask;
    }

    /// <summary>A graphics state that masks by alphas.</summary>
    /// <param name="image">Their picture.</param>
    /// <param name="box">Where it lies in the space that is current where the state is set, y down.</param>
    /// <returns>Its object number.</returns>
    public int WriteMask(int image, Rect box)
    {
        var form = file.Reserve();
        using var body = new PdfBuffer(512);
        body.Raw("/Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceGray/I true>>/BBox["u8).Rectangle(box, 6);
        body.Raw("]/Resources<</XObject<</X"u8).Integer(image).Space().Reference(image).Raw(">>>>"u8);
        using var content = new PdfBuffer(128);
        content.Number(box.Width, 8).Raw(" 0 0 "u8).Number(-box.Height, 8).Space().Number(box.X, 6).Space().Number(box.Bottom, 6).Raw(" cm\n/X"u8).Integer(image).Raw(" Do\n"u8);
        file.WriteStream(form, body.Written, content.Written);
        body.Clear();
        return file.WriteObject(body.Raw("<</SMask<</S/Luminosity/G "u8).Reference(form).Raw(">>>>"u8).Written);
    }
}
