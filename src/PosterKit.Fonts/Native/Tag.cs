namespace PosterKit.Fonts.Native;

/// <summary>OpenType tags as HarfBuzz takes them: four ASCII characters in a big-endian number.</summary>
internal static class Tag
{
    /// <summary>The number of a tag. Shorter ones are filled with spaces, longer ones cut, as hb_tag_from_string does.</summary>
    public static uint Parse(ReadOnlySpan<char> text)
    {
        uint tag = 0;
        for (var i = 0; i < 4; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            tag = (tag << 8) | (c is >= ' ' and <= '~' ? c : '?');
        }
        return tag;
    }

    /// <summary>The text of a tag.</summary>
    public static string ToText(uint tag) =>
        string.Create(4, tag, static (span, t) =>
        {
            for (var i = 0; i < 4; i++) span[i] = (char)((t >> (24 - 8 * i)) & 0xFF);
        });
}
