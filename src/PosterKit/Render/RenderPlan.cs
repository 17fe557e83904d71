using System.Collections.Immutable;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>The files to be made of a poster, in the order of the layout: targets, editions, formats, posters of the series.</summary>
public sealed class RenderPlan
{
    internal RenderPlan(Poster poster, ImmutableArray<RenderJob> jobs, int threads, ImmutableArray<Diagnostic> diagnostics) =>
        (Poster, Jobs, Threads, Diagnostics) = (poster, jobs, threads, diagnostics);

    /// <summary>What is rendered.</summary>
    public Poster Poster { get; }

    /// <summary>The files, each with a path of its own.</summary>
    public ImmutableArray<RenderJob> Jobs { get; }

    /// <summary>How many threads work; 0: as many as there are processors.</summary>
    public int Threads { get; }

    /// <summary>What is wrong with the request: names and formats that the layout does not have, two files of one name.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Plans what a request asks for. A request that cannot be met as it is gives diagnostics, and is rendered not at all.</summary>
    /// <param name="poster">Read from a layout; one with errors may be planned, to compose it and find the rest.</param>
    /// <param name="request">What is wanted.</param>
    public static RenderPlan Create(Poster poster, RenderRequest request)
    {
        ArgumentNullException.ThrowIfNull(poster);
        ArgumentNullException.ThrowIfNull(request);
        var diagnostics = new DiagnosticBag();
        var jobs = ImmutableArray.CreateBuilder<RenderJob>();
        ReportWrongPosters(poster, request, diagnostics);
        foreach (var target in ChooseTargets(poster, request, diagnostics))
        {
            var editions = request.Editions.IsDefaultOrEmpty ? [target.Languages] : request.Editions;
            var formats = ChooseFormats(target, request, diagnostics);
            foreach (var languages in editions)
            {
                foreach (var format in formats) AddJobs(jobs, poster, request, target, languages, format, diagnostics);
            }
        }
        ReportCollisions(jobs, diagnostics);
        if (request.Quality is not null && jobs.Count > 0 && jobs.All(job => !OutputFormats.HasQuality(job.Format))) diagnostics.Report(DiagnosticCode.QualityNotUsed, default);
        return new(poster, jobs.ToImmutable(), request.Threads, diagnostics.ToSorted());
    }

    private static IEnumerable<TargetDefinition> ChooseTargets(Poster poster, RenderRequest request, DiagnosticBag diagnostics)
    {
        if (poster.Layout is not { } layout) return [];
        if (request.Targets.IsDefaultOrEmpty) return layout.Targets;
        foreach (var name in request.Targets)
        {
            if (layout.FindTarget(name) is not null) continue;
            diagnostics.Report(DiagnosticCode.TargetNotInLayout, default, name, string.Join(", ", layout.Targets.Select(target => target.Name)));
        }
        return layout.Targets.Where(target => request.Targets.Contains(target.Name));
    }

    private static ImmutableArray<OutputFormat> ChooseFormats(TargetDefinition target, RenderRequest request, DiagnosticBag diagnostics)
    {
        var offered = target.Formats;
        if (request.Formats.IsDefaultOrEmpty)
        {
            if (!offered.IsEmpty) return offered;
            return [target.ExactPixels is null ? OutputFormat.Pdf : OutputFormat.Png];
        }
        if (offered.IsEmpty) return request.Formats;
        foreach (var format in request.Formats)
        {
            if (!offered.Contains(format))
                diagnostics.Report(DiagnosticCode.FormatNotOffered, target.Span, target.Name, OutputFormats.NameOf(format), OutputFormats.NamesOf(offered));
        }
        var chosen = ImmutableArray.CreateBuilder<OutputFormat>();
        foreach (var format in offered)
        {
            if (request.Formats.Contains(format)) chosen.Add(format);
        }
        return chosen.ToImmutable();
    }

    private static void AddJobs(
        ImmutableArray<RenderJob>.Builder jobs, Poster poster, RenderRequest request, TargetDefinition target, ImmutableArray<string> languages, OutputFormat format,
        DiagnosticBag diagnostics)
    {
        // An edition that is not the target's own is named even where it is the only one: it must not replace the other's file.
        var edition = request.Editions.Length > 1 || !languages.SequenceEqual(target.Languages) ? string.Join('+', languages) : null;
        if (request.Crop is not null && !OutputFormats.HasPixels(format))
        {
            diagnostics.Report(DiagnosticCode.CropNeedsPicture, target.Span, target.Name, OutputFormats.NameOf(format));
            return;
        }
        var chosen = request.Posters.IsDefaultOrEmpty ? poster.Indexes : [.. request.Posters.Where(index => index >= 0 && index < poster.Count).Distinct()];
        var isSplit = poster.Count > 1 && (!OutputFormats.HasPages(format) || request.SplitsPages || !request.Posters.IsDefaultOrEmpty);
        foreach (var posters in isSplit ? chosen.Select(index => ImmutableArray.Create(index)) : [chosen])
        {
            if (posters.IsEmpty) return;
            var name = OutputNames.For(poster, target, format, edition, isSplit ? posters[0] + 1 : null, request.Crop is not null);
            if (OutputNames.Resolve(request.Folder, name) is not { } path)
            {
                diagnostics.Report(DiagnosticCode.OutputOutsideFolder, target.Span, name);
                return;
            }
            jobs.Add(new(target, languages, format, path) { Posters = posters, Dpi = request.Dpi, Scale = request.Scale, Crop = request.Crop, Quality = request.Quality, MaxBytes = request.MaxBytes });
        }
    }

    private static void ReportWrongPosters(Poster poster, RenderRequest request, DiagnosticBag diagnostics)
    {
        if (poster.Layout is null || request.Posters.IsDefault) return;
        foreach (var index in request.Posters)
        {
            if (index < 0 || index >= poster.Count) diagnostics.Report(DiagnosticCode.PosterNotInSeries, default, index + 1, poster.Count);
        }
    }

    private static void ReportCollisions(ImmutableArray<RenderJob>.Builder jobs, DiagnosticBag diagnostics)
    {
        // Names that differ in case alone are one file on many disks.
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var job in jobs)
        {
            if (!seen.Add(job.Path)) diagnostics.Report(DiagnosticCode.OutputCollision, job.Target.Span, Path.GetFileName(job.Path));
        }
    }
}
