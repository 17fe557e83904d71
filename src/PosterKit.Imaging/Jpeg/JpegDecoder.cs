using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>JPEG to pixels, through libjpeg-turbo. The probe has bounded the size before the library sees a byte.</summary>
internal static unsafe class JpegDecoder
{
    /// <summary>The codec scales by eighths while it transforms: 1 to <see cref="FullScale"/> of them.</summary>
    public const int FullScale = 8;

    /// <summary>A side of the picture at <paramref name="eighths"/> eighths, rounded up as the codec does.</summary>
    public static int ScaledSize(int size, int eighths) => (int)(((long)size * eighths + FullScale - 1) / FullScale);

    /// <summary>The smallest number of eighths at which the stored picture has at least the given size; full scale where none has.</summary>
    public static int FindScale(ImageHeader header, int minStoredWidth, int minStoredHeight)
    {
        var eighths = 1;
        while (eighths < FullScale && (ScaledSize(header.StoredWidth, eighths) < minStoredWidth || ScaledSize(header.StoredHeight, eighths) < minStoredHeight)) eighths++;
        return eighths;
    }

    /// <summary>Decodes at a scale. The pixels of a four-ink picture are its inks, as stored.</summary>
    public static DecodeResult Decode(ReadOnlyMemory<byte> file, ImageHeader header, int eighths)
    {
        if (!NativeCodec.TurboJpeg.IsAvailable) return DecodeResult.LibraryMissing(NativeCodec.TurboJpeg);

        var handle = TurboJpeg.CreateDecompressor();
        if (handle == 0) throw new InvalidOperationException("libjpeg-turbo could not make a decompressor");
        try
        {
            return Decode(handle, file.Span, header, eighths);
        }
        finally
        {
            _ = TurboJpeg.Destroy(handle);
        }
    }

    private static DecodeResult Decode(nint handle, ReadOnlySpan<byte> file, ImageHeader header, int eighths)
    {
        fixed (byte* source = file)
        {
            var size = new CULong((nuint)file.Length);
            if (TurboJpeg.ReadHeader(handle, source, size, out var width, out var height, out _, out _) != 0 && TurboJpeg.GetErrorCode(handle) != TurboJpeg.ErrorIsWarning)
                return Unreadable;
            // The probe and the library must speak of the same frame: our bounds were checked against the probe's.
            if (width != header.StoredWidth || height != header.StoredHeight) return Unreadable;

            (width, height) = (ScaledSize(width, eighths), ScaledSize(height, eighths));
            var isCmyk = header.ColorModel == ImageColorModel.Cmyk;
            var pixels = new byte[(long)width * height * 4];
            bool isFaulty;
            fixed (byte* target = pixels)
            {
                var status = TurboJpeg.Decompress(
                    handle, source, size, target, width, width * 4, height,
                    isCmyk ? TurboJpeg.PixelFormatCmyk : TurboJpeg.PixelFormatRgba, TurboJpeg.AccurateTransform | TurboJpeg.LimitScans);
                isFaulty = status != 0;
                if (isFaulty && TurboJpeg.GetErrorCode(handle) != TurboJpeg.ErrorIsWarning) return Unreadable;
            }

            var image = new PixelImage(width, height, pixels, IsOpaque: true);
            return isFaulty ? DecodeResult.Salvaged(image, "its data break off or are wrong", "数据中断或有误") : DecodeResult.Whole(image);
        }
    }

    private static DecodeResult Unreadable { get; } = DecodeResult.Damaged("it cannot be decoded", "无法解码");
}
