using System.Collections.Immutable;

namespace PosterKit.Typesetting;

/// <summary>How a paragraph is set. Null in an option that has a default by language means that default (requirements, section 16).</summary>
public sealed record ParagraphOptions
{
    /// <summary>BCP 47 language of the paragraph; its profile gives the defaults.</summary>
    public required string Language { get; init; }

    /// <summary>The direction of lines.</summary>
    public WritingMode WritingMode { get; init; } = WritingMode.Horizontal;

    /// <summary>True: each run tells its <see cref="TypesetRun.Pens"/>, for who takes the line apart.</summary>
    public bool TellsPens { get; init; }

    /// <summary>True: words follow each other from right to left. Hebrew and Arabic words run so in any paragraph (UAX #9).</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Longest number, in digits, that stands upright in one cell of a vertical line (纵中横, VT-05); 0: none.</summary>
    public int UprightDigits { get; init; } = 3;

    /// <summary>Longest acronym, in letters, whose letters stand upright in a vertical line as full-width forms (VT-06); 0: none.</summary>
    public int UprightAcronym { get; init; }

    /// <summary>Whether curly quotes become corner brackets in vertical lines (VT-04); null: by profile.</summary>
    public bool? ConvertsVerticalQuotes { get; init; }

    /// <summary>Baseline to baseline, as a factor of the font size (PL-02), over zero.</summary>
    public double Leading { get; init; } = 1.7;

    /// <summary>Where lines stand in the measure; null: justify from 15 em in Chinese, start otherwise (JU-01).</summary>
    public TextAlign? Align { get; init; }

    /// <summary>First-line indent in em (PL-01).</summary>
    public double Indent { get; init; }

    /// <summary>The large first letter; null: there is none.</summary>
    public DropCap? DropCap { get; init; }

    /// <summary>Where tabs (U+0009) go; empty: a tab is a space.</summary>
    public ImmutableArray<TabStop> Tabs { get; init; } = [];

    /// <summary>Indent of every line but the first, in em; zero or more.</summary>
    public double HangingIndent { get; init; }

    /// <summary>Strictness of line-start and line-end prohibition (LB-08).</summary>
    public LineBreakLevel LineBreak { get; init; } = LineBreakLevel.Normal;

    /// <summary>Whose habits of punctuation Chinese text follows (LC-01 `punctuationProfile`); none: those of its language. Glyph forms stay.</summary>
    public Region PunctuationOf { get; init; } = Region.None;

    /// <summary>Punctuation width adjustment (SQ-01); null: by profile.</summary>
    public PunctuationWidth? PunctuationWidth { get; init; }

    /// <summary>Opening brackets at a line start (SQ-07); null: by profile.</summary>
    public LineStartTrim? LineStart { get; init; }

    /// <summary>Closing marks at a line end (SQ-08); null: by profile.</summary>
    public LineEndTrim? LineEnd { get; init; }

    /// <summary>Han–Latin spacing in em (AS-08); null: 0.25, and 0.125 from 40 pt up.</summary>
    public double? Autospace { get; init; }

    /// <summary>What Han–Latin spacing does where a space is typed already (AS-05).</summary>
    public AutospaceMode AutospaceMode { get; init; } = AutospaceMode.Insert;

    /// <summary>How wide a closing mark and the opening bracket after it are together (SQ-01).</summary>
    public PairWidth Pairs { get; init; } = PairWidth.OneAndHalfEm;

    /// <summary>What a centred mark gives up beside a bracket (SQ-10).</summary>
    public CentredSqueeze CentredSqueeze { get; init; } = CentredSqueeze.None;

    /// <summary>Hanging punctuation (HP-01); without effect on the centred marks of Taiwan and Hong Kong.</summary>
    public HangingMode Hanging { get; init; } = HangingMode.None;

    /// <summary>True: Western marks at line edges hang outside by part of their width, so that the edge looks straight (EN-07).</summary>
    public bool HasOpticalMargins { get; init; }

    /// <summary>
    /// True: Han stands on a grid of characters (AS-11, PL-03). The measure is cut to whole characters, each Latin run takes whole cells, and
    /// marks keep one em unless <see cref="PunctuationWidth"/> says otherwise.
    /// </summary>
    public bool HasCharacterGrid { get; init; }

    /// <summary>What is tried first when a mark may not start the next line (LB-11); null: by profile.</summary>
    public KinsokuMode? Kinsoku { get; init; }

    /// <summary>How line ends are chosen.</summary>
    public WrapMode Wrap { get; init; } = WrapMode.Greedy;

    /// <summary>
    /// True: no line ends between a number and its unit, between initials, after Fig., No. and the like, or before the numeral of a name, as if a no-break
    /// space stood there (EN-05); false: such an end is unwelcome to <see cref="WrapMode.Optimal"/> alone.
    /// </summary>
    public bool KeepsUnitsTogether { get; init; }

    /// <summary>Where words may be hyphenated (EN-02).</summary>
    public HyphenMode Hyphens { get; init; } = HyphenMode.Manual;

    /// <summary>Which points of a word may be used where they are found by patterns (EN-02).</summary>
    public HyphenLimits HyphenLimits { get; init; } = Hyphenator.DefaultLimits;

    /// <summary>True: Han–Latin spacing keeps its width in justified lines (JU-02 `lockAutospace`).</summary>
    public bool LocksAutospace { get; init; }

    /// <summary>True: 。．？！ keep their blank in justified lines (JU-02 `lockSentenceStops`).</summary>
    public bool LocksSentenceStops { get; init; }

    /// <summary>The widest that justification makes Han–Latin spacing, in em of the Han character's size (JU-03 b): a half, or a third.</summary>
    public double AutospaceMost { get; init; } = 0.5;

    /// <summary>Fewest ideographs on the last line (PL-04); 1 switches the rule off.</summary>
    public int MinLastLine { get; init; } = 2;

    /// <summary>UTF-16 indices after which a phrase ends (HD-03), ascending; empty: <see cref="Phrases"/> says how they are found.</summary>
    public ImmutableArray<int> PhraseEnds { get; init; } = [];

    /// <summary>How the phrases of a heading are found, so that its lines end with them (HD-03).</summary>
    public PhraseMode Phrases { get; init; } = PhraseMode.None;

    /// <summary>Words that stay on one line, and end phrases where phrases are looked for (HD-03).</summary>
    public ImmutableArray<string> KeptPhrases { get; init; } = [];
}
