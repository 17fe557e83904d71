using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>What a check of fonts found. Each list is in the order of code points, then of families.</summary>
/// <param name="Missing">Characters that are shown, and that no font can set: posters with them cannot be made.</param>
/// <param name="StandIns">Characters that the chosen family lacks, and another face sets.</param>
/// <param name="Unused">Characters that no font has, in texts that no poster shows now.</param>
/// <param name="Diagnostics">What else is wrong with the layout, so far as texts may have been missed for it, in the order of the files.</param>
public sealed record FontCheckOutcome(
    ImmutableArray<CharacterFinding> Missing, ImmutableArray<CharacterFinding> StandIns, ImmutableArray<CharacterFinding> Unused, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True where a character is missing, or the layout has errors.</summary>
    public bool HasErrors => !Missing.IsEmpty || Diagnostics.Any(d => d.Severity == Severity.Error);
}
