using System.Collections.Immutable;

namespace PosterKit.Typesetting;

/// <summary>A stretch of text and its annotation.</summary>
/// <param name="Base">What is annotated: a character of mono ruby, or a group.</param>
/// <param name="Text">The annotation; of zhuyin one syllable.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Side">Where it stands.</param>
/// <param name="StyleIndex">Index of the styled run.</param>
internal readonly record struct RubyBase(TextSpan Base, string Text, RubyKind Kind, AnnotationSide Side, int StyleIndex)
{
    /// <summary>The annotation in styles of its own; default: it looks as its base does, at half its size.</summary>
    public ImmutableArray<StyledRun> Runs { get; init; }
}
