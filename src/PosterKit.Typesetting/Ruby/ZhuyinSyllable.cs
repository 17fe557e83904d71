namespace PosterKit.Typesetting;

/// <summary>A syllable of zhuyin, parted into symbols and tone (RB-06).</summary>
/// <param name="Symbols">The Bopomofo letters.</param>
/// <param name="Tone">The tone mark; empty for the first tone.</param>
/// <param name="Placement">Where the tone stands.</param>
public readonly record struct ZhuyinSyllable(string Symbols, string Tone, ZhuyinTonePlacement Placement)
{
    /// <summary>Parts a syllable as it is written, the tone before or after the symbols.</summary>
    /// <param name="text">Such as ㄏㄠˇ or ˙ㄇㄚ. Of two tone marks the first counts; U+02C9, the first tone, is left out.</param>
    public static ZhuyinSyllable Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var placement = ZhuyinTonePlacement.None;
        var tone = "";
        Span<char> symbols = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        foreach (var character in text)
        {
            var placed = PlacementOf(character);
            if (placed is null)
            {
                symbols[count++] = character;
            }
            else if (placement == ZhuyinTonePlacement.None && placed != ZhuyinTonePlacement.None)
            {
                placement = placed.Value;
                tone = character.ToString();
            }
        }

        return new ZhuyinSyllable(symbols[..count].ToString(), tone, placement);
    }

    private static ZhuyinTonePlacement? PlacementOf(char character) => character switch
    {
        '\u02C9' => ZhuyinTonePlacement.None, // first tone
        '\u02D9' => ZhuyinTonePlacement.BeforeFirstSymbol, // neutral tone
        '\u02CA' or '\u02C7' or '\u02CB' or '\u02EA' or '\u02EB' => ZhuyinTonePlacement.RightTopOfLastSymbol, // ˊ ˇ ˋ, and ˪ ˫ of Minnan
        (>= '\u31B4' and <= '\u31B7') or '\u31BB' => ZhuyinTonePlacement.RightBottomOfLastSymbol, // final letters of checked tones
        _ => null,
    };
}
