using System.Collections.Immutable;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Pictures that stand in the file itself. Nothing is read from elsewhere.
internal sealed partial class SvgDrawing
{
    private readonly Dictionary<XElement, ImageSource?> _images = [];

    private void Image(XElement element, SvgStyle style, ImmutableArray<SceneItem>.Builder items)
    {
        if (style["visibility"] is "hidden" or "collapse") return;
        if (!_images.TryGetValue(element, out var picture)) _images.Add(element, picture = OpenImage(element));
        if (picture is null) return;
        var own = new Size(picture.Header.Width, picture.Header.Height);
        var (width, height) = (SizeOf("width", _viewport.Width), SizeOf("height", _viewport.Height));
        var size = (width, height) switch
        {
            ({ } w, { } h) => new Size(w, h),
            ({ } w, null) => new(w, w * own.Height / own.Width),
            (null, { } h) => new(h * own.Width / own.Height, h),
            _ => own,
        };
        var box = new Rect(Length(element, "x", style, _viewport.Width), Length(element, "y", style, _viewport.Height), size.Width, size.Height);
        if (box.IsEmpty) return;
        var whole = ViewBoxMap(new(0, 0, own.Width, own.Height), size, (string?)element.Attribute("preserveAspectRatio"))
            .Then(Matrix.Translation(box.X, box.Y)).MapBounds(new(0, 0, own.Width, own.Height));
        var shown = whole.Intersect(box);
        if (shown.IsEmpty) return;
        var crop = new Rect((shown.X - whole.X) / whole.Width, (shown.Y - whole.Y) / whole.Height, shown.Width / whole.Width, shown.Height / whole.Height);
        items.Add(new ImageItem(picture, shown, crop) { Source = SpanOf(element) });

        double? SizeOf(string side, double full) => SvgLength.Parse((string?)element.Attribute(side))?.Resolve(full, style.FontSize);
    }

    private ImageSource? OpenImage(XElement element)
    {
        var href = ((string?)element.Attribute("href") ?? (string?)element.Attribute(XlinkHref))?.Trim() ?? "";
        var comma = href.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !href.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) || !href.AsSpan(0, comma).TrimEnd().EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            Report(element, href.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "image: data that is not base64" : "image: a file of its own");
            return null;
        }
        var digits = href.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(href[(comma + 1)..]) : href[(comma + 1)..];
        var bytes = new byte[digits.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(digits, bytes, out var count))
        {
            Report(element, "image: data that is not base64");
            return null;
        }
        return ImageSource.Open(_source.Path, bytes.AsMemory(0, count), _limits, _diagnostics, SpanOf(element));
    }
}
