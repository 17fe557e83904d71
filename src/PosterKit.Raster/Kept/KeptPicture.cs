namespace PosterKit.Raster;

/// <summary>The pixels of a picture or an effect as they come to lie on the canvas, kept from render to render. Rows are filled in as they are drawn.</summary>
/// <param name="box">Which device pixels it holds.</param>
/// <param name="bytesPerPixel">Bytes from one pixel to the next.</param>
internal sealed class KeptPicture(PixelBox box, int bytesPerPixel)
{
    private readonly byte[] _pixels = GC.AllocateUninitializedArray<byte>(checked(box.Width * box.Height * bytesPerPixel));
    private readonly bool[] _isFilled = new bool[box.Height];

    /// <summary>The same picture, drawn from here where it is already.</summary>
    /// <param name="source">Draws it: the same pixels whoever asks.</param>
    public StripSource Over(StripSource source) => new Source(this, source, box);

    /// <summary>True where a picture is already one of these.</summary>
    public static bool IsKept(StripSource source) => source is Source;

    private sealed class Source(KeptPicture kept, StripSource source, PixelBox box) : StripSource
    {
        public override bool IsOpaque => source.IsOpaque;

        public override void Describe(Description to) => source.Describe(to);

        public override void Read(PixelBox wanted, Span<byte> pixels)
        {
            if (!box.Contains(wanted) || !kept.TryCopy(wanted, pixels))
            {
                source.Read(wanted, pixels);
                if (box.Contains(wanted)) kept.Fill(wanted, pixels);
            }
        }
    }

    private Span<byte> Part(PixelBox wanted, int y) =>
        _pixels.AsSpan(((y - box.Top) * box.Width + wanted.Left - box.Left) * bytesPerPixel, wanted.Width * bytesPerPixel);

    private bool TryCopy(PixelBox wanted, Span<byte> pixels)
    {
        for (var y = wanted.Top; y < wanted.Bottom; y++)
        {
            if (!Volatile.Read(ref _isFilled[y - box.Top])) return false;
        }
        var pitch = wanted.Width * bytesPerPixel;
        for (var y = wanted.Top; y < wanted.Bottom; y++) Part(wanted, y).CopyTo(pixels.Slice((y - wanted.Top) * pitch, pitch));
        return true;
    }

    // Two threads may fill a row at once: with the same bytes.
    private void Fill(PixelBox wanted, ReadOnlySpan<byte> pixels)
    {
        if (wanted.Width != box.Width) return;
        var pitch = wanted.Width * bytesPerPixel;
        for (var y = wanted.Top; y < wanted.Bottom; y++)
        {
            pixels.Slice((y - wanted.Top) * pitch, pitch).CopyTo(Part(wanted, y));
            Volatile.Write(ref _isFilled[y - box.Top], true);
        }
    }
}
