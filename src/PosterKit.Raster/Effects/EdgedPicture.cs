namespace PosterKit.Raster;

/// <summary>A picture that goes on outside a box as it is at its edges.</summary>
/// <param name="inner">The picture.</param>
/// <param name="box">Where it is asked; not empty.</param>
/// <param name="bytesPerPixel">Bytes from one pixel to the next.</param>
internal sealed class EdgedPicture(StripSource inner, PixelBox box, int bytesPerPixel) : StripSource
{
    public override bool IsOpaque => inner.IsOpaque;

    public override void Describe(Description to)
    {
        to.Add((long)DescribedKind.Edged << 8);
        to.Add(box);
        inner.Describe(to);
    }

    public override void Read(PixelBox wanted, Span<byte> pixels)
    {
        if (box.Contains(wanted))
        {
            inner.Read(wanted, pixels);
            return;
        }
        // The nearest pixels of the box, at least one row and column.
        var left = Math.Clamp(wanted.Left, box.Left, box.Right - 1);
        var top = Math.Clamp(wanted.Top, box.Top, box.Bottom - 1);
        var there = new PixelBox(left, top, Math.Clamp(wanted.Right, left + 1, box.Right), Math.Clamp(wanted.Bottom, top + 1, box.Bottom));
        var part = new byte[there.Width * there.Height * bytesPerPixel];
        inner.Read(there, part);
        var stride = wanted.Width * bytesPerPixel;
        for (var y = wanted.Top; y < wanted.Bottom; y++)
        {
            var from = part.AsSpan((Math.Clamp(y, there.Top, there.Bottom - 1) - there.Top) * there.Width * bytesPerPixel, there.Width * bytesPerPixel);
            var to = pixels.Slice((y - wanted.Top) * stride, stride);
            var before = Math.Max(0, there.Left - wanted.Left);
            from.CopyTo(to[(before * bytesPerPixel)..]);
            for (var x = 0; x < before; x++) from[..bytesPerPixel].CopyTo(to[(x * bytesPerPixel)..]);
            for (var x = before + there.Width; x < wanted.Width; x++) from[^bytesPerPixel..].CopyTo(to[(x * bytesPerPixel)..]);
        }
    }
}
