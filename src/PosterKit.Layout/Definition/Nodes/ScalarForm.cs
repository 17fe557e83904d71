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

    /// <summary>Written in a file, with what its expressions stand for put in.</summary>
    Resolved,

    /// <summary>Not written in a file: a fact such as the number of the poster, or a value that was given. No markup is looked for in it.</summary>
    Fact,
}
