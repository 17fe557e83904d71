using PosterKit.Foundation;
using PosterKit.Testing;

namespace PosterKit.Fonts.Tests;

/// <summary>The bundled fonts, loaded once for all tests.</summary>
internal static class TestFonts
{
    private static readonly Lazy<FontLibrary> Shared = new(() =>
    {
        var diagnostics = new DiagnosticBag();
        var library = FontLibrary.Load(new FolderWorld(Repository.Root, [Folder!]), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return library;
    });

    public static string Folder { get; } = Path.Combine(Repository.Root, "fonts");

    public static FontLibrary Library => Shared.Value;

    /// <summary>The bytes of a file in the folder of bundled fonts.</summary>
    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public static FontFace Face(string family, int weight = 400, bool italic = false)
    {
        var diagnostics = new DiagnosticBag();
        var face = Library.GetFace(Library.FindFamily(family)!, weight, italic, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return face!;
    }

    public static GlyphId Glyph(FontFace face, string character) => face.FindGlyph(char.ConvertToUtf32(character, 0))!.Value;

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

    /// <summary>Distinct glyphs, ascending, as <see cref="FontFace.Subset"/> wants them.</summary>
    public static GlyphId[] Distinct(IEnumerable<ShapedGlyph> glyphs) => [.. glyphs.Select(g => g.Glyph).Distinct().OrderBy(g => g.Value)];
}
