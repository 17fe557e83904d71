namespace PosterKit.Raster;

/// <summary>The picture that a step of a filter made, where it was asked for: premultiplied RGBA. Never changed once made.</summary>
/// <param name="box">Which device pixels it holds; may be empty.</param>
internal sealed class FilterImage(PixelBox box)
{
    /// <summary>Which device pixels it holds.</summary>
    public PixelBox Box { get; } = box;

    /// <summary>The pixels, row after row.</summary>
    public uint[] Pixels { get; } = box.IsEmpty ? [] : new uint[checked(box.Width * box.Height)];

    /// <summary>One row of it.</summary>
    public Span<uint> Row(int y) => Pixels.AsSpan((y - Box.Top) * Box.Width, Box.Width);

    /// <summary>Writes a rectangle of it; what it does not hold is clear.</summary>
    public void CopyTo(PixelBox wanted, Span<uint> pixels)
    {
        var part = wanted.Intersect(Box);
        if (part != wanted) pixels.Clear();
        if (part.IsEmpty) return;
        for (var y = part.Top; y < part.Bottom; y++)
            Row(y).Slice(part.Left - Box.Left, part.Width).CopyTo(pixels[((y - wanted.Top) * wanted.Width + part.Left - wanted.Left)..]);
    }

    /// <summary>The same picture with another box; what this one does not hold is clear.</summary>
    public FilterImage In(PixelBox wanted)
    {
        if (wanted == Box) return this;
        var image = new FilterImage(wanted);
        if (!wanted.IsEmpty) CopyTo(wanted, image.Pixels);
        return image;
    }
}
