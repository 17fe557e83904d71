using PosterKit.Foundation;

namespace PosterKit.Layout;

/// <summary>Keeps apart the expression that asks for a value and the place that gives it.</summary>
internal static class Origins
{
    /// <summary>A diagnostic at an expression, with the place of the value beside it where that is another.</summary>
    public static Diagnostic From(this Diagnostic diagnostic, SourceSpan value) =>
        IsWithin(value, diagnostic.Span) ? diagnostic : diagnostic with { Origin = value };

    /// <summary>Reports what was found at the places of values again, at the expression that asked for them.</summary>
    /// <param name="found">What was found while the value was read.</param>
    /// <param name="written">What stands in the layout, the expression in it.</param>
    /// <param name="diagnostics">Gets them.</param>
    public static void Relocate(DiagnosticBag found, SourceSpan written, DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in found.ToSorted())
        {
            // A value that the caller gave stands in no file: its span is nowhere, and so is the origin.
            diagnostics.Add(diagnostic.Span.File is not null && IsWithin(diagnostic.Span, written) ? diagnostic : diagnostic with { Span = written, Origin = diagnostic.Span });
        }
    }

    private static bool IsWithin(SourceSpan inner, SourceSpan outer) =>
        inner.File is null || (inner.File == outer.File && inner.Start >= outer.Start && inner.End <= outer.End);
}
