using PosterKit.Fonts;
using PosterKit.Foundation;

namespace PosterKit.Testing;

/// <summary>The fonts of the repository's fonts folder, loaded once for all tests of a process.</summary>
public static class BundledFonts
{
    private static readonly Lazy<FontLibrary> Loaded = new(() =>
        FontLibrary.Load(new FolderWorld(Repository.Root, [Path.Combine(Repository.Root, "fonts")]), new DiagnosticBag()));

    /// <summary>All of them; not to be disposed.</summary>
    public static FontLibrary Library => Loaded.Value;

    /// <summary>A face by the name of its family.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static FontFace Face(string family, int weight = 400, bool italic = false)
    {
        var found = Library.FindFamily(family) ?? throw new InvalidOperationException($"no font family {family} is bundled");
        return Library.GetFace(found, weight, italic, new DiagnosticBag()) ?? throw new InvalidOperationException($"the font {family} is damaged");
    }
}
