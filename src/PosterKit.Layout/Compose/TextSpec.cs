using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Foundation;
using PosterKit.Typesetting;

namespace PosterKit.Layout;

/// <summary>How the text of one element is set: everything but its words and its room.</summary>
internal sealed record TextSpec
{
    /// <summary>Where headings stand and what size they have where the layout says nothing: factors of the size round them, chosen by eye.</summary>
    private static readonly double[] HeadingFactors = [4, 2.4, 1.6, 1.25, 1, 0.9];

    /// <summary>Font size of the leading language in points, or the smallest that may be chosen.</summary>
    public required double MinSize { get; init; }

    /// <summary>The largest font size that may be chosen; the same as the smallest where there is no choice.</summary>
    public required double MaxSize { get; init; }

    public required PropertyBag Bag { get; init; }
    public required LengthScale Lengths { get; init; }

    /// <summary>Colour of the letters, as it stands in styles; <see cref="Paints"/> knows what it is over the box.</summary>
    public required Scene.Paint Fill { get; init; }

    /// <summary>Gradients and patterns of the text, and of stretches in it.</summary>
    public required TextPaints Paints { get; init; }

    /// <summary>The large first letter; null: there is none.</summary>
    public DropCapValue? DropCap { get; init; }

    /// <summary>1 to 6; 0: no heading.</summary>
    public required int Level { get; init; }

    public bool IsHeading => Level > 0;

    /// <summary>True where lines run along a path: they end where the author broke them.</summary>
    public bool IsOnPath { get; init; }

    /// <summary>Size of the other languages, as a factor of the first (BI-02).</summary>
    public double Ratio => Bag.Get(Properties.Ratio, Arrange switch
    {
        PairArrangement.Inline => 1,
        PairArrangement.Annotation => RubyRules.PinyinSizeRatio,
        _ => IsHeading ? 0.5 : 0.8,
    });

    public PairArrangement Arrange => Bag.Get(Properties.Arrange, PairArrangement.Stack);

    private bool IsJustifiedText => !IsHeading && Bag.Get(Properties.Alignment, TextAlignment.Auto) == TextAlignment.Justify;

    private PhrasesValue Phrases => Bag.Get(Properties.Phrases, IsHeading ? PhrasesValue.Auto : PhrasesValue.None);

    /// <summary>True where lines run from top to bottom.</summary>
    public bool IsVertical => !IsOnPath && (Arrange == PairArrangement.Rotated || Bag.Get(Properties.Direction, WritingMode.Horizontal) == WritingMode.Vertical);

    public bool TrimsLeading => Bag.Get(Properties.LeadingTrim, true);

    /// <summary>True where everything grows with the font size, so that a text of another size has the same shape.</summary>
    public bool IsProportional =>
        !(Bag.TryGet(Properties.Leading, out var leading) && leading.Length is { Unit: not LengthUnit.Em })
        && !(Bag.TryGet(Properties.Tracking, out var tracking) && tracking.Unit != LengthUnit.Em)
        && !(Bag.TryGet(Properties.Indent, out var indent) && indent.Unit != LengthUnit.Em)
        && !(Bag.TryGet(Properties.Tabs, out var tabs) && tabs.Any(tab => tab.At.Unit is not (LengthUnit.Em or LengthUnit.Percent)))
        && DropCap?.Gap is not { Unit: not LengthUnit.Em }
        && !(Bag.TryGet(Properties.HangingIndent, out var hanging) && hanging.Unit != LengthUnit.Em);

    /// <summary>A heading's factor where it gives no size.</summary>
    public static double HeadingFactor(int level) => HeadingFactors[Math.Clamp(level, 1, 6) - 1];

    /// <summary>Baseline to baseline as a factor of the size (PL-02).</summary>
    public double LeadingFactor(string language, double size)
    {
        if (Bag.TryGet(Properties.Leading, out var leading)) return leading.Length is { } length ? Lengths.Points(length, size) / size : leading.Factor;
        return (IsHeading, LanguageTag.IsChinese(language)) switch { (true, true) => 1.25, (true, false) => 1.2, (false, true) => 1.7, _ => 1.4 };
    }

    /// <summary>Between two paragraphs, in points.</summary>
    public double ParagraphGap(double size) => Lengths.Points(Bag.Get(Properties.ParagraphGap, LengthValue.Em(0.5)), size);

    /// <summary>
    /// Between two paragraphs in columns, in points: a whole line where the author says nothing, or none where an indent tells paragraphs apart, so
    /// that the lines of all columns stand on the same baselines.
    /// </summary>
    public double ParagraphGapInColumns(string language, double size)
    {
        if (Bag.TryGet(Properties.ParagraphGap, out _)) return ParagraphGap(size);
        return Bag.TryGet(Properties.Indent, out var indent) && indent.Amount != 0 ? 0 : LeadingFactor(language, size) * size;
    }

    /// <summary>Between two languages, in points (BI-02): from em box to em box.</summary>
    /// <param name="written">What `gap` says; null: nothing.</param>
    /// <param name="first">The leading language.</param>
    /// <param name="second">The language below it.</param>
    /// <param name="size">Font size of the leading language.</param>
    /// <remarks>Headings: 0.35 em of the Chinese. Text: a quarter of a line.</remarks>
    public double PairGap(GapValue? written, string first, string second, double size)
    {
        if (written is { } gap) return Lengths.Points(Arrange == PairArrangement.Columns ? gap.Column : gap.Row, size);
        if (Arrange == PairArrangement.Columns) return size;
        if (IsHeading) return 0.35 * (LanguageTag.IsChinese(first) || !LanguageTag.IsChinese(second) ? size : size * Ratio);
        // A quarter of a line more than the leading that stands between two lines anyway.
        var leading = LeadingFactor(first, size);
        var own = size * Ratio;
        return 0.25 * leading * size + (leading - 1) * size / 2 + (LeadingFactor(second, own) - 1) * own / 2;
    }

    /// <summary>True where the other languages stand horizontal beside vertical Chinese.</summary>
    public bool IsBesideHorizontal => Arrange == PairArrangement.Rotated && Bag.Get(Properties.Beside, RotatedBeside.Turned) == RotatedBeside.Horizontal;

    /// <summary>The style of a run.</summary>
    public TextStyle ToTextStyle(string language, TextVoice voice, double size, Scene.Paint fill) => new()
    {
        Font = voice.Font,
        HanSynthesis = voice.Made.Han,
        LatinSynthesis = voice.Made.Latin,
        Size = size,
        Language = language,
        Fill = fill,
        Tracking = Bag.TryGet(Properties.Tracking, out var tracking) ? Lengths.Points(tracking, size) / size : 0,
        Features = TextFeatures.Of(Bag),
        HasEmphasisDots = Bag.Get(Properties.Emphasis, false),
        EmphasisSide = Bag.TryGet(Properties.EmphasisPosition, out var side) ? side : null,
        Decorations = (Bag.Get(Properties.Underline, false) ? TextDecorations.Underline : 0)
            | (Bag.Get(Properties.Strike, false) ? TextDecorations.Strike : 0)
            | (Bag.Get(Properties.ProperNoun, false) ? TextDecorations.ProperNoun : 0)
            | (Bag.Get(Properties.BookTitle, false) ? TextDecorations.BookTitle : 0),
    };

    /// <summary>The options of a paragraph.</summary>
    public ParagraphOptions ToOptions(string language, double size) => new()
    {
        Hyphens = Bag.Get(Properties.Hyphens, IsJustifiedText ? HyphenMode.Auto : HyphenMode.Manual),
        KeepsUnitsTogether = Bag.Get(Properties.AutoNbsp, IsHeading),
        Phrases = Phrases.Mode,
        KeptPhrases = Phrases.KeptIn(language),
        Language = language,
        WritingMode = IsVertical ? WritingMode.Vertical : WritingMode.Horizontal,
        ConvertsVerticalQuotes = Bag.TryGet(Properties.VerticalQuotes, out var converts) ? converts : null,
        // VT-05, VT-06 are rules of Chinese: turned English keeps its figures in the line.
        UprightDigits = LanguageTag.IsChinese(language) ? (int)Bag.Get(Properties.UprightDigits, 3) : 0,
        UprightAcronym = LanguageTag.IsChinese(language) ? (int)Bag.Get(Properties.UprightAcronym, 0) : 0,
        Leading = LeadingFactor(language, size),
        Align = Bag.Get(Properties.Alignment, TextAlignment.Auto) switch
        {
            TextAlignment.Start => TextAlign.Start,
            TextAlignment.Center => TextAlign.Center,
            TextAlignment.End => TextAlign.End,
            TextAlignment.Justify => TextAlign.Justify,
            TextAlignment.Distribute => TextAlign.Distribute,
            _ => IsHeading ? TextAlign.Start : null,
        },
        Indent = Bag.TryGet(Properties.Indent, out var indent) ? Lengths.Points(indent, size) / size : 0,
        Tabs = Bag.TryGet(Properties.Tabs, out var tabs) ? [.. tabs.Select(tab => ToTabStop(tab, size))] : [],
        HangingIndent = Bag.TryGet(Properties.HangingIndent, out var hanging) ? Lengths.Points(hanging, size) / size : 0,
        LineBreak = Bag.Get(Properties.LineBreak, LineBreakLevel.Normal),
        PunctuationWidth = Bag.TryGet(Properties.Punctuation, out var width) ? width : null,
        LineStart = Bag.TryGet(Properties.LineStart, out var start) ? start : null,
        LineEnd = Bag.TryGet(Properties.LineEnd, out var end) ? end : null,
        Autospace = Bag.TryGet(Properties.Autospace, out var autospace) ? autospace.Em : null,
        Kinsoku = Bag.TryGet(Properties.Kinsoku, out var kinsoku) ? kinsoku : null,
        Wrap = IsOnPath ? WrapMode.None : Bag.Get(Properties.Wrap, IsHeading ? WrapMode.Balance : WrapMode.Optimal),
        MinLastLine = (int)Bag.Get(Properties.MinLastLine, 2),
        Hanging = Bag.Get(Properties.Hanging, HangingMode.None),
        HasOpticalMargins = Bag.Get(Properties.Optical, false),
        HasCharacterGrid = Bag.Get(Properties.CharacterGrid, false),
        PunctuationOf = Bag.Get(Properties.PunctuationProfile, Region.None),
        Pairs = Bag.Get(Properties.Pairs, PairWidth.OneAndHalfEm),
        CentredSqueeze = Bag.Get(Properties.CentredMarks, CentredSqueeze.None),
        AutospaceMode = Bag.Get(Properties.SpacesBeside, AutospaceMode.Insert),
        AutospaceMost = Bag.TryGet(Properties.AutospaceMost, out var most) ? most.Amount : 0.5,
        LocksAutospace = Bag.Get(Properties.LockAutospace, false),
        LocksSentenceStops = Bag.Get(Properties.LockSentenceStops, false),
        HyphenLimits = Bag.Get(Properties.HyphenLimit, Hyphenator.DefaultLimits) with { AllowsCapitalised = Bag.Get(Properties.HyphenateCapitals, false) },
    };

    private TabStop ToTabStop(TabValue tab, double size) => tab.At.Unit == LengthUnit.Percent
        ? new(0, tab.At.Amount / 100, tab.Align, tab.Leader)
        : new(Lengths.Points(tab.At, size) / size, 0, tab.Align, tab.Leader);
}
