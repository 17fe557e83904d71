using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>What a comparison found.</summary>
public sealed record DiffOutcome
{
    /// <summary>The pages, compared pixel by pixel.</summary>
    public ImmutableArray<DiffPage> Pages { get; init; } = [];

    /// <summary>How many pages each side has.</summary>
    public (int First, int Second) PageCounts { get; init; }

    /// <summary>Lines of text that only one side has; null: a side has no text, such as a picture.</summary>
    public ImmutableArray<TextDifference>? Text { get; init; }

    /// <summary>What stood in the way of the comparison.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>True where no comparison could be made.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>True where both sides say and show the same.</summary>
    public bool IsSame => !HasErrors && PageCounts.First == PageCounts.Second && Text is null or { IsEmpty: true } && Pages.All(page => page.IsSame);
}
