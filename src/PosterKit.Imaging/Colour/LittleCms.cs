using System.Runtime.InteropServices;

namespace PosterKit.Imaging;

/// <summary>The calls of little-cms 2 that we make.</summary>
internal static unsafe partial class LittleCms
{
    /// <summary>TYPE_RGBA_8: red, green, blue, and a byte that is left alone.</summary>
    public const uint Rgba = 4 << 16 | 1 << 7 | 3 << 3 | 1;

    /// <summary>Grey in the first of four bytes.</summary>
    public const uint GrayOfFour = 3 << 16 | 3 << 7 | 1 << 3 | 1;

    /// <summary>TYPE_CMYK_8: 255 is full ink.</summary>
    public const uint Cmyk = 6 << 16 | 4 << 3 | 1;

    /// <summary>TYPE_CMYK_8_REV: 255 is no ink.</summary>
    public const uint CmykInverted = Cmyk | 1 << 13;

    /// <summary>TYPE_RGB_16.</summary>
    public const uint Rgb16 = 4 << 16 | 3 << 3 | 2;

    /// <summary>TYPE_CMYK_16: 65535 is full ink.</summary>
    public const uint Cmyk16 = 6 << 16 | 4 << 3 | 2;

    /// <summary>cmsFLAGS_NOCACHE.</summary>
    public const uint NoCache = 0x0040;

    /// <summary>INTENT_RELATIVE_COLORIMETRIC.</summary>
    public const uint RelativeColorimetric = 1;

    /// <summary>cmsFLAGS_BLACKPOINTCOMPENSATION: the darkest of one becomes the darkest of the other.</summary>
    public const uint BlackPointCompensation = 0x2000;

    [LibraryImport(NativeCodec.LittleCmsName, EntryPoint = "cmsOpenProfileFromMem")]
    public static partial nint OpenProfile(byte* profile, uint size);

    [LibraryImport(NativeCodec.LittleCmsName, EntryPoint = "cmsCreate_sRGBProfile")]
    public static partial nint CreateStandardRgb();

    [LibraryImport(NativeCodec.LittleCmsName, EntryPoint = "cmsCloseProfile")]
    public static partial int CloseProfile(nint profile);

    [LibraryImport(NativeCodec.LittleCmsName, EntryPoint = "cmsCreateTransform")]
    public static partial nint CreateTransform(nint input, uint inputFormat, nint output, uint outputFormat, uint intent, uint flags);

    [LibraryImport(NativeCodec.LittleCmsName, EntryPoint = "cmsDoTransform")]
    public static partial void Transform(nint transform, byte* input, byte* output, uint pixels);

    [LibraryImport(NativeCodec.LittleCmsName, EntryPoint = "cmsDeleteTransform")]
    public static partial void DeleteTransform(nint transform);
}
