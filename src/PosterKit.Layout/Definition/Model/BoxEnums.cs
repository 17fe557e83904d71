namespace PosterKit.Layout;

/// <summary>Where a box stands across the direction of its container.</summary>
internal enum BoxAlign
{
    Stretch,
    Start,
    Center,
    End,
    Baseline,
}

/// <summary>Where boxes stand along the direction of their container.</summary>
internal enum BoxJustify
{
    Start,
    Center,
    End,
    SpaceBetween,
    SpaceAround,
    SpaceEvenly,
    Stretch,
}

/// <summary>What happens to what does not fit.</summary>
internal enum BoxOverflow
{
    Error,
    Shrink,
    Ellipsis,
    Clip,
    Grow,
}

/// <summary>The part of a box in the document.</summary>
internal enum BoxRole
{
    Decoration,
    Section,
}

/// <summary>Where lines stand in the measure; auto leaves it to the language.</summary>
internal enum TextAlignment
{
    Auto,
    Start,
    Center,
    End,
    Justify,
    Distribute,
}

/// <summary>How a text in several languages stands together (BI-01).</summary>
internal enum PairArrangement
{
    Stack,
    StackReverse,
    Columns,
    Inline,
    Annotation,
    Rotated,
}

/// <summary>What parts the languages of one line (BI-06).</summary>
internal enum InlineSeparator
{
    /// <summary>花園劇場（Garden Theatre）</summary>
    Bracket,

    /// <summary>花園劇場 / Garden Theatre</summary>
    Slash,

    /// <summary>花園劇場　Garden Theatre</summary>
    Space,
}

/// <summary>How the other languages stand beside vertical lines (BI-01).</summary>
internal enum RotatedBeside
{
    Turned,
    Horizontal,
}

/// <summary>How languages are brought to one width (BI-03).</summary>
internal enum WidthMatch
{
    None,

    /// <summary>The shorter is tracked.</summary>
    Track,

    /// <summary>The size of the others changes.</summary>
    Scale,
}

/// <summary>How a picture meets its box, or a line of text its measure.</summary>
internal enum ImageFit
{
    Cover,
    Contain,
    Fill,

    /// <summary>As large as it is, cut off at its box.</summary>
    None,

    /// <summary>As large as it is, or whole where its box is smaller.</summary>
    ScaleDown,

    /// <summary>Of text: each line fills the measure.</summary>
    Line,
}
