namespace PosterKit.Typesetting;

/// <summary>The options of punctuation width and Han–Latin spacing, with all defaults filled in.</summary>
/// <param name="Width">Punctuation width adjustment (SQ-01).</param>
/// <param name="LineStart">Opening brackets at a line start (SQ-07).</param>
/// <param name="LineEnd">Closing marks at a line end (SQ-08).</param>
/// <param name="AutospaceEm">Han–Latin spacing in em of the Han character's size (AS-08); 0: none.</param>
/// <param name="AutospaceMode">What becomes of a single U+0020 between Han and Latin (AS-05).</param>
/// <param name="Pairs">Width of a closing mark with an opening bracket (SQ-01).</param>
/// <param name="CentredSqueeze">What a centred mark gives up beside a bracket (SQ-10).</param>
/// <param name="AutospaceMostEm">The widest that justification makes Han–Latin spacing, in em of the Han character's size (JU-03 b).</param>
public readonly record struct SpacingOptions(
    PunctuationWidth Width,
    LineStartTrim LineStart,
    LineEndTrim LineEnd,
    double AutospaceEm,
    AutospaceMode AutospaceMode = AutospaceMode.Insert,
    PairWidth Pairs = PairWidth.OneAndHalfEm,
    CentredSqueeze CentredSqueeze = CentredSqueeze.None,
    double AutospaceMostEm = 0.5)
{
    /// <summary>Fills in the defaults of a profile (SQ-01, section 16).</summary>
    /// <param name="profile">Of the paragraph's language.</param>
    /// <param name="width">As the author gave it; null: the profile's.</param>
    /// <param name="lineStart">As the author gave it; null: by the width and the profile.</param>
    /// <param name="lineEnd">As the author gave it; null: by the width and the profile.</param>
    /// <param name="autospaceEm">As the author gave it; null: none in English, else by <paramref name="sizePoints"/>.</param>
    /// <param name="sizePoints">Font size of the paragraph in points (AS-08: from 40 pt up the spacing is half as wide).</param>
    public static SpacingOptions For(
        LocaleProfile profile, PunctuationWidth? width, LineStartTrim? lineStart, LineEndTrim? lineEnd, double? autospaceEm, double sizePoints)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var (start, end) = width switch
        {
            // Given as such, a width means the same in every profile: adjacent leaves the edges alone, standard trims them.
            PunctuationWidth.Adjacent => (LineStartTrim.Space, LineEndTrim.Space),
            PunctuationWidth.Standard when profile.LineStart == LineStartTrim.Space => (LineStartTrim.Trim, LineEndTrim.Trim),
            _ => (profile.LineStart, profile.LineEnd),
        };
        return new SpacingOptions(
            width ?? profile.PunctuationWidth,
            lineStart ?? start,
            lineEnd ?? end,
            autospaceEm ?? (!profile.IsChinese ? 0 : sizePoints < 40 ? 0.25 : 0.125));
    }

    /// <summary>Fills in the defaults of a paragraph.</summary>
    /// <param name="profile">Of the paragraph's language.</param>
    /// <param name="options">As the author gave them.</param>
    /// <param name="sizePoints">Font size of the paragraph in points.</param>
    public static SpacingOptions For(LocaleProfile profile, ParagraphOptions options, double sizePoints)
    {
        ArgumentNullException.ThrowIfNull(options);
        return For(profile, options.PunctuationWidth, options.LineStart, options.LineEnd, options.Autospace, sizePoints) with
        {
            AutospaceMode = options.AutospaceMode,
            Pairs = options.Pairs,
            CentredSqueeze = options.CentredSqueeze,
            AutospaceMostEm = options.AutospaceMost,
        };
    }
}
