using PosterKit.Fonts;

namespace PosterKit.Typesetting;

/// <summary>A stretch of a paragraph in one face, script, language and style: what is shaped at once.</summary>
/// <param name="Start">First UTF-16 index.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="StyleIndex">Index of the paragraph's styled run.</param>
/// <param name="Face">The face; null where clusters come from synthetic metrics.</param>
/// <param name="Size">Size at which the face is drawn, in points: the style's, scaled for the Latin face.</param>
/// <param name="Shift">How far the glyphs are moved below the baseline, in points.</param>
/// <param name="Script">ISO 15924.</param>
/// <param name="IsCjkFont">True for the Han face of a composite font.</param>
/// <param name="Orientation">How it stands on its line.</param>
internal sealed record FaceRun(
    int Start, int Length, int StyleIndex, FontFace? Face, double Size, double Shift, string Script, bool IsCjkFont, RunOrientation Orientation = RunOrientation.Horizontal)
{
    /// <summary>Its embedding level (UAX #9): odd where it runs from right to left.</summary>
    public byte Level { get; init; }

    /// <summary>True where its first cluster is its rightmost.</summary>
    public bool IsRightToLeft => Level % 2 == 1 && Orientation is RunOrientation.Horizontal or RunOrientation.Rotated;

    /// <summary>The glyph that marks a used soft hyphen, and its advance in points; null: the face has none.</summary>
    public (GlyphId Glyph, double Advance)? Hyphen { get; set; }
}
