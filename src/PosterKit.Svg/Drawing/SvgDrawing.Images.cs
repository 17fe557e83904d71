using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Scene;

namespace PosterKit.Svg;

// Pictures that stand in the file itself, and drawings in it. Nothing is read from elsewhere.
internal sealed partial class SvgDrawing
{
    // A drawing in a drawing in a drawing: no program writes more.
    private const int DeepestNesting = 4;

    // What a packed drawing may be unpacked to.
    private const int MostUnpacked = 32 << 20;

    private readonly Dictionary<XElement, (ImageSource? Picture, SvgPicture? Drawing)> _images = [];

    private void Image(XElement element, SvgStyle style, ImmutableArray<SceneItem>.Builder items)
    {
        if (!_images.TryGetValue(element, out var opened)) _images.Add(element, opened = OpenImage(element));
        if (opened is { Picture: null, Drawing: null }) return;
        var own = OwnSize(opened);
        if (!(own.Width > 0 && own.Height > 0)) return;
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
        if (style["visibility"] is "hidden" or "collapse")
        {
            if (_boundsWanted > 0) items.Add(new PathItem(VectorPath.Rectangle(box), null));
            return;
        }
        Put(element, opened, own, box, style, items);

        double? SizeOf(string side, double full) => SvgLength.Parse((string?)element.Attribute(side))?.Resolve(full, style.FontSize);
    }

    // The picture of an image or a filter in a box.
    private ImmutableArray<SceneItem> PictureIn(XElement element, SvgStyle style, Rect box)
    {
        if (!_images.TryGetValue(element, out var opened)) _images.Add(element, opened = OpenImage(element));
        if (opened is { Picture: null, Drawing: null } || box.IsEmpty) return [];
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        Put(element, opened, OwnSize(opened), box, style, items);
        return items.ToImmutable();
    }

    // A point of a drawing is 4/3 of its pixels.
    private static Size OwnSize((ImageSource? Picture, SvgPicture? Drawing) opened) => opened.Picture is { } source
        ? new(source.Header.Width, source.Header.Height)
        : new(opened.Drawing!.Size.Width / LengthUnits.PointsPerCssPixel, opened.Drawing.Size.Height / LengthUnits.PointsPerCssPixel);

    private void Put(XElement element, (ImageSource? Picture, SvgPicture? Drawing) opened, Size own, Rect box, SvgStyle style, ImmutableArray<SceneItem>.Builder items)
    {
        if (!(own.Width > 0 && own.Height > 0)) return;
        var map = ViewBoxMap(new(0, 0, own.Width, own.Height), new(box.Width, box.Height), (string?)element.Attribute("preserveAspectRatio")).Then(Matrix.Translation(box.X, box.Y));
        if (opened.Drawing is { } drawing)
        {
            if (_boundsWanted > 0) items.Add(new PathItem(VectorPath.Rectangle(box), null));
            var scale = 1 / LengthUnits.PointsPerCssPixel;
            items.Add(new GroupItem([new GroupItem(drawing.Items) { Transform = Matrix.Scale(scale, scale).Then(map) }]) { Clip = new(VectorPath.Rectangle(box)) });
            return;
        }
        var whole = map.MapBounds(new(0, 0, own.Width, own.Height));
        var shown = whole.Intersect(box);
        if (shown.IsEmpty) return;
        var crop = new Rect((shown.X - whole.X) / whole.Width, (shown.Y - whole.Y) / whole.Height, shown.Width / whole.Width, shown.Height / whole.Height);
        items.Add(new ImageItem(opened.Picture!, shown, crop) { Source = SpanOf(element), IsPixelated = style["image-rendering"] is "pixelated" or "crisp-edges" or "optimizeSpeed" });
    }

    private (ImageSource?, SvgPicture?) OpenImage(XElement element)
    {
        var href = ((string?)element.Attribute("href") ?? (string?)element.Attribute(XlinkHref))?.Trim() ?? "";
        if (href.Length == 0) return default;
        if (!href.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            Report(element, "image: a file of its own");
            return default;
        }
        if (DataOf(href) is not { } bytes)
        {
            Report(element, "image: data that is not base64");
            return default;
        }
        if (bytes is [0x1F, 0x8B, ..]) bytes = Unpacked(bytes);
        if (!SvgReader.IsSvg(bytes)) return (ImageSource.Open(_source.Path, bytes, _limits, _diagnostics, SpanOf(element), _budget.Pictures), null);
        if (_budget.Nesting >= DeepestNesting)
        {
            Report(element, $"image: drawings nested deeper than {DeepestNesting} levels");
            return default;
        }
        _budget.Nesting++;
        var picture = SvgReader.Read(_source.Path, bytes, _limits, _diagnostics, SpanOf(element), _library, _budget);
        _budget.Nesting--;
        return (null, picture);
    }

    // "data:image/png;base64,…" or "data:image/svg+xml,<svg …" (RFC 2397); null where the data cannot be read.
    private static byte[]? DataOf(string href)
    {
        var comma = href.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0) return null;
        var digits = href[(comma + 1)..];
        if (!href.AsSpan(0, comma).TrimEnd().EndsWith(";base64", StringComparison.OrdinalIgnoreCase)) return System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(digits));
        if (digits.Contains('%', StringComparison.Ordinal)) digits = Uri.UnescapeDataString(digits);
        // Digits that fill up the last four may be left out, as browsers allow.
        digits = string.Concat(digits.Where(c => !char.IsWhiteSpace(c))).TrimEnd('=');
        digits += new string('=', (4 - digits.Length % 4) % 4);
        var bytes = new byte[digits.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(digits, bytes, out var count) ? bytes[..count] : null;
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; plain.Length <= MostUnpacked && (read = packed.Read(buffer)) > 0;) plain.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            return bytes;
        }
        return plain.Length > MostUnpacked ? bytes : plain.ToArray();
    }
}
