namespace PosterKit.Typesetting;

/// <summary>Where annotations stand, and how far apart (RB-01 to RB-05, RB-07, RB-08).</summary>
public static class RubyRules
{
    /// <summary>Size of pinyin as a share of its base's (RB-01).</summary>
    public const double PinyinSizeRatio = 0.5;

    /// <summary>Least space between two annotations, in em of the base (RB-03).</summary>
    public const double LeastGapEm = 0.25;

    /// <summary>Space between words of word-spaced pinyin, in em of the base (RB-04).</summary>
    public const double WordGapEm = 0.5;

    /// <summary>Size of a zhuyin symbol in em of its base: 3 to 10 (RB-05).</summary>
    public const double ZhuyinSymbolEm = 0.3;

    /// <summary>Width of the column of zhuyin in em of its base; every cell of a horizontal line reserves it, annotated or not (RB-05).</summary>
    public const double ZhuyinColumnEm = 0.5;

    /// <summary>Height of the neutral tone mark in em of the base (RB-06).</summary>
    public const double NeutralToneHeightEm = 1.0 / 15;

    /// <summary>The side on which an annotation stands.</summary>
    /// <param name="kind">The annotation.</param>
    /// <param name="isVertical">True for vertical lines.</param>
    /// <param name="other">The other annotation of the same base; null: none.</param>
    public static AnnotationSide Side(RubyKind kind, bool isVertical, RubyKind? other = null) => (kind, isVertical, other) switch
    {
        (RubyKind.Zhuyin, _, _) => AnnotationSide.Right, // RB-05: in both modes
        (_, false, RubyKind.Zhuyin) => AnnotationSide.Under, // RB-07
        (_, true, RubyKind.Zhuyin) => AnnotationSide.Left, // RB-07
        (_, true, _) => AnnotationSide.Right,
        _ => AnnotationSide.Over,
    };

    /// <summary>Distance of the centres of two neighbouring bases (RB-03).</summary>
    /// <param name="baseEm">Distance without annotations: half the width of each base.</param>
    /// <param name="firstEm">Width of the first annotation.</param>
    /// <param name="secondEm">Width of the second.</param>
    /// <param name="leastGapEm">Least space between them.</param>
    /// <returns>In the unit of the arguments.</returns>
    public static double CentreDistance(double baseEm, double firstEm, double secondEm, double leastGapEm = LeastGapEm) =>
        Math.Max(baseEm, ((firstEm + secondEm) / 2) + leastGapEm);

    /// <summary>True for a character that is annotated: Han, and nothing else (RB-02).</summary>
    /// <param name="codePoint">The character.</param>
    public static bool IsAnnotated(int codePoint) => UnicodeData.Script(codePoint) == UnicodeScript.Han;

    /// <summary>Takes the break opportunities inside bases away: a base and its annotation are never parted (RB-04, UB-05).</summary>
    /// <param name="bases">What has one annotation each: a character of mono ruby, a word of group ruby.</param>
    /// <param name="actions">Of the base text (RB-09: annotations take no part); changed.</param>
    public static void KeepTogether(ReadOnlySpan<TextSpan> bases, Span<BreakAction> actions)
    {
        foreach (var each in bases)
            for (var index = each.Start; index < each.End - 1; index++)
                actions[index] = BreakAction.Prohibited;
    }
}
