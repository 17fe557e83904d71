using PosterKit.Fonts;

namespace PosterKit.Pdf;

/// <summary>A glyph in an embedded font.</summary>
/// <param name="glyph">Its number in the face.</param>
/// <param name="width">Its advance in thousandths of an em, rounded as the file states it.</param>
internal sealed class GlyphUse(GlyphId glyph, double width)
{
    /// <summary>Widths are written with two decimals: exact for an em of 1000, within 0.005 for other ones.</summary>
    public const int WidthDecimals = 2;

    /// <summary>Where the top of the em box lies above the baseline, unless a font says otherwise (PDF 32000-1 9.7.4.3, DW2).</summary>
    public const int UsualVerticalOrigin = 880;

    public GlyphId Glyph { get; } = glyph;

    public double Width { get; } = width;

    /// <summary>How far it moves the pen down in vertical text, in thousandths of an em; 0: not used there yet.</summary>
    public int VerticalAdvance { get; set; }

    /// <summary>How far its origin lies below the pen in vertical text, in thousandths of an em.</summary>
    public int VerticalOrigin { get; set; } = UsualVerticalOrigin;

    /// <summary>The text it stands for; null: none of its own.</summary>
    public string? Text { get; set; }

    /// <summary>The text of the cluster it was a part of; used only where <see cref="Text"/> stays null.</summary>
    public string? Suggestion { get; set; }
}
