using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>Pictures for presses as JPEG data: one channel of grey, three of light, or four of ink, colours at full resolution.</summary>
public static unsafe class PressJpeg
{
    /// <summary>True where the codec is installed, and the picture is not too large for it.</summary>
    public static bool CanEncode(int width, int height) =>
        NativeCodec.TurboJpeg.IsAvailable && width <= JpegEncoder.LongestSide && height <= JpegEncoder.LongestSide;

    /// <summary>Compresses samples.</summary>
    /// <param name="samples">Rows from the top; inks with 255 for none, as Adobe's files hold them (Technical Note 5116, section 18).</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="channels">1, 3 or 4.</param>
    /// <param name="quality">1 to 100.</param>
    /// <returns>The whole file.</returns>
    /// <exception cref="Foundation.NativeLibraryException">The codec's library is missing: ask <see cref="CanEncode"/> beforehand.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> samples, int width, int height, int channels, int quality)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples.Length, checked(width * height * channels), nameof(samples));
        NativeCodec.TurboJpeg.Require();
        var handle = TurboJpeg.CreateCompressor();
        if (handle == 0) throw new InvalidOperationException("libjpeg-turbo could not make a compressor");
        byte* file = null;
        try
        {
            CULong size;
            var (format, subsampling) = channels switch
            {
                1 => (TurboJpeg.PixelFormatGray, TurboJpeg.SubsamplingGray),
                3 => (TurboJpeg.PixelFormatRgb, TurboJpeg.Subsampling444),
                4 => (TurboJpeg.PixelFormatCmyk, TurboJpeg.Subsampling444),
                _ => throw new ArgumentOutOfRangeException(nameof(channels)),
            };
            fixed (byte* pixels = samples)
            {
                if (TurboJpeg.Compress(handle, pixels, width, width * channels, height, format, &file, &size, subsampling, quality, TurboJpeg.AccurateTransform) != 0)
                    throw new InvalidOperationException("libjpeg-turbo could not compress the picture");
            }
            return new Span<byte>(file, checked((int)size.Value)).ToArray();
        }
        finally
        {
            TurboJpeg.Free(file);
            _ = TurboJpeg.Destroy(handle);
        }
    }
}
