using static PosterKit.Typesetting.BreakAction;
using static PosterKit.Typesetting.LineBreakClass;

namespace PosterKit.Typesetting;

/// <summary>The rules of UAX #14 from LB4 to LB31, and the Chinese ones among them, as a machine that takes a text character by character.</summary>
internal ref struct LineBreakRules(LineBreakCharacters characters)
{
    private LineBreakCharacters _characters = characters;

    // The last character taken, and the last that LB9 did not attach to one before it.
    private LineBreakClass _last = XX;
    private LineBreakCharacter _left;
    private LineBreakClass _beforeSpaces = XX; // class before the spaces that end at the last character; of the character itself where it is none
    private LineBreakClass _beforeLeft = XX; // for LB21a
    private int _indicators; // regional indicators in a row, up to the last character
    private NumberState _number;
    private bool _isLastChinese;
    private bool _isRangeDash; // U+2013 after a number, in Chinese

    private enum NumberState : byte
    {
        None,
        Digits, // NU (NU | SY | IS)*
        Closed, // NU (NU | SY | IS)* (CL | CP)
    }

    /// <summary>True where the last character taken is in Chinese.</summary>
    public readonly bool IsInChinese => _isLastChinese;

    /// <summary>Takes the character at <paramref name="index"/>, the one after that taken last.</summary>
    /// <returns>The index after it.</returns>
    public int Take(int index)
    {
        var character = _characters.At(index);
        var end = index + character.Length;
        _isLastChinese = character.IsChinese;

        // LB9: a mark joins the character before it. LB10: without one it is a letter.
        if (character.Class is CM or ZWJ)
        {
            var isAttached = _last is not (XX or BK or CR or LF or NL or SP or ZW);
            _last = character.Class;
            if (isAttached)
                return end;
            character = character with { Class = AL };
        }
        else
        {
            _last = character.Class;
        }

        var @class = character.Class;
        _isRangeDash = character.CodePoint == 0x2013 && character.IsChinese && _number == NumberState.Digits;
        _number = (@class, _number) switch
        {
            (NU, _) => NumberState.Digits,
            (SY or IS, NumberState.Digits) => NumberState.Digits,
            (CL or CP, NumberState.Digits) => NumberState.Closed,
            _ => NumberState.None,
        };
        _indicators = @class == RI ? _indicators + 1 : 0;
        _beforeLeft = _left.Length == 0 ? XX : _left.Class;
        if (@class != SP)
            _beforeSpaces = @class;
        _left = character;
        return end;
    }

    /// <summary>What may happen before the character at <paramref name="index"/>, after that taken last.</summary>
    public BreakAction ActionBefore(int index)
    {
        var left = _left.Class;
        var right = _characters.At(index);
        switch (_last)
        {
            case BK or LF or NL: // LB4, LB5
            case CR when right.Class != LF:
                return Mandatory;
        }

        if (right.Class is BK or CR or LF or NL or SP or ZW) // LB6, LB7
            return Prohibited;
        if (_beforeSpaces == ZW) // LB8
            return Allowed;
        if (_last == ZWJ) // LB8a
            return Prohibited;
        if (right.Class is CM or ZWJ)
        {
            if (_last is not (SP or ZW)) // LB9
                return Prohibited;
            right = right with { Class = AL }; // LB10
        }

        return IsProhibitedAcrossSpaces(left, right.Class) || IsStop(right) ? Prohibited
            : left == SP ? Allowed // LB18
            : IsProhibited(index, left, right) ? Prohibited
            : Allowed; // LB31
    }

    // LB11 to LB17: the rules that look through spaces, or do not mind them.
    private readonly bool IsProhibitedAcrossSpaces(LineBreakClass left, LineBreakClass right) =>
        right == WJ || left == WJ // LB11
        || left == GL // LB12
        || (right == GL && left is not (SP or BA or HY)) // LB12a
        || right is CL or CP or EX or IS or SY // LB13
        || _beforeSpaces == OP // LB14
        || (_beforeSpaces == QU && right == OP) // LB15
        || ((_beforeSpaces is CL or CP) && right == NS) // LB16
        || (_beforeSpaces == B2 && right == B2); // LB17

    // LB-02: what LB13 says of ， 。 ！ ？ holds in Chinese for the stops that UAX #14 counts as NS.
    private readonly bool IsStop(LineBreakCharacter right) =>
        right.Class == NS && right.IsChinese && right.CodePoint is 0xFF1A or 0xFF1B or 0x203C or (>= 0x2047 and <= 0x2049)
        && _characters.Level is LineBreakLevel.Normal or LineBreakLevel.Strict;

    // LB19 to LB30b: the rules for two characters side by side.
    private bool IsProhibited(int index, LineBreakClass left, LineBreakCharacter next)
    {
        var right = next.Class;
        if (left == QU || right == QU) // LB19
            return true;
        if (left == CB || right == CB) // LB20
            return false;
        if (ChineseAction(index, next) is { } action)
            return action == Prohibited;
        if (right is BA or HY or NS || left == BB) // LB21
            return true;
        if ((_beforeLeft == HL && (left is HY or BA)) || (left == SY && right == HL)) // LB21a, LB21b
            return true;
        if (right == IN) // LB22
            return true;
        return IsProhibitedInText(left, right) || IsProhibitedInNumber(index, left, next) || IsProhibitedInSequence(left, next);
    }

    // LB-05 to LB-08, UB-01 to UB-03: what Chinese adds. Null: as UAX #14 has it.
    private readonly BreakAction? ChineseAction(int index, LineBreakCharacter right)
    {
        var isLoose = _characters.Level == LineBreakLevel.Loose;
        var isStrict = _characters.Level == LineBreakLevel.Strict;
        if (right.IsChinese)
        {
            switch (right.CodePoint)
            {
                case 0x2014 when !_characters.IsLongDash(index): // LB-05
                    return Prohibited;
                case 0x2014 or 0x2015 or 0x2E3A or 0x2E3B when isStrict && _characters.IsLongDash(index): // LB-08
                    return Prohibited;
                case 0x2010 or 0x2013 when isLoose && _left.Class == ID: // LB-08
                    return Allowed;
            }

            if (isLoose && right.Class == PO && _left.Class == ID && IsWideOrAmbiguous(right.CodePoint)) // LB-08
                return Allowed;
            if (isLoose && right.Class == IN && _left.Class == IN) // LB-08, UB-02
                return Allowed;
        }

        if (_left.IsChinese)
        {
            if (isStrict && (_left.CodePoint is '/' or 0xFF0F)) // LB-07
                return Prohibited;
            if (_isRangeDash && right.Class == NU) // UB-03
                return Prohibited;
            if (isLoose && _left.Class == PR && right.Class == ID && IsWideOrAmbiguous(_left.CodePoint)) // LB-08
                return Allowed;
        }

        return null;
    }

    private static bool IsWideOrAmbiguous(int codePoint) =>
        UnicodeData.EastAsianWidth(codePoint) is EastAsianWidthClass.Ambiguous or EastAsianWidthClass.FullWidth or EastAsianWidthClass.Wide;

    private static bool IsProhibitedInText(LineBreakClass left, LineBreakClass right) => (left, right) switch
    {
        (AL or HL, NU) or (NU, AL or HL) => true, // LB23
        (PR, ID or EB or EM) or (ID or EB or EM, PO) => true, // LB23a
        (PR or PO, AL or HL) or (AL or HL, PR or PO) => true, // LB24
        (AL or HL, AL or HL) => true, // LB28
        (IS, AL or HL) => true, // LB29
        _ => false,
    };

    // LB25, in the form of example 7: (PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?
    private bool IsProhibitedInNumber(int index, LineBreakClass left, LineBreakCharacter right) => right.Class switch
    {
        NU => left is PR or PO or OP or HY || _number == NumberState.Digits,
        OP or HY => (left is PR or PO) && _characters.ClassAfterMarks(index + right.Length) == NU,
        PR or PO => _number != NumberState.None,
        _ => false,
    };

    private readonly bool IsProhibitedInSequence(LineBreakClass left, LineBreakCharacter next) => (left, next.Class) switch
    {
        (JL, JL or JV or H2 or H3) or (JV or H2, JV or JT) or (JT or H3, JT) => true, // LB26
        (JL or JV or JT or H2 or H3, PO) or (PR, JL or JV or JT or H2 or H3) => true, // LB27
        (AL or HL or NU, OP) => !UnicodeData.IsEastAsian(next.CodePoint) && !IsChineseQuote(next), // LB30
        (CP, AL or HL or NU) => !UnicodeData.IsEastAsian(_left.CodePoint), // LB30
        (RI, RI) => _indicators % 2 == 1, // LB30a
        (EB, EM) => true, // LB30b
        (_, EM) => UnicodeData.IsExtendedPictographic(_left.CodePoint) && UnicodeData.GeneralCategory(_left.CodePoint) == System.Globalization.UnicodeCategory.OtherNotAssigned,
        _ => false,
    };

    // LB-04: the curly quotes of Chinese text are wide.
    private static bool IsChineseQuote(LineBreakCharacter character) => character.IsChinese && (character.CodePoint is 0x2018 or 0x201C);
}
