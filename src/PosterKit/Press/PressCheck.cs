using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Layout;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>Looks over what a plan makes for presses: its documents. Pictures for screens are left out.</summary>
internal static class PressCheck
{
    // Pixels per inch: fine enough for totals over a square millimetre, and for plates that are looked at.
    private const double TotalsDpi = 72, ProofDpi = 150;

    // Asks for nothing.
    private static readonly PressProfile None = new() { Name = "" };

    /// <summary>Finds text that stands nearer to the trim edge than a target wishes, whatever is made of the target.</summary>
    public static void CheckSafeArea(PressSheet sheet, PosterScene scene, PressFindings findings) => PressWalk.Check(None, sheet, scene, new(new()), new(), findings);

    /// <summary>Reports what <see cref="CheckSafeArea"/> found; what else a printer would say is not asked for.</summary>
    public static void ReportSafeAreas(PressFindings findings, DiagnosticBag diagnostics)
    {
        foreach (var finding in findings.ToSorted())
        {
            if (finding.Diagnostic.Code == DiagnosticCode.TextNearTrim) diagnostics.Add(finding.Diagnostic);
        }
    }

    /// <summary>Looks over every document of a plan, and writes proofs where they are asked for.</summary>
    public static (ImmutableArray<PressFinding> Findings, ImmutableArray<ProofFile> Proofs) Run(
        RenderPlan plan, Composition composition, PressRequest request, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var (profile, findings) = (request.Profile, new PressFindings());
        using var proofs = request.ProofFolder is { } folder && !diagnostics.HasErrors ? new PressProofs(folder) : null;
        var seen = new HashSet<(TargetDefinition, string, int)>();
        var isAny = false;
        foreach (var jobs in plan.Jobs.Where(job => job.Format == OutputFormat.Pdf).GroupBy(job => job.Target))
        {
            isAny = true;
            var list = new PressInkList();
            // A profile that cannot be had was told when the document was checked.
            var inks = new PressInks(PdfSettings.Find(plan.Poster, jobs.Key, new()) ?? new() { Color = jobs.Key.Pdf.Color });
            PressSheet? first = null;
            foreach (var (job, index) in jobs.SelectMany(job => job.Posters.Select(index => (job, index))))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!seen.Add(Composition.KeyOf(job, index)) || composition.Find(job, index) is not { } composed) continue;
                var sheet = new PressSheet(job.Target, index, plan.Poster.Count);
                first ??= sheet;
                var walk = PressWalk.Check(profile, sheet, composed.Scene, inks, list, findings);
                if (proofs is null && profile.InkTotal <= 0) continue;
                // A picture that cannot be decoded was told when the poster was checked.
                var plates = InkSeparation.Of(composed.Scene, inks, proofs is null ? TotalsDpi : ProofDpi, FileWriter.Engine, plan.Threads, new(), cancellation);
                var totals = new InkTotals(plates);
                var worst = totals.FindWorst();
                if (profile.InkTotal > 0 && worst.Total > profile.InkTotal + 0.005)
                    findings.Add(sheet, DiagnosticCode.InkTotalTooHigh, walk.SourceAt(worst.Place), worst.Total, worst.Place, Math.Round(worst.Total * 100), Math.Round(profile.InkTotal * 100));
                proofs?.Write(plan.Poster, job, sheet, plates, totals, profile.InkTotal > 0 ? profile.InkTotal : 3, worst, diagnostics);
            }
            if (first is not null) list.Report(profile, first, findings);
        }
        return (isAny ? findings.ToSorted() : [new(new(DiagnosticCode.NothingForPress, default, []), "", 0, null, 1)], proofs?.Commit(diagnostics) ?? []);
    }
}
