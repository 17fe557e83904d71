namespace PosterKit.Typesetting;

/// <summary>An annotation of a shaped paragraph.</summary>
/// <param name="Ruby">What it is.</param>
/// <param name="Start">The first cluster of its base.</param>
/// <param name="End">After the last.</param>
/// <param name="Run">The styled run of its base.</param>
/// <param name="Shaped">The annotation, shaped; null for zhuyin, which is no line of text.</param>
/// <param name="Width">Its length in points at the shaped size.</param>
/// <param name="IsHan">True: it is spread over a longer base (RB-08).</param>
internal sealed record RubyItem(RubyBase Ruby, int Start, int End, StyledRun Run, ShapedParagraph? Shaped, double Width, bool IsHan)
{
    /// <summary>True where it annotates several clusters as one.</summary>
    public bool IsGroup => End - Start > 1;

    /// <summary>Font size of the base in points at the shaped size.</summary>
    public double Size => Run.Style.Size;

    /// <summary>True for words of another language, in styles of their own.</summary>
    public bool IsCompanion => !Ruby.Runs.IsDefaultOrEmpty;

    /// <summary>Between the Han em boxes of the base and of the annotation, in em of the base.</summary>
    public double Distance => IsCompanion ? RubyText.CompanionDistance : RubyText.Distance;

    /// <summary>Font size of the annotation in points at the shaped size.</summary>
    public double OwnSize => Shaped?.BaseSize ?? RubyRules.PinyinSizeRatio * Size;
}
