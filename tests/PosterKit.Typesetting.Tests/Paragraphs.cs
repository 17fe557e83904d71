using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Scene;

namespace PosterKit.Typesetting.Tests;

/// <summary>Paragraphs in the bundled fonts.</summary>
internal static class Paragraphs
{
    private static readonly Lazy<FontLibrary> Shared = new(() =>
    {
        var diagnostics = new DiagnosticBag();
        var library = FontLibrary.Load(new FolderWorld(Checkout.Root, [Path.Combine(Checkout.Root, "fonts")]), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return library;
    });

    public static FontLibrary Library => Shared.Value;

    public static ParagraphTypesetter Typesetter { get; } = new(Library);

    public static Paint Ink { get; } = new SolidPaint(ColorValue.Black);

    public static FontFace Face(string family, int weight = 400) =>
        Library.GetFace(Library.FindFamily(family)!, weight, italic: false, new DiagnosticBag())!;

    public static CompositeFont Serif => new(Face("Noto Serif CJK"), Face("Source Serif 4"));

    public static TextStyle Style(string language, double size = 10) => new() { Font = Serif, Size = size, Language = language, Fill = Ink };

    public static Paragraph Create(string text, string language, Func<ParagraphOptions, ParagraphOptions>? with = null, Func<TextStyle, TextStyle>? style = null)
    {
        var options = new ParagraphOptions { Language = language };
        var look = Style(language);
        return new([new(text, style?.Invoke(look) ?? look)], with?.Invoke(options) ?? options);
    }

    public static TypesetParagraph Set(string text, string language, double measure, Func<ParagraphOptions, ParagraphOptions>? with = null, Func<TextStyle, TextStyle>? style = null)
    {
        var diagnostics = new DiagnosticBag();
        var set = Typesetter.Typeset(Create(text, language, with, style), measure, diagnostics);
        Assert.DoesNotContain(diagnostics.ToSorted(), d => d.Severity == Severity.Error);
        return set;
    }
}
