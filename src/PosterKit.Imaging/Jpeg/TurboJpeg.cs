using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>The calls of libjpeg-turbo's TurboJPEG interface that we make: the classic names, which versions 1.4 to 3 have.</summary>
internal static unsafe partial class TurboJpeg
{
    /// <summary>TJPF_RGB: three bytes a pixel.</summary>
    public const int PixelFormatRgb = 0;

    /// <summary>TJPF_GRAY: one byte a pixel.</summary>
    public const int PixelFormatGray = 6;

    /// <summary>TJPF_RGBA: four bytes a pixel, alpha 255.</summary>
    public const int PixelFormatRgba = 7;

    /// <summary>TJPF_CMYK: the four ink bytes as stored.</summary>
    public const int PixelFormatCmyk = 11;

    /// <summary>TJSAMP_444: colours at full resolution.</summary>
    public const int Subsampling444 = 0;

    /// <summary>TJSAMP_420: colours at half the resolution each way.</summary>
    public const int Subsampling420 = 2;

    /// <summary>TJSAMP_GRAY: brightness alone.</summary>
    public const int SubsamplingGray = 3;

    /// <summary>TJFLAG_PROGRESSIVE.</summary>
    public const int Progressive = 16384;

    /// <summary>TJFLAG_ACCURATEDCT: the same results with and without vector instructions.</summary>
    public const int AccurateTransform = 4096;

    /// <summary>TJFLAG_LIMITSCANS: an error after 500 scans of a progressive file, which else could take hours.</summary>
    public const int LimitScans = 32768;

    /// <summary>TJERR_WARNING: the picture was decoded, though not without fault.</summary>
    public const int ErrorIsWarning = 0;

    [LibraryImport(NativeCodec.TurboJpegName, EntryPoint = "tjInitDecompress")]
    public static partial nint CreateDecompressor();

    [LibraryImport(NativeCodec.TurboJpegName, EntryPoint = "tjDestroy")]
    public static partial int Destroy(nint handle);

    [LibraryImport(NativeCodec.TurboJpegName, EntryPoint = "tjDecompressHeader3")]
    public static partial int ReadHeader(nint handle, byte* file, CULong size, out int width, out int height, out int subsampling, out int colorSpace);

    [LibraryImport(NativeCodec.TurboJpegName, EntryPoint = "tjDecompress2")]
    public static partial int Decompress(nint handle, byte* file, CULong size, byte* pixels, int width, int pitch, int height, int pixelFormat, int flags);

    [LibraryImport(NativeCodec.TurboJpegName, EntryPoint = "tjInitCompress")]
    public static partial nint CreateCompressor();

    /// <summary>Compresses into a buffer of the library's, which is to be freed by <see cref="Free"/>.</summary>
    [LibraryImport(NativeCodec.TurboJpegName, EntryPoint = "tjCompress2")]
    public static partial int Compress(
        nint handle, byte* pixels, int width, int pitch, int height, int pixelFormat, byte** file, CULong* size, int subsampling, int quality, int flags);

    [LibraryImport(NativeCodec.TurboJpegName, EntryPoint = "tjFree")]
    public static partial void Free(byte* file);

    [LibraryImport(NativeCodec.TurboJpegName, EntryPoint = "tjGetErrorCode")]
    public static partial int GetErrorCode(nint handle);
}
