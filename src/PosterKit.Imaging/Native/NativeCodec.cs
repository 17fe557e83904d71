using System.Reflection;
using System.Runtime.InteropServices;
using PosterKit.Foundation;

namespace PosterKit.Imaging;

/// <summary>A codec in a native library, loaded at its first use. The program runs without it until a picture needs it.</summary>
internal sealed class NativeCodec
{
    /// <summary>The name that the imports of libjpeg-turbo bear.</summary>
    public const string TurboJpegName = "turbojpeg";

    /// <summary>The name that the imports of libwebp bear.</summary>
    public const string WebPName = "webp";

    /// <summary>The name that the imports of little-cms bear.</summary>
    public const string LittleCmsName = "lcms2";

    public static NativeCodec TurboJpeg { get; } = new(
        TurboJpegName,
        linux: ["libturbojpeg.so.0", "libturbojpeg.so"],
        mac: ["libturbojpeg.0.dylib", "libturbojpeg.dylib", "/opt/homebrew/opt/jpeg-turbo/lib/libturbojpeg.dylib", "/usr/local/opt/jpeg-turbo/lib/libturbojpeg.dylib"],
        windows: ["turbojpeg.dll", "libturbojpeg.dll"],
        neededCalls: ["tjInitDecompress", "tjDecompressHeader3", "tjDecompress2", "tjInitCompress", "tjCompress2", "tjFree", "tjGetErrorCode", "tjDestroy"],
        new("JPEG pictures", "JPEG 图片"),
        Recipe("libturbojpeg0", "jpeg-turbo", "turbojpeg.dll"));

    public static NativeCodec WebP { get; } = new(
        WebPName,
        linux: ["libwebp.so.7", "libwebp.so"],
        mac: ["libwebp.7.dylib", "libwebp.dylib", "/opt/homebrew/opt/webp/lib/libwebp.dylib", "/usr/local/opt/webp/lib/libwebp.dylib"],
        windows: ["libwebp.dll", "webp.dll"],
        neededCalls: ["WebPGetInfo", "WebPDecodeRGBAInto", "WebPEncodeRGB", "WebPEncodeRGBA", "WebPEncodeLosslessRGB", "WebPEncodeLosslessRGBA", "WebPFree"],
        new("WebP pictures", "WebP 图片"),
        Recipe("libwebp7", "webp", "libwebp.dll"));

    public static NativeCodec LittleCms { get; } = new(
        LittleCmsName,
        linux: ["liblcms2.so.2", "liblcms2.so"],
        mac: ["liblcms2.2.dylib", "liblcms2.dylib", "/opt/homebrew/opt/little-cms2/lib/liblcms2.dylib", "/usr/local/opt/little-cms2/lib/liblcms2.dylib"],
        windows: ["lcms2.dll", "liblcms2.dll"],
        neededCalls: ["cmsOpenProfileFromMem", "cmsCreate_sRGBProfile", "cmsCloseProfile", "cmsCreateTransform", "cmsDoTransform", "cmsDeleteTransform"],
        new("colour profiles of the press", "印刷色彩配置文件"),
        Recipe("liblcms2-2", "little-cms2", "lcms2.dll"));

    private static readonly NativeCodec[] All = [TurboJpeg, WebP, LittleCms];

    private readonly string _name;
    private readonly Lazy<OpenLibrary?> _library;

    // An assembly may set its resolver once: all codecs share it.
    static NativeCodec() => NativeLibrary.SetDllImportResolver(typeof(NativeCodec).Assembly, Resolve);

    private NativeCodec(
        string name, string[] linux, string[] mac, string[] windows, string[] neededCalls, DiagnosticPhrase purpose, DiagnosticPhrase installation)
    {
        var candidates = OperatingSystem.IsWindows() ? windows : OperatingSystem.IsMacOS() ? mac : linux;
        (_name, Library, Purpose, Installation) = (name, candidates[0], purpose, installation);
        _library = new(() => Load(candidates, neededCalls));
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<NativeCodec> Known => All;

    /// <summary>The library's file name on this system, for messages.</summary>
    public string Library { get; }

    /// <summary>What needs it.</summary>
    public DiagnosticPhrase Purpose { get; }

    /// <summary>How to come by it on this system.</summary>
    public DiagnosticPhrase Installation { get; }

    /// <summary>True where the library is there and has the calls we make.</summary>
    public bool IsAvailable => _library.Value is not null;

    /// <summary>True where it is available; else that is reported.</summary>
    public bool Require(DiagnosticBag diagnostics, SourceSpan span)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!IsAvailable) diagnostics.Report(DiagnosticCode.NativeLibraryMissing, span, Library, Purpose, Installation);
        return IsAvailable;
    }

    /// <exception cref="NativeLibraryException">It is not available.</exception>
    public void Require()
    {
        if (!IsAvailable) throw new NativeLibraryException(Library, Purpose.English, Installation.English);
    }

    private static OpenLibrary? Load(string[] candidates, string[] neededCalls)
    {
        foreach (var candidate in candidates)
        {
            if (OpenLibrary.TryOpen(candidate, typeof(NativeCodec).Assembly) is not { } library) continue;
            if (library.FindMissing(neededCalls) is null) return library;
            library.Close();
        }
        return null;
    }

    // Zero leaves the search to the runtime, which then fails with the name in the message.
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        Array.Find(All, codec => codec._name == name)?._library.Value?.Hold() ?? 0;

    private static DiagnosticPhrase Recipe(string debian, string homebrew, string file)
    {
        if (OperatingSystem.IsWindows()) return new($"put {file} beside the program", $"把 {file} 放到程序旁边");
        var command = OperatingSystem.IsMacOS() ? $"`brew install {homebrew}`" : $"`apt install {debian}`";
        return new(command, command);
    }
}
