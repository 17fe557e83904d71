using System.Collections.Immutable;

namespace PosterKit.Fonts;

/// <summary>A family: faces that differ in weight and slope.</summary>
/// <param name="Name">As layouts write it.</param>
/// <param name="ChineseName">Its Chinese name; null where it has none.</param>
/// <param name="Aliases">Other names it is found by, its Chinese ones included.</param>
/// <param name="Kind">"sans", "serif", "kai", "emoji" or "other": what a fallback should look like.</param>
/// <param name="Faces">Its faces, by weight, upright before italic.</param>
public sealed record FontFamily(string Name, string? ChineseName, ImmutableArray<string> Aliases, string Kind, ImmutableArray<FontFaceEntry> Faces)
{
    /// <summary>What it is made for, as its index says: "han", "latin", "greek", "cyrillic", "kana", "bopomofo", "emoji". Empty where no index names it.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>Its licence as an SPDX identifier, as its index says; null where no index names it.</summary>
    public string? Licence { get; init; }

    /// <summary>True for a family that a font index (fonts.json) names. Only such a family stands in for a character that the chosen fonts lack.</summary>
    public bool IsIndexed { get; init; }
}
