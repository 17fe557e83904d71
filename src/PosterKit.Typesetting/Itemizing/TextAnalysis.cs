using System.Collections.Immutable;
using System.Globalization;

namespace PosterKit.Typesetting;

/// <summary>What the text of a paragraph says by itself, before any font is asked: graphemes, break actions, languages, fonts by script.</summary>
internal sealed class TextAnalysis
{
    private readonly int[] _runStarts;
    private readonly BreakAction[] _breaks;
    private readonly FontScript[] _scripts;
    private readonly List<TextSpan> _cells = [];
    private readonly bool[]? _hyphens;
    private readonly List<TextSpan> _uprightLetters = [];

    public TextAnalysis(Paragraph paragraph)
    {
        Paragraph = paragraph;
        Text = paragraph.Text;
        IsVertical = paragraph.Options.WritingMode == WritingMode.Vertical;
        Profile = ProfileFor(paragraph.Options.Language);
        _runStarts = new int[paragraph.Runs.Length + 1];
        var languages = new List<LanguageRange>();
        for (var i = 0; i < paragraph.Runs.Length; i++)
        {
            var run = paragraph.Runs[i];
            _runStarts[i + 1] = _runStarts[i] + run.Text.Length;
            var profile = ProfileFor(run.Style.Language);
            if (run.Text.Length > 0 && (languages.Count == 0 || languages[^1].Profile != profile)) languages.Add(new(_runStarts[i], profile));
        }
        Languages = [.. languages];
        _breaks = new BreakAction[Text.Length];
        _scripts = new FontScript[Text.Length];
        LineBreaker.FindOpportunities(Text, Languages, paragraph.Options.LineBreak, _breaks);
        FontScripts.Resolve(Text, Languages, IsVertical, _scripts);
        Levels = BidiText.Levels(Text, paragraph.Options.IsRightToLeft);
        Ruby = RubyBases.Find(paragraph, IsVertical);
        RubyRules.KeepTogether(Array.ConvertAll(Ruby, ruby => ruby.Base), _breaks);
        if (IsVertical)
        {
            FindCells();
            FindUprightLetters();
        }
        ShownText = Show();
        if (paragraph.Options.Hyphens == HyphenMode.Auto) _hyphens = FindHyphens();
        PhraseEnds = PosterKit.Typesetting.PhraseEnds.Of(Text, paragraph.Options, Profile.IsChinese);
    }

    public Paragraph Paragraph { get; }

    public string Text { get; }

    /// <summary>The text as fonts are asked for it, as long as <see cref="Text"/>: tabs are spaces, controls invisible, quotes those of vertical lines.</summary>
    public string ShownText { get; }

    /// <summary>In which direction each UTF-16 unit runs (UAX #9): odd from right to left; null: all from left to right.</summary>
    public byte[]? Levels { get; }

    /// <summary>The level at a UTF-16 unit.</summary>
    public byte LevelAt(int index) => Levels is null ? (byte)0 : Levels[index];

    /// <summary>UTF-16 indices after which a phrase ends (HD-03), ascending; empty: lines end anywhere they may.</summary>
    public ImmutableArray<int> PhraseEnds { get; }

    public bool IsVertical { get; }

    /// <summary>Rules of the paragraph's language.</summary>
    public LocaleProfile Profile { get; }

    /// <summary>Rules of each stretch of the text.</summary>
    public LanguageRange[] Languages { get; }

    /// <summary>What is annotated.</summary>
    public RubyBase[] Ruby { get; }

    /// <summary>What may happen to a line after a UTF-16 unit.</summary>
    public BreakAction BreakAfter(int index) => _breaks[index];

    /// <summary>True where a line that ends after a UTF-16 unit shows a hyphen (EN-02).</summary>
    public bool HyphenAfter(int index) => Text[index] == '\u00AD'
        ? Paragraph.Options.Hyphens != HyphenMode.None
        : _hyphens is not null && index + 1 < _hyphens.Length && _hyphens[index + 1];

    /// <summary>True where a hyphen may be shown in a stretch of the text.</summary>
    public bool MayHyphenate(int start, int length) =>
        (Paragraph.Options.Hyphens != HyphenMode.None && Text.AsSpan(start, length).Contains('\u00AD'))
        || (_hyphens is not null && _hyphens.AsSpan(start, length).Contains(true));

    /// <summary>Which family of the composite font sets a character.</summary>
    public FontScript FontScriptAt(int index) => _scripts[index];

    /// <summary>First UTF-16 index of a styled run; for the number of runs, the length of the text.</summary>
    public int RunStart(int run) => _runStarts[run];

    /// <summary>The styled run that holds a character; <paramref name="hint"/> is one at or before it.</summary>
    public int RunAt(int index, int hint)
    {
        while (hint + 1 < Paragraph.Runs.Length && _runStarts[hint + 1] <= index) hint++;
        return hint;
    }

    /// <summary>The rules at a character; <paramref name="hint"/> is the index of a range at or before it, and is moved on.</summary>
    public LocaleProfile ProfileAt(int index, ref int hint)
    {
        while (hint + 1 < Languages.Length && Languages[hint + 1].Start <= index) hint++;
        return Languages.Length == 0 ? Profile : Languages[hint].Profile;
    }

    /// <summary>The end of what stands together from <paramref name="start"/> on: a grapheme, or a number in one cell of a vertical line.</summary>
    public int NextBoundary(int start) => IsCell(start, out var end) ? end : GraphemeBreaker.NextBoundary(Text, start);

    /// <summary>True where a number begins that stands upright in one cell (VT-05).</summary>
    public bool IsCell(int start, out int end)
    {
        end = start;
        if (_cells.Count == 0) return false;
        var index = _cells.BinarySearch(new(start, 0), CellOrder);
        if (index < 0) return false;
        end = _cells[index].End;
        return true;
    }

    private static readonly Comparer<TextSpan> CellOrder = Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start));

    private LocaleProfile ProfileFor(string language)
    {
        var profile = LocaleProfile.For(language);
        return profile.IsChinese ? profile.WithPunctuationOf(Paragraph.Options.PunctuationOf) : profile;
    }

    private string Show()
    {
        var convertsQuotes = IsVertical && (Paragraph.Options.ConvertsVerticalQuotes ?? Profile.ConvertsVerticalQuotes);
        if (!convertsQuotes && _uprightLetters.Count == 0 && !Text.AsSpan().ContainsAnyInRange('\0', '\u001F')) return Text;
        var shown = Text.ToCharArray();
        if (convertsQuotes) VerticalQuotes.Convert(Text, Languages, _scripts, shown);
        foreach (ref var c in shown.AsSpan())
        {
            if (c == '\t') c = ' ';
            else if (c < ' ' && !IsMandatoryBreak(c)) c = '\u200B'; // ZERO WIDTH SPACE
        }
        foreach (var letters in _uprightLetters)
        {
            foreach (ref var c in shown.AsSpan(letters.Start, letters.Length)) c = UprightLetters.FullWidthForm(c);
        }
        return new(shown);
    }

    /// <summary>True where a letter stands upright as a full-width form (VT-06).</summary>
    public bool IsUprightLetter(int index) => _uprightLetters.Count > 0 && ShownText[index] != Text[index] && char.IsAsciiLetter(Text[index]);

    private void FindUprightLetters()
    {
        for (var from = 0; UprightLetters.TryFindNext(Text, from, Paragraph.Options.UprightAcronym, out var span); from = span.End)
        {
            _uprightLetters.Add(span);
            _scripts.AsSpan(span.Start, span.Length).Fill(FontScript.Cjk);
        }
    }

    // Null where no word has a point.
    private bool[]? FindHyphens()
    {
        bool[]? points = null;
        for (var i = 0; i < Paragraph.Runs.Length; i++)
        {
            var style = Paragraph.Runs[i].Style;
            if (style.IsVerbatim || !Hyphenator.Knows(style.Language)) continue;
            var (start, end) = (_runStarts[i], _runStarts[i + 1]);
            // A word that goes on in the next style is left alone: only a part of it is seen here.
            while (start > 0 && start < end && char.IsLetterOrDigit(Text[start - 1]) && char.IsLetterOrDigit(Text[start])) start++;
            while (end < Text.Length && end > start && char.IsLetterOrDigit(Text[end]) && char.IsLetterOrDigit(Text[end - 1])) end--;
            points ??= new bool[Text.Length];
            Hyphenator.FindPoints(Text.AsSpan(start, end - start), style.Language, Paragraph.Options.HyphenLimits, points.AsSpan(start, end - start));
        }
        return points;
    }

    private void FindCells()
    {
        for (var from = 0; TateChuYoko.TryFindNext(Text, from, Paragraph.Options.UprightDigits, out var span); from = span.End) _cells.Add(span);
    }

    /// <summary>True for a character that ends a line and is not drawn.</summary>
    public static bool IsMandatoryBreak(int codePoint) => codePoint is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>True for a space that loses its advance at a line end, the ideographic one included.</summary>
    public static bool IsCollapsibleSpace(int codePoint) =>
        codePoint is ' ' or '\t' or '\u1680' or (>= '\u2000' and <= '\u2006') or (>= '\u2008' and <= '\u200A') or '\u205F' or '\u3000';

    /// <summary>True for controls and format characters that are never drawn: they stay with the character before them.</summary>
    public static bool IsInvisible(int codePoint) => codePoint switch
    {
        '\t' => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => !IsMandatoryBreak(codePoint),
        '\u00AD' or '\u061C' or '\u180E' => true,
        >= '\u200B' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2060' and <= '\u206F' => true,
        '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    /// <summary>True for what follows its base in every respect: combining marks, joiners, variation selectors.</summary>
    public static bool IsExtension(int codePoint) =>
        IsInvisible(codePoint) || codePoint is (>= 0xFE00 and <= 0xFE0F) || (codePoint >= 0x300 && TextClasses.IsMark(codePoint));

    /// <summary>True for punctuation.</summary>
    public static bool IsPunctuation(int codePoint) =>
        UnicodeData.GeneralCategory(codePoint) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;
}
