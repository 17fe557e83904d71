using System.Globalization;
using System.Runtime.CompilerServices;

namespace PosterKit.Typesetting;

/// <summary>Properties of characters from the Unicode Character Database 15.0.0.</summary>
/// <remarks>
/// The tables are constant data in the assembly: nothing is built at start. All code points with the same properties share a record;
/// a number out of 0 to 10FFFF has the properties of an unassigned code point.
/// </remarks>
public static partial class UnicodeData
{
    /// <summary>Line_Break (UAX #14), as in the data: not resolved by LB1.</summary>
    public static LineBreakClass LineBreak(int codePoint) => (LineBreakClass)LineBreakOfRecord[Record(codePoint)];

    /// <summary>East_Asian_Width (UAX #11).</summary>
    public static EastAsianWidthClass EastAsianWidth(int codePoint) => (EastAsianWidthClass)EastAsianWidthOfRecord[Record(codePoint)];

    /// <summary>Grapheme_Cluster_Break (UAX #29).</summary>
    public static GraphemeBreakClass GraphemeBreak(int codePoint) => (GraphemeBreakClass)GraphemeBreakOfRecord[Record(codePoint)];

    /// <summary>General_Category.</summary>
    public static UnicodeCategory GeneralCategory(int codePoint) => (UnicodeCategory)GeneralCategoryOfRecord[Record(codePoint)];

    /// <summary>Script (UAX #24).</summary>
    public static UnicodeScript Script(int codePoint) => (UnicodeScript)ScriptOfRecord[Record(codePoint)];

    /// <summary>Vertical_Orientation (UAX #50).</summary>
    public static VerticalOrientationClass VerticalOrientation(int codePoint) => (VerticalOrientationClass)VerticalOrientationOfRecord[Record(codePoint)];

    /// <summary>Extended_Pictographic (UTS #51): what may be the base of an emoji sequence.</summary>
    public static bool IsExtendedPictographic(int codePoint) => ExtendedPictographicOfRecord[Record(codePoint)] != 0;

    /// <summary>Emoji_Presentation (UTS #51): drawn in colour unless U+FE0E follows.</summary>
    public static bool IsEmojiPresentation(int codePoint) => EmojiPresentationOfRecord[Record(codePoint)] != 0;

    /// <summary>Bidi_Class (UAX #9).</summary>
    public static BidiClass BidiClass(int codePoint) => (BidiClass)BidiClassOfRecord[Record(codePoint)];

    /// <summary>True for East_Asian_Width F, W and H: the set that LB30 excludes.</summary>
    internal static bool IsEastAsian(int codePoint) =>
        EastAsianWidth(codePoint) is EastAsianWidthClass.FullWidth or EastAsianWidthClass.Wide or EastAsianWidthClass.HalfWidth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Record(int codePoint)
    {
        if ((uint)codePoint > 0x10FFFF)
            codePoint = 0x10FFFF; // a noncharacter: unassigned in every property
        return RecordOfCodePoint[(BlockOfCodePoint[codePoint >> BlockShift] << BlockShift) | (codePoint & ((1 << BlockShift) - 1))];
    }
}
