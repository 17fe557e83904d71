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
}
