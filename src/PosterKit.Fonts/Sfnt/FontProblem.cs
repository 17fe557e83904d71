using PosterKit.Foundation;

namespace PosterKit.Fonts.Sfnt;

/// <summary>Why a font file cannot be used.</summary>
/// <param name="Code">Damaged, or sound and of a kind that we do not read.</param>
/// <param name="Reason">In words, to follow "is damaged: ".</param>
internal readonly record struct FontProblem(DiagnosticCode Code, string Reason)
{
    public static FontProblem Damaged(string reason) => new(DiagnosticCode.CorruptFont, reason);

    public static FontProblem Unusable(string reason) => new(DiagnosticCode.UnsupportedFont, reason);

    public void ReportTo(DiagnosticBag diagnostics, SourceSpan span, string path) => diagnostics.Report(Code, span, path, Reason);
}
