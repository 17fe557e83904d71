using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>What came of a run.</summary>
/// <param name="Files">The files, in the order of the plan; empty where there was an error.</param>
/// <param name="Diagnostics">All that was found, of the layout too, in the order of the files.</param>
/// <param name="Duration">How long the run took, composing included.</param>
public sealed record RenderOutcome(ImmutableArray<RenderedFile> Files, ImmutableArray<Diagnostic> Diagnostics, TimeSpan Duration)
{
    /// <summary>True where no file was made because of an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
