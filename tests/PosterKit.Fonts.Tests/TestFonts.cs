using PosterKit.Foundation;

namespace PosterKit.Fonts.Tests;

/// <summary>The bundled fonts, loaded once for all tests.</summary>
internal static class TestFonts
{
    public static string Folder { get; } = Path.Combine(FindRoot(), "fonts");

    public static IPosterWorld World { get; } = new FolderWorld(FindRoot(), [Path.Combine(FindRoot(), "fonts")]);

    private static readonly Lazy<FontLibrary> Shared = new(() =>
    {
        var diagnostics = new DiagnosticBag();
        var library = FontLibrary.Load(World, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return library;
    });

    public static FontLibrary Library => Shared.Value;

    public static FontFace Face(string family, int weight = 400, bool italic = false)
    {
        var diagnostics = new DiagnosticBag();
        var face = Library.GetFace(Library.FindFamily(family)!, weight, italic, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return face!;
    }

    public static List<ShapedGlyph> Shape(
        FontFace face, string text, string script = "Hani", string language = "zh-Hans", bool vertical = false, params FontFeature[] features)
    {
        var glyphs = new List<ShapedGlyph>();
        face.Shape(
            new ShapeRun
            {
                Text = text, Start = 0, Length = text.Length, Script = script, Language = language, IsVertical = vertical, Features = features,
            },
            glyphs);
        return glyphs;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PosterKit.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
