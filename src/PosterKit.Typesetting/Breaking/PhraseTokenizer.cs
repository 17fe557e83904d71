using System.Globalization;

namespace PosterKit.Typesetting;

/// <summary>Cuts a heading into words, numbers, marks and single characters, so that the fewest and longest words cover most of it.</summary>
internal readonly ref struct PhraseTokenizer
{
    /// <summary>A title or a quotation in brackets that is no longer than this stays whole.</summary>
    private const int LongestKept = 8;

    // A word costs less than two characters of known use, and these less than one that nothing is known about. Chosen by the headlines of the tests.
    private const int WordCost = 10;
    private const int KnownCost = 14;
    private const int UnknownCost = 22;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<char> _folded;
    private readonly ReadOnlySpan<string> _kept;

    private PhraseTokenizer(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, ReadOnlySpan<string> kept)
    {
        _text = text;
        _folded = folded;
        _kept = kept;
    }

    /// <summary>The tokens of a text, in order; joined they are the text.</summary>
    /// <param name="text">A heading.</param>
    /// <param name="kept">Words that the author keeps together.</param>
    public static List<PhraseToken> Tokenize(ReadOnlySpan<char> text, ReadOnlySpan<string> kept)
    {
        var folded = new char[text.Length];
        PhraseWords.Default.Fold(text, folded);
        return new PhraseTokenizer(text, folded, kept).Tokenize();
    }

    // From the end backwards: the cheapest cut of each rest of the text.
    private List<PhraseToken> Tokenize()
    {
        var costs = new int[_text.Length + 1];
        var best = new PhraseToken[_text.Length];
        for (var start = _text.Length - 1; start >= 0; start--)
        {
            var (single, cost) = SingleAt(start);
            (best[start], costs[start]) = (single, cost + costs[single.End]);
            if (single.Kind is not (PhraseTokenKind.Named or PhraseTokenKind.Kept or PhraseTokenKind.Latin)) AddWords(start, costs, best);
        }
        var tokens = new List<PhraseToken>();
        for (var at = 0; at < _text.Length; at = best[at].End) Append(tokens, best[at]);
        return tokens;
    }

    private void AddWords(int start, int[] costs, PhraseToken[] best)
    {
        var words = PhraseWords.Default;
        for (var length = 2; length <= words.LongestWord && start + length <= _text.Length; length++)
        {
            if (words.Contains(_folded.Slice(start, length))) Offer(new(start, start + length, PhraseTokenKind.Word), costs, best);
        }
        if (PhraseCharacters.NumberAt(_folded[start..], out var kind) is > 0 and var number) Offer(new(start, start + number, kind), costs, best);
    }

    private static void Offer(PhraseToken token, int[] costs, PhraseToken[] best)
    {
        var cost = WordCost + costs[token.End];
        if (cost > costs[token.Start]) return;
        (best[token.Start], costs[token.Start]) = (token, cost);
    }

    // What nothing is known about is one token with its neighbours of that kind.
    private static void Append(List<PhraseToken> tokens, PhraseToken token)
    {
        if (tokens.Count > 0 && token.Kind == tokens[^1].Kind && token.Kind is PhraseTokenKind.Unknown or PhraseTokenKind.Space or PhraseTokenKind.Mark or PhraseTokenKind.Dash)
            tokens[^1] = tokens[^1] with { End = token.End };
        else tokens.Add(token);
    }

    private (PhraseToken Token, int Cost) SingleAt(int start)
    {
        foreach (var word in _kept)
        {
            if (word.Length > 0 && _text[start..].StartsWith(word)) return (new(start, start + word.Length, PhraseTokenKind.Named), 0);
        }
        var c = _text[start];
        if (TextAnalysis.IsCollapsibleSpace(c) || c == '\u00A0' || TextAnalysis.IsMandatoryBreak(c)) return (new(start, start + 1, PhraseTokenKind.Space), 0);
        if (IsLatin(c) && LatinEnd(start) is var latin && (char.IsLetter(c) || latin > start + 1) && !IsFigures(start, latin)) return (new(start, latin, PhraseTokenKind.Latin), 0);
        var bracketed = BracketedEnd(start);
        if (bracketed > 0) return (new(start, bracketed, PhraseTokenKind.Kept), 0);
        if (MarkAt(start) is { } mark) return (new(start, start + 1, mark), 0);
        var length = start + 1 < _text.Length && char.IsSurrogatePair(c, _text[start + 1]) ? 2 : 1;
        var kind = length == 1 ? PhraseCharacters.KindOf(_folded[start]) : PhraseTokenKind.Unknown;
        return (new(start, start + length, kind), kind == PhraseTokenKind.Unknown ? UnknownCost : KnownCost);
    }

    private PhraseTokenKind? MarkAt(int index)
    {
        var c = _text[index];
        if (c is '·' or '・' or '‧' or '~' or '～' or '&' or '＆' or '+' or '×' or '-' or '–' or '/') return PhraseTokenKind.Joiner;
        if (c is '—' or '⸺' or '…' or '⋯') return PhraseTokenKind.Dash;
        if (IsApostrophe(index)) return PhraseTokenKind.Joiner;
        return UnicodeData.GeneralCategory(c) switch
        {
            UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation => PhraseTokenKind.Open,
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => PhraseTokenKind.Close,
            UnicodeCategory.OtherPunctuation => PhraseTokenKind.Mark,
            UnicodeCategory.MathSymbol when c is '|' or '｜' => PhraseTokenKind.Mark,
            _ => null,
        };
    }

    private bool IsApostrophe(int index) => _text[index] == '\u2019' && index > 0 && IsLatin(_text[index - 1]);

    /// <summary>After the bracket that closes a short title or quotation; 0 where there is none.</summary>
    private int BracketedEnd(int start)
    {
        var close = _text[start] switch
        {
            '《' => '》', '〈' => '〉', '「' => '」', '『' => '』', '“' => '”', '‘' => '’', '（' => '）', '【' => '】', '(' => ')',
            _ => '\0',
        };
        if (close == '\0') return 0;
        var length = _text[(start + 1)..].IndexOf(close);
        return length is > 0 and <= LongestKept ? start + length + 2 : 0;
    }

    // Letters and figures written together, with the marks inside them: COVID-19, AT&T, 3.14.
    private int LatinEnd(int start)
    {
        var end = start + 1;
        while (end < _text.Length && (IsLatin(_text[end]) || (end + 1 < _text.Length && _text[end] is '-' or '.' or '\'' or '’' or '&' or '+' or '/' or '@' or '_' && IsLatin(_text[end + 1])))) end++;
        while (end < _text.Length && _text[end] is '+' or '%' or '#') end++;
        return end;
    }

    // A number belongs to the Han word after it; what has letters in it does not.
    private bool IsFigures(int start, int end) => !_text[start..end].ContainsAnyInRange('A', 'Z') && !_text[start..end].ContainsAnyInRange('a', 'z');

    private static bool IsLatin(char c) => c < 0x2E80 && char.IsLetterOrDigit(c);
}
