namespace PosterKit.Typesetting;

/// <summary>Reads code points out of UTF-16 that need not be well formed.</summary>
public static class CodePoints
{
    /// <summary>The code point that starts at <paramref name="index"/>.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="index">0 to the length of the text, less one.</param>
    /// <param name="length">UTF-16 units it takes: 2 for a surrogate pair, else 1.</param>
    /// <returns>A code point; a lone surrogate is returned as itself.</returns>
    public static int At(ReadOnlySpan<char> text, int index, out int length)
    {
        var first = text[index];
        if (char.IsHighSurrogate(first) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(first, text[index + 1]);
        }

        length = 1;
        return first;
    }

    /// <summary>The code point that starts at <paramref name="index"/>.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="index">0 to the length of the text, less one.</param>
    /// <returns>A code point; a lone surrogate is returned as itself.</returns>
    public static int At(ReadOnlySpan<char> text, int index) => At(text, index, out _);

    /// <summary>The code point that ends before <paramref name="end"/>.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="end">1 to the length of the text.</param>
    /// <param name="length">UTF-16 units it takes: 2 for a surrogate pair, else 1.</param>
    /// <returns>A code point; a lone surrogate is returned as itself.</returns>
    public static int Before(ReadOnlySpan<char> text, int end, out int length)
    {
        var last = text[end - 1];
        if (char.IsLowSurrogate(last) && end >= 2 && char.IsHighSurrogate(text[end - 2]))
        {
            length = 2;
            return char.ConvertToUtf32(text[end - 2], last);
        }

        length = 1;
        return last;
    }
}
