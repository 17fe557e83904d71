using PosterKit.Foundation;
using PosterKit.Imaging;
using PosterKit.Layout;
using PosterKit.Pdf;
using PosterKit.Scene;

namespace PosterKit;

/// <summary>How the PDF of a target is made, its profile read.</summary>
internal static class PdfSettings
{
    /// <summary>The options of a target's document; null where its profile cannot be had, which is reported.</summary>
    public static PdfOptions? Find(Poster poster, TargetDefinition target, DiagnosticBag diagnostics)
    {
        var pdf = target.Pdf;
        if (!TryReadIntent(poster, pdf, diagnostics, out var intent, out var inks)) return null;
        var options = new PdfOptions
        {
            Color = pdf.Color,
            Standard = pdf.Standard,
            OutputIntent = intent,
            Inks = inks,
            RichBlack = pdf.RichBlack,
            OverprintsBlack = pdf.OverprintsBlack,
            Marks = target.Marks,
            OutlinesText = pdf.OutlinesText,
            MostImagePpi = pdf.MostImagePpi,
            EffectsDpi = target.EffectsDpi,
        };
        return (poster.Layout?.Date ?? poster.Options.Date) is { } date ? options with { Date = date } : options;
    }

    /// <summary>Reports what of a plan's posters the standards of their documents do not allow.</summary>
    public static void Check(Poster poster, RenderJob job, Composition composition, DiagnosticBag diagnostics)
    {
        if (job.Format != OutputFormat.Pdf || Find(poster, job.Target, diagnostics) is not { } options) return;
        foreach (var index in job.Posters)
        {
            if (composition.Find(job, index) is { } composed) Check(composed, options, job.Target, diagnostics);
        }
    }

    /// <summary>Reports what of one poster the standard of its document does not allow.</summary>
    public static void Check(ComposedPoster composed, PdfOptions options, TargetDefinition target, DiagnosticBag diagnostics)
    {
        PdfStandardCheck.Check(composed.Scene, options, target.Pdf.StandardSpan, diagnostics);
        // The sheets of a tiled poster are its pages, all of one size.
        PdfStandardCheck.CheckSize(composed.Sheets.IsEmpty ? composed.Scene : composed.Sheets[0], options, target.Pdf.StandardSpan, diagnostics);
    }

    private static bool TryReadIntent(Poster poster, PdfTarget pdf, DiagnosticBag diagnostics, out PdfOutputIntent? intent, out InkConverter inks)
    {
        (intent, inks) = (null, poster.FormulaFor(pdf.InkLimit));
        if (pdf.OutputIntent is not { } source) return true;
        if (source.IsGeneric)
        {
            intent = new(source.Condition ?? GenericInkProfile.Name, GenericInkProfile.Bytes) { Description = source.Description ?? GenericInkProfile.Description };
            return true;
        }
        if (source.ProfilePath is null)
        {
            intent = new(source.Condition!, default) { Description = source.Description };
            return true;
        }
        if (poster.ReadProfile(source, diagnostics) is not { } profile) return false;
        try
        {
            if (poster.FindInks(profile, pdf.InkLimit) is { } converter) inks = converter;
            else diagnostics.Report(DiagnosticCode.BadOutputProfile, source.Span, source.ProfilePath);
        }
        catch (NativeLibraryException missing)
        {
            missing.ReportTo(diagnostics);
        }
        if (!inks.HasProfile) return false;
        // PDF/X wants words wherever the name is none of the registry's.
        var name = Path.GetFileNameWithoutExtension(source.ProfilePath);
        intent = new(source.Condition ?? name, profile.Bytes) { Description = source.Description ?? name };
        return true;
    }
}
