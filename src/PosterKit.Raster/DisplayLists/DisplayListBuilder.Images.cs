using PosterKit.Scene;

namespace PosterKit.Raster;

internal sealed partial class DisplayListBuilder<TFormat>
{
    // Pictures wait for the resampler.
    private void AddImage(ImageItem item, in Place place) => _ = (item, place);
}
