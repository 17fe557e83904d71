using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Raster;
using PosterKit.Scene;
using PosterKit.Testing;

namespace PosterKit.Svg.Tests;

/// <summary>Scenes to write, and what is written of them.</summary>
internal static class TestScenes
{
    public static readonly XNamespace SvgSpace = "http://www.w3.org/2000/svg";
    public static readonly XNamespace Xlink = "http://www.w3.org/1999/xlink";

    public static PosterScene Page(params ImmutableArray<SceneItem> items) => new() { Trim = new(200, 100), Items = items, Language = "en" };

    public static GlyphRunItem Line(
        string text, double x, double y, double size = 20, string family = "Source Serif 4", string script = "Latn", string language = "en", Paint? fill = null, bool vertical = false)
    {
        var face = BundledFonts.Face(family);
        return new(Shape(face, text, size, script, language, vertical), new(x, y), fill ?? new SolidPaint(ColorValue.Black));
    }

    public static GlyphRun Shape(FontFace face, string text, double size, string script, string language, bool vertical = false)
    {
        var shaped = new List<ShapedGlyph>();
        face.Shape(new ShapeRun { Text = text, Start = 0, Length = text.Length, Script = script, Language = language, IsVertical = vertical }, shaped);
        var scale = size / face.UnitsPerEm;
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        double penX = 0, penY = 0;
        foreach (var glyph in shaped)
        {
            glyphs.Add(new(glyph.Glyph, penX + glyph.OffsetX * scale, penY - glyph.OffsetY * scale, glyph.Cluster));
            penX += glyph.AdvanceX * scale;
            penY -= glyph.AdvanceY * scale;
        }
        return new() { Face = face, Size = size, Glyphs = glyphs.ToImmutable(), Text = text, Language = language, Advance = vertical ? penY : penX, IsVertical = vertical };
    }

    public static byte[] Write(PosterScene scene, SvgOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        using var stream = new MemoryStream();
        SvgWriter.Write(scene, options, stream, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return stream.ToArray();
    }

    public static XElement WriteTree(PosterScene scene, SvgTextMode text = SvgTextMode.Embedded) =>
        XDocument.Parse(Encoding.UTF8.GetString(Write(scene, new() { Text = text })), LoadOptions.PreserveWhitespace).Root!;

    public static SvgPicture Read(byte[] svg)
    {
        var diagnostics = new DiagnosticBag();
        var picture = SvgReader.Read("written.svg", svg, PosterLimits.Default, diagnostics, default);
        Assert.Empty(diagnostics.ToSorted());
        return picture!;
    }

    /// <summary>On white.</summary>
    public static PixelImage Draw(PosterScene scene, int width, int height)
    {
        var (sink, diagnostics) = (new PixelCollector(), new DiagnosticBag());
        new RasterEngine().Render(scene, new(width, height) { Background = ColorValue.White }, sink, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return sink.ToImage();
    }

    /// <summary>As librsvg draws it, on white.</summary>
    public static PixelImage DrawElsewhere(byte[] svg, int width, int height)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.svg"], svg);
        var result = ToolRunner.Run("rsvg-convert", "--width", $"{width}", "--height", $"{height}", "--background-color", "white", "--output", folder["a.png"], folder["a.svg"]);
        Assert.True(result.ExitCode == 0, result.Errors);
        var diagnostics = new DiagnosticBag();
        return ImageSource.Open("a.png", File.ReadAllBytes(folder["a.png"]), PosterLimits.Default, diagnostics, default)!.Decode(diagnostics, default)!;
    }

    public static ImageSource Picture(int width, int height, Func<int, int, (byte R, byte G, byte B)> color)
    {
        var rgba = new byte[width * height * 4];
        for (var i = 0; i < width * height; i++)
        {
            var (r, g, b) = color(i % width, i / width);
            (rgba[4 * i], rgba[4 * i + 1], rgba[4 * i + 2], rgba[4 * i + 3]) = (r, g, b, (byte)255);
        }
        return ImageSource.Open("picture.png", RefereePng.Encode(new(width, height, rgba, IsOpaque: true)), PosterLimits.Default, new(), default)!;
    }
}
