using static PosterKit.Typesetting.LineBreakClass;

namespace PosterKit.Typesetting;

/// <summary>A text as the break rules see it: each character with its class, resolved by LB1 and tailored for Chinese.</summary>
internal ref struct LineBreakCharacters(ReadOnlySpan<char> text, ReadOnlySpan<LanguageRange> languages, LineBreakLevel level)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<LanguageRange> _languages = languages;
    private int _range; // of the last character asked for: requests move on, by a character or two back at most

    public readonly int Length => _text.Length;

    public readonly LineBreakLevel Level { get; } = level;

    public LineBreakCharacter At(int index)
    {
        var codePoint = CodePoints.At(_text, index, out var length);
        var isChinese = IsChinese(index);
        var resolved = Resolve(codePoint, UnicodeData.LineBreak(codePoint));
        if (isChinese)
            resolved = Tailor(codePoint, index, resolved);
        else if (resolved == CJ)
            resolved = NS;
        return new LineBreakCharacter(codePoint, length, resolved, isChinese);
    }

    /// <summary>The class of the first character from <paramref name="index"/> on that LB9 does not attach to the one before; XX at the end.</summary>
    public LineBreakClass ClassAfterMarks(int index)
    {
        while (index < _text.Length)
        {
            var character = At(index);
            if (character.Class is not (CM or ZWJ))
                return character.Class;
            index += character.Length;
        }

        return XX;
    }

    /// <summary>True for a dash in a row of two or more, or one that is long by itself (CC-04); false for a single U+2014.</summary>
    public readonly bool IsLongDash(int index)
    {
        var dash = _text[index];
        if (dash is '\u2E3A' or '\u2E3B')
            return true;
        return (index > 0 && IsDash(_text[index - 1], dash)) || (index + 1 < _text.Length && IsDash(_text[index + 1], dash));

        static bool IsDash(char character, char beside) => character == beside || (beside == '\u2014' && character is '\u2E3A' or '\u2E3B');
    }

    // LB1.
    private static LineBreakClass Resolve(int codePoint, LineBreakClass @class) => @class switch
    {
        AI or SG or XX => AL,
        SA => TextClasses.IsMark(codePoint) ? CM : AL,
        _ => @class,
    };

    private readonly LineBreakClass Tailor(int codePoint, int index, LineBreakClass @class)
    {
        var isLoose = Level == LineBreakLevel.Loose;
        switch (codePoint)
        {
            // LB-04: curly quotes have a side in Chinese; an apostrophe stays QU.
            case 0x2018 or 0x201C:
                return OP;
            case 0x201D:
                return CL;
            case 0x2019:
                return TextClasses.IsApostrophe(_text, index) ? QU : CL;

            // LB-06: an interpunct belongs to what stands before it, save inside a Latin word or number.
            case 0x00B7:
                return TextClasses.IsBetween(_text, index, index + 1, digits: true) ? AL : BA;

            // LB-07.
            case 0xFF0F:
                return NS;

            // LB-05: U+FF5E is ID in the data, U+301C is NS; both are connectors. LB-08: free in loose.
            case 0xFF5E or 0x301C or 0x30A0:
                return isLoose ? ID : NS;

            // LB-08: iteration marks, centred dots, colons, exclamation and question marks are free in loose.
            case 0x3005 or 0x303B or 0x309D or 0x309E or 0x30FD or 0x30FE
                or 0x30FB or 0xFF65 or 0xFF1A or 0xFF1B or 0xFF01 or 0xFF1F or 0x203C or 0x2047 or 0x2048 or 0x2049 when isLoose:
                return ID;
        }

        // LB-08: small kana and the long sound mark.
        if (@class == CJ)
            return Level == LineBreakLevel.Strict ? NS : ID;
        return @class;
    }

    private bool IsChinese(int index)
    {
        if (_languages.IsEmpty)
            return false;
        while (_range > 0 && _languages[_range].Start > index)
            _range--;
        while (_range + 1 < _languages.Length && _languages[_range + 1].Start <= index)
            _range++;
        return _languages[_range].Profile.IsChinese;
    }
}
