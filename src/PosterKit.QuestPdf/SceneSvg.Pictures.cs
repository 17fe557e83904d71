using System.Globalization;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.QuestPdf;

// Pictures, and as pictures what the reader's SVG has no words for.
internal sealed partial class SceneSvg
{
    private const int PointsPerInch = 72;

    private void WriteImage(ImageItem item)
    {
        var (box, crop) = (item.Box, item.Crop);
        if (box.IsEmpty || crop.IsEmpty) return;
        if (mostImagePpi is { } most && PpiOf(item) > most)
        {
            var seen = box.Intersect(Visible());
            Draw([item], seen, seen, null, most);
            return;
        }
        if (FileOf(item) is not var (type, bytes)) return;
        // The whole picture, of which the box shows a part.
        var (width, height) = (box.Width / crop.Width, box.Height / crop.Height);
        var whole = new Rect(box.X - crop.X * width, box.Y - crop.Y * height, width, height);
        var clip = crop == new Rect(0, 0, 1, 1) ? null : WriteClip(new(VectorPath.Rectangle(box)));
        if (clip is not null) _svg.Append(CultureInfo.InvariantCulture, $"<g clip-path=\"url(#{clip})\">");
        WritePicture(whole, type, bytes.Span);
        if (clip is not null) _svg.Append("</g>");
    }

    // Pixels to an inch of the page, in the direction where there are fewer.
    private double PpiOf(ImageItem item)
    {
        var m = _toScene;
        var (across, down) = (Math.Sqrt(m.A * m.A + m.B * m.B) * item.Box.Width, Math.Sqrt(m.C * m.C + m.D * m.D) * item.Box.Height);
        return PointsPerInch * Math.Min(item.Image.Header.Width * item.Crop.Width / across, item.Image.Header.Height * item.Crop.Height / down);
    }

    // PNG and JPEG go in as they are where they stand upright and in RGB; anything else as a PNG of its pixels.
    private (string Type, ReadOnlyMemory<byte> Bytes)? FileOf(ImageItem item)
    {
        var header = item.Image.Header;
        if (header is { Orientation: 1, Format: ImageFormat.Png }) return ("image/png", item.Image.Bytes);
        if (header is { Orientation: 1, Format: ImageFormat.Jpeg, ColorModel: not ImageColorModel.Cmyk }) return ("image/jpeg", item.Image.Bytes);
        return item.Image.Decode(diagnostics, item.Source) is { } pixels ? ("image/png", ToPng(pixels)) : null;
    }

    private void WritePicture(Rect box, string type, ReadOnlySpan<byte> bytes)
    {
        _svg.Append(CultureInfo.InvariantCulture,
            $"<image x=\"{Number(box.X)}\" y=\"{Number(box.Y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" preserveAspectRatio=\"none\" xlink:href=\"data:{type};base64,");
        _svg.Append(Convert.ToBase64String(bytes)).Append("\"/>");
    }

    // What of the present space lies on the page.
    private Rect Visible() => _toScene.Inverse() is { } back ? back.MapBounds(scene.TrimBox) : default;

    // An item by itself.
    private void WritePatch(SceneItem item)
    {
        var bounds = SceneBounds.Of(item).Intersect(Visible());
        Draw([item], bounds, bounds, null, effectsDpi);
    }

    // An item that looks at what lies under it, with what lies there.
    private void WriteWithBackdrop(GroupItem item, GroupItem place)
    {
        if (_toScene.Inverse() is not { } back) return;
        var bounds = SceneBounds.Of(item).Intersect(Visible());
        var around = bounds.Outset(3.5 * place.BackdropBlur).Intersect(Visible());
        var under = new GroupItem([_trail.Under()]) { Transform = _trailToScene.Then(back) };
        // A page without a background is white.
        Draw([under, item], around, bounds, _isOnPage ? ColorValue.White : null, effectsDpi);
    }

    private void Draw(System.Collections.Immutable.ImmutableArray<SceneItem> items, Rect bounds, Rect shown, ColorValue? background, double dpi)
    {
        var m = _toScene;
        var scale = Math.Max(Math.Max(Math.Abs(m.A), Math.Abs(m.B)), Math.Max(Math.Abs(m.C), Math.Abs(m.D)));
        var patch = ScenePatch.Draw(raster, items, bounds, shown, dpi / PointsPerInch * scale, new(1, 1) { Background = background }, diagnostics, cancellation);
        if (patch is not null) WritePicture(patch.Box, "image/png", ToPng(patch.Pixels));
    }

    private static byte[] ToPng(PixelImage pixels)
    {
        var rgba = pixels.Rgba.ToArray();
        for (var i = 0; !pixels.IsOpaque && i < rgba.Length; i += 4)
        {
            for (var c = 0; c < 3; c++) rgba[i + c] = (byte)((rgba[i + c] * rgba[i + 3] + 127) / 255);
        }
        using var file = new MemoryStream();
        var encoder = new PngEncoder(file);
        encoder.Begin(pixels.Width, pixels.Height, pixels.Height, pixels.IsOpaque);
        encoder.WriteBand(0, rgba);
        encoder.Complete();
        return file.ToArray();
    }
}
