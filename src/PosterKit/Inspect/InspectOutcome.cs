using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>What an inspection found.</summary>
/// <param name="Posters">The posters with their boxes and lines: targets, editions and the series in their order.</param>
/// <param name="Diagnostics">All that was found, in the order of the files.</param>
public sealed record InspectOutcome(ImmutableArray<InspectedPoster> Posters, ImmutableArray<Diagnostic> Diagnostics);
