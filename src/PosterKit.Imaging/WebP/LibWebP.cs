using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>The calls of libwebp's simple interface that we make.</summary>
internal static unsafe partial class LibWebP
{
    /// <summary>Reads the size of a picture; zero where the data are wrong.</summary>
    [LibraryImport(NativeCodec.WebPName, EntryPoint = "WebPGetInfo")]
    public static partial int GetInfo(byte* file, nuint size, out int width, out int height);

    /// <summary>Decodes to straight RGBA; null where the data are wrong.</summary>
    [LibraryImport(NativeCodec.WebPName, EntryPoint = "WebPDecodeRGBAInto")]
    public static partial byte* DecodeRgba(byte* file, nuint size, byte* pixels, nuint pixelsSize, int stride);

    /// <summary>Each gives the size of what it compressed, zero on failure; the file is to be freed by <see cref="Free"/>.</summary>
    [LibraryImport(NativeCodec.WebPName, EntryPoint = "WebPEncodeRGB")]
    public static partial nuint EncodeRgb(byte* pixels, int width, int height, int stride, float quality, byte** file);

    [LibraryImport(NativeCodec.WebPName, EntryPoint = "WebPEncodeRGBA")]
    public static partial nuint EncodeRgba(byte* pixels, int width, int height, int stride, float quality, byte** file);

    [LibraryImport(NativeCodec.WebPName, EntryPoint = "WebPEncodeLosslessRGB")]
    public static partial nuint EncodeLosslessRgb(byte* pixels, int width, int height, int stride, byte** file);

    [LibraryImport(NativeCodec.WebPName, EntryPoint = "WebPEncodeLosslessRGBA")]
    public static partial nuint EncodeLosslessRgba(byte* pixels, int width, int height, int stride, byte** file);

    [LibraryImport(NativeCodec.WebPName, EntryPoint = "WebPFree")]
    public static partial void Free(byte* file);
}
