namespace PosterKit.Fonts;

/// <summary>An OpenType feature switched for a stretch of text.</summary>
/// <param name="Tag">Four characters, such as "palt".</param>
/// <param name="Value">0 off, 1 on, or the number of an alternate.</param>
/// <param name="Start">First UTF-16 index of the shaped text it holds for.</param>
/// <param name="End">Index after the last; int.MaxValue: to the end.</param>
public readonly record struct FontFeature(string Tag, uint Value, int Start = 0, int End = int.MaxValue);
