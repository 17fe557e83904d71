using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Raster;

internal sealed partial class DisplayListBuilder<TFormat>
{
    private void AddStroke(VectorPath path, Stroke stroke, DevicePaint paint, in Place place, bool isCrisp = false)
    {
        if (!(stroke.Width > 0) || !double.IsFinite(stroke.Width)) return;
        var (box, cut) = SeenPart(path, StrokeShape.ReachOf(stroke), place);
        if (box.IsEmpty) return;
        _commands.Add(new() { Kind = DrawKind.Fill, Box = box, Shape = new StrokeShape(path, stroke, place.ToDevice, cut), Paint = paint, IsCrisp = isCrisp });
    }
}
