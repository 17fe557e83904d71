namespace PosterKit.Layout;

/// <summary>How a scalar is written.</summary>
internal enum ScalarForm
{
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary>After |: line ends are kept.</summary>
    Literal,

    /// <summary>After >: line ends are folded.</summary>
    Folded,

    /// <summary>Not written at all: a fact such as the number of the poster.</summary>
    Fact,
}
