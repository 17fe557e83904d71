using System.Collections.Immutable;

namespace PosterKit.Fonts;

/// <summary>A family: faces that differ in weight and slope.</summary>
/// <param name="Name">As layouts write it.</param>
/// <param name="ChineseName">Its Chinese name; null where it has none.</param>
/// <param name="Aliases">Other names it is found by, its Chinese ones included.</param>
/// <param name="Kind">"sans", "serif", "kai", "emoji" or "other": what a fallback should look like.</param>
/// <param name="Faces">Its faces, by weight, upright before italic.</param>
public sealed record FontFamily(string Name, string? ChineseName, ImmutableArray<string> Aliases, string Kind, ImmutableArray<FontFaceEntry> Faces);
