using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Layout;

/// <summary>How a PNG is written: {level, palette}.</summary>
internal sealed class PngOutputType() : ValueType<PngOptions>(new("how a PNG is written, such as {level: small}", "PNG 的写法（如 {level: small}）"))
{
    public override ValueShape Shape => new MappingShape(Place.PngOutput);

    public override bool TryRead(Node node, string key, ValueContext context, out PngOptions value)
    {
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.PngOutput, context);
        value = new() { Compression = bag.Get(Properties.PngLevel, PngCompression.Fast), UsesPalette = bag.Get(Properties.PngPalette, true) };
        return bag.Count == mapping.Entries.Length;
    }
}

/// <summary>How a JPEG is written: {chroma, progressive}.</summary>
internal sealed class JpegOutputType() : ValueType<JpegOptions>(new("how a JPEG is written, such as {chroma: 4:2:0}", "JPEG 的写法（如 {chroma: 4:2:0}）"))
{
    public override ValueShape Shape => new MappingShape(Place.JpegOutput);

    public override bool TryRead(Node node, string key, ValueContext context, out JpegOptions value)
    {
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.JpegOutput, context);
        value = new() { HalvesColors = bag.Get(Properties.JpegChroma, false), IsProgressive = bag.Get(Properties.JpegProgressive, true) };
        return bag.Count == mapping.Entries.Length;
    }
}

/// <summary>How a WebP is written: {lossless}.</summary>
internal sealed class WebPOutputType() : ValueType<WebPOptions>(new("how a WebP is written, such as {lossless: true}", "WebP 的写法（如 {lossless: true}）"))
{
    public override ValueShape Shape => new MappingShape(Place.WebPOutput);

    public override bool TryRead(Node node, string key, ValueContext context, out WebPOptions value)
    {
        if (node is not MappingNode mapping) return Wrong(node, key, context, out value);
        var bag = PropertyBag.Read(mapping, Place.WebPOutput, context);
        value = new() { IsLossless = bag.Get(Properties.WebPLossless, false) };
        return bag.Count == mapping.Entries.Length;
    }
}

/// <summary>A number of bytes with its unit: 300kB, 1.5 MB, 500 KiB. kB and KB are 1,000 bytes, KiB is 1,024.</summary>
internal sealed class BytesType() : ValueType<long>(new("a number of bytes such as 300kB or 2MB", "字节数（如 300kB 或 2MB）"))
{
    public override ValueShape Shape => new WordShape("a number of bytes", @"^[0-9]+(\.[0-9]+)? ?(B|kB|KB|KiB|MB|MiB|GB|GiB)$");

    public override bool TryRead(Node node, string key, ValueContext context, out long value)
    {
        value = 0;
        if (node is not ScalarNode { IsNull: false } scalar) return Wrong(node, key, context, out value);
        if (ByteCount.Parse(scalar.Value) is not { } bytes) return Wrong(node, key, context, out value);
        value = bytes;
        if (bytes > 0) return true;
        context.ReportOutOfRange(node, key, "1B", "1000000GB", scalar.Value);
        return false;
    }
}
