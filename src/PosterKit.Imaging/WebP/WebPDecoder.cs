namespace PosterKit.Imaging;

/// <summary>WebP to pixels, through libwebp. The probe has bounded the size before the library sees a byte.</summary>
internal static unsafe class WebPDecoder
{
    public static DecodeResult Decode(ReadOnlyMemory<byte> file, ImageHeader header)
    {
        if (!NativeCodec.WebP.IsAvailable) return DecodeResult.LibraryMissing(NativeCodec.WebP);

        fixed (byte* source = file.Span)
        {
            var size = (nuint)file.Length;
            // The probe and the library must speak of the same picture: our bounds were checked against the probe's.
            if (LibWebP.GetInfo(source, size, out var width, out var height) == 0 || width != header.StoredWidth || height != header.StoredHeight)
                return Unreadable;

            var pixels = new byte[(long)width * height * 4];
            fixed (byte* target = pixels)
            {
                if (LibWebP.DecodeRgba(source, size, target, (nuint)pixels.Length, width * 4) == null) return Unreadable;
            }
            return DecodeResult.Whole(new(width, height, pixels, !header.HasAlpha || AlphaScan.IsOpaque(pixels)));
        }
    }

    private static DecodeResult Unreadable { get; } = DecodeResult.Damaged("it cannot be decoded", "无法解码");
}
