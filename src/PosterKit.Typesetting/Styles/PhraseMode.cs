namespace PosterKit.Typesetting;

/// <summary>Whether lines end with phrases (HD-03).</summary>
public enum PhraseMode
{
    /// <summary>Lines end wherever the rules of line breaking let them.</summary>
    None,

    /// <summary>Where the author put U+200B; else, in Chinese up to <see cref="PhraseSegmenter.LongestHeading"/> units, where <see cref="PhraseSegmenter"/> finds an end.</summary>
    Auto,
}
