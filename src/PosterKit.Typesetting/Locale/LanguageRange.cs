namespace PosterKit.Typesetting;

/// <summary>The language of a stretch of text, which goes on to the next range or to the end.</summary>
/// <param name="Start">First UTF-16 index. The first range of a text starts at 0; the others ascend.</param>
/// <param name="Profile">The rules of the language.</param>
public readonly record struct LanguageRange(int Start, LocaleProfile Profile);
