using System.Collections.Immutable;
using System.Text;
using PosterKit.Foundation;
using PosterKit.Layout;

namespace PosterKit;

/// <summary>Writes what a separation shows into a folder: a picture for each ink, a soft proof, and a map of ink totals.</summary>
/// <param name="folder">Made where it is missing.</param>
internal sealed class PressProofs(string folder) : IDisposable
{
    private readonly List<(PendingFile Pending, ProofFile File)> _files = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Puts all pictures in their places, where nothing was wrong.</summary>
    /// <returns>What was written; empty where anything failed, which is reported.</returns>
    public ImmutableArray<ProofFile> Commit(DiagnosticBag diagnostics) =>
        !diagnostics.HasErrors && _files.TrueForAll(file => file.Pending.Commit(diagnostics)) ? [.. _files.Select(file => file.File)] : [];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (pending, _) in _files) pending.Dispose();
    }

    /// <summary>Writes the pictures of a sheet.</summary>
    public void Write(
        Poster poster, RenderJob job, PressSheet sheet, InkSeparation inks, InkTotals totals, double limit, (double Total, Rect Place) worst, DiagnosticBag diagnostics)
    {
        var stem = Path.GetFileNameWithoutExtension(job.Path);
        if (job.Posters.Length > 1) stem += "-" + (sheet.Index + 1).ToString("D" + Math.Max(2, poster.Count.ToString().Length));
        foreach (var plane in inks.Planes) Write(stem, NameOf(plane.Name), plane.Name, output => InkPictures.WritePlate(inks, plane, output));
        Write(stem, "proof", "proof", output => InkPictures.WriteProof(inks, output));
        Write(stem, "ink-total", "ink-total", output => InkPictures.WriteMap(inks, totals, limit, worst, poster.Options, output));

        void Write(string name, string ending, string kind, Action<Stream> write)
        {
            // Inks and targets may be told apart by signs that no name of a file holds.
            var plain = $"{name}-{ending}";
            var own = plain;
            for (var count = 2; !_names.Add(own); count++) own = $"{plain}-{count}";
            var path = Path.Combine(Path.GetFullPath(folder), own + ".png");
            if (PendingFile.Open(path, diagnostics) is not { } file) return;
            _files.Add((file, new(path, kind, sheet.Target.Name, sheet.Index)));
            try
            {
                write(file.Stream);
                file.Close();
            }
            catch (Exception problem) when (PendingFile.IsOfTheSystem(problem))
            {
                PendingFile.Report(path, problem, diagnostics);
            }
        }
    }

    // "PANTONE 871 C" as a part of a file's name.
    private static string NameOf(string ink)
    {
        var name = new StringBuilder();
        foreach (var c in ink)
        {
            if (char.IsLetterOrDigit(c)) name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }
        return name.ToString().TrimEnd('-') is { Length: > 0 } plain ? plain : "spot";
    }
}
