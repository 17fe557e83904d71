using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Pdf;

/// <summary>Draws effects as pixels, by the raster engine that the document was handed.</summary>
internal sealed class EffectPatches(
    PdfFile file, ImageObjects images, IRasterEngine? raster, PdfOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
{
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

    /// <summary>A graphics state that masks by the alphas of a patch.</summary>
    /// <param name="patch">The patch.</param>
    /// <param name="matrix">From the unit square of pictures to the space that is current where the state is set.</param>
    /// <returns>Its object number.</returns>
    public int WriteMask(ScenePatch patch, Matrix matrix)
    {
        var image = images.WriteAlphas(patch.Pixels);
        var form = file.Reserve();
        using var body = new PdfBuffer(512);
        body.Raw("/Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceGray/I true>>/BBox["u8).Rectangle(patch.Box, 6);
        body.Raw("]/Resources<</XObject<</X"u8).Integer(image).Space().Reference(image).Raw(">>>>"u8);
        using var content = new PdfBuffer(128);
        content.Number(matrix.A, 8).Raw(" 0 0 "u8).Number(matrix.D, 8).Space().Number(matrix.E, 6).Space().Number(matrix.F, 6).Raw(" cm\n/X"u8).Integer(image).Raw(" Do\n"u8);
        file.WriteStream(form, body.Written, content.Written);
        body.Clear();
        return file.WriteObject(body.Raw("<</SMask<</S/Luminosity/G "u8).Reference(form).Raw(">>>>"u8).Written);
    }
}
