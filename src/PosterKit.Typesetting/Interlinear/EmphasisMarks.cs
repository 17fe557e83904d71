using System.Globalization;

namespace PosterKit.Typesetting;

/// <summary>Emphasis dots (着重号, EM-01, EM-02).</summary>
public static class EmphasisMarks
{
    /// <summary>The mark: U+2022, BULLET.</summary>
    public const char Mark = '\u2022';

    /// <summary>Size of the mark as a share of the text's; it is centred on the body of its character, not on body and spacing.</summary>
    public const double SizeRatio = 0.5;

    /// <summary>The side of Chinese: under horizontal lines, right of vertical ones.</summary>
    /// <param name="isVertical">True for vertical lines.</param>
    public static AnnotationSide Side(bool isVertical) => isVertical ? AnnotationSide.Right : AnnotationSide.Under;

    /// <summary>True for a character that gets a mark: not spaces, controls and punctuation, but symbols that are read aloud.</summary>
    /// <param name="codePoint">First character of a cluster.</param>
    public static bool IsMarked(int codePoint)
    {
        if (codePoint is '#' or '%' or '&' or '@' or 0xA7 or 0xB6 or 0x2030
            or 0xFF03 or 0xFF05 or 0xFF06 or 0xFF20 or 0xFE5F or 0xFE60 or 0xFE6A or 0xFE6B)
            return true;
        return UnicodeData.GeneralCategory(codePoint) is not (
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation);
    }
}
