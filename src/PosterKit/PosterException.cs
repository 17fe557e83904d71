using System.Collections.Immutable;
using PosterKit.Foundation;

namespace PosterKit;

/// <summary>
/// A poster could not be made because of what its author wrote. Thrown by <see cref="RenderedTarget"/> and its like alone;
/// <see cref="Poster.RenderFiles"/> returns the same facts as diagnostics.
/// </summary>
public sealed class PosterException : Exception
{
    /// <summary>A poster that could not be made.</summary>
    /// <param name="diagnostics">All that was found, in the order of the files; at least one is an error.</param>
    public PosterException(ImmutableArray<Diagnostic> diagnostics) : base(Describe(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All that was found, warnings too, in the order of the files.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    private static string Describe(ImmutableArray<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Where(d => d.Severity == Severity.Error).Select(d => DiagnosticPrinter.Print(d, DiagnosticLanguage.English))).TrimEnd();
}
