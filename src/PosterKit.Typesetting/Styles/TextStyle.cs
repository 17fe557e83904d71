using System.Collections.Immutable;
using PosterKit.Fonts;
using PosterKit.Scene;

namespace PosterKit.Typesetting;

/// <summary>How a stretch of text looks.</summary>
public sealed record TextStyle
{
    /// <summary>The faces.</summary>
    public required CompositeFont Font { get; init; }

    /// <summary>Font size in points, over zero: the em of a Han character.</summary>
    public required double Size { get; init; }

    /// <summary>BCP 47 language; decides the rules and the regional forms.</summary>
    public required string Language { get; init; }

    /// <summary>What is made of the Han face; by default nothing.</summary>
    public FaceSynthesis HanSynthesis { get; init; }

    /// <summary>What is made of the Latin face; by default nothing.</summary>
    public FaceSynthesis LatinSynthesis { get; init; }

    /// <summary>How glyphs are filled.</summary>
    public required Paint Fill { get; init; }

    /// <summary>Space added after every cluster but the last of a line, in em (JU-07); may be negative.</summary>
    public double Tracking { get; init; }

    /// <summary>True for code and verbatim text: no Han–Latin spacing beside it (AS-10).</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>True: every character but punctuation and spaces has an emphasis dot (着重号, EM-01).</summary>
    public bool HasEmphasisDots { get; init; }

    /// <summary>The side of the dots; null: that of Chinese, under horizontal lines and right of vertical ones. A side of the other direction counts as null.</summary>
    public AnnotationSide? EmphasisSide { get; init; }

    /// <summary>
    /// Lines along the text. A proper-noun or book-title line is one for each name: a styled run begins another where its style is equal to that
    /// of the run before it, else the two are parts of one name.
    /// </summary>
    public TextDecorations Decorations { get; init; }

    /// <summary>Where the words lead when they are chosen, as an address; null: nowhere. Setting does not look at it.</summary>
    public string? Link { get; init; }

    /// <summary>What its owner knows of the stretch beyond this; two styles with different tags are two styles.</summary>
    public object? Tag { get; init; }

    /// <summary>OpenType features asked for, beyond the defaults of OT-01 to OT-03.</summary>
    public ImmutableArray<FontFeature> Features { get; init; } = [];
}
