using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Pictures.
internal sealed partial class SvgSceneWriter
{
    // The shown part is the view box of an inner picture, which cuts off the rest.
    private void WriteImage(ImageItem item)
    {
        var (box, crop) = (item.Box, item.Crop);
        var (width, height) = ((double)item.Image.Header.Width, (double)item.Image.Header.Height);
        if (box.IsEmpty || crop.IsEmpty) return;
        markup.Begin("svg").Attribute("x", box.X).Attribute("y", box.Y).Attribute("width", box.Width).Attribute("height", box.Height)
            .Attribute("viewBox", [crop.X * width, crop.Y * height, crop.Width * width, crop.Height * height]).Attribute("preserveAspectRatio", "none");
        // Taken over by the picture inside, also where that is drawn through a `use`.
        if (item.IsPixelated) markup.Attribute("image-rendering", "pixelated");
        markup.Raw("\n");
        if (_images.TryGetValue(item.Image, out var known)) markup.Begin("use").Attribute("xlink:href", "#" + known).End();
        else WriteFile(item, width, height);
        markup.End();
    }

    private void WriteFile(ImageItem item, double width, double height)
    {
        if (FileOf(item) is not var (type, bytes)) return;
        var id = NextId('i');
        _images.Add(item.Image, id);
        markup.Begin("image").Attribute("id", id).Attribute("width", width).Attribute("height", height).Attribute("preserveAspectRatio", "none")
            .BeginAttribute("xlink:href");
        markup.RawValue($"data:{type};base64,");
        markup.Base64(bytes.Span);
        markup.EndAttribute();
        markup.End();
    }

    // PNG and JPEG go in as they are where every viewer shows them upright; anything else as a PNG of its pixels.
    private (string Type, ReadOnlyMemory<byte> Bytes)? FileOf(ImageItem item)
    {
        var header = item.Image.Header;
        if (header is { Orientation: 1, Format: ImageFormat.Png }) return ("image/png", item.Image.Bytes);
        if (header is { Orientation: 1, Format: ImageFormat.Jpeg, ColorModel: not ImageColorModel.Cmyk }) return ("image/jpeg", item.Image.Bytes);
        if (item.Image.Decode(diagnostics, item.Source) is not { } pixels) return null;
        return ("image/png", ToPng(pixels));
    }

    private static byte[] ToPng(PixelImage pixels)
    {
        using var file = new MemoryStream();
        var encoder = new PngEncoder(file);
        encoder.Begin(pixels.Width, pixels.Height, pixels.Height, pixels.IsOpaque);
        encoder.WriteBand(0, Premultiplied(pixels));
        encoder.Complete();
        return file.ToArray();
    }

    private static byte[] Premultiplied(PixelImage pixels)
    {
        var rgba = pixels.Rgba.ToArray();
        if (pixels.IsOpaque) return rgba;
        for (var i = 0; i < rgba.Length; i += 4)
        {
            for (var c = 0; c < 3; c++) rgba[i + c] = (byte)((rgba[i + c] * rgba[i + 3] + 127) / 255);
        }
        return rgba;
    }
}
