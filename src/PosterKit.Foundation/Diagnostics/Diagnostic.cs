using System.Collections.Immutable;

namespace PosterKit.Foundation;

/// <summary>A fact about what the author wrote. Its texts, in English and Chinese, stand in the catalogue under its code.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Span">Where it is; default: nowhere in particular.</param>
/// <param name="Arguments">What fills the numbered places of the texts, in their order; written out invariantly.</param>
public sealed record Diagnostic(DiagnosticCode Code, SourceSpan Span, ImmutableArray<object> Arguments)
{
    /// <summary>
    /// Where the value came from, if another place than <see cref="Span"/> gave it: <see cref="Span"/> is then the expression that asked for it.
    /// Default: no other place.
    /// </summary>
    public SourceSpan Origin { get; init; }

    /// <summary>How bad it is, as the catalogue says.</summary>
    public Severity Severity => DiagnosticCatalogue.Find(Code).Severity;
}
