using PosterKit.Fonts;

namespace PosterKit.Typesetting;

/// <summary>Decides how each character stands in a vertical line (VT-01 to VT-05), which depends on the forms that its font has.</summary>
internal sealed class OrientationResolver(TextAnalysis text)
{
    private readonly Dictionary<(FontFace Face, int CodePoint, string Language), bool> _hasForm = [];
    private readonly List<ShapedGlyph> _glyphs = [];
    private int _range;

    /// <summary>How a character stands.</summary>
    /// <param name="start">UTF-16 index of its grapheme; calls go forwards.</param>
    /// <param name="codePoint">Its code point.</param>
    /// <param name="face">The face that draws it.</param>
    /// <param name="isCjkFont">True for the Han face of the composite font.</param>
    /// <param name="language">What its run is shaped as.</param>
    public RunOrientation Find(int start, int codePoint, FontFace face, bool isCjkFont, string language)
    {
        if (text.IsCell(start, out _)) return RunOrientation.Cell;
        var region = text.ProfileAt(start, ref _range).Region;
        var shown = CodePoints.At(text.ShownText, start);
        return VerticalForms.Of(shown, region) switch
        {
            VerticalForm.Upright or VerticalForm.TransformedElseUpright => RunOrientation.Upright,
            VerticalForm.TransformedElseRotated => UprightIf(HasForm(face, shown, language)),
            // VT-03: the vertical form of a dash or an ellipsis looks like the turned one, and stands on the middle of the line by itself.
            _ => UprightIf(isCjkFont && codePoint is '\u2013' or '\u2014' or '\u2015' or '\u2025' or '\u2026' or '\u22EF' or '\u2E3A' && HasForm(face, shown, language)),
        };
    }

    private static RunOrientation UprightIf(bool isUpright) => isUpright ? RunOrientation.Upright : RunOrientation.Rotated;

    private bool HasForm(FontFace face, int codePoint, string language)
    {
        if (codePoint is >= 0xD800 and <= 0xDFFF) return false;
        if (_hasForm.TryGetValue((face, codePoint, language), out var known)) return known;
        return _hasForm[(face, codePoint, language)] = Shape(face, codePoint, language, isVertical: true) != Shape(face, codePoint, language, isVertical: false);
    }

    private GlyphId Shape(FontFace face, int codePoint, string language, bool isVertical)
    {
        _glyphs.Clear();
        var character = char.ConvertFromUtf32(codePoint);
        face.Shape(new ShapeRun
        {
            Text = character, Start = 0, Length = character.Length, Script = "Hani", Language = language, IsVertical = isVertical,
        }, _glyphs);
        return _glyphs.Count > 0 ? _glyphs[0].Glyph : default;
    }
}
