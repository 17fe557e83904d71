using System.Text;

namespace PosterKit.Foundation;

/// <summary>How many cells of a terminal a text takes: Han and other wide characters take two (UAX #11, as terminals do it).</summary>
public static class DisplayWidth
{
    /// <summary>The cells that a text takes; a tab counts as one, controls and combining marks as none.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes()) cells += Of(rune);
        return cells;
    }

    /// <summary>The cells that a code point takes: 0, 1 or 2.</summary>
    public static int Of(Rune rune)
    {
        var value = rune.Value;
        if (value == '\t') return 1;
        if (value < 0x20 || value is >= 0x7F and < 0xA0 or 0x200B or 0xFEFF) return 0;
        if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark) return 0;
        // The blocks whose characters are East Asian Wide or Fullwidth; exact per character is not needed to place a caret.
        return value is >= 0x1100 and <= 0x115F
            or >= 0x2E80 and <= 0x303E
            or >= 0x3041 and <= 0xA4CF
            or >= 0xAC00 and <= 0xD7A3
            or >= 0xF900 and <= 0xFAFF
            or >= 0xFE30 and <= 0xFE6F
            or >= 0xFF01 and <= 0xFF60
            or >= 0xFFE0 and <= 0xFFE6
            or >= 0x1F300 and <= 0x1FAFF
            or >= 0x20000 and <= 0x3FFFD ? 2 : 1;
    }
}
