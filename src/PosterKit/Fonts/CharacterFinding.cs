using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>A character that a chosen family lacks.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Family">The family that was chosen for it; null where no poster shows it.</param>
/// <param name="StandIn">The family that sets it instead; null: none does.</param>
/// <param name="Places">Where it stands, in the order of the files, each place once.</param>
/// <param name="Families">Every family that has it, by name.</param>
public sealed record CharacterFinding(int CodePoint, string? Family, string? StandIn, ImmutableArray<SourceSpan> Places, ImmutableArray<string> Families)
{
    /// <summary>The character as text; U+FFFD for one half of a surrogate pair.</summary>
    public string Character => CodePoint is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(CodePoint);

    /// <summary>Its number, such as "U+5B57".</summary>
    public string Name => $"U+{CodePoint:X4}";
}
