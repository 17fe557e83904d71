namespace PosterKit.Typesetting;

/// <summary>In which direction the characters of a text run (UAX #9, Unicode 15).</summary>
internal static class BidiText
{
    /// <summary>The level of each UTF-16 unit: even from left to right, odd from right to left; null: the whole text runs from left to right.</summary>
    /// <param name="text">A paragraph; lines of it may be ended by the author.</param>
    /// <param name="isRightToLeft">True: the paragraph runs from right to left.</param>
    public static byte[]? Levels(string text, bool isRightToLeft = false)
    {
        if (!isRightToLeft && !MayRunRightToLeft(text)) return null;
        var codePoints = new int[text.Length];
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            codePoints[count++] = CodePoints.At(text, i, out var length);
            i += length;
        }
        var levels = new byte[count];
        // P1: what stands before a line's end has nothing to do with what comes after it.
        for (int start = 0, end; start < count; start = end)
        {
            end = start + 1;
            while (end < count && UnicodeData.BidiClass(codePoints[end - 1]) != BidiClass.B) end++;
            BidiResolver.Resolve(codePoints.AsSpan(start, end - start), isRightToLeft ? 1 : 0, levels.AsSpan(start, end - start));
        }
        var result = new byte[text.Length];
        for (int i = 0, at = 0; i < count; i++)
        {
            result[at++] = levels[i];
            if (codePoints[i] > char.MaxValue) result[at++] = levels[i];
        }
        return result;
    }

    /// <summary>The order in which neighbours are seen from left to right (L2).</summary>
    /// <param name="levels">The level of each, in the order of the text.</param>
    /// <param name="order">Gets their indices.</param>
    public static void Order(ReadOnlySpan<byte> levels, Span<int> order)
    {
        byte highest = 0, lowestOdd = byte.MaxValue;
        for (var i = 0; i < levels.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
            if (levels[i] % 2 == 1) lowestOdd = Math.Min(lowestOdd, levels[i]);
        }
        for (var level = highest; level >= lowestOdd; level--)
        {
            for (var start = 0; start < levels.Length; start++)
            {
                if (levels[start] < level) continue;
                var end = start + 1;
                while (end < levels.Length && levels[end] >= level) end++;
                order[start..end].Reverse();
                start = end;
            }
        }
    }

    // Everything that can make a text run from right to left: Hebrew, Arabic and their like, their presentation forms, what lies beyond the
    // BMP in surrogates of those planes, and the controls that ask for it. Every paragraph is looked through, so this builds nothing.
    private static bool MayRunRightToLeft(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0590', '\u08FF') || text.ContainsAnyInRange('\uFB1D', '\uFDFF') || text.ContainsAnyInRange('\uFE70', '\uFEFC')
        || text.ContainsAny('\u200F', '\u202B', '\u202E') || text.Contains('\u2067') || text.ContainsAny('\uD802', '\uD803') || text.ContainsAny('\uD83A', '\uD83B');
}
