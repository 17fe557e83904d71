using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Imaging;

namespace PosterKit.Cli;

/// <summary>The libraries of the system that decide what outputs look like.</summary>
internal static class RuntimeLibraries
{
    /// <summary>Name and version of each; the version is null where the library is missing, and empty where it does not tell.</summary>
    public static IEnumerable<(string Name, string? Version)> List()
    {
        yield return ("HarfBuzz", FindHarfBuzz());
        foreach (var (name, isAvailable) in ImageLibraries.List()) yield return (name, isAvailable ? "" : null);
    }

    private static string? FindHarfBuzz()
    {
        try
        {
            return FontLibrary.NativeVersion.Split(' ')[^1];
        }
        catch (NativeLibraryException)
        {
            return null;
        }
    }
}
