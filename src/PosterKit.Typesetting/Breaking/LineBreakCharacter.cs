namespace PosterKit.Typesetting;

/// <summary>A character with what the break rules need of it.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Length">UTF-16 units it takes.</param>
/// <param name="Class">Resolved and tailored: never AI, CJ, SA, SG or XX.</param>
/// <param name="IsChinese">Its language is Chinese.</param>
internal readonly record struct LineBreakCharacter(int CodePoint, int Length, LineBreakClass Class, bool IsChinese);
