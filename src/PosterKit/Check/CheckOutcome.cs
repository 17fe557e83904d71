using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>What a check found.</summary>
/// <param name="Posters">How many posters were composed: targets, editions and the series multiplied.</param>
/// <param name="Diagnostics">All that was found, in the order of the files.</param>
public sealed record CheckOutcome(int Posters, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What was found for a press, in the order of the layout; among the diagnostics, too. Empty where none was asked for.</summary>
    public ImmutableArray<PressFinding> Press { get; init; } = [];

    /// <summary>The pictures that were written of the plates.</summary>
    public ImmutableArray<ProofFile> Proofs { get; init; } = [];

    /// <summary>True where an output could not be made.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
