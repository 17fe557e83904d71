namespace PosterKit;

/// <summary>A picture that `check --press --proof` wrote.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Kind">The ink of a plate; "proof" for the soft proof, "ink-total" for the map of ink totals.</param>
/// <param name="Target">Name of the target.</param>
/// <param name="Poster">0-based number in the series.</param>
public sealed record ProofFile(string Path, string Kind, string Target, int Poster);
