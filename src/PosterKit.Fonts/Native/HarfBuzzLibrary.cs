using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PosterKit.Foundation;

namespace PosterKit.Fonts.Native;

/// <summary>
/// Finds HarfBuzz: HarfBuzzSharp's natives beside us, where they hold the subsetter too, else the system's. Both names must come from one
/// build, since the objects of one library mean nothing to another.
/// </summary>
internal static unsafe class HarfBuzzLibrary
{
    private const string Purpose = "fonts";

    // One of each group that came into HarfBuzz last, so that a library too old is named before anything depends on it.
    private static readonly string[] NeededCalls =
        ["hb_font_get_glyph_shape", "hb_draw_funcs_set_quadratic_to_func", "hb_set_next_range", "hb_set_invert", "hb_ot_layout_get_baseline", "hb_ot_color_glyph_get_layers", "hb_blob_create_or_fail"];
    private static readonly string[] NeededSubsetCalls =
        ["hb_subset_plan_create_or_fail", "hb_subset_plan_old_to_new_glyph_mapping", "hb_subset_input_set", "hb_subset_input_pin_axis_location"];

    private static readonly Lazy<Handles> Loaded = new(Load, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The version of the library in use, such as "6.0.0".</summary>
    /// <exception cref="NativeLibraryException">The library is not there.</exception>
    internal static string Version
    {
        get
        {
            EnsureLoaded();
            return Marshal.PtrToStringUTF8((nint)HarfBuzz.VersionString()) ?? "";
        }
    }

    /// <summary>Throws where the library is missing; every way into native code comes through here first.</summary>
    /// <exception cref="NativeLibraryException">The library is not there, or lacks calls.</exception>
    internal static void EnsureLoaded() => _ = Loaded.Value;

    // Resolvers are one to an assembly, and this is its only native library.
#pragma warning disable CA2255 // A module initializer is the one place sure to run before the first call.
    [ModuleInitializer]
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(HarfBuzzLibrary).Assembly, Resolve);
#pragma warning restore CA2255

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) => name switch
    {
        HarfBuzz.Library => Loaded.Value.Core.Hold(),
        HarfBuzz.SubsetLibrary => Loaded.Value.Subset.Hold(),
        _ => 0,
    };

    private static Handles Load()
    {
        if (OpenLibrary.TryOpen("libHarfBuzzSharp", typeof(HarfBuzzLibrary).Assembly, DllImportSearchPath.AssemblyDirectory) is { } own)
        {
            if (own.FindMissing(NeededCalls) is null && own.FindMissing(NeededSubsetCalls) is null) return new(own, own, null);
            own.Close();
        }
        var (core, subset) = OperatingSystem.IsWindows() ? ("harfbuzz.dll", "harfbuzz-subset.dll")
            : OperatingSystem.IsMacOS() ? ("libharfbuzz.0.dylib", "libharfbuzz-subset.0.dylib")
            : ("libharfbuzz.so.0", "libharfbuzz-subset.so.0");
        return new(Open(core, NeededCalls), null, subset);
    }

    /// <summary>Opens a library that has these calls.</summary>
    /// <exception cref="NativeLibraryException">It is not there, or lacks one of them.</exception>
    internal static OpenLibrary Open(string name, string[] calls)
    {
        // Homebrew's folder is not on the loader's path.
        var assembly = typeof(HarfBuzzLibrary).Assembly;
        var library = OpenLibrary.TryOpen(name, assembly) ?? (OperatingSystem.IsMacOS() ? OpenLibrary.TryOpen("/opt/homebrew/lib/" + name, assembly) : null);
        if (library is null) throw new NativeLibraryException(name, Purpose, InstallCommand);
        return library.FindMissing(calls) is { } missing
            ? throw new NativeLibraryException($"{name} with {missing} (HarfBuzz 6.0 or later)", Purpose, InstallCommand)
            : library;
    }

    private static string InstallCommand =>
        OperatingSystem.IsWindows() ? "vcpkg install harfbuzz"
        : OperatingSystem.IsMacOS() ? "brew install harfbuzz"
        : "apt-get install libharfbuzz0b libharfbuzz-subset0";

    // Most runs never cut a font down, so the subsetter is opened at its first call.
    private sealed class Handles(OpenLibrary core, OpenLibrary? subset, string? subsetName)
    {
        private OpenLibrary? _subset = subset;

        public OpenLibrary Core { get; } = core;

        public OpenLibrary Subset => _subset ??= Open(subsetName!, NeededSubsetCalls);
    }
}
